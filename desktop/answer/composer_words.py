"""What the composer says of the answer in it and of its next step."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.answer.questions import Opened
from desktop.theme.tokens import Tone
from priorities.tone.sameness import filled, values_for
from storage.records.journal import Snippet
from storage.records.words import Words, words

COPY_AND_OPEN = words("Composer", "Copy and open")
COPY = words("Composer", "Copy")
POSTED = words("Composer", "It's posted")
READY = words("Composer", "Ready to post")
NOT_READY = words("Composer", "Not ready yet")


@dataclass(frozen=True, slots=True)
class Written:
    """How far an answer has come.

    Attributes:
        text: something is written. saved: it is on the disk.
        opened: the place was opened. ready: it waits to be posted.
        place: there is a place to open. offline: nothing can be posted now.
    """

    text: bool
    saved: bool
    opened: bool
    ready: bool
    place: bool
    offline: bool


def state_of(written: Written) -> tuple[Words, Tone] | None:
    """Return what the chip says and its tone; None for no chip."""
    if not written.text:
        return (words("Composer", "Opened: answer there"), Tone.INFO) if written.opened else None
    if not written.saved:
        return words("Composer", "Writing…"), Tone.NEUTRAL
    if written.opened:
        return words("Composer", "Copied: paste it there"), Tone.INFO
    return (READY if written.ready else words("Composer", "Draft saved")), Tone.POSITIVE


def steps_of(written: Written) -> tuple[Words, Words, str]:
    """Return the next step, the other one, and the icon of the next."""
    if written.opened:
        return POSTED, COPY_AND_OPEN if written.place else COPY, "check"
    if written.offline:
        return (NOT_READY, POSTED, "undo-2") if written.ready else (READY, POSTED, "clock")
    return (COPY_AND_OPEN, POSTED, "external-link") if written.place else (COPY, POSTED, "copy")


def begun(snippet: Snippet, opened: Opened, voice: int | None) -> str:
    """Return a snippet for an answer in a conversation: what is known of her and of who speaks is filled in."""
    author = opened.mention.author if opened.mention is not None else None
    speaks = next((one.name for one in opened.voices if one.id == voice), "")
    name, handle = (author.name, author.handle) if author is not None else ("", "")
    return filled(snippet.text, values_for(name, handle, speaks))
