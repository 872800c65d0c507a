"""The board of stakeholders from what is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from listeners.ranking import stakeholders as ranking
from listeners.ranking.stakeholders import stakeholders
from priorities.people.board import BoardRow
from priorities.people.stage import Stage
from storage.health import health, save_health
from storage.journal import log_gesture
from storage.noted import note_down
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.people import Noted
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, NOON, House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    """Two journalists, one of whom was heard and answered this week, and a customer heard long ago."""
    with house(tmp_path) as made:
        feed = made.source(hears="mentions")
        save_health(made.db, replace(health(made.db, feed), network="mastodon", hears="mentions"))
        asked = made.mention("Une question pour vous", handle="lea", at=NOON - 2 * DAY, to_us=True, source=feed)
        place = add_territory(made.db, name="Forum", now=NOON)
        made.mention("Bonjour", handle="max", at=NOON - 40 * DAY, territories=[place])
        made.identity("zoe")
        for handle, group in (("lea", "presse"), ("zoe", "Presse"), ("max", "clients")):
            note_down(made.db, made.person(handle), Noted(groups=(group,)), NOON - 50 * DAY)
        said = GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Voici")
        log_gesture(made.db, said, NOON - DAY)
        yield made


def counts(row: BoardRow) -> dict[Stage, int]:
    return {cell.stage: len(cell.people) for cell in row.cells if cell.people}


def test_groups_stand_by_how_far_it_has_come_and_moves_name_their_conversation(home: House) -> None:
    clients, press = stakeholders(home.db, NOON).rows

    assert (clients.group, counts(clients), clients.moves) == ("clients", {Stage.HEARD: 1}, ())
    assert counts(press) == {Stage.ANSWERED: 1, Stage.UNKNOWN: 1}
    talk = home.conversation_of(1)
    assert [(move.name, move.origin, move.stage, move.conversation) for move in press.moves] == [
        ("Lea", Stage.HEARD, Stage.ANSWERED, talk),
        ("Lea", Stage.UNKNOWN, Stage.HEARD, talk),
    ]
    assert all(cell.hearable for cell in press.cells)


def test_a_past_moment_knows_nothing_later(home: House) -> None:
    _clients, press = stakeholders(home.db, NOON - DAY - HOUR).rows

    assert counts(press) == {Stage.HEARD: 1, Stage.UNKNOWN: 1}


def test_a_paused_source_hears_nothing(home: House) -> None:
    home.db.execute("UPDATE sources SET paused = 1")

    _clients, press = stakeholders(home.db, NOON).rows

    assert {cell.stage for cell in press.cells if not cell.hearable} >= {Stage.ANSWERED_BACK, Stage.CAME_BACK}


def test_a_territory_shows_who_was_heard_there(home: House) -> None:
    assert [(row.group, row.people) for row in stakeholders(home.db, NOON, 1).rows] == [("clients", 1)]
    assert [(row.group, row.people) for row in stakeholders(home.db, NOON, 0).rows] == [("presse", 1)]


def test_of_very_many_people_it_says_how_many_it_leaves_out(home: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "MOST_PEOPLE", 2)

    found = stakeholders(home.db, NOON)

    assert (found.left_out, sum(row.people for row in found.rows)) == (1, 2)


def test_without_groups_there_is_no_board(tmp_path: Path) -> None:
    with house(tmp_path / "empty") as made:
        assert stakeholders(made.db, NOON).rows == ()
