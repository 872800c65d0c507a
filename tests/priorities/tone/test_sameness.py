"""Whether an answer says to many what should be said to one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.tone.sameness import Alike, filled, sent_unchanged, too_alike, values_for
from storage.records.journal import Sent, Snippet

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOURS = Snippet(1, "Hours", "Hello {first_name}, we open at nine and close at [..], see you there!")


def sent(*texts: str, at: datetime = NOON) -> list[Sent]:
    return [Sent(text, at) for text in texts]


def test_what_is_known_is_filled_in_and_what_is_not_stays_open() -> None:
    values = values_for("Léa Martin", "@lea@social.example", "")
    text = "Bonjour {prénom} ({HANDLE}), {voice} : commande {numéro} [..]"

    assert filled(text, values) == "Bonjour Léa (@lea@social.example), {voice} : commande {numéro} [..]"
    assert filled("{name}", values_for("", "", "")) == "{name}"


def test_what_is_filled_in_is_not_read_again() -> None:
    assert filled("{name}", values_for("{voice} [..]", "", "Helix")) == "{voice} [..]"


@pytest.mark.parametrize(
    ("draft", "before", "unchanged"),
    [
        ("Hello Léa, we open at nine and close at six, see you there!",
         "hello karim,  we open at nine and close at noon, see you there!", True),
        ("Hello Léa, we open at nine and close at six, see you there!", "Hello Karim!", False),
        ("Hello Léa, we open at nine and close at six, see you there! Is the bike fixed?",
         "Hello Karim, we open at nine and close at six, see you there!", False),
        ("Hello Léa, yes, as you saw on the door of the shop when you came by yesterday evening with your two sons "
         "we open at nine and close at six, see you there!",
         "Hello Karim, we open at nine and close at six, see you there!", False),
    ],
)  # fmt: skip
def test_a_snippet_is_known_again_when_only_its_blanks_were_filled(draft: str, before: str, unchanged: bool) -> None:
    assert sent_unchanged(draft, [HOURS], sent(before)) == (HOURS if unchanged else None)


def test_the_first_time_nothing_is_said_nor_of_a_word_of_thanks() -> None:
    thanks = Snippet(2, "Thanks", "Thanks {name}!")
    assert sent_unchanged("Hello Léa, we open at nine and close at six, see you there!", [HOURS], []) is None
    assert sent_unchanged("Thanks Léa!", [thanks], sent("Thanks Léa!")) is None


def test_the_fourth_alike_within_ten_minutes_is_told_with_what_it_repeats() -> None:
    before = [
        Sent("Hi Ana, thank you for writing, we look into it today.", NOON - 9 * MINUTE),
        Sent("Hi Bo, thank you for writing, we look into it today.", NOON - 5 * MINUTE),
        Sent("Hi Cy, thank you for writing, we look into it today.", NOON - 2 * MINUTE),
    ]
    draft = "Hi Di, thank you for writing, we look into it today."

    expected = Alike(4, 9, NOON + MINUTE, "thank you for writing, we look into it today.")
    assert too_alike(draft, before, NOON) == expected
    assert too_alike(draft, before[1:], NOON) is None
    assert too_alike(draft, before, NOON + MINUTE) is None
    assert too_alike("Your battery is one of the recalled ones, please unplug it.", before, NOON) is None
    assert too_alike("  ", before, NOON) is None


def test_of_five_alike_one_waits_until_the_last_three_are_two() -> None:
    before = [Sent("The very same words.", NOON - minutes * MINUTE) for minutes in (8, 6, 4, 3, 1)]
    found = too_alike("The very same words.", before, NOON)
    assert found is not None
    assert (found.number, found.minutes, found.until) == (6, 8, NOON + 6 * MINUTE)


@settings(max_examples=60)
@given(st.text(alphabet="ab {}[].…\n", max_size=80), st.text(alphabet="ab {}[].\n", max_size=80))
def test_any_snippet_meets_any_text(snippet: str, text: str) -> None:
    found = sent_unchanged(text, [Snippet(1, "a", snippet)], sent(text))
    assert found is None or found.text == snippet
    assert too_alike(text, sent(*[snippet] * 3), NOON) is None or text.strip()
