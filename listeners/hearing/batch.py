"""What is known while one batch of posts is heard: which mention a name means, which conversation it is in."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from listeners.hearing.keys import content_key
from listeners.hearing.nearness import nearly_same
from listeners.hearing.prepared import PreparedPost
from listeners.hearing.sameness import TWIN_WITHIN, carried_elsewhere, confirmed, long_enough, looked_for
from storage.conversations import (
    NewConversation,
    find_conversations,
    find_mentions,
    merge_conversations,
    next_conversation_id,
    territories_of,
)
from storage.identities import KnownIdentity, keep_identities
from storage.mentions import (
    NewMention,
    StoredMention,
    heard_elsewhere,
    next_mention_id,
    said_elsewhere,
    stored_mentions,
)


@dataclass(slots=True)
class Batch:
    """The state of one transaction: names found in the database, overlaid with what it is about to write.

    Attributes:
        mentions: key -> mention. conversations: key -> conversation. stored: mention -> its facts.
        identities: (network, stable id) -> the stored account. busy: those that other sources carry about then.
        new: mentions to be written. names: conversation keys to be written.
        learned: further names (key -> mention) of what is known, to be written.
        answers: known mention -> what it answers, where only this hearing tells (a blog's RSS does not, its Atom does).
        begun: conversations to be written. fresh: their ids. grown: known conversations in which something changed.
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
    next_conversation: int
    busy: frozenset[int]
    begun: dict[int, NewConversation] = field(default_factory=dict)
    new: dict[int, NewMention] = field(default_factory=dict)
    names: dict[int, int] = field(default_factory=dict)
    learned: dict[int, int] = field(default_factory=dict)
    answers: dict[int, str] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)
    grown: set[int] = field(default_factory=set)
    carried: list[int] = field(default_factory=list)
    updated: int = 0
    duplicates: int = 0
    territories: dict[int, frozenset[int]] = field(default_factory=dict)

    def recognise(self, prepared: PreparedPost) -> StoredMention | None:
        """Return the mention that a post is, or None for a new one.

        By its own names, where one alone needs a second sign; else by its author's words or its headline within
        three days, when another source carried them: a person who says the same twice in one place says it twice.
        """
        keys = prepared.keys
        taken = False
        for key in keys.own:
            found = self.mentions.get(key)
            if found is not None and self._is(prepared, self.stored[found]):
                return self.stored[found]
            taken = taken or found is not None
        if taken and (known := self._by_content(prepared)) is not None:
            return known
        author = self.identity_of(prepared)
        for key in keys.twins:
            found = self.mentions.get(key)
            if found is not None and self.stored[found].source != self.source:
                twin = self.stored[found]
                if carried_elsewhere(prepared, twin, author):
                    return twin
        return self._nearly(prepared)

    def names_of(self, prepared: PreparedPost) -> tuple[int, ...]:
        """Return the names of a new mention; where others have all of its own, what it says is one."""
        keys = prepared.keys
        own = keys.own
        if self._needs_content(prepared) or all(key in self.mentions for key in own):
            own = (*own, content_key(prepared.post, self.source))
        return (*own, *keys.twins)

    def _needs_content(self, prepared: PreparedPost) -> bool:
        """Tell whether a post is named by an id alone that any other file may give again."""
        return self.source is None and prepared.keys.address is None and not prepared.keys.sure

    def _by_content(self, prepared: PreparedPost) -> StoredMention | None:
        """Return the mention that says the same under a name that another one has taken."""
        key = content_key(prepared.post, self.source)
        found = self.mentions.get(key)
        if found is None:
            self.mentions |= find_mentions(self.db, (key,))
            found = self.mentions.get(key)
        if found is not None and found not in self.stored:
            self.stored |= stored_mentions(self.db, (found,))
        return self.stored[found] if found is not None else None

    def identity_of(self, prepared: PreparedPost) -> int | None:
        """Return the id of the account that wrote a post, None when nobody is named."""
        author = prepared.author
        return None if author is None else self.identities[author.network, author.stable_id].identity

    def learn(self, prepared: PreparedPost, known: StoredMention) -> None:
        """Remember the names of a post that turned out to be a known mention: feeds change ids and addresses."""
        names = prepared.keys.own
        if self._needs_content(prepared):
            names = (*names, content_key(prepared.post, self.source))
        for key in names:
            if key not in self.mentions:
                self.mentions[key] = self.learned[key] = known.id

    def _is(self, prepared: PreparedPost, known: StoredMention) -> bool:
        """Tell whether a post that shares a name with a mention is it."""
        keys = prepared.keys
        by_id = any(self.mentions.get(key) == known.id for key in keys.ids)
        same_feed = self.source is not None and known.source == self.source
        # One feed tells one thing in one way: there a network's id on a page of the web is a chance, or a trick.
        if by_id and keys.sure and (known.network == prepared.post.network or not same_feed):
            return True
        by_address = keys.address is not None and self.mentions.get(keys.address) == known.id
        if by_id and by_address and prepared.post.guid != prepared.post.url:
            return True
        by_guid = bool(keys.ids) and self.mentions.get(keys.ids[0]) == known.id
        if by_guid and keys.address is None and self.source is not None:
            return True
        return confirmed(prepared, known, address_of_another_feed=by_address and not same_feed)

    def _nearly(self, prepared: PreparedPost) -> StoredMention | None:
        """Return what the same account said in nearly the same words elsewhere; one heard first said nothing yet."""
        author = prepared.author
        if author is None or not long_enough(prepared.post.text):
            return None
        identity = self.identities[author.network, author.stable_id]
        if identity.identity not in self.busy:
            return None
        within = looked_for(prepared)
        since, until = prepared.published - within, prepared.published + within
        for found in said_elsewhere(self.db, identity.identity, since, until, self.source):
            known = self.stored.setdefault(found.id, found)
            near = nearly_same(prepared.post.text, known.text)
            if near and carried_elsewhere(prepared, known, identity.identity):
                return known
        return None

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

    def begin(self, conversation: NewConversation) -> int:
        """Take up a conversation to be written, and return its id."""
        key = self.next_conversation
        self.next_conversation += 1
        self.begun[key] = conversation
        self.fresh.add(key)
        return key

    def add(self, mention: NewMention) -> None:
        """Take up a mention to be written, known from now on under all its names."""
        self.new[mention.id] = mention
        self.next_id = mention.id + 1
        self.stored[mention.id] = StoredMention(
            id=mention.id,
            url=mention.url,
            network=mention.network,
            author=mention.author,
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
            known = {} if conversation in self.fresh else territories_of(self.db, (conversation,))
            self.territories[conversation] = known.get(conversation, frozenset())
        return self.territories[conversation]

    def extend(self, conversation: int, territories: Sequence[int]) -> None:
        """Note that a conversation is in these territories from now on."""
        self.territories[conversation] = self.inherited(conversation) | frozenset(territories)

    def _merge(self, kept: int, others: list[int]) -> None:
        """Make one of several conversations, here and in the database."""
        merge_conversations(self.db, kept, [other for other in others if self.begun.pop(other, None) is None])
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
    own.update(twin for prepared in ready for twin in prepared.keys.twins)
    mentions = find_mentions(db, own)
    since = min(prepared.published for prepared in ready) - TWIN_WITHIN
    until = max(prepared.published for prepared in ready) + TWIN_WITHIN
    authors = {(a.network, a.stable_id): a for a in (prepared.author for prepared in ready) if a is not None}
    identities = dict(zip(authors, keep_identities(db, list(authors.values())), strict=True))
    known = [identity.identity for identity in identities.values() if not identity.new]
    stored = stored_mentions(db, set(mentions.values()))
    conversations = find_conversations(db, own | {key for prepared in ready for key in prepared.keys.thread})
    talks = {*conversations.values(), *(mention.conversation for mention in stored.values())}
    return Batch(
        db=db,
        source=source,
        now=now,
        mentions=mentions,
        conversations=conversations,
        stored=stored,
        territories=territories_of(db, talks) if talks else {},
        identities=identities,
        next_id=next_mention_id(db),
        next_conversation=next_conversation_id(db),
        busy=heard_elsewhere(db, known, since, until, source),
    )
