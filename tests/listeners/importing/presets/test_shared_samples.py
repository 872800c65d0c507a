"""The answers of real servers and the export files of the collection, each imported whole, with its exact facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from listeners.heard import HeardPost
from listeners.importing.files import Imported, hear_rows, presets_of, recognise_file
from listeners.importing.forms.part import UnreadableError
from listeners.importing.presets.preset import Told
from listeners.importing.receiving import Receiver
from listeners.importing.rows import ImportedFollow, RowResult
from storage.follows import Direction
from storage.records.mentions import Counts, PostKind
from tests.listeners.hearing.posts import NOW, House, open_house
from tests.listeners.importing.presets.parts import follows_of, posts_of, refused
from tests.listeners.parsing.documents import posts_in
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared

ALICE = "did:plc:4jbpdl5lqs3hkhmppd2zhfxo"
BOB = "did:plc:bsh62jgbrnwjqtqukyioia7t"
CARLA = "did:plc:4pl5dig5xlcwhuwe7y76j4h5"
BURNING = f"at://{BOB}/app.bsky.feed.post/3n2v33wkoj22x"
TAKAHE = "https://takahe.test"
BLOG = "http://127.0.0.1:8180"


@dataclass(frozen=True)
class Sample:
    """What a file of the collection says, and how importing it ended."""

    preset: str
    rows: list[RowResult]
    ended: Imported

    @property
    def posts(self) -> list[HeardPost]:
        """The posts in it."""
        return posts_of(self.rows)

    @property
    def follows(self) -> list[ImportedFollow]:
        """Who follows whom, as it says."""
        return follows_of(self.rows)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh database with an ear on it."""
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def imported(house: House, *place: str) -> Sample:
    """Import a file of the collection whole, through recognition, preset and hearing."""
    with SHARED.joinpath(*place).open("rb") as file:
        found = recognise_file(file)
        siblings = [one.part for one in found]
        rows = [row for one in found for row in one.preset.read(one.part, siblings, Told())]
        *_, ended = hear_rows(Receiver(house.db, house.ear, NOW), found, file)
        return Sample(presets_of(found), rows, ended)


def counts(house: House) -> tuple[object, object]:
    """Return how many mentions there are, and in how many conversations."""
    (row,) = house.db.execute("SELECT count(*), count(DISTINCT conversation) FROM mentions")
    return row[0], row[1]


def burning(sample: Sample) -> HeardPost:
    return next(post for post in sample.posts if post.guid == BURNING)


def test_bluesky_author_feed(house: House) -> None:
    sample = imported(house, "samples", "bluesky", "author_feed.json")

    assert (sample.preset, sample.ended.rows, sample.ended.kept, sample.ended.refused) == ("bluesky_json", 21, 21, 0)
    post = burning(sample)
    assert post.url == "https://bsky.app/profile/bob.test/post/3n2v33wkoj22x"
    assert post.author is not None
    assert (post.author.stable_id, post.author.handle, post.author.name) == (BOB, "bob.test", "Bob")
    assert (post.language, post.hashtags, post.mentions) == ("en", ("helixx2",), ("alice.test",))
    assert post.counts == Counts(replies=2, likes=0, shares=1)
    assert post.published == datetime(2026, 11, 22, 7, 17, 6, 640255, tzinfo=UTC)
    assert 'href="https://example.com/r?utm_source=bsky&amp;id=7"' in post.html
    assert post.conversation == BURNING
    answers = [post for post in sample.posts if post.in_reply_to]
    assert len(answers) == 13
    assert answers[0].in_reply_to == "at://did:plc:xxfhvhoy4niqyz6x5t3hj7y6/app.bsky.feed.post/3n2v325k7p22x"
    assert answers[0].conversation == "at://did:plc:xxfhvhoy4niqyz6x5t3hj7y6/app.bsky.feed.post/3n2v324l5kk2x"
    assert {post.kind for post in answers} == {PostKind.COMMENT}


