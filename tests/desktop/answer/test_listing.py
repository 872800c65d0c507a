"""A list longer than a page: read as one goes, each conversation once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.answer.cards import card_of
from desktop.answer.filters import Filter, Sieve
from desktop.answer.listing import Listing
from desktop.answer.queue_model import BELOW_ROLE, LINE_KEY, line_card
from desktop.desk import Desk
from desktop.wording import Wording
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from tests.desktop.story import NOON, PROBLEM, QUESTION, reason
from tests.storage.house import MINUTE, House, house

MANY = 230


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path) as made:
        ranks = []
        for number in range(MANY + 20):
            mention = made.mention(f"Question {number}?", handle=f"h{number % 7}", at=NOON - number * MINUTE)
            below = number >= MANY
            because = reason(
                "asks_question" if number % 2 else "has_problem", 20, "x", QUESTION if number % 2 else PROBLEM, mention
            )
            ranks.append(
                ConversationRank(
                    made.conversation_of(mention),
                    None,
                    ListName.BELOW if below else ListName.TO_ANSWER,
                    1_000 - number,
                    (because,),
                    mention,
                    None,
                )
            )
        save_ranks(made.db, ranks)
        yield made


@pytest.fixture
def listing(home: House, wording: Wording, qtbot: QtBot) -> Iterator[Listing]:
    desk = Desk(home.path)
    yield Listing(
        desk,
        ListName.TO_ANSWER,
        lambda entry, terms: card_of(entry, wording, NOON, terms),
        line=lambda: line_card("line", "below"),
    )
    assert desk.close()


def read_all(listing: Listing, qtbot: QtBot) -> None:
    listing.reload()
    for _ in range(6):
        with qtbot.waitSignal(listing.shown, timeout=2_000, raising=False):
            listing.read_more()
        if {*listing.lists} <= listing._whole:
            return


def test_pages_follow_each_other_without_a_double(listing: Listing, qtbot: QtBot) -> None:
    read_all(listing, qtbot)
    keys = [card.key for card in listing.model.cards()]
    assert len(keys) == len(set(keys)) == MANY + 20 + 1
    assert keys.index(LINE_KEY) == MANY
    assert [entry.points for entry in listing.entries] == sorted(
        (entry.points for entry in listing.entries), reverse=True
    )
    assert listing.is_whole


def test_only_what_is_under_the_line_is_faint(listing: Listing, qtbot: QtBot) -> None:
    read_all(listing, qtbot)
    model = listing.model
    faint = [row for row in range(model.rowCount()) if model.index(row, 0).data(BELOW_ROLE)]
    assert faint == list(range(MANY + 1, MANY + 21))


def test_the_first_page_is_shown_before_the_rest(listing: Listing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listing.read):
        listing.reload()
    assert listing.model.rowCount() == 100
    assert not listing.is_whole


def test_a_sieve_keeps_some_and_everything_comes_back(
    listing: Listing, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    read_all(listing, qtbot)
    qtmodeltester.check(listing.model)
    listing.set_sieve(Sieve(frozenset({Filter.PROBLEMS})))
    assert listing.model.rowCount() == (MANY + 20) // 2 + 1
    assert listing.counts()[Filter.PROBLEMS] == MANY // 2
    listing.set_sieve(Sieve())
    assert listing.model.rowCount() == MANY + 21


def test_taken_out_it_is_gone_and_unknown(listing: Listing, qtbot: QtBot) -> None:
    read_all(listing, qtbot)
    first = listing.entries[0].conversation.id
    listing.take_out([first])
    listing.take_out([first])
    assert listing.entry(first) is None
    assert listing.model.row_of(first) is None
    assert listing.model.rowCount() == MANY + 20


def test_of_very_many_only_those_that_are_new_here_are_counted(home: House, listing: Listing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(listing.read):
        listing.reload()
    listing.touched = True
    told: list[int] = []
    listing.waiting.connect(told.append)
    everything = range(1, MANY + 21)
    listing.ranks_changed(everything, new=())
    done: list[None] = []
    listing._desk.ask(lambda _db: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert told == [], "what changed its place is not new"
    listing.ranks_changed(everything, new=everything)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [MANY - len(listing.entries)]
