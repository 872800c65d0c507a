"""The same message told by several vendors, or by a feed and a takeout, is one mention in one conversation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from listeners.heard import HeardPost
from listeners.parsing.jobs import ParseJob
from listeners.parsing.reading import parse
from tests.listeners.hearing.posts import NOW, House, open_house
from tests.listeners.importing.presets import (
    test_brandwatch,
    test_determ,
    test_meltwater,
    test_reddit_data,
    test_talkwalker,
    test_youtube_comments,
)
from tests.listeners.importing.presets.reading import posts, table

BRANDWATCH = {**test_brandwatch.REPLY, "Twitter Reply to": "http://twitter.com/elan/statuses/1860000000000000001"}
OURS = {
    **test_brandwatch.REPLY,
    "Url": "https://x.com/elan/status/1860000000000000001",
    "Author": "elan",
    "Full Text": "Which saddle do you ride?",
    "Thread Entry Type": "post",
    "Thread Author": "",
}
REDDIT = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>r/velo</title><link href="https://www.reddit.com/r/velo"/>
<entry><id>t3_abc</id><title>Tips</title><author><name>/u/max</name></author><content type="html">Any tips?</content>
<link href="https://www.reddit.com/r/velo/comments/abc/tips/"/><updated>2023-01-15T12:00:00Z</updated></entry>
<entry><id>t1_def</id><title>/u/elan on Tips</title><author><name>/u/elan</name></author>
<content type="html">hello, "world"</content>
<link href="https://www.reddit.com/r/velo/comments/abc/tips/def/"/><updated>2023-01-15T12:34:56Z</updated></entry>
</feed>"""
YOUTUBE = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015">
<title>Elan</title><entry><id>yt:video:a1b2c3d4e5f</id><yt:videoId>a1b2c3d4e5f</yt:videoId>
<yt:channelId>UCaaaaaaaaaaaaaaaaaaaaaa</yt:channelId><title>A film</title><author><name>Elan</name></author>
<link rel="alternate" href="https://www.youtube.com/watch?v=a1b2c3d4e5f"/><published>2024-01-01T09:00:00Z</published>
</entry></feed>"""


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh database with an ear on it."""
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def feed(body: bytes) -> list[HeardPost]:
    return [entry.post for entry in parse(ParseJob("https://feeds.example/", "", body)).entries]


def hear(house: House, *batches: Sequence[HeardPost]) -> list[object]:
    """Hear batches one after the other; return the conversation of each mention, oldest first."""
    for batch in batches:
        house.ear.hear(batch, source=None, now=NOW)
    return house.column("SELECT conversation FROM mentions ORDER BY published")


@pytest.mark.parametrize("backwards", [False, True])
def test_a_tweet_told_by_four_exports_is_one_mention(house: House, backwards: bool) -> None:
    told = [
        posts(table(test_brandwatch.OLD, BRANDWATCH), "brandwatch"),
        posts(table(test_talkwalker.HEADER, test_talkwalker.REPLY), "talkwalker"),
        posts(table(test_meltwater.OLDER, test_meltwater.TWEET), "meltwater"),
        posts(table(test_meltwater.NEWEST, test_meltwater.NEW_TWEET), "meltwater"),
    ]

    assert len(hear(house, *(told[::-1] if backwards else told))) == 1


@pytest.mark.parametrize("backwards", [False, True])
def test_a_snippet_is_never_taken_for_an_edit_of_the_whole(house: House, backwards: bool) -> None:
    snippet = {**test_determ.TWEET, "mention_snippet": "... squeaks, any idea ...", "url": BRANDWATCH["Url"]}
    told = [
        posts(table(test_brandwatch.OLD, BRANDWATCH), "brandwatch"),
        posts(table([*test_determ.HEADER, "url"], snippet), "determ"),
    ]

    assert len(hear(house, *(told[::-1] if backwards else told))) == 1
    assert house.column("SELECT text FROM mentions") == [BRANDWATCH["Full Text"]]
    assert house.column("SELECT count(*) FROM wordings") == [0]


@pytest.mark.parametrize("backwards", [False, True])
def test_a_reply_is_in_the_conversation_of_what_it_answers(house: House, backwards: bool) -> None:
    reply = posts(table(test_talkwalker.HEADER, test_talkwalker.REPLY), "talkwalker")
    answered = posts(table(test_brandwatch.OLD, OURS), "brandwatch")

    found = hear(house, *((reply, answered) if backwards else (answered, reply)))

    assert len(found) == 2
    assert len(set(found)) == 1


@pytest.mark.parametrize("backwards", [False, True])
def test_a_comment_of_a_reddit_feed_and_of_the_data_request_is_one(house: House, backwards: bool) -> None:
    own = posts(table(test_reddit_data.COMMENTS, {**test_reddit_data.COMMENT, "parent": ""}), "reddit_data")

    found = hear(house, *((own, feed(REDDIT)) if backwards else (feed(REDDIT), own)))

    assert len(found) == 2
    assert len(set(found)) == 1


@pytest.mark.parametrize("backwards", [False, True])
def test_a_comment_of_a_takeout_is_in_the_conversation_of_the_video(house: House, backwards: bool) -> None:
    own = posts(table(test_youtube_comments.NINE, test_youtube_comments.CELLS), "youtube_comments")

    found = hear(house, *((own, feed(YOUTUBE)) if backwards else (feed(YOUTUBE), own)))

    assert len(found) == 2
    assert len(set(found)) == 1
