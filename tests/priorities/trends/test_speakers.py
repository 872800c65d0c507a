"""Who said each term within a window, beside a count of all of it."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.trends.facts import TermPost
from priorities.trends.speakers import SEVERAL, Speakers
from tests.priorities.trends.scenes import MONDAY

HOUR = timedelta(hours=1)
KEYS = ("velo", "orage", "fibre")
HEARD = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 5), st.sets(st.sampled_from(KEYS))), max_size=30)


@settings(max_examples=60, deadline=None)
@given(HEARD, st.lists(st.integers(0, 120), max_size=30))
def test_people_are_those_of_the_window_whatever_comes_late(
    heard: list[tuple[int, int, set[str]]], pauses: list[int]
) -> None:
    speakers, now = Speakers(HOUR), MONDAY
    taken: list[tuple[TermPost, set[str]]] = []
    for number, (late, person, keys) in enumerate(heard):
        now += timedelta(minutes=pauses[number] if number < len(pauses) else 1)
        speakers.move_to(now)
        post = TermPost(number, person, now - timedelta(minutes=late), "")
        speakers.add(post, tuple(keys), now)
        taken.append((post, keys))

        within = [(one, said) for one, said in taken if one.published > now - HOUR]
        people = {key: len({one.person for one, said in within if key in said}) for key in KEYS}
        assert {key: speakers.people(key) for key in KEYS} == people
        assert set(speakers.several()) == {key for key, count in people.items() if count >= SEVERAL}
        assert len(speakers) == len(within)


def test_time_takes_everything_away() -> None:
    speakers = Speakers(HOUR)
    for person in range(4):
        speakers.add(TermPost(person, person, MONDAY, ""), ("velo",), MONDAY)

    speakers.move_to(MONDAY + HOUR)

    assert (len(speakers), speakers.people("velo"), list(speakers.several())) == (0, 0, [])
