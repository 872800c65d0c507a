"""What a community is called: the words its people say more than the others do."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from priorities.trends.facts import TermPost
from priorities.trends.terms import TermKind, terms_of

MOST_WORDS = 3
LEAST_SPEAKERS = 2
"""Distinct people of a community who say a word at least, or it is one person's."""


def named(posts: Sequence[Iterable[TermPost]], ignored: Collection[str] = ()) -> tuple[tuple[str, ...], ...]:
    """Return the most telling words of each community, hashtags with their ``#``; none where nothing tells.

    A word counts by people, not by uses. How telling it is: its log-odds in the community against all others, with
    half a person added to each side, times the root of how many say it.

    Args:
        posts: what the people of each community said.
        ignored: keys of words that say nothing here: the territory's own.
    """
    speakers = [_speakers(said, ignored) for said in posts]
    sizes = [len({person for people in one.values() for person, _ in people}) or 1 for one in speakers]
    everywhere: Counter[str] = Counter()
    for one in speakers:
        everywhere.update({key: len({person for person, _ in people}) for key, people in one.items()})
    total = sum(sizes)
    return tuple(_most_telling(one, everywhere, size, total - size) for one, size in zip(speakers, sizes, strict=True))


_Said = tuple[int, str]
"""Who said a word, and how it was written."""


def _speakers(posts: Iterable[TermPost], ignored: Collection[str]) -> dict[str, set[_Said]]:
    found: dict[str, set[_Said]] = {}
    for post in posts:
        for key, term in terms_of(post, ignored).items():
            if term.kind in (TermKind.WORD, TermKind.HASHTAG) and not key.isdigit():
                shown = f"#{term.shown}" if term.kind is TermKind.HASHTAG else term.shown.lower()
                found.setdefault(key, set()).add((post.person, shown))
    return found


def _most_telling(one: dict[str, set[_Said]], everywhere: Counter[str], size: int, others: int) -> tuple[str, ...]:
    scored = []
    for key, said in one.items():
        here = len({person for person, _ in said})
        elsewhere = everywhere[key] - here
        if here < LEAST_SPEAKERS:
            continue
        odds = math.log((here + 0.5) / (size + 1)) - math.log((elsewhere + 0.5) / (others + 1))
        if odds > 0:
            shown = Counter(written for _, written in said).most_common(1)[0][0]
            scored.append((-odds * math.sqrt(here), shown))
    return tuple(shown for _, shown in sorted(scored)[:MOST_WORDS])
