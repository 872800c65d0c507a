"""The chips above a list: which conversations each one keeps, and how many that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.answer.choices import InLanguage, InState, Narrower, Tagged
from desktop.networks import network_name
from listeners.territories.folding import folded
from storage.records.conversations import ConversationState, QueueEntry
from storage.records.words import Words, words


class Filter(StrEnum):
    """What may be asked to see alone."""

    UNREAD = "unread"
    QUESTIONS = "questions"
    PROBLEMS = "problems"
    THANKS = "thanks"
    PRESS = "press"


FILTERS: dict[Filter, Words] = {
    Filter.UNREAD: words("Filters", "Unread"),
    Filter.QUESTIONS: words("Filters", "Questions"),
    Filter.PROBLEMS: words("Filters", "Problems"),
    Filter.THANKS: words("Filters", "Thanks"),
    Filter.PRESS: words("Filters", "Press"),
}

_REASONS: dict[Filter, frozenset[str]] = {
    Filter.QUESTIONS: frozenset({"asks_question", "asks_help"}),
    Filter.PROBLEMS: frozenset({"has_problem", "unanswered", "angry", "may_leave", "money", "health"}),
    Filter.THANKS: frozenset({"thanks", "praise"}),
    Filter.PRESS: frozenset({"press"}),
}


@dataclass(frozen=True, slots=True)
class FromNetwork:
    """What was heard on one network may be asked to be seen alone too."""

    network: str


@dataclass(frozen=True, slots=True)
class OfPeople:
    """What some people say may be asked to be seen alone: those of a community. ``name`` is shown."""

    name: str
    people: frozenset[int]


@dataclass(frozen=True, slots=True)
class OfTopic:
    """What is said in a rising topic may be asked to be seen alone. ``name`` is shown."""

    name: str
    conversations: frozenset[int]


Choice = Filter | FromNetwork | OfPeople | OfTopic | Narrower
"""What a chip stands for."""

MOST_NETWORKS = 6
MOST_TAGS = 4
_ONE_IS_ENOUGH = (FromNetwork, InLanguage, InState)
"""Of several choices of one of these kinds a conversation has to pass one: it has only one network."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What the person asked to see.

    Attributes:
        filters: a conversation has to pass all of them; of several networks, languages or states one is enough.
        text: what has to stand in it, case and accents aside; empty for anything.
    """

    filters: frozenset[Choice] = frozenset()
    text: str = ""

    @property
    def is_open(self) -> bool:
        """True when everything passes."""
        return not self.filters and not self.text.strip()

    def keeps(self, entry: QueueEntry) -> bool:
        """Say whether a conversation passes."""
        for kind in _ONE_IS_ENOUGH:
            alike = [chosen for chosen in self.filters if isinstance(chosen, kind)]
            if alike and not any(passes(entry, chosen) for chosen in alike):
                return False
        rest = (chosen for chosen in self.filters if not isinstance(chosen, _ONE_IS_ENOUGH))
        return all(passes(entry, chosen) for chosen in rest) and self._has_text(entry)

    @property
    def state(self) -> ConversationState:
        """The state of the conversations asked for: open ones, where nothing else was chosen."""
        return next((one.state for one in self.filters if isinstance(one, InState)), ConversationState.OPEN)

    def toggled(self, chosen: Choice) -> Sieve:
        """Return the same with one filter more, or without it."""
        kept = self.filters ^ {chosen}
        if isinstance(chosen, InState):  # a list shows one state at a time
            kept = frozenset(one for one in kept if not isinstance(one, InState) or one == chosen)
        return Sieve(kept, self.text)

    def _has_text(self, entry: QueueEntry) -> bool:
        wanted = folded(self.text).split()
        if not wanted:
            return True
        author = entry.mention.author
        who = f"{author.name} {author.handle}" if author is not None else ""
        heard = folded(f"{who} {entry.source} {entry.conversation.title} {entry.mention.text}")
        return all(word in heard for word in wanted)


def passes(entry: QueueEntry, chosen: Choice) -> bool:
    """Say whether a conversation is one of these."""
    if isinstance(chosen, FromNetwork):
        return entry.mention.network == chosen.network
    if isinstance(chosen, OfPeople):
        return entry.mention.author is not None and entry.mention.author.person in chosen.people
    if isinstance(chosen, OfTopic):
        return entry.conversation.id in chosen.conversations
    if isinstance(chosen, Narrower):
        return chosen.keeps(entry)
    if chosen is Filter.UNREAD:
        return entry.unread
    return any(reason.points > 0 and reason.name in _REASONS[chosen] for reason in entry.reasons)


def called(chosen: Choice) -> Words | str:
    """Return what a chip says: words, or a name of its own."""
    if isinstance(chosen, (OfPeople, OfTopic)):
        return chosen.name
    if isinstance(chosen, Narrower):
        return chosen.called
    return network_name(chosen.network) if isinstance(chosen, FromNetwork) else FILTERS[chosen]


def counted(entries: Iterable[QueueEntry]) -> dict[Choice, int]:
    """Return what can be chosen in a list to answer, with how many conversations each keeps; tags where there are."""
    read = tuple(entries)
    counts: dict[Choice, int] = {chosen: sum(passes(entry, chosen) for entry in read) for chosen in Filter}
    tags = Counter(tag for entry in read for tag in entry.tended.tags)
    for tag, count in tags.most_common(MOST_TAGS):
        counts[Tagged(tag)] = count
    return counts


def counted_to_read(entries: Iterable[QueueEntry]) -> dict[Choice, int]:
    """Return what can be chosen in a list to read: what is unread, and the networks that carry most, most first."""
    read = tuple(entries)
    networks = Counter(entry.mention.network for entry in read)
    counts: dict[Choice, int] = {Filter.UNREAD: sum(entry.unread for entry in read)}
    for network, count in sorted(networks.items(), key=lambda found: (-found[1], found[0]))[:MOST_NETWORKS]:
        counts[FromNetwork(network)] = count
    return counts
