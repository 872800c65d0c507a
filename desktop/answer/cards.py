"""A conversation of a list as its card: one chip, one fact, how old, how pressing, and one spoken sentence."""

from __future__ import annotations

from datetime import datetime

from desktop.networks import network_name
from desktop.parts.avatar import initials
from desktop.parts.card import Card
from desktop.theme.tokens import Tone
from desktop.wording import Wording
from storage.records.conversations import QueueEntry
from storage.records.reasons import Reason
from storage.records.words import Words, duration, words

_TONES = {
    "health": Tone.NEGATIVE,
    "legal": Tone.NEGATIVE,
    "money": Tone.NEGATIVE,
    "vulnerable": Tone.NEGATIVE,
    "has_problem": Tone.WARNING,
    "unanswered": Tone.WARNING,
    "angry": Tone.WARNING,
    "may_leave": Tone.WARNING,
    "promise_due": Tone.WARNING,
    "thanks": Tone.POSITIVE,
    "praise": Tone.POSITIVE,
    "asks_question": Tone.INFO,
    "asks_help": Tone.INFO,
    "press": Tone.INFO,
    "group": Tone.INFO,
    "answers_us": Tone.ACCENT,
    "to_us": Tone.ACCENT,
    "speaks_to": Tone.ACCENT,
}
_LEVELS = (15, 30, 45)
"""From how many points a card has one, two, three bars: the queue's floor, then twice and three times as much."""


def level_of(points: int) -> int:
    """Return how many of the three bars are lit."""
    return sum(points >= least for least in _LEVELS)


def first_reason(entry: QueueEntry) -> Reason | None:
    """Return the reason a card names: the heaviest that lifts it, else the heaviest of all."""
    lifting = [reason for reason in entry.reasons if reason.points > 0]
    ordered = sorted(lifting or entry.reasons, key=lambda reason: -abs(reason.points))
    return ordered[0] if ordered else None


def tone_of(reason: Reason) -> Tone:
    """Return the mood of a reason's chip."""
    return _TONES.get(reason.name, Tone.NEUTRAL)


def fact_of(entry: QueueEntry) -> Words:
    """Return the one fact of a card: how many answered, and how many people they are."""
    replies, people = entry.conversation.mentions - 1, entry.conversation.people
    if replies <= 0:
        return words("Card", "No replies yet")
    said = words("Card", "%n replies", None, replies)
    if people < 2:
        return said
    together = words("Card", "{replies} · {people}")
    return together.given(replies=said, people=words("Card", "%n people", None, people))


def _tagged(fact: Words, tags: tuple[str, ...]) -> Words:
    """Return a card's fact with the tags put on the conversation."""
    if not tags:
        return fact
    said = words("Card", "{tags} · {fact}")
    return said.given(tags=" ".join(f"#{tag}" for tag in tags), fact=fact)


def author_name(entry: QueueEntry, wording: Wording) -> str:
    """Return who wrote the mention of a card."""
    author = entry.mention.author
    if author is None:
        return entry.source or wording.say(words("Card", "Unknown author"))
    return author.name or author.handle


def _beside(spoken: Words, on_it: str, *, starred: bool) -> Words:
    """Return a card's sentence with what the person keeps beside the conversation."""
    if on_it:
        spoken = words("Card", "{card} {who} is on it.").given(card=spoken, who=on_it)
    return words("Card", "Starred. {card}").given(card=spoken) if starred else spoken


def card_of(entry: QueueEntry, wording: Wording, now: datetime, terms: tuple[str, ...] = ()) -> Card:
    """Return the card of a conversation in the language spoken now; ``terms`` are drawn bold in its text."""
    reason = first_reason(entry)
    name = author_name(entry, wording)
    source = entry.source or network_name(entry.mention.network)
    age = wording.say(duration((now - entry.mention.published).total_seconds()))
    chip = wording.say(reason.label) if reason is not None else ""
    heard = entry.mention.text or entry.mention.title
    state = words("Card", "unread") if entry.unread else words("Card", "read")
    spoken = words("Card", "{name}, {source}, {age}, {state}, {chip}. {text}").given(
        name=name, source=source, age=age, state=state, chip=chip, text=heard[:300]
    )
    held = entry.tended.claim
    on_it = held.by if held is not None and held.until > now else ""
    return Card(
        key=entry.conversation.id,
        name=name,
        source=source,
        age=age,
        body=heard,
        terms=terms,
        chip=chip,
        tone=tone_of(reason) if reason is not None else Tone.NEUTRAL,
        fact=wording.say(_tagged(fact_of(entry), entry.tended.tags)),
        level=level_of(entry.points),
        unread=entry.unread,
        spoken=wording.say(_beside(spoken, on_it, starred=entry.tended.starred)),
        assignee=initials(on_it) if on_it else "",
        starred=entry.tended.starred,
    )
