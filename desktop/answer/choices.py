"""What else a list may be narrowed to than its chips say: a state, a language, an age, a group, a tag, one person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desktop.tongues import tongue_name
from storage.records.conversations import ConversationState, QueueEntry
from storage.records.words import Words, words

STATES: dict[ConversationState, Words] = {
    ConversationState.OPEN: words("Filters", "Open"),
    ConversationState.SNOOZED: words("Filters", "Put off"),
    ConversationState.ANSWERED: words("Filters", "Answered"),
    ConversationState.DISMISSED: words("Filters", "Put away"),
}
AGES: tuple[int, ...] = (1, 4, 24, 72, 168)
"""Hours that a conversation may have to be older than."""


@dataclass(frozen=True, slots=True)
class InState:
    """Conversations in another state than open."""

    state: ConversationState

    def keeps(self, entry: QueueEntry) -> bool:
        """Compare the state."""
        return entry.conversation.state is self.state

    @property
    def called(self) -> Words | str:
        """What a chip says."""
        return STATES[self.state]

    @property
    def written(self) -> str:
        """As a saved view holds it."""
        return f"state:{self.state.value}"


@dataclass(frozen=True, slots=True)
class InLanguage:
    """What was written in one language; the first part of its tag counts."""

    language: str

    def keeps(self, entry: QueueEntry) -> bool:
        """Compare the language; a mention of unknown language is in none."""
        return language_of(entry) == self.language

    @property
    def called(self) -> Words | str:
        """What a chip says: its name in that language."""
        return tongue_name(self.language)

    @property
    def written(self) -> str:
        """As a saved view holds it."""
        return f"language:{self.language}"


@dataclass(frozen=True, slots=True)
class OlderThan:
    """What was last written in more than so many hours ago, as of ``now`` (aware), when that was chosen."""

    hours: int
    now: datetime = field(compare=False)

    def keeps(self, entry: QueueEntry) -> bool:
        """Compare with the last mention."""
        return entry.conversation.last_at <= self.now - timedelta(hours=self.hours)

    @property
    def called(self) -> Words | str:
        """What a chip says."""
        if self.hours >= 24:
            return words("Filters", "Older than %n days", None, self.hours // 24)
        return words("Filters", "Older than %n hours", None, self.hours)

    @property
    def written(self) -> str:
        """As a saved view holds it."""
        return f"older:{self.hours}"


@dataclass(frozen=True, slots=True)
class OfGroup:
    """What the people of a group write, who they were when it was chosen."""

    name: str
    people: frozenset[int] = field(compare=False)

    def keeps(self, entry: QueueEntry) -> bool:
        """Look for the author among them."""
        return entry.mention.author is not None and entry.mention.author.person in self.people

    @property
    def called(self) -> Words | str:
        """What a chip says."""
        return self.name

    @property
    def written(self) -> str:
        """As a saved view holds it."""
        return f"group:{self.name}"


@dataclass(frozen=True, slots=True)
class ByPerson:
    """What one person writes."""

    person: int
    name: str = field(compare=False)

    def keeps(self, entry: QueueEntry) -> bool:
        """Compare the author."""
        return entry.mention.author is not None and entry.mention.author.person == self.person

    @property
    def called(self) -> Words | str:
        """What a chip says."""
        return self.name

    @property
    def written(self) -> str:
        """As a saved view holds it."""
        return f"person:{self.person}:{self.name}"


@dataclass(frozen=True, slots=True)
class Tagged:
    """What has a tag."""

    tag: str

    def keeps(self, entry: QueueEntry) -> bool:
        """Look among the tags, whatever their case."""
        return self.tag.casefold() in (tag.casefold() for tag in entry.tended.tags)

    @property
    def called(self) -> Words | str:
        """What a chip says."""
        return f"#{self.tag}"

    @property
    def written(self) -> str:
        """As a saved view holds it."""
        return f"tag:{self.tag}"


Narrower = InState | InLanguage | OlderThan | OfGroup | ByPerson | Tagged
"""What a list may be narrowed to, beside what its chips say."""


def language_of(entry: QueueEntry) -> str:
    """Return the first part of the language tag of a conversation's mention; "" where it is unknown."""
    return (entry.mention.language or "").replace("_", "-").partition("-")[0].lower()
