from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from priorities.conversations.learning.swaps import Placed, moves
from storage.records.learning import NOTHING_LEARNED, LearnedWeights
from storage.records.reasons import Reason
from storage.records.words import words

LABEL = words("Labels", "Question")


def placed(conversation: int, **points: int) -> Placed:
    reasons = tuple(Reason(name, value, LABEL, LABEL) for name, value in points.items())
    return Placed(conversation, sum(points.values()), reasons)


QUEUE = (placed(1, asks_question=30), placed(2, has_problem=20), placed(3, asks_question=12, thanks=4))


def test_less_of_a_reason_shows_who_would_change_places() -> None:
    found = moves(QUEUE, NOTHING_LEARNED, "asks_question", more=False)

    assert [(one.conversation, one.before, one.after, one.points) for one in found] == [(2, 2, 1, 20), (1, 1, 2, 15)]


def test_more_of_it_moves_the_other_way() -> None:
    queue = (placed(2, has_problem=20), placed(3, asks_question=14, thanks=4))

    found = moves(queue, NOTHING_LEARNED, "asks_question", more=True)

    assert [(one.conversation, one.after) for one in found] == [(3, 1), (2, 2)]


def test_a_reason_nobody_has_moves_nobody() -> None:
    assert moves(QUEUE, NOTHING_LEARNED, "press", more=False) == ()


def test_what_was_asked_before_is_reckoned_with() -> None:
    halved = (placed(1, asks_question=30, learned_asks_question=-15), placed(2, has_problem=10))
    weights = LearnedWeights(factors={"asks_question": 0.5})

    (first, second) = moves(halved, weights, "asks_question", more=False)

    assert (first.conversation, first.points) == (2, 10)
    assert (second.conversation, second.points) == (1, 8)


names = st.sampled_from(["asks_question", "has_problem", "thanks"])
queues = st.lists(st.dictionaries(names, st.integers(-40, 60), min_size=1), max_size=12).map(
    lambda all_points: sorted((placed(n, **points) for n, points in enumerate(all_points)), key=lambda one: -one.points)
)


@given(queues, names, st.booleans())
def test_who_has_the_reason_moves_in_the_stated_direction(queue: list[Placed], name: str, more: bool) -> None:
    points = {one.conversation: one.points for one in queue}
    has = {one.conversation: sum(r.points for r in one.reasons if r.name == name) for one in queue}

    found = moves(queue, NOTHING_LEARNED, name, more=more)

    for move in found:
        change = move.points - points[move.conversation]
        assert change * has[move.conversation] * (1 if more else -1) >= 0
    assert sorted(one.before for one in found) == sorted(one.after for one in found)
