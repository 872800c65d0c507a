"""Words that make a topic one for the press office first: death, accidents, the law, health. French and English."""

from __future__ import annotations

import re
from collections.abc import Iterable

from priorities.trends.terms import plain

_WORDS = (
    *("deces", "decede", "decedee", "decedes", "obseques", "deuil", "mortel", "mortelle", "tuee"),
    *("suicide", "noyade", "accident", "accidents", "blesse", "blessee", "blesses", "incendie", "explosion"),
    *("intoxication", "hospitalise", "hospitalisee", "hopital", "epidemie", "contamination", "plainte", "tribunal"),
    *("proces", "perquisition", "garde a vue", "mise en examen", "condamne", "condamnee", "harcelement"),
    *("agression", "viol", "attentat", "fuite de donnees"),
    *("death", "deaths", "died", "dies", "dead", "killed", "funeral", "fatal", "drowned", "injured", "injuries"),
    *("caught fire", "poisoning", "hospital", "hospitalised", "hospitalized", "outbreak", "contaminated", "lawsuit"),
    *("sued", "prosecutor", "police", "arrested", "harassment", "assault", "rape", "attack", "data breach"),
)
_ANY = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))})(?!\w)")
_FIGURES_OF_SPEECH = re.compile(r"\b(?:viol d amour|heart attack of|attack on titan|police de caracteres)\b")
LEAST_PEOPLE = 2
"""One person's word does not make a topic sensitive."""


def sensitive_word(texts: Iterable[tuple[int, str]]) -> tuple[str, tuple[int, ...]]:
    """Return the sensitive word that most people of a topic use, as written, and the places of their texts.

    Args:
        texts: (person, text) of its mentions.

    Returns:
        an empty word when fewer than ``LEAST_PEOPLE`` used any.
    """
    people: dict[str, set[int]] = {}
    written: dict[str, str] = {}
    places: set[int] = set()
    for place, (person, text) in enumerate(texts):
        read = _FIGURES_OF_SPEECH.sub(_blanks, plain(text))
        for found in _ANY.finditer(read):
            people.setdefault(found[0], set()).add(person)
            written.setdefault(found[0], text[found.start() : found.end()] if len(read) == len(text) else found[0])
            places.add(place)
    if len(set().union(*people.values())) < LEAST_PEOPLE:
        return "", ()
    most = min(people, key=lambda word: (-len(people[word]), word))
    return written[most], tuple(sorted(places))


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])
