"""The bridge between the database and the priorities: what is heard and done moves conversations in the lists."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from listeners.hearing.ear import Ear
from listeners.ranking.conversations import rank, rank_all_again, refresh_ranks
from listeners.ranking.lists import bring_up_to_date
from listeners.ranking.replay import as_of
from listeners.ranking.terms import query_terms
from storage.journal import log_gesture, snooze
from storage.ranks import queue, wanted
from storage.records.conversations import ListName, QueueEntry
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.mentions import PostKind
from storage.records.territories import Account
from storage.territories import add_territory, all_territories
from storage.voices import add_voice
from tests.listeners.hearing.posts import NOW, House, open_house, post

QUESTION = "@support does anybody know when the new brake cables are in the shops?"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A database in which @support is ours."""
    opened = open_house(tmp_path)
    add_voice(opened.db, name="Brand", accounts=[Account("mastodon", "support")])
    opened.ear = Ear(opened.db)
    yield opened
    opened.db.close()


def to_answer(house: House, now: datetime = NOW, **asked: object) -> list[QueueEntry]:
    bring_up_to_date(house.db, now)
    return queue(house.db, **asked)  # type: ignore[arg-type]


def ask(house: House) -> None:
    house.ear.hear([post("1", QUESTION, mentions=("support",))], source=None, now=NOW)


def test_an_answer_of_ours_that_is_heard_takes_a_conversation_from_the_queue(house: House) -> None:
    ask(house)
    assert [entry.mention.text for entry in to_answer(house)] == [QUESTION]

    ours = post("2", "On Monday, in all of them!", by="support", minutes_ago=30, in_reply_to="1")
    house.ear.hear([ours], source=None, now=NOW)
    assert to_answer(house) == []

    again = post("3", "Thanks! And what do they cost?", minutes_ago=10, in_reply_to="2")
    house.ear.hear([again], source=None, now=NOW)
    (entry,) = to_answer(house)
    assert entry.mention.text == "Thanks! And what do they cost?"
    assert entry.conversation.mentions == 3


def test_an_answer_that_was_logged_does_so_too_until_she_writes_again(house: House) -> None:
    ask(house)
    to_answer(house)
    done = GestureToLog(GestureKind.REPLY, Why.HELP, mention=1, text="On Monday")
    log_gesture(house.db, done, NOW)
    assert to_answer(house) == []

    later = NOW + timedelta(hours=2)
    again = post("3", "Which Monday do you mean?", minutes_ago=-60, in_reply_to="1")
    house.ear.hear([again], source=None, now=later)

    assert [entry.mention.text for entry in to_answer(house, later)] == ["Which Monday do you mean?"]


def test_what_was_put_off_comes_back_at_its_time_and_not_before(house: House) -> None:
    ask(house)
    to_answer(house)
    snooze(house.db, 1, NOW + timedelta(hours=3), NOW)

    assert to_answer(house, NOW + timedelta(hours=2)) == []
    assert len(to_answer(house, NOW + timedelta(hours=3))) == 1


def test_points_are_the_sum_of_the_reasons_and_age_never_closes(house: House) -> None:
    ask(house)
    for hours in (0, 1, 5, 30, 100, 5000):
        (entry,) = to_answer(house, NOW + timedelta(hours=hours))
        assert entry.points == sum(reason.points for reason in entry.reasons)
    assert to_answer(house, NOW + timedelta(hours=6000))[0].points == entry.points


def test_a_conversation_in_two_territories_is_ranked_for_each_by_its_own_words(house: House) -> None:
    for name, query in (("Cables", '"brake cables"'), ("Shops", "shops OR shop")):
        add_territory(house.db, name=name, query=query, now=NOW)
    house.ear.reload()
    ask(house)

    first, second = (to_answer(house, territory=place) for place in (1, 2))
    assert [entry.territory for entry in (*first, *second)] == [1, 2]
    assert len(to_answer(house)) == 1
    terms = query_terms(all_territories(house.db))
    assert "brake cables" in terms[1]
    assert {"shops", "shop"} <= set(terms[2])


