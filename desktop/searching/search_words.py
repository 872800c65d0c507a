"""What the search page says beside what it finds."""

from __future__ import annotations

from listeners.searching.asked import words_alone
from storage.records.words import Words, words

HELP = words(
    "Search",
    "Words, a “phrase”, #tag, @account, -word; from:, lang:, site:, network:. The newest comes first.",
)
NOTHING_TYPED = (
    words("Search", "Search all that was heard"),
    words("Search", "In every conversation, answered or put away too: what was said, who said it, and where."),
)


def count_words(count: int, *, whole: bool) -> Words:
    """Return how much was found, or that there is more further back."""
    if whole:
        return words("Search", "%n mentions", None, count)
    return words("Search", "The newest %n mentions; scroll for more", None, count)


def nothing_words(typed: str) -> tuple[Words, Words, Words | None]:
    """Return title and sentence for a search without a result, and the button that takes its filters off."""
    said = words("Search", "Nothing that was heard fits “{query}”.").given(query=typed.strip()[:80])
    alone = words_alone(typed)
    fewer = words("Search", "Search for “{query}”").given(query=alone[:40]) if alone else None
    return words("Search", "No result"), said, fewer