def test_bluesky_list_records_are_the_same_posts(house: House) -> None:
    sample = imported(house, "samples", "bluesky", "list_records.json")

    assert (sample.ended.rows, sample.ended.kept) == (21, 21)
    assert {post.author.stable_id for post in sample.posts if post.author} == {BOB}
    assert burning(sample).mentions == ("alice.test",)
    again = imported(house, "samples", "bluesky", "author_feed.json")
    assert (again.ended.kept, again.ended.duplicates) == (0, 21)
    assert house.column("SELECT handle FROM identities WHERE stable_id = ?", BOB) == ["bob.test"]


def test_bluesky_notifications(house: House) -> None:
    sample = imported(house, "samples", "bluesky", "notifications.json")

    (post,) = sample.posts
    assert (post.guid, post.to_us, post.author and post.author.bio) == (BURNING, True, "Test user 1")
    ((row, sentence),) = refused(sample.rows)
    assert (row, sentence) == (1, "%n likes, reposts and the like hold no text of their own.")
    assert sample.ended.rejected[0].words.n == 49
    assert (sample.ended.rows, sample.ended.kept, sample.ended.refused, sample.ended.duplicates) == (50, 1, 49, 0)
    assert house.column("SELECT to_us FROM mentions") == [1]


def test_bluesky_profile_says_who_follows_whom(house: House) -> None:
    sample = imported(house, "samples", "bluesky", "profile.json")

    assert [(f.direction, f.account, f.other.stable_id, f.other.handle) for f in sample.follows] == [
        (Direction.FOLLOWING, ALICE, CARLA, "carla.test"),
        (Direction.FOLLOWERS, ALICE, CARLA, "carla.test"),
    ]
    assert (sample.follows[0].other.followers, sample.follows[0].other.posts) == (2, 20)


@pytest.mark.parametrize("name", ["search.json", "search_tag.json"])
def test_bluesky_search(house: House, name: str) -> None:
    sample = imported(house, "samples", "bluesky", name)

    assert [post.guid for post in sample.posts] == [BURNING]
    assert sample.posts[0].counts == Counts(replies=2, likes=0, shares=1)


def test_bluesky_thread_is_one_conversation(house: House) -> None:
    sample = imported(house, "samples", "bluesky", "thread.json")

    assert [post.author.handle for post in sample.posts if post.author] == ["bob.test", "alice.test", "carla.test"]
    assert [post.in_reply_to for post in sample.posts] == [None, BURNING, BURNING]
    assert {post.conversation for post in sample.posts} == {BURNING}
    assert counts(house) == (3, 1)


def test_bluesky_timeline_has_a_reposted_post_once(house: House) -> None:
    sample = imported(house, "samples", "bluesky", "timeline.json")

    assert (sample.ended.rows, sample.ended.kept, sample.ended.duplicates, sample.ended.refused) == (50, 49, 1, 0)
    assert {post.author.handle for post in sample.posts if post.author} == {"alice.test", "bob.test", "carla.test"}


def test_all_of_bluesky_together_is_heard_once(house: House) -> None:
    for name in ("timeline", "thread", "search", "notifications", "list_records", "author_feed"):
        imported(house, "samples", "bluesky", f"{name}.json")

    everything = house.column("SELECT DISTINCT heard_as FROM mentions")
    assert len(everything) == counts(house)[0]
    assert house.column("SELECT count(*) FROM mentions WHERE heard_as = ?", BURNING) == [1]


@pytest.mark.parametrize("name", ["hashtag.json", "timeline_local.json"])
def test_mastodon_timelines(house: House, name: str) -> None:
    sample = imported(house, "samples", "mastodon-takahe", name)

    assert (sample.preset, sample.ended.kept) == ("mastodon_json", 2)
    first, second = sample.posts
    assert first.guid == f"{TAKAHE}/@dana@takahe.test/posts/647230398069171928/"
    assert first.url == f"{TAKAHE}/@dana/posts/647230398069171928/"
    assert first.author is not None
    assert (first.author.stable_id, first.author.handle, first.author.name) == (f"{TAKAHE}/@dana", "dana", "Dana")
    assert (first.mentions, first.hashtags, first.counts.replies) == (("support@takahe.test",), ("helixx2",), 2)
    assert first.published == datetime(2026, 11, 22, 7, 22, 31, 858000, tzinfo=UTC)
    assert second.mentions == ("support",)


