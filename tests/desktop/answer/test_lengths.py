"""How long an answer may be, counted as each network counts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.answer.lengths import answer_length, graphemes, on_mastodon, on_x

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1eb\U0001f1f7"
LINK = "https://example.org/a/very/long/address?with=many&parts=of+it"


@pytest.mark.parametrize(
    ("network", "most"),
    [
        ("mastodon", 500), ("bluesky", 300), ("x", 280), ("Twitter", 280), ("threads", 500),
        ("reddit", 10_000), ("youtube", 10_000), ("linkedin", 1_250), ("web", None), ("", None),
    ],
)  # fmt: skip
def test_the_most_an_answer_may_be(network: str, most: int | None) -> None:
    assert answer_length(network).most == most


@pytest.mark.parametrize(
    ("text", "signs"), [("", 0), ("été", 3), ("e\u0301", 1), (FAMILY, 1), (FLAG + "!", 2), ("\U00011fc0", 1)]
)
def test_signs_are_what_a_reader_sees(text: str, signs: int) -> None:
    assert graphemes(text) == signs


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (LINK, 23),
        (f"See {LINK} now", 4 + 23 + 4),
        ("@dana@mastodon.example hello", len("@dana hello")),
        ("write to dana@example.org", len("write to dana@example.org")),
        (FAMILY, 1),
    ],
)
def test_mastodon_counts_links_and_far_accounts_short(text: str, counted: int) -> None:
    assert on_mastodon(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Bonjour é", 9),
        ("“quoted” – yes…", 15 + 1),
        ("日本", 4),
        ("\U0001f6b2", 2),
        (FAMILY, 2),
        (FLAG, 2),
        ("❤\ufe0f", 2),
        (f"{LINK} ok", 26),
    ],
)
def test_x_weighs(text: str, counted: int) -> None:
    assert on_x(text) == counted


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_no_text_is_too_odd_to_be_counted(text: str) -> None:
    assert 0 <= graphemes(text) <= len(text)
    for network in ("mastodon", "bluesky", "x", "reddit"):
        assert answer_length(network).count(text) >= 0
