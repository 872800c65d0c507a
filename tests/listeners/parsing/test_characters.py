"""Characters that carry no text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.parsing.characters import normal


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("pay\u202eexe.fdp", "payexe.fdp"),
        ("\u2067x\u2069", "x"),
        ("a" + "\u200b" * 1000 + "b", "ab"),
        ("\ufefftitle", "title"),
        ("lone \ud800", "lone \ufffd"),
        ("soft\u00adhyphen", "softhyphen"),
        ("Z" + "\u0336" * 500, "Z" + "\u0336" * 8),
        ("x" + "\u3164" * 3, "x"),
        ("hidden\U000e0041\U000e0042", "hidden"),
    ],
)
def test_dropped_or_replaced(raw: str, clean: str) -> None:
    assert normal(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        "Ça alors : « été » — 日本語 🚲",
        "👩\u200d👩\u200d👧",
        "می\u200cخواهم",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "cafe\u0301",
        "tab\there\nline",
        "a\xa0b",
    ],
)
def test_kept(text: str) -> None:
    assert normal(text) == text


@settings(max_examples=80)
@given(st.text(st.characters(), max_size=60))
def test_result_is_encodable_free_of_controls_and_settled(raw: str) -> None:
    clean = normal(raw)
    clean.encode()
    assert not [c for c in clean if unicodedata.category(c) == "Cc" and c not in "\t\n"]
    assert normal(clean) == clean