def test_mastodon_context_joins_the_post_that_it_is_of(house: House) -> None:
    sample = imported(house, "samples", "mastodon-takahe", "context.json")

    root = f"{TAKAHE}/@dana/posts/647230398069171928/"
    assert [(post.author.handle, post.in_reply_to, post.conversation) for post in sample.posts if post.author] == [
        ("luc", root, root),
        ("support", root, root),
    ]
    assert sample.posts[0].mentions == ("dana",)
    imported(house, "samples", "mastodon-takahe", "hashtag.json")
    assert counts(house) == (4, 2)
    assert house.column("SELECT count(*) FROM mentions WHERE parent IS NOT NULL") == [2]


def test_mastodon_notifications(house: House) -> None:
    sample = imported(house, "samples", "mastodon-takahe", "notifications_dana.json")

    assert (sample.ended.rows, sample.ended.kept, sample.ended.refused) == (4, 4, 0)
    assert {post.to_us for post in sample.posts} == {True}
    assert [post.author.handle for post in sample.posts if post.author] == ["support", "luc", "luc", "support"]
    assert counts(house) == (4, 2)


def test_mastodon_feed_and_answers_together_are_heard_once(house: House) -> None:
    body = (SHARED / "samples" / "mastodon-takahe" / "dana.rss").read_bytes()
    house.ear.hear(posts_in(body, f"{TAKAHE}/@dana/rss/"), source=house.source("dana"), now=NOW)
    for name in ("hashtag", "timeline_local", "notifications_dana", "context"):
        imported(house, "samples", "mastodon-takahe", f"{name}.json")

    (dana,) = house.column("SELECT count(*) FROM identities WHERE stable_id = ?", f"{TAKAHE}/@dana")
    assert dana == 1
    urls = house.column("SELECT url FROM mentions WHERE url LIKE 'https://takahe.test/%'")
    assert len(urls) == len(set(urls))
    assert counts(house) == (6, 2)
    answered = house.column(
        "SELECT count(*) FROM mentions AS m JOIN mentions AS p ON p.id = m.parent WHERE p.url LIKE ?",
        f"{TAKAHE}/@dana/%",
    )
    assert answered == [4]


def test_an_answer_without_a_single_notification_is_no_export(house: House) -> None:
    with pytest.raises(UnreadableError):
        imported(house, "samples", "mastodon-takahe", "notifications_support.json")


def test_wordpress_comments(house: House) -> None:
    sample = imported(house, "samples", "wordpress", "rest-comments.json")

    assert (sample.preset, sample.ended.kept) == ("wordpress_json", 6)
    reply, *_, hello = sample.posts
    page = f"{BLOG}/helix-x2-recall-what-riders-should-know/"
    assert (reply.guid, reply.url) == (f"{BLOG}/?p=4#comment-6", f"{page}#comment-6")
    assert (reply.in_reply_to, reply.conversation) == (f"{BLOG}/?p=4#comment-2", page)
    assert reply.author is not None
    assert (reply.author.name, reply.author.url) == ("admin", BLOG)
    assert reply.text == "REST reply: we are on it, Dana."
    assert reply.published == datetime(2026, 11, 22, 7, 15, 8, tzinfo=UTC)
    assert hello.author is not None
    assert hello.author.name == "A WordPress Commenter"
    assert counts(house) == (6, 4)


def test_wordpress_posts(house: House) -> None:
    sample = imported(house, "samples", "wordpress", "rest-posts.json")

    assert (sample.ended.kept, {post.kind for post in sample.posts}) == (5, {PostKind.ARTICLE})
    recall = next(post for post in sample.posts if post.guid == f"{BLOG}/?p=4")
    assert recall.title == "Helix X2 recall: what riders should know"
    assert "alert(1)" not in recall.html + recall.text
    assert "details & FAQ" in recall.text
    assert sample.posts[0].title == "日本語のお知らせ"


