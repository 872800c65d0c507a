from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from priorities.conversations.learning.features import STEM, stems_of


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("My refund, two REFUNDS, refunding!", {"refun"}),
        ("Remboursement ? J'attends mon remboursé.", {"rembo", "atten"}),
        ("Éléphant elephant", {"eleph"}),
        ("and the with avec pour", set()),
        ("@farandelle see https://farandelle.example/brakes brakes", {"brake"}),
        ("2609 24/7", set()),
        ("", set()),
    ],
)
def test_variants_of_a_word_share_a_stem_and_grammar_has_none(text: str, stems: set[str]) -> None:
    assert stems_of(text).keys() == stems


def test_the_first_spelling_is_kept() -> None:
    assert stems_of("Refunds are slow, refund me")["refun"] == "Refunds"


@given(st.text(max_size=2_000))
def test_any_text_has_stems_of_letters(text: str) -> None:
    for stem, spelling in stems_of(text).items():
        assert len(stem) <= STEM
        assert spelling in text
