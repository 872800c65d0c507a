"""What could be said of an answer while it is written."""

from __future__ import annotations

import pytest

from desktop.answer.hints import Hint, blanks, hints, under
from priorities.tone.guide import ToneGuide, read_guide
from resources.catalogue import read_catalogue
from storage.records.reasons import Reason
from storage.records.words import words

TU = read_guide("address: tu - neighbours here say tu (Léa)\nask back: yes")


def because(name: str, points: int = 14) -> Reason:
    said = words("Labels", "Problem")
    return Reason(name, points, said, said)


def told(found: tuple[Hint, ...]) -> list[str]:
    render = read_catalogue("en").render
    return [render(hint.said) for hint in found]


def test_nothing_is_said_without_a_guide_or_a_text() -> None:
    assert hints("Vous avez raison.", ToneGuide()) == ()
    assert hints("  ", TU, [because("has_problem")]) == ()


def test_the_place_and_the_reason_of_the_guide_are_given() -> None:
    (hint,) = hints("Bonjour, vous avez raison. Ça va ?", TU)
    assert (hint.start, hint.end, hint.marked, hint.holds) == (9, 13, True, False)
    assert told((hint,)) == ["“vous” here; this territory says tu: neighbours here say tu (Léa)"]


@pytest.mark.parametrize(
    ("reason", "due"),
    [(because("has_problem"), True), (because("thanks"), False), (because("has_problem", -3), False)],
)
def test_a_question_back_is_asked_for_where_something_is_open(reason: Reason, due: bool) -> None:
    found = hints("On regarde.", TU, [reason])
    assert [hint.marked for hint in found] == ([False] if due else [])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hello {first_name}, your order {order number} [..]", ["{first_name}", "{order number}", "[..]"]),
        ("It comes on […] or [...]", ["[…]", "[...]"]),
        ("See [the page](https://example.org), {} and { } and [1].", []),
        ("Set {2} of {a}", []),
    ],
)
def test_what_a_snippet_left_open_holds_the_answer_back(text: str, left: list[str]) -> None:
    found = tuple(blanks(text))
    assert [text[hint.start : hint.end] for hint in found] == left
    assert all(hint.holds for hint in found)


def test_what_holds_back_comes_first_then_what_is_under_the_cursor() -> None:
    text = "Vous et votre {thing}. Ça va ?"
    found = (*blanks(text), *hints(text, TU))
    assert [text[hint.start : hint.end] for hint in found] == ["{thing}", "Vous", "votre"]
    assert [text[hint.start : hint.end] for hint in under(found, 10)] == ["{thing}", "votre", "Vous"]
