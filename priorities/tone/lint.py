"""A draft held against how one speaks in its territory. It marks; it never rewrites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from priorities.conversations.lexicon.compiled import fold
from priorities.tone.guide import Address, RuleName, ToneGuide
from priorities.tone.openings import FORM_LETTERS, OPENINGS
from storage.records.words import Words, words

READ_CHARACTERS = 20_000
MOST_FINDINGS = 200
OPENING_CHARACTERS = 120
"""How far from the beginning an opening still is one."""
SHOUTED_LETTERS = 5
"""Capitals in one word from which on it is shouted; shorter ones are mostly abbreviations."""
SHOUTED_WORDS = 2

_TU = re.compile(r"\b(?:t['’](?=\w)|(?:tu|toi|te|ton|ta|tes|tiens?|tiennes?)\b)", re.IGNORECASE)
_VOUS = re.compile(r"\b(?:vous|votre|vos|v[oô]tres?)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHE = re.compile(r"['’]")
_EXCLAMATION = re.compile(r"!")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")


@dataclass(frozen=True, slots=True)
class ToneFinding:
    """One place of a draft that goes against the tone.

    Attributes:
        start, end: of the place, in characters; the whole draft where something is missing.
        rule: its lasting name.
        message: what is against the tone. why: the reason, the guide's own words where it gives some.
    """

    start: int
    end: int
    rule: str
    message: Words
    why: Words


def lint(text: str, guide: ToneGuide, *, asked: bool = False) -> tuple[ToneFinding, ...]:
    """Return what goes against the tone, in the order of the text.

    Args:
        text: the draft.
        guide: of its territory.
        asked: whether the mention it answers leaves something open that a question back would settle; a guide
            that wants a question back is held to it only then, or where nothing is known of the mention (True).
    """
    read = text[:READ_CHARACTERS]
    if not read.strip():
        return ()
    found = [
        *_address(read, guide),
        *_avoided(read, guide),
        *_openings(read),
        *_form_letters(read),
        *_shouting(read),
        *_counts(read, guide),
        *_no_question(read, guide, asked=asked),
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.rule))[:MOST_FINDINGS])


def _finding(match: re.Match[str], rule: str, message: Words, why: Words) -> ToneFinding:
    return ToneFinding(match.start(), match.end(), rule, message, why)


def _because(guide: ToneGuide, rule: RuleName, otherwise: Words) -> Words:
    reason = guide.why.get(rule)
    return words("Tone", "{reason}").given(reason=reason) if reason else otherwise


def _address(text: str, guide: ToneGuide) -> Iterator[ToneFinding]:
    if guide.address is None:
        return
    why = _because(guide, RuleName.ADDRESS, words("Tone", "The guide of this territory says so"))
    if guide.address is Address.TU:
        pattern, said = _VOUS, words("Tone", "“{word}” here; this territory says tu")
    else:
        pattern, said = _TU, words("Tone", "“{word}” here; this territory says vous")
    for match in pattern.finditer(text):
        yield _finding(match, RuleName.ADDRESS.value, said.given(word=match[0]), why)


def _avoided(text: str, guide: ToneGuide) -> Iterator[ToneFinding]:
    folded = fold(text)
    for avoided in guide.avoided:
        why = words("Tone", "The guide of this territory avoids it")
        if avoided.why:
            why = words("Tone", "{reason}").given(reason=avoided.why)
        message = words("Tone", "“{phrase}” is not said here").given(phrase=avoided.phrase)
        for match in _phrase(avoided.phrase).finditer(folded):
            yield _finding(match, RuleName.AVOID.value, message, why)


def _phrase(phrase: str) -> re.Pattern[str]:
    """Return what finds a phrase as whole words in a folded text, whichever apostrophe is typed."""
    parts = [_APOSTROPHE.sub("['’]", re.escape(part)) for part in fold(phrase).split()]
    return re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)")


def _openings(text: str) -> Iterator[ToneFinding]:
    folded = fold(text[:OPENING_CHARACTERS])
    why = words("Tone", "A person begins with what she has to say")
    for opening in OPENINGS:
        if match := _phrase(opening).search(folded):
            yield _finding(match, "opening", words("Tone", "A press release begins so"), why)
            return


def _form_letters(text: str) -> Iterator[ToneFinding]:
    folded = fold(text)
    why = words("Tone", "Nobody says this to a person she knows")
    for letter in FORM_LETTERS:
        for match in _phrase(letter).finditer(folded):
            yield _finding(match, "form_letter", words("Tone", "A form letter says so"), why)


def _shouting(text: str) -> Iterator[ToneFinding]:
    shouted = [m for m in _WORD.finditer(text) if len(m[0]) >= SHOUTED_LETTERS and m[0].isupper()]
    if len(shouted) >= SHOUTED_WORDS:
        why = words("Tone", "Capitals are read as shouting")
        for match in shouted:
            yield _finding(match, "shouting", words("Tone", "Written in capitals"), why)


def _counts(text: str, guide: ToneGuide) -> Iterator[ToneFinding]:
    otherwise = words("Tone", "The guide of this territory says so")
    if guide.most_characters is not None and len(text) > guide.most_characters:
        said = words("Tone", "Longer than the %n characters of this territory", None, guide.most_characters)
        why = _because(guide, RuleName.LENGTH, otherwise)
        yield ToneFinding(guide.most_characters, len(text), RuleName.LENGTH.value, said, why)
    if guide.most_exclamations is not None:
        said = words("Tone", "More than %n exclamation marks", None, guide.most_exclamations)
        why = _because(guide, RuleName.EXCLAMATIONS, otherwise)
        for match in list(_EXCLAMATION.finditer(text))[guide.most_exclamations :]:
            yield _finding(match, RuleName.EXCLAMATIONS.value, said, why)
    if guide.emoji is False:
        why = _because(guide, RuleName.EMOJI, otherwise)
        for match in _EMOJI.finditer(text):
            yield _finding(match, RuleName.EMOJI.value, words("Tone", "No emoji here"), why)


def _no_question(text: str, guide: ToneGuide, *, asked: bool) -> Iterator[ToneFinding]:
    if guide.asks_back and asked and "?" not in text:
        why = _because(guide, RuleName.ASK_BACK, words("Tone", "A conversation goes on where something is asked"))
        yield ToneFinding(0, len(text), RuleName.ASK_BACK.value, words("Tone", "No question back"), why)
