"""All feeds of one server, polled one after the other in any order: each thing once, in its conversation."""

from __future__ import annotations

from itertools import permutations

import pytest

from listeners.hearing.hearing import Heard
from tests.listeners.hearing.posts import NOW, House, passing_house
from tests.listeners.parsing.documents import heard_in
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared

WORDPRESS = ("atom", "rss2", "rdf", "comments-rss2", "post4-comments", "post5-comments", "tag-recall")


def poll(house: House, name: str) -> Heard:
    """Poll one file of the samples as a source of its own."""
    feed = heard_in((SHARED / name).read_bytes())
    posts = [entry.post for entry in feed.entries]
    return house.ear.hear(posts, source=house.source(name), now=NOW, feed_link=feed.link)


@pytest.mark.parametrize("first", range(len(WORDPRESS)))
def test_seven_feeds_of_one_blog(first: int) -> None:
    with passing_house() as house:
        for name in (*WORDPRESS[first:], *WORDPRESS[:first]):
            poll(house, f"samples/wordpress/{name}.xml")
        assert house.column("SELECT kind || count(*) FROM mentions GROUP BY kind ORDER BY kind") == [
            "article5",
            "comment6",
        ]
        sizes = house.column("SELECT mentions FROM conversations WHERE merged_into IS NULL ORDER BY mentions")
        assert sizes == [1, 2, 2, 2, 4]
        answers = "SELECT p.heard_as FROM mentions m JOIN mentions p ON p.id = m.parent ORDER BY m.heard_as"
        assert house.column(answers) == ["http://127.0.0.1:8180/?p=4#comment-2"] * 2


@pytest.mark.parametrize("order", list(permutations(("rc.rss", "rc.atom", "history.atom"))))
def test_three_feeds_of_one_wiki(order: tuple[str, ...]) -> None:
    with passing_house() as house:
        for name in order:
            poll(house, f"samples/mediawiki/{name}")
        # Recent changes hold three changes; the history of the talk page one more, and two of the three.
        assert house.column("SELECT count(*) FROM mentions") == [4]
        assert house.column("SELECT mentions FROM conversations WHERE merged_into IS NULL ORDER BY 1") == [1, 3]


def test_isso_answers_what_it_answers() -> None:
    with passing_house() as house:
        assert poll(house, "samples/isso/feed.atom").new == 3
        answered = "SELECT p.text FROM mentions m JOIN mentions p ON p.id = m.parent"
        assert house.column(answered) == ["My X2 smells of burning, comment 1 é"]


def test_reddit_comment_joins_its_post() -> None:
    with passing_house() as house:
        assert poll(house, "formats/feeds/reddit_post_comments.atom").new == 2
        assert house.column("SELECT count(DISTINCT conversation) FROM mentions") == [1]


@pytest.mark.parametrize(
    "name", ["feedjira/google_alerts_atom.xml", "feedjira/youtube_atom.xml", "rss-parser/reddit.rss"]
)
def test_a_real_feed_polled_twice_brings_nothing_twice(name: str) -> None:
    with passing_house() as house:
        feed = heard_in((SHARED / "corpora" / name).read_bytes())
        posts = [entry.post for entry in feed.entries]
        source = house.source()
        first = house.ear.hear(posts, source=source, now=NOW, feed_link=feed.link)
        again = house.ear.hear(posts, source=source, now=NOW, feed_link=feed.link)
        assert first.new == len(posts)
        assert (again.new, again.updated) == (0, 0)
