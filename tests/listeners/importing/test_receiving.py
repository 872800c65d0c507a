"""Lists of accounts are taken where they are ours, and say what is missing where they are not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from listeners.heard import HeardAuthor
from listeners.importing.receiving import Received, Receiver
from listeners.importing.rows import ImportedFollow, ImportedRow, Rejected
from storage.follows import Direction
from storage.records.territories import Account
from storage.records.words import words
from storage.voices import add_voice
from tests.listeners.hearing.posts import NOW, House, open_house, post


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh database with an ear on it."""
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def received(house: House, *follows: ImportedFollow, told: Account | None = None) -> Received:
    return Receiver(house.db, house.ear, NOW, account=told).receive(follows)


def follow(account: str | None, *, anybodys: bool = True, row: int = 1) -> ImportedFollow:
    other = HeardAuthor(stable_id="did:plc:lea", handle="lea.example")
    return ImportedFollow(row, Direction.FOLLOWERS, "bluesky", other, account, anybodys=anybodys)


def lists(house: House) -> list[object]:
    return house.column("SELECT account FROM follow_lists")


def test_a_list_of_another_account_is_rejected_and_names_it(house: House) -> None:
    add_voice(house.db, name="Élan", accounts=[Account("bluesky", "elan.example")])

    ended = received(house, follow("rival.example"), follow("rival.example", row=2))

    assert ended.kept == 0
    assert [(one.row, dict(one.words.args)) for one in ended.rejected] == [
        (1, {"account": "rival.example"}),
        (2, {"account": "rival.example"}),
    ]
    assert lists(house) == []


@pytest.mark.parametrize("account", ["elan.example", "Elan.Example"])
def test_a_list_of_a_voices_account_is_taken(house: House, account: str) -> None:
    add_voice(house.db, name="Élan", accounts=[Account("bluesky", "elan.example")])

    assert received(house, follow(account)).kept == 1
    assert lists(house) == [account]


def test_a_list_of_the_account_that_was_told_is_taken(house: House) -> None:
    assert received(house, follow("did:plc:us"), told=Account("bluesky", "did:plc:us")).kept == 1


def test_a_list_is_taken_by_an_id_that_was_heard_with_a_voices_handle(house: House) -> None:
    add_voice(house.db, name="Élan", accounts=[Account("bluesky", "elan.example")])
    house.ear.reload()
    author = HeardAuthor(stable_id="did:plc:us", handle="elan.example")
    house.ear.hear([post("1", network="bluesky", author=author)], source=None, now=NOW)

    assert received(house, follow("did:plc:us")).kept == 1


def test_what_only_its_owner_can_download_is_taken_as_it_says(house: House) -> None:
    assert received(house, follow("elan.example", anybodys=False)).kept == 1


def test_rows_that_are_told_of_at_once_are_counted_one_by_one(house: House) -> None:
    likes = Rejected(3, words("Import", "This row has no text."), rows=40, faulty=False)

    ended = Receiver(house.db, house.ear, NOW).receive([ImportedRow(1, post("1")), likes])

    assert (ended.rows, ended.kept, ended.rejected) == (41, 1, (likes,))


def test_a_list_of_nobody_known_is_rejected(house: House) -> None:
    (rejected,) = received(house, follow(None, anybodys=False)).rejected

    assert rejected.words.args == {"network": "bluesky"}
