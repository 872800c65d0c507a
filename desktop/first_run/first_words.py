"""What the first steps say."""

from __future__ import annotations

from enum import StrEnum

from desktop.first_run.heard import HeardSoFar
from desktop.networks import network_name
from desktop.parts.plain_text import excerpt
from desktop.sources.coverage import coverage_sentence
from storage.records.mentions import Mention
from storage.records.territories import Account
from storage.records.words import Words, words

_EXCERPT = 140
MOST_FAILING = 3


class Step(StrEnum):
    """The steps after the paste, in their order."""

    HEARING = "hearing"
    TERRITORY = "territory"
    VOICES = "voices"
    COVERAGE = "coverage"


TITLES: dict[Step, Words] = {
    Step.HEARING: words("First", "What is heard"),
    Step.TERRITORY: words("First", "Which territory is this?"),
    Step.VOICES: words("First", "Who speaks?"),
    Step.COVERAGE: words("First", "What can be heard"),
}
LEADS: dict[Step, Words] = {
    Step.HEARING: words("First", "The first mentions appear here as the sources are read."),
    Step.TERRITORY: words(
        "First", "A territory is a place of speech: a network, a community, a language. Say why you are there."
    ),
    Step.VOICES: words(
        "First", "Say which accounts are yours: an answer to you is recognised, and your own posts wait for nobody."
    ),
    Step.COVERAGE: words("First", "Silence means something only where mentions can arrive."),
}


def progress_words(found: HeardSoFar) -> Words:
    """Return how far the first check is."""
    if found.checked < found.sources:
        return words("First", "{done} of {total} sources read…").given(done=found.checked, total=found.sources)
    if found.mentions:
        return words("First", "All sources were read.")
    return words("First", "All sources were read; nobody wrote anything there yet.")


def mention_lines(found: HeardSoFar) -> list[str]:
    """Return a line for each of the first mentions."""
    return [f"{_name(mention)}: {excerpt(mention.text or mention.title, _EXCERPT)}" for mention in found.mentions]


def failing_words(found: HeardSoFar) -> list[Words]:
    """Return a line for each source that failed."""
    said = words("Leaving", "{title}: {why}")
    return [said.given(title=excerpt(title, 60), why=why) for title, why in found.failing[:MOST_FAILING]]


def coverage_lines(found: HeardSoFar) -> list[Words]:
    """Return a line for each network that is listened to."""
    return [coverage_sentence(card) for card in found.cards]


def account_line(account: Account) -> str:
    """Return an account as it is written."""
    return f"@{account.handle} ({network_name(account.network)})"


def _name(mention: Mention) -> str:
    author = mention.author
    return (author.name or author.handle) if author is not None else mention.network