@pytest.mark.parametrize("answers_first", [True, False])
def test_wordpress_feeds_and_answers_together_are_heard_once(house: House, answers_first: bool) -> None:
    names = ["rest-comments.json", "rest-posts.json"]
    feeds = ["comments-rss2.xml", "rss2.xml", "post4-comments.xml"]
    for name in [*names, *feeds] if answers_first else [*feeds, *names]:
        if name in names:
            imported(house, "samples", "wordpress", name)
        else:
            body = (SHARED / "samples" / "wordpress" / name).read_bytes()
            house.ear.hear(posts_in(body, f"{BLOG}/{name}"), source=house.source(name), now=NOW)

    assert counts(house) == (11, 5)
    assert house.column("SELECT count(*) FROM mentions WHERE kind = 'comment' AND parent IS NOT NULL") == [6]


def test_x_archive_tweets(house: House) -> None:
    sample = imported(house, "formats", "exports", "x_archive_tweets.js")

    (post,) = sample.posts
    assert (sample.preset, post.guid, post.by_us) == ("x_archive", "1626922779105759235", True)
    assert (post.text, post.language) == ("@person_a did NOT know but now I'm listening", "en")
    assert (post.in_reply_to, post.mentions) == ("https://x.com/i/web/status/1626916612560281601", ("person_a",))
    assert post.counts == Counts(likes=1, shares=0)
    assert post.published == datetime(2023, 2, 18, 12, 33, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "direction", "numbers"),
    [
        ("follower", Direction.FOLLOWERS, ["1252851", "1310630474755178496"]),
        ("following", Direction.FOLLOWING, ["824308056351735809", "18969923"]),
    ],
)
def test_x_archive_lists(house: House, name: str, direction: Direction, numbers: list[str]) -> None:
    sample = imported(house, "formats", "exports", f"x_archive_{name}.js")

    assert [(f.direction, f.other.stable_id, f.other.handle) for f in sample.follows] == [
        (direction, number, None) for number in numbers
    ]


def test_mastodon_note(house: House) -> None:
    sample = imported(house, "formats", "exports", "mastodon_note_object.json")

    (post,) = sample.posts
    assert (sample.preset, post.text, post.language) == ("mastodon_archive", "Some test content", "en")
    assert post.url == "https://mastodon.example/@metal/102662624101107825"
    assert post.author is not None
    assert (post.author.stable_id, post.author.handle) == ("https://mastodon.example/@metal", "metal")
    assert post.in_reply_to == "https://mastodon.example/users/metal/statuses/102662621906606409"
    assert post.conversation == "tag:mastodon.example,2019-08-22:objectId=4205346:objectType=Conversation"
    assert post.mentions == ("cult@social.example",)


@pytest.mark.parametrize(
    ("name", "direction", "handles"),
    [
        ("followers_1", Direction.FOLLOWERS, ["anna.k", "bot83749201"]),
        ("following", Direction.FOLLOWING, ["bob", "alice"]),
    ],
)
def test_instagram_lists(house: House, name: str, direction: Direction, handles: list[str]) -> None:
    sample = imported(house, "formats", "exports", f"instagram_{name}.json")

    assert sample.preset == "instagram_export"
    assert [(f.direction, f.other.handle) for f in sample.follows] == [(direction, handle) for handle in handles]


def test_instagram_comments(house: House) -> None:
    sample = imported(house, "formats", "exports", "instagram_post_comments_shape.json")

    (post,) = sample.posts
    assert (post.text, post.mentions, post.network) == ("...", ("myhandle",), "instagram")
    assert post.published == datetime(2022, 12, 2, 16, 53, 20, tzinfo=UTC)


def test_every_answer_of_a_server_is_recognised() -> None:
    answers = sorted((SHARED / "samples").rglob("*.json"))

    assert len(answers) == 15
    for answer in answers:
        if json.loads(answer.read_bytes()):
            with answer.open("rb") as file:
                assert presets_of(recognise_file(file)) in {"bluesky_json", "mastodon_json", "wordpress_json"}, answer
