"""The way of a post: recognised or new, in its conversation and territories, stored once."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from listeners.heard import HeardPost
from listeners.hearing.batch import Batch, open_batch
from listeners.hearing.keys import is_global, reference_keys
from listeners.hearing.language import Languages
from listeners.hearing.nearness import is_cut_of, is_excerpt_of, rewritten
from listeners.hearing.ours import OurAccounts
from listeners.hearing.prepared import PreparedPost, prepare
from storage.conversations import NewConversation, add_conversations, count_again, name_conversations, unread_again
from storage.forgotten import AccountNames, Forgotten
from storage.mentions import (
    NewMention,
    NewWording,
    StoredMention,
    add_hearings,
    add_keys,
    add_mentions,
    add_to_territories,
    change_counts,
    change_wording,
    conversations_of_copies,
    keep_wording,
    orphans_of,
    set_parent,
    tell_answered,
)
from storage.opening import writing
from storage.ranks import want
from storage.records.mentions import Counts
from storage.whose import tell_addressed, tell_ours

_TITLE_LENGTH = 120

Belongs = Callable[[PreparedPost], tuple[int, ...]]
"""Returns the territories whose query a post matches."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of a batch of posts.

    Attributes:
        new, updated, duplicates: counts of posts, as ``causerie poll`` prints them.
        mentions: the mention of each post, new or known, oldest first.
        conversations: those in which something is new.
        forgotten: posts that were not taken, since who wrote them was forgotten.
    """

    new: int = 0
    updated: int = 0
    duplicates: int = 0
    forgotten: int = 0
    mentions: tuple[int, ...] = ()
    conversations: tuple[int, ...] = ()


def hear(
    db: sqlite3.Connection,
    posts: Sequence[HeardPost],
    *,
    source: int | None,
    ours: OurAccounts,
    languages: Languages,
    belongs: Belongs,
    forgotten: Forgotten,
    now: datetime,
    feed_link: str | None = None,
) -> Heard:
    """Store posts of one source in one short transaction.

    A post is the same thing as a mention that shares a name with it (canonical URL, network id, guid in its
    source), or that another source carried with nearly its author's words within three days. A known one gets its
    new counts, or its new text beside which the old one is kept; a new one joins the conversation that it, its
    thread or what it answers belongs to. Conversations found to be one are merged. What is of somebody who was
    forgotten is not taken. Ranks are only asked for here.

    Raises:
        StorageError: locked, full, read-only; nothing of the batch is stored then.
    """
    heard = prepare(posts, source=source, feed_link=feed_link, ours=ours, languages=languages, now=now)
    if not heard:
        return Heard()
    with writing(db):
        ready = _welcome(heard, forgotten)
        if not ready:
            return Heard(forgotten=len(heard))
        batch = open_batch(db, ready, source, now)
        for prepared in ready:
            known = batch.recognise(prepared)
            if known is None:
                known = _keep(batch, prepared, belongs)
            else:
                before = batch.duplicates + batch.updated
                _refresh(batch, prepared, known)
                if batch.duplicates + batch.updated > before:
                    _belong_too(batch, known, belongs(prepared))
            batch.carried.append(known.id)
        _write(batch)
    return Heard(
        new=len(batch.new),
        updated=batch.updated,
        duplicates=batch.duplicates,
        mentions=tuple(batch.carried),
        conversations=tuple(batch.fresh | batch.grown),
        forgotten=len(heard) - len(ready),
    )


def _welcome(heard: list[PreparedPost], forgotten: Forgotten) -> list[PreparedPost]:
    """Return what was not written by somebody forgotten; asked while nobody else can write, she is gone then or not."""
    gone = forgotten.among(names for prepared in heard if (names := _names_of(prepared)) is not None)
    return [prepared for prepared in heard if _names_of(prepared) not in gone] if gone else heard


def _names_of(prepared: PreparedPost) -> AccountNames | None:
    author = prepared.author
    return None if author is None else AccountNames(author.network, author.stable_id, author.handle)


def _keep(batch: Batch, prepared: PreparedPost, belongs: Belongs) -> StoredMention:
    """Take up a new mention, in the conversation it belongs to or one of its own."""
    post, author = prepared.post, prepared.author
    conversation = batch.conversation(prepared, None)
    if conversation is None:
        title = post.title or post.text[:_TITLE_LENGTH]
        conversation = batch.begin(
            NewConversation(title, post.network, prepared.place, prepared.published, people=int(author is not None))
        )
        batch.name(prepared, conversation)
    elif conversation not in batch.fresh:
        batch.grown.add(conversation)
    parent = batch.parent(prepared)
    batch.extend(conversation, belongs(prepared))
    mention = _new_mention(batch, prepared, conversation, parent)
    batch.add(mention)
    return batch.stored[mention.id]


def _new_mention(batch: Batch, prepared: PreparedPost, conversation: int, parent: StoredMention | None) -> NewMention:
    post, keys, author = prepared.post, prepared.keys, prepared.author
    return NewMention(
        id=batch.next_id,
        heard_as=post.guid,
        url=post.url,
        network=post.network,
        kind=post.kind,
        author=batch.identity_of(prepared),
        author_words=f"{author.name} {author.handle}" if author is not None else "",
        conversation=conversation,
        source=batch.source,
        parent=parent.id if parent is not None else None,
        title=post.title,
        text=post.text,
        html=post.html,
        language=prepared.language,
        published=prepared.published,
        heard_at=batch.now,
        in_reply_to=post.in_reply_to,
        hashtags=post.hashtags,
        handles=post.mentions,
        counts=post.counts,
        to_us=prepared.to_us or (parent is not None and parent.by_us and not prepared.by_us),
        by_us=prepared.by_us,
        words_key=keys.words,
        keys=batch.names_of(prepared),
        territories=tuple(sorted(batch.inherited(conversation))),
    )


def _refresh(batch: Batch, prepared: PreparedPost, known: StoredMention) -> None:
    """Bring a known mention up to date, and join what turns out to belong together."""
    batch.learn(prepared, known)
    _tell_whose(batch, prepared, known)
    if known.id in batch.new:
        _fill(batch, prepared, known)
        batch.conversation(prepared, known.conversation)
        return
    if batch.source is not None and known.source not in (None, batch.source):
        first_time = add_hearings(batch.db, batch.source, (known.id,), batch.now)
        batch.duplicates += first_time
        if not _complete(batch, prepared, known) and not first_time and rewritten(known.text, prepared.post.text):
            batch.updated += _update(batch, prepared, known)
    else:
        batch.updated += _update(batch, prepared, known)
    batch.conversation(prepared, known.conversation)
    # An id alone means something in its own network: kept beside another network's mention, it would name another post.
    names_it = prepared.post.network == known.network or is_global(prepared.post.in_reply_to or "")
    if known.in_reply_to is None and prepared.post.in_reply_to is not None and names_it:
        batch.answers[known.id] = prepared.post.in_reply_to
    if known.parent is None:
        parent = batch.parent(prepared)
        # A parent that is new itself is linked with the other orphans, once it is written.
        if parent is not None and parent.id != known.id and parent.id not in batch.new:
            set_parent(batch.db, known.id, parent.id, to_us=parent.by_us and not known.by_us)


def _fill(batch: Batch, prepared: PreparedPost, known: StoredMention) -> None:
    """Give a mention of this very batch the text that it came without, as hearing the batch again would."""
    post = prepared.post
    if post.text and not known.text:
        new = batch.new[known.id]
        batch.new[known.id] = replace(
            new,
            title=post.title,
            text=post.text,
            html=post.html,
            language=prepared.language,
            hashtags=post.hashtags,
            handles=post.mentions,
            words_key=prepared.keys.words,
        )
        batch.stored[known.id] = replace(batch.stored[known.id], title=post.title, text=post.text)


def _belong_too(batch: Batch, known: StoredMention, territories: Sequence[int]) -> None:
    """Take a known mention into the territories that another source, or its edited words, bring it to."""
    if add_to_territories(batch.db, known.id, territories):
        conversation = batch.stored[known.id].conversation
        batch.extend(conversation, territories)
        batch.grown.add(conversation)


def _tell_whose(batch: Batch, prepared: PreparedPost, known: StoredMention) -> None:
    """Take over what only this hearing says: that the post is ours (our archive), or to us (our notifications)."""
    if not (prepared.by_us or prepared.to_us) or known.by_us:
        return
    new = batch.new.get(known.id)
    if new is not None:
        by_us = new.by_us or prepared.by_us
        batch.new[known.id] = replace(new, by_us=by_us, to_us=(new.to_us or prepared.to_us) and not by_us)
    elif tell_ours(batch.db, known.id) if prepared.by_us else tell_addressed(batch.db, known.id):
        batch.grown.add(known.conversation)


def _update(batch: Batch, prepared: PreparedPost, known: StoredMention) -> bool:
    """Store an edited text and newer counts; tell whether anything changed.

    An emptied text is not taken over, nor one that is the known one cut off or, in an import, pieces of it. What an
    import says of a post that a feed carries is at best as good: only its counts are taken.
    """
    post = prepared.post
    edited = (post.title, post.text) != (known.title, known.text) and bool(post.text or not known.text)
    if edited and batch.source is None and known.source is not None:
        edited = _complete(batch, prepared, known)
    elif edited and _says_less(batch, post.text, known.text):
        edited = False
    elif edited:
        same_words = f"{post.title} {post.text}".split() == f"{known.title} {known.text}".split()
        if not (same_words or _says_less(batch, known.text, post.text)):
            keep_wording(batch.db, known.id, batch.now)
        _reword(batch, prepared, known)
    counts = _newer(known.counts, post.counts)
    if counts != known.counts:
        change_counts(batch.db, known.id, counts)
    if edited or counts.replies != known.counts.replies:
        batch.grown.add(known.conversation)
    return edited or counts != known.counts


def _says_less(batch: Batch, text: str, other: str) -> bool:
    """Tell whether a text is the other one cut off; of imports also, whether it is made of pieces of it."""
    return is_cut_of(text, other) or (batch.source is None and is_excerpt_of(text, other))


def _complete(batch: Batch, prepared: PreparedPost, known: StoredMention) -> bool:
    """Put the whole text in the place of one that was cut off; tell whether it was."""
    if not is_cut_of(known.text, prepared.post.text):
        return False
    _reword(batch, prepared, known)
    batch.grown.add(known.conversation)
    return True


def _reword(batch: Batch, prepared: PreparedPost, known: StoredMention) -> None:
    post = prepared.post
    new = NewWording(
        title=post.title,
        text=post.text,
        html=post.html,
        language=prepared.language,
        hashtags=post.hashtags,
        handles=post.mentions,
        words_key=prepared.keys.words,
    )
    change_wording(batch.db, known.id, new)
    batch.stored[known.id] = replace(known, title=post.title, text=post.text)


def _newer(old: Counts, new: Counts) -> Counts:
    """Return the counts as last heard; what this hearing does not tell stays."""
    return Counts(
        replies=old.replies if new.replies is None else new.replies,
        likes=old.likes if new.likes is None else new.likes,
        shares=old.shares if new.shares is None else new.shares,
        views=old.views if new.views is None else new.views,
    )


def _write(batch: Batch) -> None:
    db = batch.db
    add_conversations(db, batch.begun)
    add_mentions(db, tuple(batch.new.values()))
    add_keys(db, batch.learned.items())
    tell_answered(db, batch.answers)
    name_conversations(db, batch.names)
    if batch.source is not None:
        add_hearings(db, batch.source, batch.carried, batch.now)
    _link_orphans(batch)
    sizes = Counter(mention.conversation for mention in batch.new.values())
    count_again(db, batch.grown | {conversation for conversation, size in sizes.items() if size > 1})
    unread_again(db, {new.conversation for new in batch.new.values()} & batch.grown)
    copied = conversations_of_copies(db, {new.words_key for new in batch.new.values() if new.words_key is not None})
    want(db, batch.fresh | batch.grown | set(copied))


def _link_orphans(batch: Batch) -> None:
    """Link answers that were heard before what they answer, or before its name was known."""
    named = {mention.id: mention.conversation for mention in batch.new.values()}
    named |= {known: batch.stored[known].conversation for known in batch.learned.values()}
    waiting = {m.conversation for m in batch.new.values() if m.in_reply_to and m.parent is None}
    looked_at = set(named.values()) & (batch.grown | waiting | {named[k] for k in batch.learned.values()})
    for orphan in orphans_of(batch.db, looked_at) if looked_at else ():
        keys = reference_keys(orphan.in_reply_to or "", orphan.network, orphan.source)
        parent = next((batch.mentions[key] for key in keys if key in batch.mentions), None)
        if parent is not None and parent != orphan.id:
            by_us = batch.stored[parent].by_us
            set_parent(batch.db, orphan.id, parent, to_us=by_us and not orphan.by_us)
