"""A tone guide as a person writes it: one rule a line, its reason behind a dash, and prose that is nobody's rule.

::

    address: tu - neighbours here say tu (Léa)
    avoid: synergie, "n'hésitez pas à" - a form letter
    ask back: yes
    length: 280

Keys are understood in French and in English. A line whose key is nearly one is a mistake and is said, with what was
probably meant; any other line is prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

from storage.records.words import Words, words

MOST_CHARACTERS = 20_000
MOST_PHRASES = 500

_LINE = re.compile(r"\s*([^\W\d_][\w' -]{1,30}?)\s*:\s*(.*)")
_WHY = re.compile(r"\s+(?:[-–—]|#)\s+(.+)$")
_PHRASE = re.compile(r"\"([^\"]+)\"|«\s*([^»]+?)\s*»|“([^”]+)”|([^,;\"«“]+)")
_NUMBER = re.compile(r"\d{1,5}")


class Address(StrEnum):
    """How one speaks to one person in French."""

    TU = "tu"
    VOUS = "vous"


class RuleName(StrEnum):
    """The rules of a guide, by their lasting names."""

    ADDRESS = "address"
    AVOID = "avoid"
    ASK_BACK = "ask_back"
    LENGTH = "length"
    EXCLAMATIONS = "exclamations"
    EMOJI = "emoji"


_KEYS: Mapping[str, RuleName] = {
    "address": RuleName.ADDRESS,
    "adresse": RuleName.ADDRESS,
    "on dit": RuleName.ADDRESS,
    "avoid": RuleName.AVOID,
    "never": RuleName.AVOID,
    "eviter": RuleName.AVOID,
    "éviter": RuleName.AVOID,
    "jamais": RuleName.AVOID,
    "ask back": RuleName.ASK_BACK,
    "question": RuleName.ASK_BACK,
    "length": RuleName.LENGTH,
    "longueur": RuleName.LENGTH,
    "exclamations": RuleName.EXCLAMATIONS,
    "emoji": RuleName.EMOJI,
    "emojis": RuleName.EMOJI,
}
_YES = frozenset({"yes", "oui", "y", "o", "true", "1"})
_NO = frozenset({"no", "non", "none", "aucun", "jamais", "never", "false", "0"})


@dataclass(frozen=True, slots=True)
class Avoided:
    """A phrase that is not said here, and why; ``why`` may be empty."""

    phrase: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class GuideProblem:
    """A line of the guide that cannot be understood. ``line`` counts from 1."""

    line: int
    words: Words


@dataclass(frozen=True, slots=True)
class ToneGuide:
    """The rules of one territory. The empty guide asks for nothing.

    Attributes:
        most_characters, most_exclamations: None for as many as one likes.
        emoji: False forbids them, None says nothing.
        why: the reason given for a rule, by its name.
        problems: lines that look like rules and are none.
    """

    address: Address | None = None
    avoided: tuple[Avoided, ...] = ()
    asks_back: bool = False
    most_characters: int | None = None
    most_exclamations: int | None = None
    emoji: bool | None = None
    why: Mapping[RuleName, str] = field(default_factory=dict)
    problems: tuple[GuideProblem, ...] = ()


def read_guide(text: str) -> ToneGuide:
    """Return the rules a guide holds; what cannot be understood is told in ``problems``, and never raised."""
    values: dict[RuleName, str] = {}
    why: dict[RuleName, str] = {}
    avoided: list[Avoided] = []
    problems: list[GuideProblem] = []
    for number, line in enumerate(text[:MOST_CHARACTERS].splitlines(), start=1):
        match = _LINE.match(line)
        if not match:
            continue
        rule = _KEYS.get(match[1].casefold())
        if rule is None:
            if meant := get_close_matches(match[1].casefold(), _KEYS, n=1, cutoff=0.75):
                said = words("Tone", "“{key}” is no rule: did you mean “{meant}”?")
                problems.append(GuideProblem(number, said.given(key=match[1], meant=meant[0])))
            continue
        value, reason = _parted(match[2])
        if rule is RuleName.AVOID:
            avoided.extend(Avoided(phrase, reason) for phrase in _phrases(value))
            continue
        if not _is_understood(rule, value):
            said = words("Tone", "“{value}” is no value of “{key}”")
            problems.append(GuideProblem(number, said.given(key=match[1], value=value)))
            continue
        values[rule], why[rule] = value.casefold(), reason
    return _guide(values, {rule: reason for rule, reason in why.items() if reason}, avoided, problems)


def _parted(rest: str) -> tuple[str, str]:
    """Return a value and the reason behind its dash."""
    match = _WHY.search(rest)
    return (rest[: match.start()].strip(), match[1].strip()) if match else (rest.strip(), "")


def _phrases(value: str) -> Iterator[str]:
    for match in _PHRASE.finditer(value):
        phrase = next((part for part in match.groups() if part), "").strip()
        if phrase:
            yield phrase


def _is_understood(rule: RuleName, value: str) -> bool:
    folded = value.casefold()
    if rule is RuleName.ADDRESS:
        return folded in (*Address,)
    if rule in (RuleName.LENGTH, RuleName.EXCLAMATIONS):
        return _NUMBER.match(folded) is not None
    return folded in _YES | _NO


def _guide(
    values: Mapping[RuleName, str], why: Mapping[RuleName, str], avoided: list[Avoided], problems: list[GuideProblem]
) -> ToneGuide:
    address = values.get(RuleName.ADDRESS)
    return ToneGuide(
        address=Address(address) if address else None,
        avoided=tuple(avoided[:MOST_PHRASES]),
        asks_back=values.get(RuleName.ASK_BACK, "no") in _YES,
        most_characters=_number(values.get(RuleName.LENGTH)),
        most_exclamations=_number(values.get(RuleName.EXCLAMATIONS)),
        emoji=None if RuleName.EMOJI not in values else values[RuleName.EMOJI] in _YES,
        why=why,
        problems=tuple(problems),
    )


def _number(value: str | None) -> int | None:
    match = _NUMBER.match(value) if value else None
    return int(match[0]) if match else None
