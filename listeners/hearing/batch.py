"""What is known while one batch of posts is heard: which mention a name means, which conversation it is in."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from listeners.hearing.prepared import PreparedPost
from storage.conversations import find_conversations, find_mentions, merge_conversations, territories_of
from storage.identities import KnownIdentity, keep_identities
from storage.mentions import NewMention, StoredMention, next_mention_id, stored_mentions

_TWIN_WITHIN = timedelta(days=3)


@dataclass(slots=True)
class Batch:
    """The state of one transaction: names found in the database, overlaid with what it is about to write.

    Attributes:
        mentions: key -> mention. conversations: key -> conversation. stored: mention -> its facts.
        identities: (network, stable id) -> the stored account.
        new: mentions to be written. names: conversation keys to be written.
        fresh: conversations made here. grown: known conversations in which something changed.
        carried: the mention of each post, in the order heard.
    """

    db: sqlite3.Connection
    source: int | None
    now: datetime
    mentions: dict[int, int]
    conversations: dict[int, int]
    stored: dict[int, StoredMention]
    identities: dict[tuple[str, str], KnownIdentity]
    next_id: int
    new: dict[int, NewMention] = field(default_factory=dict)
    names: dict[int, int] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)
    grown: set[int] = field(default_factory=set)
    carried: list[int] = field(default_factory=list)
    updated: int = 0
    duplicates: int = 0
    territories: dict[int, frozenset[int]] = field(default_factory=dict)

    def recognise(self, prepared: PreparedPost) -> StoredMention | None:
        """Return the mention that a post is, or None for a new one.

        By any of its own names; else by its author's very words within three days, when another source carried
        them: a person who says the same twice in one place says it twice.
        """
        keys = prepared.keys
        for key in keys.own:
            if key in self.mentions:
                return self.stored[self.mentions[key]]
        if keys.twin is None or keys.twin not in self.mentions:
            return None
        twin = self.stored[self.mentions[keys.twin]]
        near = abs(twin.published - prepared.published) <= _TWIN_WITHIN
        return twin if near and twin.source != self.source else None

    def parent(self, prepared: PreparedPost) -> StoredMention | None:
        """Return the mention that a post answers, where that was heard."""
        found = next((self.mentions[key] for key in prepared.keys.reply if key in self.mentions), None)
        return self.stored[found] if found is not None else None

    def conversation(self, prepared: PreparedPost, current: int | None) -> int | None:
        """Return the conversation of a post, merging those that it shows to be one; None when it starts its own.

        ``current`` is the one it is in already, where it was heard before.
        """
        keys = prepared.keys
        found = {self.conversations[k] for k in (*keys.own, *keys.thread, *keys.reply) if k in self.conversations}
        found.update(self.stored[self.mentions[k]].conversation for k in keys.reply if k in self.mentions)
        if current is not None:
            found.add(current)
        if not found:
            return None
        kept, *others = sorted(found)
        if others:
            self._merge(kept, others)
        self.name(prepared, kept)
        return kept

    def name(self, prepared: PreparedPost, conversation: int) -> None:
        """Remember under which names of its thread and parent a post's conversation is known."""
        for key in (*prepared.keys.thread, *prepared.keys.reply):
            if key not in self.conversations:
                self.conversations[key] = self.names[key] = conversation

    def add(self, mention: NewMention) -> None:
        """Take up a mention to be written, known from now on under all its names."""
        self.new[mention.id] = mention
        self.next_id = mention.id + 1
        self.stored[mention.id] = StoredMention(
            id=mention.id,
            network=mention.network,
            conversation=mention.conversation,
            source=mention.source,
            parent=mention.parent,
            published=mention.published,
            title=mention.title,
            text=mention.text,
            in_reply_to=mention.in_reply_to,
            counts=mention.counts,
            by_us=mention.by_us,
        )
        for key in mention.keys:
            self.mentions.setdefault(key, mention.id)

    def inherited(self, conversation: int) -> frozenset[int]:
        """Return the territories a conversation is in already: what is said in it belongs there too."""
        if conversation not in self.territories:
            stored = territories_of(self.db, conversation) if conversation not in self.fresh else frozenset()
            self.territories[conversation] = stored
        return self.territories[conversation]

    def extend(self, conversation: int, territories: Sequence[int]) -> None:
        """Note that a conversation is in these territories from now on."""
        self.territories[conversation] = self.inherited(conversation) | frozenset(territories)

    def _merge(self, kept: int, others: list[int]) -> None:
        """Make one of several conversations, here and in the database."""
        merge_conversations(self.db, kept, others)
        gone = set(others)
        self.conversations = {k: kept if c in gone else c for k, c in self.conversations.items()}
        self.names = {k: kept if c in gone else c for k, c in self.names.items()}
        self.stored = {
            i: replace(s, conversation=kept) if s.conversation in gone else s for i, s in self.stored.items()
        }
        self.new = {i: replace(m, conversation=kept) if m.conversation in gone else m for i, m in self.new.items()}
        if kept not in self.fresh or gone - self.fresh:
            self.fresh -= gone | {kept}
            self.grown = (self.grown - gone) | {kept}
        else:
            self.fresh -= gone
        for other in (*others, kept):
            self.territories.pop(other, None)


def open_batch(db: sqlite3.Connection, ready: Sequence[PreparedPost], source: int | None, now: datetime) -> Batch:
    """Look up every name of these posts at once and store their authors. To be called inside ``writing``."""
    own = {key for prepared in ready for key in (*prepared.keys.own, *prepared.keys.reply)}
    own.update(prepared.keys.twin for prepared in ready if prepared.keys.twin is not None)
    mentions = find_mentions(db, own)
    authors = {(a.network, a.stable_id): a for a in (prepared.author for prepared in ready) if a is not None}
    return Batch(
        db=db,
        source=source,
        now=now,
        mentions=mentions,
        conversations=find_conversations(db, own | {key for prepared in ready for key in prepared.keys.thread}),
        stored=stored_mentions(db, set(mentions.values())),
        identities=dict(zip(authors, keep_identities(db, list(authors.values())), strict=True)),
        next_id=next_mention_id(db),
    )
