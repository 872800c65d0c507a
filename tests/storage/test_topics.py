"""Topics followed, muted, announced; what is known of their mentions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.conversations import merge_conversations
from storage.journal import log_gesture, undo
from storage.opening import writing
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.trends import AnnouncedTopic, Stance, TopicStance
from storage.topics import (
    announced_topics,
    announcement_limits,
    decide_topic,
    held_topics,
    hold_topics,
    limit_announcements,
    save_announced,
    topic_mentions,
    topic_stances,
)
from tests.storage.house import DAY, HOUR, NOON, House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path) as made:
        yield made


def decide(home: House, stance: Stance, territory: int | None = None, key: str = "panne") -> str:
    return decide_topic(home.db, [territory], topic="#Panne", key=key, stance=stance, now=NOON)


def stances(home: House) -> list[tuple[int | None, str, Stance]]:
    return [(one.territory, one.key, one.stance) for one in topic_stances(home.db)]


def test_the_last_decision_of_a_topic_counts(home: House) -> None:
    decide(home, Stance.MUTE)
    decide(home, Stance.FOLLOW)

    assert topic_stances(home.db) == (TopicStance(None, "panne", "#Panne", Stance.FOLLOW),)


def test_each_territory_and_each_topic_stands_alone(home: House) -> None:
    decide(home, Stance.MUTE, 1)
    decide(home, Stance.FOLLOW, 2)
    decide(home, Stance.MUTE, 1, key="orage")

    assert stances(home) == [(1, "panne", Stance.MUTE), (2, "panne", Stance.FOLLOW), (1, "orage", Stance.MUTE)]


def test_neither_ends_what_was_decided(home: House) -> None:
    decide(home, Stance.MUTE)
    decide(home, Stance.NEITHER)

    assert stances(home) == []


def test_undo_brings_back_what_was_decided_before(home: House) -> None:
    decide(home, Stance.FOLLOW)
    act = decide(home, Stance.MUTE)
    undo(home.db, act, NOON)

    assert stances(home) == [(None, "panne", Stance.FOLLOW)]


def test_a_budget_is_the_last_one_chosen_and_undone_like_any_act(home: House) -> None:
    limit_announcements(home.db, [None], 3, NOON)
    limit_announcements(home.db, [4], 0, NOON)
    act = limit_announcements(home.db, [None], 9, NOON)
    assert announcement_limits(home.db) == {None: 9, 4: 0}

    undo(home.db, act, NOON)

    assert announcement_limits(home.db) == {None: 3, 4: 0}


def test_what_was_announced_is_remembered_and_forgotten(home: House) -> None:
    old = AnnouncedTopic(NOON - DAY * 2, 3, "#Orage", ("#Orage",), 9, 4)
    new = AnnouncedTopic(NOON - HOUR, None, "#Panne", ("#Panne", "ascenseur"), 40, 7)
    save_announced(home.db, [new, old], NOON - DAY * 3)
    assert announced_topics(home.db) == (old, new)

    save_announced(home.db, [], NOON - DAY)

    assert announced_topics(home.db) == (new,)


def test_mentions_are_told_newest_first_with_person_and_language(home: House) -> None:
    first = home.mention("panne", handle="lea", at=NOON - HOUR)
    last = home.mention("encore", handle="max", at=NOON)

    found = topic_mentions(home.db, [first, last, 999], NOON)

    assert [(one.mention, one.person) for one in found] == [(last, home.person("max")), (first, home.person("lea"))]
    assert "panne" in found[1].text
    assert not any(one.we_spoke for one in found)


def test_an_answer_of_ours_in_the_log_is_having_spoken_until_it_is_undone(home: House) -> None:
    asked = home.mention("panne ?", handle="lea")
    act = log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="On regarde"), NOON)
    assert [one.we_spoke for one in topic_mentions(home.db, [asked], NOON)] == [True]

    undo(home.db, act, NOON)

    assert [one.we_spoke for one in topic_mentions(home.db, [asked], NOON)] == [False]


def test_a_post_of_ours_heard_in_the_conversation_is_having_spoken(home: House) -> None:
    asked = home.mention("panne ?", handle="lea")
    home.db.execute("UPDATE mentions SET by_us = 1 WHERE id = ?", (asked,))

    assert [one.we_spoke for one in topic_mentions(home.db, [asked], NOON)] == [True]


def test_what_was_decided_in_several_places_at_once_is_taken_back_at_once(home: House) -> None:
    decide_topic(home.db, [None], topic="#Panne", key="panne", stance=Stance.FOLLOW, now=NOON)
    act = decide_topic(home.db, [None, 4], topic="#Panne", key="panne", stance=Stance.MUTE, now=NOON)
    assert stances(home) == [(None, "panne", Stance.MUTE), (4, "panne", Stance.MUTE)]

    undo(home.db, act, NOON)

    assert stances(home) == [(None, "panne", Stance.FOLLOW)]


def test_having_spoken_is_told_as_it_was_at_the_moment(home: House) -> None:
    asked = home.mention("panne ?", handle="lea", at=NOON - HOUR)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="On regarde"), NOON)

    told = [topic_mentions(home.db, [asked], at)[0].we_spoke for at in (NOON - HOUR, NOON)]

    assert told == [False, True]


def test_an_answer_in_a_conversation_that_was_merged_is_having_spoken(home: House) -> None:
    asked, other = home.mention("panne ?", handle="lea"), home.mention("panne", handle="max")
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="On regarde"), NOON)
    with writing(home.db):
        merge_conversations(home.db, home.conversation_of(other), [home.conversation_of(asked)])

    assert [one.we_spoke for one in topic_mentions(home.db, [asked, other], NOON)] == [True, True]


def test_what_is_held_is_kept_exactly_and_forgotten_with_what_was_announced(home: House) -> None:
    old, new, other = (
        AnnouncedTopic(NOON + number * HOUR, place, topic, (topic,), 30, 3)
        for number, (place, topic) in enumerate([(None, "#helix"), (None, "#helix"), (7, "storm")])
    )
    save_announced(home.db, [old, new, other], NOON - DAY)
    hold_topics(home.db, [(7, "storm"), (None, "#helix"), (None, "never announced")])
    assert held_topics(home.db) == (new, other)
    hold_topics(home.db, [(7, "storm")])
    assert held_topics(home.db) == (other,)
    save_announced(home.db, [], NOON + DAY)
    assert held_topics(home.db) == ()
    hold_topics(home.db, [])
    assert held_topics(home.db) == ()
