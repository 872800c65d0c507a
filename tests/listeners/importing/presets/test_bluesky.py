"""Bluesky's JSON: ids, handles, links and threads where its API and its repositories have them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.forms.part import JsonPart
from listeners.importing.presets.bluesky import BLUESKY
from listeners.importing.rows import Rejected
from storage.follows import Direction
from storage.records.mentions import Counts, PostKind
from tests.listeners.importing.presets.parts import document, follows_of, posts_of, read, refused, the_post, told

US = "did:plc:us"
LEA = "did:plc:lea"
QUESTION = f"at://{LEA}/app.bsky.feed.post/3q"
ANSWER = f"at://{US}/app.bsky.feed.post/3a"


def account(did: str = LEA, handle: str = "lea.example", **more: object) -> dict[str, object]:
    return {"did": did, "handle": handle, "displayName": "Léa", **more}


def facet(text: str, words: str, **feature: str) -> dict[str, object]:
    """Return a facet on these words of a text; its places are in bytes."""
    start = len(text[: text.index(words)].encode())
    return {"index": {"byteStart": start, "byteEnd": start + len(words.encode())}, "features": [feature]}


def record(text: str = "Où est passée la navette ?", **more: object) -> dict[str, object]:
    return {"$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-11-20T08:00:00.000Z", **more}


def answering(parent: str, root: str) -> dict[str, object]:
    return {"parent": {"uri": parent, "cid": "c"}, "root": {"uri": root, "cid": "c"}}


def view(uri: str = QUESTION, author: dict[str, object] | None = None, **more: object) -> dict[str, object]:
    return {"uri": uri, "cid": "c", "author": author or account(), "record": record(), **more}


def notification(reason: str, **more: object) -> dict[str, object]:
    kind = {"mention": "post", "reply": "post", "quote": "post"}.get(reason, reason)
    told = {"uri": f"at://{LEA}/app.bsky.feed.{kind}/3n", "author": account(), "reason": reason, "record": record()}
    return told | {"indexedAt": "2026-11-20T08:00:01Z", "isRead": False, **more}


def test_a_post_is_known_by_its_address_its_authors_id_and_handle() -> None:
    post = the_post(read(BLUESKY, document({"posts": [view(replyCount=2, likeCount=3, repostCount=1)]})))

    assert (post.guid, post.url) == (QUESTION, "https://bsky.app/profile/lea.example/post/3q")
    assert post.author is not None
    assert (post.author.stable_id, post.author.handle, post.author.name) == (LEA, "lea.example", "Léa")
    assert (post.kind, post.conversation, post.in_reply_to) == (PostKind.POST, QUESTION, None)
    assert post.counts == Counts(replies=2, likes=3, shares=1)
    assert post.published == datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert (post.to_us, post.by_us) == (False, False)


def test_facets_name_mentions_tags_and_links_by_bytes_of_the_text() -> None:
    text = "Été 🚲 : merci @us.example #vélo voir le plan"
    facets = [
        facet(text, "@us.example", did=US),
        facet(text, "#vélo", tag="vélo"),
        facet(text, "le plan", uri="https://plan.example/a?b=1&c=2"),
    ]

    post = the_post(
        read(BLUESKY, document({"posts": [view(record=record(text, facets=facets, langs=["fr-FR"], tags=["hors"]))]}))
    )

    assert post.text == text
    assert post.mentions == ("us.example",)
    assert post.hashtags == ("vélo", "hors")
    assert post.language == "fr"
    assert 'href="https://plan.example/a?b=1&amp;c=2"' in post.html
    assert ">le plan</a>" in post.html


def test_a_mention_behind_other_words_is_known_by_its_lasting_id() -> None:
    text = "thanks to the team"

    post = the_post(
        read(BLUESKY, document({"posts": [view(record=record(text, facets=[facet(text, "the team", did=US)]))]}))
    )

    assert post.mentions == (US,)


@pytest.mark.parametrize("uri", ["javascript:alert(1)", "file:///etc/passwd", "//host/x", "data:text/html,x"])
def test_no_link_leaves_but_to_the_web(uri: str) -> None:
    post = the_post(
        read(BLUESKY, document({"posts": [view(record=record("read me", facets=[facet("read me", "read", uri=uri)]))]}))
    )

    assert "href" not in post.html
    assert post.text == "read me"


@pytest.mark.parametrize(("start", "end"), [(-5, 3), (3, 1), (900, 950), (0, 10**9)])
def test_a_facet_that_points_outside_the_text_harms_nothing(start: int, end: int) -> None:
    odd = {"index": {"byteStart": start, "byteEnd": end}, "features": [{"uri": "https://a.example/"}, {"did": US}]}

    post = the_post(read(BLUESKY, document({"posts": [view(record=record("short", facets=[odd]))]})))

    assert post.text == "short"


def test_links_on_top_of_each_other_repeat_no_word() -> None:
    text = "read all of it"
    both = [facet(text, "all of", uri="https://a.example/"), facet(text, "of it", uri="https://b.example/")]

    post = the_post(read(BLUESKY, document({"posts": [view(record=record(text, facets=both))]})))

    assert post.html.count("of") - post.html.count("nofollow") == 1
    assert "b.example" not in post.html


def test_an_answer_says_what_it_answers_and_where_the_thread_began() -> None:
    deep = record("Oui", reply=answering(parent=f"at://{US}/app.bsky.feed.post/3b", root=QUESTION))

    post = the_post(read(BLUESKY, document({"feed": [{"post": view(uri=ANSWER, record=deep)}]})))

    assert post.kind is PostKind.COMMENT
    assert (post.in_reply_to, post.conversation) == (f"at://{US}/app.bsky.feed.post/3b", QUESTION)


def test_a_repost_on_a_timeline_is_the_post_that_was_reposted() -> None:
    reposted = {"post": view(), "reason": {"$type": "app.bsky.feed.defs#reasonRepost", "by": account(US, "us.example")}}

    posts = posts_of(read(BLUESKY, document({"feed": [{"post": view()}, reposted], "cursor": "x"})))

    assert [post.guid for post in posts] == [QUESTION, QUESTION]
    assert {post.author.handle for post in posts if post.author} == {"lea.example"}


def test_pictures_without_a_word_say_what_they_are_described_with() -> None:
    pictures = {"$type": "app.bsky.embed.images", "images": [{"alt": "A bent rim"}, {"alt": ""}]}

    assert the_post(read(BLUESKY, document({"posts": [view(record=record("", embed=pictures))]}))).text == "A bent rim"
    assert refused(read(BLUESKY, document({"posts": [view(record=record(""))]}))) == [(1, "This row has no text.")]


def test_a_handle_that_no_longer_holds_is_none() -> None:
    post = the_post(read(BLUESKY, document({"posts": [view(author=account(handle="handle.invalid"))]})))

    assert post.author is not None
    assert post.author.handle is None
    assert post.url == f"https://bsky.app/profile/{LEA}/post/3q"


def test_a_date_that_cannot_be_read_is_the_networks_own() -> None:
    odd = view(record=record() | {"createdAt": "yesterday"}, indexedAt="2026-11-20T09:00:00Z")

    assert the_post(read(BLUESKY, document({"posts": [odd]}))).published == datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_a_thread_is_read_from_its_beginning_to_its_leaves() -> None:
    leaf = {"post": view(uri=ANSWER, record=record("leaf")), "replies": []}
    gone = {"$type": "app.bsky.feed.defs#notFoundPost", "uri": ANSWER, "notFound": True}
    first = {"post": view(uri=f"at://{LEA}/app.bsky.feed.post/3o", record=record("first"))}
    above = {"post": view(uri=f"at://{LEA}/app.bsky.feed.post/3p", record=record("above")), "parent": first}
    node = {"post": view(record=record("middle")), "parent": above, "replies": [gone, leaf]}

    posts = posts_of(read(BLUESKY, document({"thread": node})))

    assert [post.text for post in posts] == ["first", "above", "middle", "leaf"]


def test_notifications_are_to_us_and_likes_are_told_in_one_row() -> None:
    likes = [notification("like", reasonSubject=ANSWER) for _ in range(30)]
    rows = read(BLUESKY, document({"notifications": [*likes, notification("mention"), notification("repost")]}))

    assert the_post(rows).to_us
    assert refused(rows) == [(1, "%n likes, reposts and the like hold no text of their own.")]
    assert isinstance(rows[-1], Rejected)
    assert (rows[-1].words.n, rows[-1].rows, rows[-1].faulty) == (31, 31, False)


@pytest.mark.parametrize("reason", ["mention", "reply", "quote"])
def test_who_names_answers_or_quotes_us_speaks_to_us(reason: str) -> None:
    assert the_post(read(BLUESKY, document({"notifications": [notification(reason)]}))).to_us


def test_a_follow_notification_is_a_follower_of_whose_post_was_liked() -> None:
    follow = notification("follow", record={"$type": "app.bsky.graph.follow", "subject": US})
    rows = read(BLUESKY, document({"notifications": [follow, notification("like", reasonSubject=ANSWER)]}))

    (found,) = follows_of(rows)
    assert (found.direction, found.network, found.account) == (Direction.FOLLOWERS, "bluesky", US)
    assert (found.other.stable_id, found.other.handle) == (LEA, "lea.example")


def test_a_follow_notification_is_of_the_account_that_was_told() -> None:
    follow = notification("follow", record={"$type": "app.bsky.graph.follow", "subject": US})

    (found,) = follows_of(read(BLUESKY, document({"notifications": [follow]}), told=told("bluesky", "us.example")))

    assert found.account == "us.example"


def test_a_repository_holds_its_owners_posts_and_whom_it_follows() -> None:
    records = [
        {"uri": QUESTION, "cid": "c", "value": record()},
        {"uri": f"at://{LEA}/app.bsky.feed.like/1", "value": {"$type": "app.bsky.feed.like", "subject": {"uri": "x"}}},
        {"uri": f"at://{LEA}/app.bsky.graph.follow/1", "value": {"$type": "app.bsky.graph.follow", "subject": US}},
    ]

    rows = read(BLUESKY, document({"records": records}), told=told("bluesky", LEA))

    post = the_post(rows)
    assert post.author is not None
    assert (post.author.stable_id, post.author.handle, post.by_us) == (LEA, None, True)
    (follow,) = follows_of(rows)
    assert (follow.account, follow.other.stable_id, follow.direction) == (LEA, US, Direction.FOLLOWING)
    assert [row for row, _ in refused(rows)] == [2]


def test_a_profile_says_who_follows_whom_both_ways() -> None:
    viewer = {"following": f"at://{US}/app.bsky.graph.follow/1", "followedBy": f"at://{LEA}/app.bsky.graph.follow/2"}

    follows = follows_of(read(BLUESKY, document(account(viewer=viewer, followersCount=12))))

    assert [(follow.direction, follow.account) for follow in follows] == [
        (Direction.FOLLOWING, US),
        (Direction.FOLLOWERS, US),
    ]
    assert follows[0].other.followers == 12


def test_a_profile_that_says_of_no_follow_is_rejected_with_that_reason() -> None:
    assert refused(read(BLUESKY, document(account(viewer={"muted": False})))) == [
        (1, "This profile follows nobody of yours, and you do not follow it.")
    ]


@pytest.mark.parametrize(("key", "direction"), [("followers", Direction.FOLLOWERS), ("follows", Direction.FOLLOWING)])
def test_lists_of_accounts_are_follows_of_their_subject(key: str, direction: Direction) -> None:
    (follow,) = follows_of(read(BLUESKY, document({"subject": account(US, "us.example"), key: [account()]})))

    assert (follow.direction, follow.account, follow.other.handle) == (direction, "us.example", "lea.example")
    assert follow.anybodys


def test_the_told_accounts_posts_are_ours() -> None:
    feed = {"feed": [{"post": view(author=account(US, "us.example"))}, {"post": view()}]}

    posts = posts_of(read(BLUESKY, document(feed), told=told("bluesky", "US.example")))

    assert [post.by_us for post in posts] == [True, False]


def test_a_broken_record_does_not_hide_the_others() -> None:
    rows = read(BLUESKY, document({"posts": [view(), {"uri": 5}, None, view(author=account(did="nobody"))]}))

    assert len(posts_of(rows)) == 1
    assert [row for row, _ in refused(rows)] == [2, 3, 4]


@pytest.mark.parametrize(
    "root",
    [
        [],
        {},
        {"feed": []},
        {"posts": [{"uri": "https://x.example"}]},
        {"thread": {"post": {}}},
        {"records": [1, "a", None]},
        {"notifications": {}},
        [{"did": LEA}],
    ],
)
def test_what_is_not_blueskys_is_left_to_others(root: object) -> None:
    part = document(root)

    assert isinstance(part, JsonPart)
    assert BLUESKY.recognises(part) == 0
