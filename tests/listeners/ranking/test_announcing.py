"""What rises, told once, within the budget, with how it stands to us."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from listeners.ranking.announcing import Announcements, wanted_trends
from listeners.ranking.rebound import rebound
from listeners.ranking.trends import Rising
from storage.journal import log_gesture
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.trends import Stance, Trend
from storage.territories import add_territory
from storage.topics import decide_topic, limit_announcements
from tests.listeners.ranking.test_trends import talk
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path) as made:
        talk(made, NOON)
        yield made


def news(home: House, announcements: Announcements, now: datetime = NOON) -> list[str]:
    return [one.topic for one in announcements.news(Rising(home.db).refresh(now), now)]


def names(trend: Trend) -> set[str]:
    return {reason.name for reason in trend.reasons}


def test_a_topic_is_announced_once_also_by_the_next_process(home: House) -> None:
    announcements = Announcements(home.db)

    assert news(home, announcements) == ["ascenseur bloqué"]
    assert news(home, announcements) == []
    assert news(home, Announcements(home.db)) == []


def test_the_budget_of_the_place_holds(home: House) -> None:
    limit_announcements(home.db, [None], 0, NOON)

    assert news(home, Announcements(home.db)) == []


def test_a_followed_topic_is_announced_without_budget_and_marked(home: House) -> None:
    limit_announcements(home.db, [None], 0, NOON)
    decide_topic(home.db, [None], topic="panne", key="panne", stance=Stance.FOLLOW, now=NOON)

    assert news(home, Announcements(home.db)) == ["ascenseur bloqué"]
    assert [one.followed for one in wanted_trends(home.db)] == [True]


def test_a_muted_topic_is_neither_announced_nor_listed(home: House) -> None:
    decide_topic(home.db, [None], topic="panne", key="panne", stance=Stance.MUTE, now=NOON)

    assert news(home, Announcements(home.db)) == []
    assert wanted_trends(home.db) == ()


def test_a_topic_says_who_of_ours_is_in_it_and_that_we_spoke(home: House) -> None:
    Rising(home.db).refresh(NOON)
    (before,) = wanted_trends(home.db)
    assert "not_yet_in_it" in names(before)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=before.mentions[0], text="Oui"), NOON)

    Rising(home.db).refresh(NOON)
    (after,) = wanted_trends(home.db)

    assert {"already_spoke", "your_people"} <= names(after)
    assert after.points == sum(reason.points for reason in after.reasons) > before.points


def test_the_conversation_to_join_is_the_one_that_waits_most(home: House) -> None:
    Rising(home.db).refresh(NOON)
    (trend,) = wanted_trends(home.db)
    assert rebound(home.db, trend) is None
    first, second = trend.mentions[:2]
    save_ranks(
        home.db,
        [
            ConversationRank(home.conversation_of(mention), None, ListName.TO_ANSWER, points, (), mention, None)
            for mention, points in ((first, 5), (second, 9))
        ],
    )

    found = rebound(home.db, trend)

    assert found is not None
    assert found.mention.id == second


def test_a_territory_that_is_louder_than_usual_is_told(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    for number in range(7 * 3):
        home.mention("tout va", handle=f"u{number}", at=NOON - DAY * (number % 7 + 1) - MINUTE * 5, territories=[forum])
    for number in range(40):
        home.mention(f"mot{number} seul{number}", handle=f"v{number % 30}", at=NOON - MINUTE, territories=[forum])

    Rising(home.db).refresh(NOON)
    found = {one.topic: one for one in wanted_trends(home.db, forum)}

    assert found["Forum"].kind == "territory"
    assert found["Forum"].people == 30
    assert names(found["Forum"]) >= {"louder_than_usual", "not_yet_in_it"}
    Rising(home.db).refresh(NOON + HOUR * 3)
    assert "Forum" not in {one.topic for one in wanted_trends(home.db, forum)}
