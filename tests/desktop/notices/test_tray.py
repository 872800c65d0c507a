"""What the system's notification is given of what was heard."""

from __future__ import annotations

import pytest

from desktop.notices.tray import without_markup


@pytest.mark.parametrize("heard", ["<b>brake</b>", '<a href="https://h.example">brake</a>', "<img src=x>"])
def test_heard_markup_is_no_markup_in_a_notification(heard: str) -> None:
    told = without_markup(f"“{heard}” is rising")
    assert "<" not in told
    assert ">" not in told


def test_a_plain_sentence_stays_as_it_is() -> None:
    assert without_markup("3 new conversations to answer & a promise") == "3 new conversations to answer & a promise"
