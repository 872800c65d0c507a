from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from storage.records.own_words import HeardAnswer, heard_as

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
TEXT = "Please unplug it, and tell us the number."


def heard(text: str, minutes: int, url: str = "https://s/1") -> HeardAnswer:
    return HeardAnswer(text, url, NOON + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("text", "heard_text", "minutes", "same"),
    [
        (TEXT, TEXT, 600, True),
        (TEXT, f"@dana @lea@far.example  {TEXT.upper()}", -600, True),
        (TEXT, "Please unplug it and tell us the numbers.", 600, True),
        (TEXT, "Please unplug the charger at once, Dana, and tell us its number here.", 5, True),
        (TEXT, "Please unplug the charger at once, Dana, and tell us its number here.", 30, False),
        (TEXT, "Nous ouvrons à neuf heures demain matin.", 1, False),
        ("", "Written at the place itself.", 9, True),
        ("", "Written at the place itself.", 11, False),
    ],
)
def test_the_same_words_or_the_same_moment(text: str, heard_text: str, minutes: int, *, same: bool) -> None:
    one = heard(heard_text, minutes)
    assert heard_as(text, NOON, [one]) == (one if same else None)


def test_the_words_decide_before_the_moment_and_the_nearest_of_equals() -> None:
    said, nearer, akin = heard(TEXT, 60), heard(TEXT, 30), heard("Please unplug it now", 1)
    assert heard_as(TEXT, NOON, [akin, said, nearer]) is nearer
    assert heard_as("", NOON, [heard("a", 5), heard("b", -2, "https://s/2")]) == heard("b", -2, "https://s/2")
    assert heard_as(TEXT, NOON, []) is None
