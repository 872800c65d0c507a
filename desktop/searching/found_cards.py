"""A mention that was found, as its card: the place where it holds what was searched for, and how things stand there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop.networks import network_name
from desktop.parts.card import UNRANKED, Card
from desktop.parts.marks import from_unit, marked_spans, utf16_length
from desktop.parts.plain_text import body, one_line
from desktop.searching.seeking import Hit
from desktop.theme.tokens import Tone
from desktop.times import ago
from desktop.wording import Wording
from storage.records.conversations import ConversationState
from storage.records.words import Words, words

_LEAD_IN = 60
"""Characters before the first place that are shown: what it stands in can be told from them."""

_STATES: dict[ConversationState, tuple[Words, Tone]] = {
    ConversationState.ANSWERED: (words("Search", "Answered"), Tone.POSITIVE),
    ConversationState.SNOOZED: (words("Search", "Put off"), Tone.INFO),
    ConversationState.DISMISSED: (words("Search", "Put away"), Tone.NEUTRAL),
}


def around(text: str, terms: Sequence[str]) -> str:
    """Return a text on one line from shortly before the first of the terms on; whole where that is near its start."""
    line = one_line(body(text), 20_000)
    spans = marked_spans(line, terms)
    if not spans:
        return line
    before = line.removesuffix(from_unit(line, spans[0].start))
    if len(before) <= 2 * _LEAD_IN:
        return line
    cut = before.find(" ", len(before) - _LEAD_IN)
    start = utf16_length(line[: cut + 1 if cut >= 0 else len(before) - _LEAD_IN])
    return f"… {from_unit(line, start)}"


def card_of(hit: Hit, wording: Wording, now: datetime, terms: tuple[str, ...]) -> Card:
    """Return the card of a mention found, in the language spoken now."""
    mention, say = hit.mention, wording.say
    author = mention.author
    name = (author.name or author.handle) if author is not None else hit.source
    name = name or say(words("Card", "Unknown author"))
    source = hit.source or network_name(mention.network)
    age = say(ago(mention.published, now))
    said, tone = _STATES.get(hit.state, (None, Tone.NEUTRAL))
    state = say(said) if said is not None else ""
    if mention.by_us:
        state, tone = say(words("Search", "Yours")), Tone.ACCENT
    text = around(mention.text or mention.title, terms)
    spoken = words("Search", "{name}, {source}, {age}. {text}").given(
        name=name, source=source, age=age, text=text[:300]
    )
    return Card(
        key=mention.id,
        name=name,
        source=source,
        age=age,
        body=text,
        terms=terms,
        chip=state,
        tone=tone,
        fact=mention.title if mention.text and mention.title not in mention.text else "",
        level=UNRANKED,
        spoken=say(spoken),
    )
