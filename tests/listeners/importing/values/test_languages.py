from __future__ import annotations

import pytest

from listeners.importing.values.languages import language_told


@pytest.mark.parametrize(
    ("cell", "language"),
    [
        ("fr", "fr"),
        (" FR-ca ", "fr"),
        ("English", "en"),
        ("anglais", "en"),
        ("Français", "fr"),
        ("Deutsch", "de"),
        ("español", "es"),
        ("Portuguese (Brazil)", "pt"),
        ("Chinese, simplified", "zh"),
        ("日本語", "ja"),
        ("fil", "fil"),
    ],
)
def test_a_language_by_code_or_by_name(cell: str, language: str) -> None:
    assert language_told(cell) == language


@pytest.mark.parametrize("cell", ["", "  ", "unknown language", "Klingonese!", "1", "x" * 5_000])
def test_what_names_no_language(cell: str) -> None:
    assert language_told(cell) is None
