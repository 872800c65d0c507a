"""How much there is to answer: her own case, told in detail, with figures, and how long it has lasted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from priorities.conversations.lexicon.compiled import fold
from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import Kind, ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

OWN_CASE = 6
SERVICE = (0, 3, 5)
LASTS_SO_LONG = 6
LASTS = 3
NUMBER = 3
DETAIL = ((25, 7), (15, 5), (8, 3))
"""At least so many words, so many points."""
AT_HEART = (0, 2, 4)

_OWN_CASE = Kind("own_case", words("Reasons", "She tells her own case: “{words}”"), words("Labels", "Her own case"))
_ABOUT_SERVICE = Kind(
    "about_service", words("Reasons", "It is about a service rendered: “{words}”"), words("Labels", "Service")
)
_LASTS = Kind("lasts", words("Reasons", "She says how long it lasts: “{words}”"), words("Labels", "Lasts"))
_GIVES_NUMBER = Kind(
    "gives_number", words("Reasons", "She gives a number, a date or a reference: “{words}”"), words("Labels", "Details")
)
_DETAILED = Kind(
    "detailed", words("Reasons", "She took the time to explain (%n words)", None, 0), words("Labels", "Details")
)


def substance(post: ReadPost) -> Iterator[Reason]:
    """Yield what shows that a real case is told."""
    if evidence := post.evidence(Family.OWN_CASE):
        yield post.reason(_OWN_CASE, OWN_CASE, evidence)
    if evidence := post.evidence(Family.SERVICE):
        points = SERVICE[min(len(evidence), len(SERVICE) - 1)]
        yield post.reason(_ABOUT_SERVICE, points, evidence)
    if post.lasts or post.has(Family.LASTING):
        evidence = (post.lasts,) if post.lasts else post.evidence(Family.LASTING)
        points = LASTS_SO_LONG if post.lasts else LASTS
        yield post.reason(_LASTS, points, evidence)
    if post.number:
        yield post.reason(_GIVES_NUMBER, NUMBER, (post.number,))
    points = next((points for least, points in DETAIL if post.words >= least), 0)
    if points:
        yield post.reason(_DETAILED, points, counted=post.words)


def at_heart(post: ReadPost, terms: Sequence[str]) -> Iterator[Reason]:
    """Yield a reason when the territory's own words stand in the post (as part of a word too: "box" in "#freebox")."""
    if not terms:
        return
    folded = fold(post.text)
    heard = [term for term in terms if term and fold(term) in folded]
    if heard:
        points = AT_HEART[min(len(heard), len(AT_HEART) - 1)]
        sentence = words("Reasons", "At the heart of this territory: “{words}”").given(words=heard[0])
        yield post.reason(Kind("at_heart", sentence, words("Labels", "At heart")), points)
