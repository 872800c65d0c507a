from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.people.candidates import follow_back, score_of
from priorities.people.facts import AccountFacts, CandidateFacts
from storage.records.reasons import Reason, total
from storage.records.words import moment, words
from tests.priorities.wording import assert_can_be_said

NOW = datetime(2026, 3, 4, tzinfo=UTC)
MARCH = NOW - timedelta(days=90)
LEA = CandidateFacts(1, "Léa", (MARCH, NOW - timedelta(days=2)), (11, 12), our_gestures=1)
BOT = AccountFacts("newsbot", following=0, posts=90_000, likes_given=0)


def reason(facts: CandidateFacts, name: str) -> Reason | None:
    return next((found for found in score_of(facts, NOW).reasons if found.name == name), None)


def test_what_she_wrote_and_what_we_answered_is_told_with_its_proof() -> None:
    wrote = reason(LEA, "wrote_to_us")
    assert wrote is not None
    assert wrote.words.n == 2
    assert wrote.words.args == {"when": moment(MARCH), "answered": words("Reasons", "%n times", None, 1)}
    assert wrote.mentions == (11, 12)


def test_that_nothing_was_answered_is_said_without_a_nought() -> None:
    wrote = reason(replace(LEA, our_gestures=0), "wrote_to_us")
    assert wrote is not None
    assert wrote.words.source == "She wrote to you %n times since {when}; you never answered"


@pytest.mark.parametrize(
    "left_out",
    [
        replace(LEA, is_followed=True),
        replace(LEA, is_ours=True),
        replace(LEA, wrote_to_us=(), mentions=()),
        replace(LEA, wrote_to_us=(), follows_us=False, common_acquaintances=9),
        replace(LEA, not_now_at=NOW),
        replace(LEA, account=BOT),
    ],
    ids=["followed", "ours", "no contact", "acquaintances alone", "not now", "bot"],
)
def test_who_is_not_proposed(left_out: CandidateFacts) -> None:
    assert follow_back([left_out], NOW) == ()
    assert len(follow_back([LEA], NOW)) == 1


def test_not_now_ends_when_something_new_happens() -> None:
    assert follow_back([replace(LEA, not_now_at=MARCH, new_since_not_now=True)], NOW)


def test_one_who_follows_us_is_proposed_without_a_word() -> None:
    (score,) = follow_back([CandidateFacts(2, "Ada", follows_us=True)], NOW)
    assert [found.name for found in score.reasons] == ["follows_us"]


def test_those_who_speak_with_us_come_before_those_who_only_follow() -> None:
    silent = CandidateFacts(2, "Ada", follows_us=True)
    friend = replace(LEA, answered_us=2, shared_topics=("vélo", "sel"), common_acquaintances=3)
    assert [score.person for score in follow_back([silent, friend], NOW)] == [1, 2]


@pytest.mark.parametrize(
    ("change", "name", "points"),
    [
        ({"answered_us": 2}, "talk_together", 8),
        ({"shared_topics": ("a", "b", "c", "d", "e")}, "shared_topics", 9),
        ({"common_acquaintances": 2}, "common_acquaintances", 6),
        ({"addressed": 10, "answered_her": 6}, "is_answered", 8),
        ({"addressed": 400, "answered_her": 3}, "mass_outreach", -15),
        ({"account": AccountFacts(verified=True)}, "real", 6),
        ({"account": AccountFacts(following=0)}, "perhaps_not_real", -4),
    ],
)
def test_each_reason_adds_what_it_says(change: dict[str, object], name: str, points: int) -> None:
    changed = replace(LEA, **change)  # type: ignore[arg-type]
    found = reason(changed, name)
    assert found is not None
    assert found.points == points
    assert_can_be_said(score_of(changed, NOW).reasons)
    assert score_of(changed, NOW).points == score_of(LEA, NOW).points + points


def test_few_addressed_people_tell_nothing() -> None:
    few = replace(LEA, addressed=4, answered_her=0)
    assert score_of(few, NOW).points == score_of(LEA, NOW).points


def test_lately_is_within_a_month() -> None:
    assert reason(LEA, "lately") is not None
    assert reason(replace(LEA, wrote_to_us=(MARCH,), mentions=(11,)), "lately") is None


def test_writing_more_tells_more_and_ever_less_so() -> None:
    points = [score_of(replace(LEA, wrote_to_us=(NOW,) * times), NOW).points for times in (1, 2, 3, 5, 10, 500)]
    assert points == sorted(points)
    assert points[-1] == points[-2]


def test_followers_change_nothing() -> None:
    famous = replace(LEA, account=AccountFacts(followers=9_000_000))
    assert score_of(famous, NOW) == score_of(LEA, NOW)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(
            CandidateFacts,
            st.integers(1, 50),
            st.just("P"),
            st.lists(st.integers(-400, 30).map(lambda days: NOW + timedelta(days=days)), max_size=4).map(tuple),
            our_gestures=st.integers(0, 5),
            common_acquaintances=st.integers(0, 9),
            is_followed=st.booleans(),
            follows_us=st.none() | st.booleans(),
            account=st.sampled_from((BOT, AccountFacts(), AccountFacts(verified=True))),
        ),
        max_size=12,
        unique_by=lambda facts: facts.person,
    )
)
def test_the_order_follows_the_sums(people: list[CandidateFacts]) -> None:
    scores = follow_back(people, NOW)
    assert [score.points for score in scores] == sorted((score.points for score in scores), reverse=True)
    assert all(score.points == total(score.reasons) for score in scores)
    assert not {score.person for score in scores} & {facts.person for facts in people if facts.is_followed}
    assert follow_back(reversed(people), NOW) == scores
