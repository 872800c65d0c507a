from __future__ import annotations

from pathlib import Path

import pytest

from storage.errors import DamagedError, ReadOnlyError
from storage.forgotten import FILE_NAME, AccountNames, Forgotten
from tests.storage.house import House

LEA = AccountNames("mastodon", "https://mamot.fr/@lea", "lea@mamot.fr")


def test_nobody_is_forgotten_where_there_is_no_file(tmp_path: Path) -> None:
    forgotten = Forgotten(tmp_path / FILE_NAME)

    assert not forgotten.is_one(LEA)
    assert forgotten.mark() == ""


def test_of_many_those_are_told_who_were_forgotten(tmp_path: Path) -> None:
    karim, zoe = AccountNames("x", "17", "karim"), AccountNames("x", "18", "zoe")
    forgotten = Forgotten(tmp_path / FILE_NAME)
    assert forgotten.among([LEA, karim]) == frozenset()
    forgotten.add([LEA, AccountNames("x", "", "karim")])
    assert forgotten.among([karim, zoe, LEA, karim]) == {LEA, karim}


@pytest.mark.parametrize(
    ("heard", "is_her"),
    [
        (LEA, True),
        (AccountNames("mastodon", "https://mamot.fr/@LEA"), True),
        (AccountNames("mastodon", "109", "@lea@mamot.fr"), True),
        (AccountNames("mastodon", "lea@mamot.fr"), True),
        (AccountNames("mastodon", "110", "lea@mastodon.social"), False),
        (AccountNames("x", "https://mamot.fr/@lea", "lea@mamot.fr"), False),
        (AccountNames("mastodon", "", ""), False),
    ],
)
def test_she_is_known_by_her_id_or_her_handle_on_her_network_alone(
    tmp_path: Path, heard: AccountNames, *, is_her: bool
) -> None:
    Forgotten(tmp_path / FILE_NAME).add([LEA])

    assert Forgotten(tmp_path / FILE_NAME).is_one(heard) is is_her


def test_on_the_web_a_handle_is_nobody_s_own(tmp_path: Path) -> None:
    forgotten = Forgotten(tmp_path / FILE_NAME)
    forgotten.add([AccountNames("web", "blog.example/admin", "admin")])

    assert forgotten.is_one(AccountNames("web", "blog.example/admin", "admin"))
    assert not forgotten.is_one(AccountNames("web", "other.example/admin", "admin"))


def test_the_file_holds_no_name_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    Forgotten(path).add([LEA])

    assert b"lea" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0
    assert [entry.name for entry in tmp_path.iterdir()] == [FILE_NAME]


def test_the_same_name_has_another_hash_in_another_folder(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        Forgotten(tmp_path / name / FILE_NAME).add([LEA])

    ones, twos = ((tmp_path / name / FILE_NAME).read_text().split() for name in ("one", "two"))
    assert not set(ones) & set(twos)


def test_what_another_process_adds_is_seen_at_once(home: House) -> None:
    forgotten = Forgotten.beside(home.db)
    before = forgotten.mark()
    assert not forgotten.is_one(LEA)

    Forgotten(home.path.with_name(FILE_NAME)).add([LEA])

    assert forgotten.is_one(LEA)
    first = forgotten.mark()
    Forgotten(home.path.with_name(FILE_NAME)).add([AccountNames("x", "karim")])
    assert forgotten.is_one(LEA)
    assert len({before, first, forgotten.mark()}) == 3


@pytest.mark.parametrize("content", ["", "x", "0" * 64 + "\nlea\n", "é"])
def test_a_damaged_file_is_said_and_never_taken_for_nobody(tmp_path: Path, content: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(content, encoding="utf-8")

    with pytest.raises(DamagedError, match=r"causerie\.forgotten is damaged"):
        Forgotten(path).is_one(LEA)
    with pytest.raises(DamagedError):
        Forgotten(path).add([LEA])
    assert path.read_text(encoding="utf-8") == content


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyError, match="Nobody was forgotten"):
        Forgotten(tmp_path / "nowhere" / FILE_NAME).add([LEA])
