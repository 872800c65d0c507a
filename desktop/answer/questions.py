"""What the answer pages ask the database: pages of a list, a conversation whole. For the desk's thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.answer.terms import QueryTerms, query_terms
from priorities.tone.guide import ToneGuide, read_guide
from storage.drafts import draft
from storage.errors import NotFoundError
from storage.facts import conversation, thread
from storage.ranks import Position, place, queue
from storage.records.conversations import Conversation, ConversationState, ListName, QueueEntry
from storage.records.journal import Draft, Sent, Snippet
from storage.records.mentions import Mention
from storage.records.tended import Note
from storage.records.territories import Voice
from storage.snippets import all_snippets, sent_lately
from storage.tended import notes
from storage.territories import territory
from storage.voices import all_voices, usual_voice

NO_GUIDE = ToneGuide()
BATCH = 100
"""How many conversations are read at once: about twenty screens."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The next conversations of a list.

    Attributes:
        entries: in their order.
        whole: nothing of the list is left to read.
        terms: what the territories' queries look for.
    """

    list: ListName
    entries: tuple[QueueEntry, ...]
    whole: bool
    terms: QueryTerms


@dataclass(frozen=True, slots=True)
class Opened:
    """A conversation as the thread shows it.

    Attributes:
        entry: its place in a list; None where it was never ranked.
        terms: what the query of its territory looks for.
        guide: how one speaks in its territory.
        usual_voice: who usually answers there, as far as that is known.
        snippets: to begin an answer with. sent: what went out lately, anywhere.
        notes: what stands beside it, for nobody else.
        mention: the one an answer goes to.
    """

    conversation: Conversation
    entry: QueueEntry | None
    thread: tuple[Mention, ...]
    draft: Draft | None
    voices: tuple[Voice, ...]
    terms: tuple[str, ...]
    guide: ToneGuide = NO_GUIDE
    usual_voice: int | None = None
    snippets: tuple[Snippet, ...] = ()
    sent: tuple[Sent, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def mention(self) -> Mention | None:
        """The mention to answer: the ranked one, else the last that others wrote."""
        if self.entry is not None:
            return self.entry.mention
        theirs = [mention for mention in self.thread if not mention.by_us]
        return theirs[-1] if theirs else None


def batch(
    db: sqlite3.Connection,
    name: ListName,
    territory: int | None,
    after: QueueEntry | None,
    state: ConversationState = ConversationState.OPEN,
) -> Batch:
    """Return the conversations of a list in a state that come after one of them, or the first."""
    position: Position | None = None
    if after is not None:
        position = (after.points, after.conversation.last_at, after.conversation.id)
    entries = queue(
        db,
        list=name,
        territory=territory,
        state=state,
        limit=BATCH,
        after=position,
        first_rank=after.rank + 1 if after is not None else 1,
    )
    return Batch(name, tuple(entries), len(entries) < BATCH, query_terms(db))


def opened(db: sqlite3.Connection, asked: int, now: datetime) -> Opened:
    """Return a conversation with its thread, its draft and who may answer it; ``now`` is aware.

    Raises:
        NotFoundError: it is not stored.
    """
    entry = place(db, asked)
    terms = query_terms(db).of(entry.territory) if entry is not None else ()
    territory_id = entry.territory if entry is not None else None
    return Opened(
        conversation(db, asked),
        entry,
        tuple(thread(db, asked)),
        draft(db, asked),
        tuple(all_voices(db)),
        terms,
        _guide(db, territory_id),
        usual_voice(db, territory_id),
        tuple(all_snippets(db)),
        tuple(sent_lately(db, now)),
        notes(db, asked),
    )


def _guide(db: sqlite3.Connection, asked: int | None) -> ToneGuide:
    """Return how one speaks in a territory; of one that is gone, or outside all, nothing is known."""
    try:
        return read_guide(territory(db, asked).tone) if asked is not None else NO_GUIDE
    except NotFoundError:
        return NO_GUIDE


def places(db: sqlite3.Connection, asked: Iterable[int]) -> tuple[QueueEntry, ...]:
    """Return where these conversations stand; those that are ranked nowhere, or gone, are left out."""
    found: list[QueueEntry] = []
    for one in asked:
        try:
            entry = place(db, one)
        except NotFoundError:
            continue
        if entry is not None:
            found.append(entry)
    return tuple(found)
