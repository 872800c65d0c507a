"""What is marked in a draft, where, and why; and that nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.tone.guide import read_guide
from priorities.tone.lint import lint
from resources.catalogue import read_catalogue

NO_GUIDE = read_guide("")


def marked(text: str, guide: str = "", *, asked: bool = False) -> list[tuple[str, str]]:
    """Return (rule, the text marked) of each finding."""
    return [(one.rule, text[one.start : one.end]) for one in lint(text, read_guide(guide), asked=asked)]


def test_a_human_answer_is_left_alone() -> None:
    assert marked("Bonjour Léa, on regarde ça ce matin. Tu as gardé le carton ?", "address: tu") == []
    assert marked("Hi Dana, it is the brake cable. Did you ride in the rain?") == []


def test_vous_where_one_says_tu_is_marked_each_time() -> None:
    found = marked("Vous pouvez passer, votre vélo est prêt.", "address: tu")

    assert found == [("address", "Vous"), ("address", "votre")]


def test_tu_where_one_says_vous_is_marked() -> None:
    assert marked("Tu peux passer, t’as gardé ton ticket ?", "address: vous") == [
        ("address", "Tu"),
        ("address", "t’"),
        ("address", "ton"),
    ]
    assert marked("Une attente, un tuba, le tonton, votre fête", "address: vous") == []


def test_what_is_avoided_is_found_whatever_the_apostrophe_the_case_and_the_accents() -> None:
    guide = 'avoid: "n\'hésitez pas à", synergie - a form letter'

    assert marked("N’hesitez  pas à venir. Des synergies ? Une Synergie.", guide) == [
        ("avoid", "N’hesitez  pas à"),
        ("avoid", "Synergie"),
    ]
    (first, _) = lint("n'hésitez pas à venir, synergie", read_guide(guide))
    assert read_catalogue("en").render(first.why) == "a form letter"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Suite à votre message, nous vous répondons.", "Suite à votre message"),
        ("Bonjour, nous avons le plaisir de vous annoncer une nouveauté", "nous avons le plaisir de"),
        ("Thank you for reaching out! It is the cable.", "Thank you for reaching out"),
    ],
)
def test_a_press_release_is_known_by_its_opening(text: str, place: str) -> None:
    assert ("opening", place) in marked(text)


def test_said_later_it_is_no_opening() -> None:
    assert marked("It is the cable, as you thought. " * 5 + "Thank you for reaching out") == []


def test_a_form_letter_is_marked_wherever_it_speaks() -> None:
    assert marked("It is the cable. We apologize for any inconvenience.") == [
        ("form_letter", "We apologize for any inconvenience")
    ]


def test_capitals_are_shouting_but_an_abbreviation_is_not() -> None:
    assert marked("STOP, NEVER ride with this BRAKE") == [("shouting", "NEVER"), ("shouting", "BRAKE")]
    assert marked("The UNESCO and the SNCF are not shouting") == []


def test_counts_of_the_guide() -> None:
    guide = "length: 10\nexclamations: 1 - one is plenty\nemoji: no"

    assert sorted(marked("Hi! Yes!! 🎉", guide)) == [
        ("emoji", "🎉"),
        ("exclamations", "!"),
        ("exclamations", "!"),
        ("length", "🎉"),
    ]


def test_a_question_back_is_missed_only_where_one_is_due() -> None:
    assert marked("It is the cable.", "ask back: yes", asked=True) == [("ask_back", "It is the cable.")]
    assert marked("It is the cable.", "ask back: yes") == []
    assert marked("Is it the cable?", "ask back: yes", asked=True) == []
    assert marked("It is the cable.", asked=True) == []


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=300),
    st.lists(st.sampled_from(["address: tu", "avoid: a, be", "length: 5", "emoji: no", "exclamations: 0"]), max_size=5),
)
def test_marks_lie_within_the_draft_and_in_its_order(text: str, rules: list[str]) -> None:
    found = lint(text, read_guide("\n".join(rules)), asked=True)

    assert all(0 <= one.start <= one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
