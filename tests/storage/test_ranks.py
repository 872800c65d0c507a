from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.journal import dismiss, log_gesture, snooze
from storage.ranks import (
    arrived,
    done_wanted,
    due,
    mark_opened,
    place,
    queue,
    queue_counts,
    ranks_of,
    save_ranks,
    want,
    wanted,
)
from storage.records.conversations import ConversationRank, ConversationState, ListName, QueueCounts, QueueEntry
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, reason


def ranked(
    home: House,
    points: int = 10,
    *,
    mention: int | None = None,
    territory: int | None = None,
    in_list: ListName = ListName.TO_ANSWER,
    changes_at: datetime | None = None,
    at: datetime = NOON - HOUR,
) -> ConversationRank:
    """Return a rank of a new mention's conversation, not saved yet."""
    key = home.mention(f"{points} points", at=at) if mention is None else mention
    reasons = (reason(points=points, mentions=[key]),)
    return ConversationRank(home.conversation_of(key), territory, in_list, points, reasons, key, changes_at)


def lines(entries: Sequence[QueueEntry]) -> list[tuple[int, int]]:
    return [(one.conversation.id, one.points) for one in entries]


def test_a_line_has_all_that_its_card_shows(home: House) -> None:
    source = home.source(title="Le forum")
    mention = home.mention("Ma box clignote", source=source)
    rank = ranked(home, 12, mention=mention)
    save_ranks(home.db, [rank])

    (entry,) = queue(home.db)

    assert (entry.rank, entry.points, entry.list, entry.territory) == (1, 12, ListName.TO_ANSWER, None)
    assert entry.reasons == rank.reasons
    assert (entry.mention.id, entry.mention.text, entry.source) == (mention, "Ma box clignote", "Le forum")
    assert (entry.conversation.id, entry.unread) == (rank.conversation, True)


def test_points_come_first_then_what_was_said_last_then_the_newer_one(home: House) -> None:
    low = ranked(home, 1, at=NOON)
    early, late = ranked(home, 5, at=NOON - HOUR), ranked(home, 5, at=NOON - MINUTE)
    twin = ranked(home, 5, at=NOON - HOUR)
    save_ranks(home.db, [low, early, late, twin])

    assert [one.conversation.id for one in queue(home.db)] == [one.conversation for one in (late, twin, early, low)]
    assert [one.rank for one in queue(home.db)] == [1, 2, 3, 4]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(points=st.lists(st.integers(-3, 3), min_size=1, max_size=25), size=st.integers(1, 7))
def test_pages_put_together_are_the_list(home: House, points: list[int], size: int) -> None:
    home.db.execute("DELETE FROM ranks")
    save_ranks(home.db, [ranked(home, point, at=NOON - point * HOUR % DAY) for point in points])
    everything = queue(home.db, limit=1000)

    paged: list[QueueEntry] = []
    while page := queue(
        home.db,
        limit=size,
        first_rank=len(paged) + 1,
        after=(paged[-1].points, paged[-1].conversation.last_at, paged[-1].conversation.id) if paged else None,
    ):
        paged += page

    assert paged == everything
    assert len(everything) == len(points)


