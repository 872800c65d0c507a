"""What people ask an organisation for without asking it a question: for whoever makes the product or the service."""

from __future__ import annotations

from priorities.conversations.lexicon.compiled import lexicon_for, words_of
from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import READ_CHARACTERS
from storage.records.asked_for import AskedFor, Asking

_TOLD_BY = {
    Asking.WISH: Family.WISH,
    Asking.NEED: Family.NEED,
    Asking.RECOMMENDATION: Family.RECOMMENDS,
}
_NOT_A_PERSON_S = (Family.PROMOTION, Family.GIVEAWAY, Family.HIRING, Family.SWINDLE)


def asked_for(text: str, language: str | None) -> AskedFor | None:
    """Return the wish, the need or the recommendation that a text tells, the first of these; None for none.

    Advertising, giveaways and job offers tell none: "we need a baker" is not asked of us.

    Args:
        text: as heard; its beginning is read (``READ_CHARACTERS``).
        language: "fr", "en", another, or None when nobody could tell.
    """
    beginning = text[:READ_CHARACTERS]
    found = lexicon_for(language).found(words_of(beginning), beginning)
    if not found.keys().isdisjoint(_NOT_A_PERSON_S):
        return None
    return next((AskedFor(asking, found[told]) for asking, told in _TOLD_BY.items() if told in found), None)
