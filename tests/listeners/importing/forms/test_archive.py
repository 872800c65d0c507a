from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator

import pytest

from listeners.importing.forms.archive import Limits, Member, tar_members, zip_members
from listeners.importing.forms.part import JsonPart, TablePart, UnreadableError
from tests.listeners.importing.forms.opened import cells, parts_of, refusal, zipped

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


def refused(members: Iterator[Member]) -> str:
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
