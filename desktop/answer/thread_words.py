"""A thread as messages: who, when, how deep, which words to bring out. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop.parts.thread_card import Message
from desktop.wording import Wording
from storage.records.mentions import Mention
from storage.records.words import Words, moment, words

MOST_MESSAGES = 200
"""A thread longer than this shows its newest."""


def depths(thread: Sequence[Mention]) -> dict[int, int]:
    """Return how deep each mention stands: 0 for the first of the thread and for what answers nothing heard."""
    parents = {mention.id: mention.parent for mention in thread}
    found: dict[int, int] = {}
    for mention in thread:
        chain: list[int] = []
        at: int | None = mention.id
        while at is not None and at in parents and at not in found and at not in chain:
            chain.append(at)
            at = parents[at]
        base = found[at] + 1 if at is not None and at in found else 0
        for step, one in enumerate(reversed(chain)):
            found[one] = base + step
    return found


def flat_depths(thread: Sequence[Mention]) -> dict[int, int]:
    """Return the depths, where a thread without parents is shown as answers to its first mention."""
    found = depths(thread)
    if len(thread) > 1 and not any(found.values()):
        return {mention.id: int(number > 0) for number, mention in enumerate(thread)}
    return found


def message_of(mention: Mention, depth: int, terms: tuple[str, ...], wording: Wording, now: datetime) -> Message:
    """Return one mention as the thread shows it."""
    author = mention.author
    name = wording.say(words("Card", "Unknown author"))
    handle = ""
    if author is not None:
        name = author.name or author.handle
        handle = f"@{author.handle.lstrip('@')}" if author.handle else ""
    if mention.by_us:
        handle = " · ".join(filter(None, (handle, wording.say(words("Thread", "written by you")))))
    if mention.edited_at is not None:
        edited = words("Thread", "edited {at}").given(at=written_at(mention.edited_at, wording, now))
        handle = " · ".join(filter(None, (handle, wording.say(edited))))
    body = mention.text
    if mention.title and not mention.text.startswith(mention.title):
        body = f"{mention.title}\n{mention.text}" if mention.text else mention.title
    return Message(name, handle, written_at(mention.published, wording, now), body, terms, depth, mention.by_us)


def written_at(at: datetime, wording: Wording, now: datetime) -> str:
    """Return the time for what was written today, the date and time for the rest, in this machine's zone."""
    local = at.astimezone()
    if local.date() == now.astimezone().date():
        return f"{local:%H:%M}"
    return wording.say(moment(at))


def subtitle(mentions: int, people: int, started: Words) -> Words:
    """Return "9 messages · 6 people · started 42 min ago"."""
    return words("Thread", "{messages} · {people} · started {ago}").given(
        messages=words("Thread", "%n messages", None, mentions),
        people=words("Thread", "%n people", None, people),
        ago=started,
    )
