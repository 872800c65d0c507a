"""The bundled story, dated from one fixed moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from commands.sample.loading import load_story
from commands.sample.story import Account, Shape, Story, StoryFeed, StoryPerson, StoryPost
from commands.sample.timeline import DatedPost, Timeline

STARTED = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def story() -> Story:
    return load_story()


@pytest.fixture(scope="session")
def started() -> datetime:
    return STARTED


@pytest.fixture(scope="session")
def timeline(story: Story) -> Timeline:
    return Timeline(story, STARTED)


@pytest.fixture
def hostile_person() -> StoryPerson:
    """Somebody whose name would break a document that forgets to escape."""
    networks = ("bluesky", "reddit", "youtube", "discourse", "hackernews", "wordpress")
    accounts = tuple(Account(network, "a&b") for network in networks)
    federated = (Account("mastodon", "ab@host.example"), Account("lemmy", "ab@host.example"))
    return StoryPerson("h", 'A <b> & "C" ]]>', accounts + federated)


@pytest.fixture
def hostile_feed() -> StoryFeed:
    return StoryFeed(
        "k", Shape.RSS, "host.example/a/b?x=1&y=<2>", "T & <t>", "N & <n>", "https://host.example/?a=1&b=2", "fr", "fr",
        "about & <about>",
    )  # fmt: skip


@pytest.fixture
def hostile_post(hostile_person: StoryPerson) -> DatedPost:
    post = StoryPost(
        "p", hostile_person, "web", ("k",), timedelta(0), 'one < two & "three" ]]> end\n\n#tag <script>x</script>',
        title="<i> & ]]>", link="https://host.example/?q=1&r=<2>",
    )  # fmt: skip
    return DatedPost(post, STARTED, "https://host.example/?q=1&r=<2>", 1, None, None)
