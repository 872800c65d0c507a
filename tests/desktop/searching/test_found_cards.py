from __future__ import annotations

import pytest

from desktop.searching.found_cards import around

LONG = "Bonjour à tous, " + "je vous écris de Nantes depuis bien longtemps, " * 6


@pytest.mark.parametrize(
    ("text", "begins", "holds"),
    [
        ("Ma box clignote", "Ma box", "box"),
        (f"{LONG}ma box clignote", "… ", "box clignote"),
        (f"🚲 {LONG}ma box clignote", "… ", "box clignote"),
        ("a" * 400 + " box", "… box", "box"),
        (LONG, "Bonjour", "Nantes"),
        ("", "", ""),
    ],
)
def test_a_text_is_shown_from_shortly_before_what_was_searched_for(text: str, begins: str, holds: str) -> None:
    shown = around(text, ("box",))

    assert shown.startswith(begins)
    assert holds in shown
    assert shown.find("box") < 140
