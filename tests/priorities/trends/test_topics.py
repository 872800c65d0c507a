from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.trends.facts import TermPost
from priorities.trends.terms import Term, TermKind
from priorities.trends.topics import group
from priorities.trends.windows import Burst, TermInPost, TermWindows
from tests.priorities.trends.scenes import MONDAY, burst, quiet


def told(key: str, surprise: float, *mentions: int) -> Burst:
    term = Term(key, key, TermKind.WORD)
    uses = tuple(TermInPost(term, TermPost(mention, mention, MONDAY, key)) for mention in mentions)
    return Burst(key, timedelta(hours=1), uses, len(uses), 0.1, surprise, 0)


def keys(*bursts: Burst) -> list[list[str]]:
    return [[found.key for found in topic] for topic in group(bursts)]


def test_no_bursts_no_topics() -> None:
    assert group([]) == []


def test_the_most_surprising_term_leads_and_gathers_those_that_share_half() -> None:
    assert keys(told("weak", 3, 1, 2, 8, 9), told("lead", 9, 1, 2, 3, 4), told("far", 5, 7, 8, 9)) == [
        ["lead", "weak"],
        ["far"],
    ]


def test_a_term_that_shares_less_than_half_stands_alone() -> None:
    assert keys(told("lead", 9, 1, 2, 3), told("other", 5, 3, 4, 5)) == [["lead"], ["other"]]


def test_of_equals_the_longer_term_names_the_topic() -> None:
    assert keys(told("etape", 5, 1, 2, 3), told("etape 6", 5, 1, 2, 3)) == [["etape 6", "etape"]]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 50), st.sets(st.integers(1, 12), min_size=3)), max_size=10))
def test_every_term_is_in_exactly_one_topic_and_topics_are_in_order(found: list[tuple[float, set[int]]]) -> None:
    bursts = [told(f"term{number}", surprise, *mentions) for number, (surprise, mentions) in enumerate(found)]
    topics = group(bursts)
    assert sorted(burst.key for topic in topics for burst in topic) == sorted(burst.key for burst in bursts)
    leads = [topic[0].surprise for topic in topics]
    assert leads == sorted(leads, reverse=True)
    assert all(topic[0].surprise >= member.surprise for topic in topics for member in topic)
    assert group(reversed(bursts)) == topics


def test_terms_of_the_same_mentions_are_one_topic_and_others_are_not() -> None:
    start = MONDAY + timedelta(days=9)
    windows = TermWindows()
    storm = burst("orage grele toiture", start, 5)
    run = burst("marathon", start + timedelta(minutes=2), 5, first=20_000)
    for post in sorted([*quiet(9), *storm, *run], key=lambda post: post.published):
        windows.add(post)
    topics = [{member.key for member in topic} for topic in group(windows.bursts())]
    assert {"marathon"} in topics
    assert {"orage", "orage grele", "grele", "grele toiture", "toiture"} in topics
    assert len(topics) == 2
