from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.territories.facts import facts_of_mention, place_of
from listeners.territories.folding import folded, spaced_words
from listeners.territories.query import matches, parse
from storage.records.mentions import Author, Counts, Mention, PostKind
from tests.listeners.territories.posts import facts


def test_tags_and_handles_come_from_the_source_and_from_the_text() -> None:
    post = facts(
        "see #One &#39; and/#two a#three @bo, mail@example.org", hashtags=("Four",), mentions=("Cy@h.example",)
    )

    assert post.tags == {"one", "four"}
    assert post.handles == {"bo", "cy", "cy@h.example"}
    assert " four " in post.words


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://www.Example.org/A/b/?q=1#x", "example.org/a/b"),
        ("http://h.example:8080", "h.example"),
        ("nothing", ""),
        ("http://[bad", ""),
    ],
)
def test_the_place_of_a_url(url: str, place: str) -> None:
    assert place_of(url) == place


def test_a_mention_as_stored_has_the_same_facts() -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    author = Author(1, 1, "mastodon", "anna@h.example", "anna@h.example", "Anna")
    mention = Mention(
        1, "x", "https://h.example/1", "mastodon", PostKind.POST, author, "Titre", "L'usine #Fer @bo", "", "fr", at, at,
        None, None, 1, ("Fer",), ("bo",), Counts(), to_us=False, by_us=False,
    )  # fmt: skip

    heard = facts(
        "L'usine #Fer @bo", title="Titre", handle="anna@h.example", name="Anna", language="fr", url="https://h.example/1",
        network="mastodon", hashtags=("Fer",), mentions=("bo",),
    )  # fmt: skip
    assert facts_of_mention(mention) == heard
    assert matches(parse("titre usine #fer @bo from:anna lang:fr site:h.example"), heard)


@given(st.text(max_size=60))
@settings(max_examples=150)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(max_size=60))
@settings(max_examples=100)
def test_words_stand_between_single_spaces(text: str) -> None:
    spaced = spaced_words(text)

    assert spaced.startswith(" ")
    assert spaced.endswith(" ")
    assert "  " not in spaced