def test_lists_states_and_territories_are_apart(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    shop = add_territory(home.db, name="Boutique", now=NOON)
    both = home.mention("both")
    save_ranks(
        home.db,
        [
            ranked(home, 30, mention=both, territory=forum),
            ranked(home, 50, mention=both, territory=shop),
            news := ranked(home, 40, in_list=ListName.GOOD_TO_KNOW),
            outside := ranked(home, 20),
        ],
    )
    talk = home.conversation_of(both)

    assert lines(queue(home.db)) == [(talk, 50), (outside.conversation, 20)]
    assert lines(queue(home.db, territory=forum)) == [(talk, 30)]
    assert queue(home.db)[0].territory == shop
    assert lines(queue(home.db, list=ListName.GOOD_TO_KNOW)) == [(news.conversation, 40)]
    assert queue(home.db, list=ListName.BELOW) == []


def test_what_is_to_be_answered_somewhere_is_shown_there_whatever_the_points(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    mention = home.mention()
    save_ranks(
        home.db,
        [
            ranked(home, 90, mention=mention, in_list=ListName.BELOW),
            ranked(home, 5, mention=mention, territory=forum),
        ],
    )

    assert lines(queue(home.db)) == [(home.conversation_of(mention), 5)]


def test_every_state_together_keeps_the_order(home: House) -> None:
    ranks = [ranked(home, points) for points in (9, 8, 7, 6)]
    save_ranks(home.db, ranks)
    dismiss(home.db, ranks[1].conversation, NOON)
    snooze(home.db, ranks[2].conversation, NOON + DAY, NOON)

    assert [one.points for one in queue(home.db)] == [9, 6]
    assert [one.points for one in queue(home.db, state=None)] == [9, 8, 7, 6]
    assert [one.points for one in queue(home.db, state=None, limit=2)] == [9, 8]
    assert [one.points for one in queue(home.db, state=ConversationState.SNOOZED)] == [7]
    assert queue(home.db, state=None)[1].conversation.state is ConversationState.DISMISSED


def test_ranking_anew_replaces_every_territory_and_keeps_the_state(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    mention = home.mention()
    talk = home.conversation_of(mention)
    save_ranks(home.db, [ranked(home, 10, mention=mention), ranked(home, 20, mention=mention, territory=forum)])
    dismiss(home.db, talk, NOON)

    again = ranked(home, 3, mention=mention, changes_at=NOON + HOUR)
    save_ranks(home.db, [again])

    assert ranks_of(home.db, talk) == [again]
    assert lines(queue(home.db, state=ConversationState.DISMISSED)) == [(talk, 3)]


def test_a_conversation_that_is_gone_is_passed_over(home: House) -> None:
    gone = ConversationRank(99, None, ListName.TO_ANSWER, 1, (), 1, None)
    save_ranks(home.db, [gone])

    assert home.count("ranks") == 0
    assert place(home.db, 99) is None


def test_a_place_says_how_many_stand_above(home: House) -> None:
    ranks = [ranked(home, points) for points in (9, 8, 8, 6)]
    save_ranks(home.db, ranks)

    places = [place(home.db, one.conversation) for one in ranks]

    assert [one and one.rank for one in places] == [1, 3, 2, 4]
    assert places[3] == queue(home.db)[3]


def test_a_card_is_read_until_somebody_writes(home: House) -> None:
    rank = ranked(home)
    save_ranks(home.db, [rank])
    mark_opened(home.db, rank.conversation, NOON)
    assert not queue(home.db)[0].unread

    home.mention("et alors ?", conversation=rank.conversation, at=NOON + MINUTE)
    save_ranks(home.db, [rank])
    assert queue(home.db)[0].unread


def test_counts(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    ranks = [ranked(home, points, territory=forum if points > 7 else None) for points in (9, 8, 7, 6)]
    save_ranks(home.db, [*ranks, ranked(home, 1, in_list=ListName.GOOD_TO_KNOW)])
    mark_opened(home.db, ranks[0].conversation, NOON)
    snooze(home.db, ranks[2].conversation, NOON + DAY, NOON)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=ranks[3].mention), NOON)

    assert queue_counts(home.db, today=NOON - HOUR) == QueueCounts(2, 1, 1, 1, 1, 1)
    assert queue_counts(home.db, forum, today=NOON - HOUR) == QueueCounts(2, 1, 0, 0, 0, 0)
    assert queue_counts(home.db, today=NOON + HOUR).answered_today == 0
    assert queue_counts(home.db).answered_today == 0


def test_wanting_is_remembered_until_done(home: House) -> None:
    keys = [home.conversation() for _ in range(3)]
    want(home.db, [keys[2], keys[0], 99])
    want(home.db, [keys[0]])

    assert wanted(home.db, 10) == [keys[0], keys[2]]
    assert wanted(home.db, 1) == [keys[0]]
    done_wanted(home.db, [keys[0]])
    assert wanted(home.db, 10) == [keys[2]]


def test_what_changes_with_time_is_due_once(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    later, sooner = home.mention(), home.mention()
    save_ranks(
        home.db,
        [
            ranked(home, mention=later, changes_at=NOON),
            ranked(home, mention=later, territory=forum, changes_at=NOON + HOUR),
            ranked(home, mention=sooner, changes_at=NOON - HOUR),
            ranked(home),
        ],
    )
    expected = [home.conversation_of(sooner), home.conversation_of(later)]

    assert due(home.db, NOON, 10) == expected
    assert due(home.db, NOON + DAY, 1) == expected[:1]
    assert due(home.db, NOON - DAY, 10) == []


@pytest.mark.parametrize("territory", [None, 1])
def test_a_page_is_a_walk_of_an_index(home: House, territory: int | None) -> None:
    """No sort, no scan: the top of 100,000 costs what the top of 100 costs."""
    condition = "best = 1" if territory is None else "territory = 1"
    plan = home.db.execute(
        f"""EXPLAIN QUERY PLAN SELECT points, last_at, conversation, territory FROM ranks
            WHERE {condition} AND list = 'to-answer' AND state = 'open'
            AND (points, last_at, conversation) < (5, 5, 5)
            ORDER BY points DESC, last_at DESC, conversation DESC LIMIT 50"""  # noqa: S608 - our own words
    ).fetchall()

    told = " ".join(str(row[3]) for row in plan)
    assert "SEARCH ranks USING COVERING INDEX" in told
    assert "TEMP B-TREE" not in told


def test_of_many_those_that_wait_for_an_answer_to_something_new_are_returned(home: House) -> None:
    now = NOON - MINUTE
    waits, other = ranked(home, 12, at=now), ranked(home, 30, at=now)
    read, answered, below = ranked(home, 11, at=now), ranked(home, 10, at=now), ranked(home, 9, in_list=ListName.BELOW)
    old, unasked = ranked(home, 8, at=NOON - 9 * DAY), ranked(home, 7, at=now)
    save_ranks(home.db, [waits, other, read, answered, below, old, unasked])
    mark_opened(home.db, read.conversation, NOON)
    dismiss(home.db, answered.conversation, NOON)
    asked = [one.conversation for one in (waits, waits, other, read, answered, below, old)]

    found = arrived(home.db, asked, heard_since=NOON - DAY, published_since=NOON - DAY)

    assert lines(found) == [(other.conversation, 30), (waits.conversation, 12)]
    assert arrived(home.db, asked, heard_since=NOON + DAY, published_since=NOON - DAY) == []


def test_a_conversation_of_two_territories_arrives_once(home: House) -> None:
    place_of = [add_territory(home.db, name=name, now=NOON) for name in ("Nantes", "Lyon")]
    key = home.mention("Une question", at=NOON - MINUTE)
    save_ranks(home.db, [ranked(home, 5 + number, mention=key, territory=one) for number, one in enumerate(place_of)])
    found = arrived(home.db, [home.conversation_of(key)], heard_since=NOON - DAY, published_since=NOON - DAY)
    assert lines(found) == [(home.conversation_of(key), 6)]