def test_a_query_nobody_can_read_has_no_words(house: House) -> None:
    add_territory(house.db, name="Broken", query='"brake', now=NOW)

    assert query_terms(all_territories(house.db)) == {1: ()}


def test_the_same_words_from_many_sink(house: House) -> None:
    text = "Vote for the amazing brake cables of the year, link in bio, do you love them?"
    ask(house)
    house.ear.hear([post(f"c{n}", text, by=f"bot{n}", minutes_ago=20 + n) for n in range(6)], source=None, now=NOW)
    alone = [entry for entry in to_answer(house) if entry.mention.text == text]
    ranks = rank(house.db, [2], {}, NOW)

    assert any("cop" in reason.name for reason in ranks[0].reasons)
    assert len(alone) < 6
    assert to_answer(house)[0].mention.text == QUESTION


def test_a_title_that_repeats_in_a_thread_was_asked_once(house: House) -> None:
    title = "How do I change the cables?"
    thread = {"conversation": "topic-7", "network": "discourse", "title": title}
    house.ear.hear(
        [
            post("1", "The old ones are worn.", by="dana", minutes_ago=300, **thread),
            post("2", "Nice weather by the way, enjoy the ride everybody.", by="max", minutes_ago=60, **thread),
        ],
        source=None,
        now=NOW,
    )

    (entry,) = to_answer(house)

    assert entry.mention.author is not None
    assert entry.mention.author.handle == "dana", "who opened the topic asked its title, not who chatted below"


def test_an_article_has_nobody_to_answer(house: House) -> None:
    facts: dict[str, Any] = {
        "kind": PostKind.ARTICLE,
        "author": None,
        "network": "web",
        "title": "New brake cables in the shops?",
    }
    house.ear.hear([post("1", "A long report on how they are made.", **facts)], source=None, now=NOW)

    assert to_answer(house) == []
    assert len(to_answer(house, list=ListName.GOOD_TO_KNOW)) == 1


def test_ranking_is_done_in_short_transactions_and_says_what_is_new(house: House) -> None:
    house.ear.hear([post(str(n), f"{n}: when do you open?", by=f"u{n}") for n in range(450)], source=None, now=NOW)

    steps = []
    for step in refresh_ranks(house.db, {}, NOW):
        assert not house.db.in_transaction
        steps.append(step)

    assert [len(step.conversations) for step in steps] == [200, 200, 50]
    assert all(step.new == step.conversations for step in steps)
    rank_all_again(house.db)
    assert len(wanted(house.db, 1000)) == 450
    assert [step.new for step in refresh_ranks(house.db, {}, NOW)] == [(), (), ()]


def test_another_moment_is_looked_at_on_a_copy(house: House) -> None:
    ask(house)
    to_answer(house)
    log_gesture(house.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=1, text="On Monday"), NOW)
    house.ear.hear([post("9", "Do you repair bells too?", by="lou", minutes_ago=5)], source=None, now=NOW)
    present = [entry.mention.id for entry in to_answer(house)]
    changes = house.db.total_changes

    with as_of(house.db, NOW - timedelta(minutes=10)) as past:
        deque(refresh_ranks(past, {}, NOW - timedelta(minutes=10)), maxlen=0)
        (entry,) = queue(past)
        assert (entry.mention.id, entry.mention.text) == (1, QUESTION)
        assert past.execute("SELECT count(*) FROM log").fetchone()[0] == 0
        assert past.execute("PRAGMA foreign_key_check").fetchall() == []
    with as_of(house.db, NOW - timedelta(days=400)) as past:
        deque(refresh_ranks(past, {}, NOW), maxlen=0)
        assert queue(past) == []

    assert house.db.total_changes == changes
    assert [entry.mention.id for entry in queue(house.db)] == present == [2]
