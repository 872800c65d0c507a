"""What could be said of an answer while it is written. Nothing here touches the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from priorities.conversations.promises import promised
from priorities.tone.guide import ToneGuide
from priorities.tone.lint import lint
from priorities.tone.sameness import BLANK, sent_unchanged, too_alike
from storage.records.journal import Draft, Sent, Snippet
from storage.records.mentions import Mention
from storage.records.reasons import Reason
from storage.records.words import Words, moment, words

_LEAVES_OPEN = frozenset({"asks_help", "has_problem", "own_case", "angry", "may_leave"})
"""Reasons of a mention after which a question back is due."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing to say of a draft.

    Attributes:
        start, end: its place in characters.
        said: what is the matter, and why.
        marked: its place is underlined; where something is missing there is no place to mark.
        holds: the answer does not go out like this.
        tells: nothing is wrong, it is only said.
    """

    start: int
    end: int
    said: Words
    marked: bool = True
    holds: bool = False
    tells: bool = False


def hints(text: str, guide: ToneGuide, reasons: Iterable[Reason] = ()) -> tuple[Hint, ...]:
    """Return what goes against the tone of a place, what is missing first, then in the order of the text."""
    asked = any(reason.name in _LEAVES_OPEN and reason.points > 0 for reason in reasons)
    found = [*_against_the_tone(text, guide, asked=asked)]
    return tuple(sorted(found, key=lambda hint: (not hint.marked, hint.start, hint.end)))


def blanks(text: str) -> Iterator[Hint]:
    """Yield what is still to be filled in by hand."""
    said = words("Composer", "Fill in {blank} before it goes out")
    for match in BLANK.finditer(text):
        yield Hint(match.start(), match.end(), said.given(blank=match[0]), holds=True)


def repeats(text: str, snippets: Sequence[Snippet], sent: Sequence[Sent], now: datetime) -> Iterator[Hint]:
    """Yield what the draft says to many: the fourth alike within ten minutes, a snippet unchanged once more."""
    alike = too_alike(text, sent, now)
    if alike is not None:
        until = alike.until.astimezone().strftime("%H:%M")
        if alike.phrase:
            said = words("Composer", "{number}th alike in {minutes} min (“{phrase}”): vary it or wait until {time}")
        else:
            said = words("Composer", "{number}th alike in {minutes} min: vary it or wait until {time}")
        yield _whole(text, said.given(number=alike.number, minutes=alike.minutes, phrase=alike.phrase, time=until))
    snippet = sent_unchanged(text, snippets, sent)
    if snippet is not None:
        said = words("Composer", "“{name}” went out unchanged before: add a word of your own")
        yield _whole(text, said.given(name=snippet.name))


def news(draft: Draft | None, thread: Sequence[Mention]) -> Iterator[Hint]:
    """Yield what was heard in a conversation since an answer in it was ready to post."""
    if draft is None or draft.ready_at is None:
        return
    ready_at = draft.ready_at
    if any(one.by_us and one.published > ready_at for one in thread):
        yield Hint(0, 0, words("Composer", "You answered here since this was written"), marked=False)
    others = sum(not one.by_us and one.heard_at > ready_at for one in thread)
    edited = any(one.heard_at <= ready_at < one.edited_at for one in thread if one.edited_at is not None)
    if others:
        yield Hint(0, 0, words("Composer", "%n messages arrived since this was written", None, others), marked=False)
    if edited:
        yield Hint(0, 0, words("Composer", "A message was edited since this was written"), marked=False)
    if not others and not edited:
        yield Hint(0, 0, words("Composer", "Nothing new here since this was written"), marked=False, tells=True)


def promises(text: str, now: datetime) -> Iterator[Hint]:
    """Yield what an answer promises by when: it comes back then by itself."""
    found = promised(text, now)
    if found is not None:
        said = words("Composer", "A promise: this conversation comes back on {moment}")
        yield Hint(0, 0, said.given(moment=moment(found.due)), marked=False, tells=True)


def _whole(text: str, said: Words) -> Hint:
    return Hint(0, len(text), said, marked=False)


def under(found: tuple[Hint, ...], position: int) -> tuple[Hint, ...]:
    """Return the hints with those at a position first, unless one holds the answer back."""
    return tuple(sorted(found, key=lambda hint: (not hint.holds, not _is_at(hint, position))))


def _is_at(hint: Hint, position: int) -> bool:
    return hint.marked and hint.start <= position <= hint.end


def _against_the_tone(text: str, guide: ToneGuide, *, asked: bool) -> Iterator[Hint]:
    said = words("Composer", "{what}: {why}")
    for finding in lint(text, guide, asked=asked):
        marked = finding.rule != "ask_back"
        yield Hint(finding.start, finding.end, said.given(what=finding.message, why=finding.why), marked=marked)
