"""What a source says that it cannot hear."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.discovery.honesty import honesty
from storage.records.sources import Source, SourceHealth, SourceKind

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def source(location: str, kind: SourceKind = SourceKind.FEED) -> Source:
    return Source(1, kind, location, "", None, None, False, False, NOW)


def test_before_the_first_check_the_address_speaks() -> None:
    told = honesty(source("https://m.example/@lea.rss"), SourceHealth(1))
    assert told.hears == "own_posts"
    assert told.cannot is not None
    assert "no mentions arrive here" in told.cannot.source
    assert [one.address for one in told.better] == ["https://m.example/@lea/with_replies.rss"]


def test_what_was_learned_goes_before_what_the_address_says() -> None:
    told = honesty(
        source("https://m.example/@lea.rss"), SourceHealth(1, hears="mentions", network="web", polled_at=NOW)
    )
    assert (told.hears, told.cannot) == ("mentions", None)


@pytest.mark.parametrize("hears", ["own_posts", "tags", "nothing"])
def test_an_unknown_address_still_says_what_is_missing(hears: str) -> None:
    told = honesty(source("https://a.example/x.xml"), SourceHealth(1, hears=hears, polled_at=NOW))
    assert told.cannot is not None


def test_a_private_inbox_misses_nothing_and_a_community_is_told_of_it() -> None:
    inbox = honesty(source("https://www.reddit.com/message/inbox/.rss?feed=1&user=lea"), SourceHealth(1))
    assert (inbox.hears, inbox.cannot) == ("mentions", None)
    community = honesty(source("https://www.reddit.com/r/cycling/new.rss"), SourceHealth(1))
    assert community.advice is not None
    assert "prefs/feeds" in community.advice.source


def test_a_file_is_what_was_read_of_it() -> None:
    told = honesty(source("/home/lea/feed/", SourceKind.FOLDER), SourceHealth(1, hears="mentions"))
    assert (told.hears, told.cannot, told.better) == ("mentions", None, ())
