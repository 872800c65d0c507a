from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator

import pytest

from listeners.importing.forms.archive import Limits, Member, tar_members, zip_members
from listeners.importing.forms.part import JsonPart, LostPart, TablePart, UnreadableError
from tests.listeners.importing.forms.opened import cells, locked, parts_of, refusal, zipped

TABLE = b"author,text\nanna,hello\n"


def tarred(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        for name, body in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))
        link = tarfile.TarInfo("link.csv")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return file.getvalue()


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_members_are_parts_named_after_them(pack: object) -> None:
    assert callable(pack)
    parts = parts_of(
        pack(
            {
                "data/a.csv": TABLE,
                "media/p.jpg": b"\xff\xd8\xff" + b"x" * 99,
                "hidden picture.txt": b"\x89PNG" + b"x" * 99,
                "data/b.js": b'x.y = [{"a": 1}]',
                "page.html": b"<html>nothing",
                "inner.zip": zipped({"c.csv": TABLE}),
                "../../escape.csv": TABLE,
                "empty.txt": b"",
            }
        )
    )

    assert [(part.name, type(part)) for part in parts] == [
        ("data/a.csv", TablePart),
        ("data/b.js", JsonPart),
        ("../../escape.csv", TablePart),
    ]
    assert isinstance(parts[0], TablePart)
    assert cells(parts[0]) == cells(parts[0]) == [{"author": "anna", "text": "hello"}]


def test_links_are_not_followed() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("passwords.csv")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.csv", TABLE)

    assert [part.name for part in parts_of(file.getvalue())] == ["a.csv"]


def refused(members: Iterator[Member | LostPart]) -> str:
    with pytest.raises(UnreadableError) as error:
        list(members)
    return error.value.words.source


def test_a_bomb_is_refused_by_its_real_bytes() -> None:
    bomb = bytearray(zipped({"bomb.csv": b"a,b\n" * 100_000}))
    limits = Limits(member=90_000)
    assert refused(zip_members(io.BytesIO(bomb), limits)) == "“{name}” in this archive is too large."

    place = bomb.rindex(b"PK\x01\x02")
    bomb[place + 24 : place + 28] = (100).to_bytes(4, "little")  # a lying size in the directory
    assert "damaged" in refused(zip_members(io.BytesIO(bomb), limits))


def test_many_members_are_bounded_together() -> None:
    members = {f"{n}.csv": TABLE for n in range(10)}
    too_much = "This archive holds too much: unpack it, and import the files that matter one by one."

    assert refused(zip_members(io.BytesIO(zipped(members)), Limits(together=len(TABLE) * 5))) == too_much
    assert refused(tar_members(io.BytesIO(tarred(members)), Limits(members=9))) == too_much
    assert len(list(tar_members(io.BytesIO(tarred(members)), Limits(members=10)))) == 10


@pytest.mark.parametrize(("pack", "read"), [(zipped, zip_members), (tarred, tar_members)])
def test_what_swells_beyond_all_texts_is_refused(pack: object, read: object) -> None:
    assert callable(pack)
    assert callable(read)
    bomb = io.BytesIO(pack({"bomb.csv": b"a,b\n" * 100_000}))

    assert refused(read(bomb, Limits(always=1_000)))
    assert [len(member.body) for member in read(bomb, Limits(always=500_000))] == [400_000]


def test_members_of_zeros_are_no_texts() -> None:
    assert [member.name for member in zip_members(io.BytesIO(zipped({"z": bytes(9_000), "a.csv": TABLE})))] == ["a.csv"]


def test_what_a_tar_unpacks_to_is_bounded_media_included() -> None:
    archive = tarred({"film.mp4": b"x" * 1_000_000, "a.csv": TABLE})

    assert [member.name for member in tar_members(io.BytesIO(archive))] == ["a.csv"]
    assert "damaged" in refused(tar_members(io.BytesIO(archive), Limits(unpacked=500_000)))


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_an_archive_that_is_cut_off_is_refused(pack: object) -> None:
    assert callable(pack)
    whole = pack({"a.csv": TABLE * 5_000, "b.csv": bytes(range(256)) * 50})

    assert refusal(whole[: len(whole) // 2]) == "This archive is damaged or cut off: download it again."


def test_an_archive_of_nothing_that_can_be_read_is_refused() -> None:
    assert refusal(zipped({"p.jpg": b"\xff\xd8\xff", "page.html": b"<html>"})) == "There is no text in this file."


NO_TEXT = "There is no text in this file."
CUT = "This file is cut off or damaged: it is not valid JSON."


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", NO_TEXT),
        (bytes(500), NO_TEXT),
        (zipped({"follower.js": b'x.y = [{"a": 1}]'}), NO_TEXT),
        (b'x.y = [{"a": 1}, {"a"', CUT),
        (b"[" * 5_000, "This JSON file is nested too deeply."),
    ],
    ids=["empty", "zeros", "an archive", "cut off", "deep"],
)
def test_what_should_be_data_and_cannot_be_read_is_a_lost_part(pack: object, body: bytes, why: str) -> None:
    assert callable(pack)
    parts = parts_of(pack({"data/follower.JS": body, "a.csv": TABLE, "notes.txt": bytes(99), "p.html": b"<html>"}))

    lost = [part for part in parts if isinstance(part, LostPart)]
    assert [(part.name, part.words.source) for part in lost] == [("data/follower.JS", why)]
    assert [part.name for part in parts if isinstance(part, TablePart)] == ["a.csv"]


def test_what_is_locked_is_lost_too_and_says_so() -> None:
    members = {"a.csv": TABLE, "b.json": b"[1]", "picture.jpg": b"x", "read me.txt": b"x"}
    why = "It is protected by a password: unpack the archive, and import the files that matter."

    lost = [part for part in parts_of(locked(zipped(members), *list(members)[1:])) if isinstance(part, LostPart)]

    assert [(part.name, part.words.source) for part in lost] == [("b.json", why)]
    assert refusal(locked(zipped(members), *members)) == why


@pytest.mark.parametrize("name", ["__MACOSX/data/._follower.js", "assets/js/app.js"])
def test_what_a_mac_keeps_beside_and_programs_of_the_pages_are_no_data(name: str) -> None:
    assert [part.name for part in parts_of(zipped({name: b'var x = {"a"', "a.csv": TABLE}))] == ["a.csv"]


@pytest.mark.parametrize("compression", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("place", [2, 8, 20, 40, 60])
def test_damage_of_any_compression_is_told(compression: int, place: int) -> None:
    body = bytes(range(32, 127)) * 300
    data = bytearray(zipped({"a.js": body}, compression))
    at = data.index(b"a.js") + 4 + place
    data[at : at + 3] = bytes(byte ^ 0xFF for byte in data[at : at + 3])

    assert refusal(bytes(data)) == "This archive is damaged or cut off: download it again."


def test_the_disks_own_trouble_is_not_taken_for_damage() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() < 100:
                raise OSError(5, "Input/output error")
            return super().read(size)

    with pytest.raises(OSError, match="Input/output"):
        list(zip_members(Failing(zipped({"a.csv": TABLE * 999}, zipfile.ZIP_STORED))))
