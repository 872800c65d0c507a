"""What the demonstration sets up before it listens: territories, voices, sources, whom we follow, groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from commands.sample.story import Account, Story

EVERY = timedelta(minutes=1)
"""How often the demonstration asks each source: the shortest a schedule allows, since its story lasts minutes."""


@dataclass(frozen=True, slots=True)
class PlannedTerritory:
    """A place of speech to set up. ``query`` may be empty: all that its sources bring."""

    name: str
    query: str
    why: str
    language: str


@dataclass(frozen=True, slots=True)
class PlannedVoice:
    """Who speaks on our side. ``territory`` is the name of one, None for all."""

    name: str
    accounts: tuple[Account, ...]
    territory: str | None


@dataclass(frozen=True, slots=True)
class PlannedSource:
    """Where to listen: the URL of a feed on the loopback server, or the absolute path of an export file.

    ``territory`` is the name of one; None for an export whose lines the territories' queries part among them.
    """

    location: str
    territory: str | None
    title: str
    every: timedelta


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """A group of stakeholders, and the accounts of the people who belong to it."""

    name: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class SamplePlan:
    """All that is set up, in the order in which it has to be.

    Attributes:
        following: accounts we follow already.
    """

    territories: tuple[PlannedTerritory, ...]
    voices: tuple[PlannedVoice, ...]
    sources: tuple[PlannedSource, ...]
    following: tuple[Account, ...]
    groups: tuple[PlannedGroup, ...]


def sample_plan(story: Story, address: str, folder: Path) -> SamplePlan:
    """Return the plan of a story.

    Args:
        story: the story, checked.
        address: the loopback server's, ``http://127.0.0.1:port``.
        folder: where the drops are written.
    """
    names = {territory.key: territory.name for territory in story.territories}
    feeds = (PlannedSource(f"{address}/{one.path}", names[one.territory], one.title, EVERY) for one in story.feeds)
    drops = (
        PlannedSource(str((folder / one.file).resolve()), names.get(one.territory or ""), one.title, EVERY)
        for one in story.drops
    )
    return SamplePlan(
        territories=tuple(PlannedTerritory(one.name, one.query, one.why, one.language) for one in story.territories),
        voices=tuple(
            PlannedVoice(one.name, one.person.accounts, names[one.territory] if one.territory is not None else None)
            for one in story.voices
        ),
        sources=(*feeds, *drops),
        following=story.following,
        groups=_groups(story),
    )


def _groups(story: Story) -> tuple[PlannedGroup, ...]:
    names = dict.fromkeys(person.group for person in story.people if person.group)
    return tuple(
        PlannedGroup(
            name, tuple(account for person in story.people if person.group == name for account in person.accounts)
        )
        for name in names
    )
