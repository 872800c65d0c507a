"""Mastodon's API: statuses known by address everywhere, answering what the asked server's own ids point to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.presets.mastodon import MASTODON
from storage.follows import Direction
from storage.records.mentions import Counts, PostKind
from tests.listeners.importing.presets.parts import document, follows_of, posts_of, read, refused, the_post, told

HOME = "https://elan.example"


def account(name: str = "dana", *, host: str = "", number: str = "1", **more: object) -> dict[str, object]:
    """Return an account as Mastodon tells it: without its host at home, with it from elsewhere."""
    place = f"https://{host}" if host else HOME
    acct = f"{name}@{host}" if host else name
    return {
        "id": number,
        "username": name,
        "acct": acct,
        "url": f"{place}/@{name}",
        "display_name": name.title(),
        **more,
    }


def status(number: str = "100", author: dict[str, object] | None = None, **more: object) -> dict[str, object]:
    author = author or account()
    page = str(author["url"])
    told: dict[str, object] = {
        "id": number,
        "uri": page.replace("/@", "/users/") + f"/statuses/{number}",
        "url": f"{page}/{number}",
        "account": author,
        "content": "<p>La navette est-elle passée ?</p>",
        "created_at": "2026-11-20T08:00:00.000Z",
        "language": "fr",
        "in_reply_to_id": None,
        "in_reply_to_account_id": None,
        "mentions": [],
        "tags": [],
    }
    return told | more


def notification(kind: str, **more: object) -> dict[str, object]:
    return {"id": "9", "type": kind, "created_at": "2026-11-20T08:00:00.000Z", "account": account("lea"), **more}


def test_a_status_is_known_by_its_address_and_its_authors_page() -> None:
    counts = {"replies_count": 2, "favourites_count": 3, "reblogs_count": 4}

    post = the_post(read(MASTODON, document([status(**counts)])))

    assert post.guid == f"{HOME}/users/dana/statuses/100"
    assert post.url == f"{HOME}/@dana/100"
    assert post.author is not None
    assert (post.author.stable_id, post.author.handle, post.author.name) == (f"{HOME}/@dana", "dana", "Dana")
    assert (post.text, post.language, post.kind) == ("La navette est-elle passée ?", "fr", PostKind.POST)
    assert post.counts == Counts(replies=2, likes=3, shares=4)
    assert post.published == datetime(2026, 11, 20, 8, tzinfo=UTC)


def test_who_is_of_another_server_keeps_the_host() -> None:
    posts = posts_of(read(MASTODON, document([status(), status("200", account("luc", host="other.example"))])))

    assert [post.author.handle for post in posts if post.author] == ["dana", "luc@other.example"]
    assert posts[1].author is not None
    assert posts[1].author.stable_id == "https://other.example/@luc"


def test_a_server_that_always_tells_the_host_has_its_own_people_without() -> None:
    """Takahē: ``acct`` holds the host, statuses stand under ``/posts/``, pages end with a slash."""
    page = f"{HOME}/@dana/"
    dana = account(acct="dana@elan.example", url=page)
    one = status(author=dana, uri=f"{HOME}/@dana@elan.example/posts/100/", url=f"{HOME}/@dana/posts/100/")

    post = the_post(read(MASTODON, document([one])))

    assert post.author is not None
    assert (post.author.handle, post.author.stable_id) == ("dana", f"{HOME}/@dana")


def test_what_is_answered_is_found_among_the_answers() -> None:
    reply = status("101", account("luc", number="2"), in_reply_to_id="100", in_reply_to_account_id="1")

    question, answer = posts_of(read(MASTODON, document([status(), reply])))

    assert answer.in_reply_to == question.guid
    assert answer.kind is PostKind.COMMENT


@pytest.mark.parametrize("tail", ["/{}", "/posts/{}/"])
def test_what_is_answered_has_an_address_of_its_servers_shape(tail: str) -> None:
    """The API gives the server's own id alone; who wrote it is named, and of the same server."""
    luc = account("luc", number="2")
    named = [{"id": "1", "url": f"{HOME}/@dana", "acct": "dana", "username": "dana"}]
    facts = {"in_reply_to_id": "100", "in_reply_to_account_id": "1", "mentions": named}

    post = the_post(read(MASTODON, document([status("101", luc, url=f"{HOME}/@luc" + tail.format("101"), **facts)])))

    assert post.in_reply_to == f"{HOME}/@dana" + tail.format("100")


def test_an_answer_to_oneself_is_found_without_a_mention() -> None:
    post = the_post(read(MASTODON, document([status("101", in_reply_to_id="100", in_reply_to_account_id="1")])))

    assert post.in_reply_to == f"{HOME}/@dana/100"


def test_an_answer_to_another_server_has_a_name_that_only_this_servers_answers_share() -> None:
    named = [{"id": "7", "url": "https://other.example/@luc", "acct": "luc@other.example"}]
    facts = {"in_reply_to_id": "55", "in_reply_to_account_id": "7", "mentions": named}

    posts = posts_of(read(MASTODON, document([status("101", **facts), status("102", account("lea"), **facts)])))

    assert {post.in_reply_to for post in posts} == {"urn:mastodon:elan.example:55"}


def test_a_context_is_one_conversation_from_its_first_ancestor() -> None:
    above = status()
    below = status("102", account("luc", number="2"), in_reply_to_id="101", in_reply_to_account_id="3")

    posts = posts_of(read(MASTODON, document({"ancestors": [above], "descendants": [below]})))

    assert {post.conversation for post in posts} == {f"{HOME}/@dana/100"}


def test_a_context_without_ancestors_is_the_conversation_of_what_its_answers_lead_to() -> None:
    named = [{"id": "1", "url": f"{HOME}/@dana", "acct": "dana"}]
    facts = {"in_reply_to_id": "100", "in_reply_to_account_id": "1", "mentions": named}
    below = status("101", account("luc", number="2"), **facts)
    deeper = status("102", account("lea", number="3"), in_reply_to_id="101", in_reply_to_account_id="2")

    rows = read(MASTODON, document({"ancestors": [], "descendants": [below, deeper]}))

    assert [post.conversation for post in posts_of(rows)] == [f"{HOME}/@dana/100"] * 2
    assert [row.row for row in rows] == [1, 2]


def test_rows_of_two_lists_are_numbered_through() -> None:
    rows = read(MASTODON, document({"ancestors": [status(), 5], "descendants": [None, status("102")]}))

    assert [row.row for row in rows] == [1, 2, 3, 4]
    assert [row for row, _ in refused(rows)] == [2, 3]


def test_a_boost_is_the_post_that_was_boosted() -> None:
    boost = status("300", account("luc"), content="", reblog=status())

    post = the_post(read(MASTODON, document([boost])))

    assert post.guid == f"{HOME}/users/dana/statuses/100"


def test_hashtags_mentions_and_a_content_warning_are_part_of_what_is_said() -> None:
    content = (
        '<p><a href="https://other.example/@luc" class="u-url mention">@<span>luc</span></a> '
        '<a href="https://elan.example/tags/velo" class="mention hashtag">#<span>velo</span></a> oui</p>'
    )

    post = the_post(
        read(MASTODON, document([status(content=content, spoiler_text="<b>Chute</b>", tags=[{"name": "Velo"}])]))
    )

    assert post.mentions == ("luc@other.example",)
    assert post.hashtags == ("Velo",)
    assert post.text == "<b>Chute</b>\n\n@luc #velo oui"


def test_pictures_without_a_word_say_what_they_are_described_with() -> None:
    silent = status(content="", media_attachments=[{"description": "Une jante voilée"}, {"description": None}])

    assert the_post(read(MASTODON, document([silent]))).text == "Une jante voilée"
    assert refused(read(MASTODON, document([status(content="")]))) == [(1, "This row has no text.")]


@pytest.mark.parametrize(("kind", "to_us"), [("mention", True), ("quote", True), ("status", False), ("update", False)])
def test_notifications_of_what_somebody_said_are_posts(kind: str, to_us: bool) -> None:
    rows = read(MASTODON, document([notification(kind, status=status())]))

    assert the_post(rows).to_us is to_us


def test_favourites_and_boosts_are_told_in_one_row() -> None:
    ours = status("500", account("elan", number="8"))
    kinds = ["favourite", "reblog", "poll", "follow_request", "admin.sign_up", "severed_relationships"]

    rows = read(MASTODON, document([notification(kind, status=ours) for kind in kinds]))

    assert [(row.row, row.words.n) for row in rows] == [(1, 6)]  # type: ignore[union-attr]


def test_a_new_follower_is_of_whose_status_was_favoured() -> None:
    ours = status("500", account("elan", number="8"))
    follower = notification("follow", account=account("luc", host="other.example"))

    (follow,) = follows_of(read(MASTODON, document([follower, notification("favourite", status=ours)])))

    assert (follow.direction, follow.account, follow.network) == (Direction.FOLLOWERS, "elan", "mastodon")
    assert (follow.other.handle, follow.other.stable_id) == ("luc@other.example", "https://other.example/@luc")


def test_a_new_follower_is_of_whom_all_mentions_name() -> None:
    elan, luc = {"acct": "elan", "id": "8", "url": f"{HOME}/@elan"}, {"acct": "luc", "id": "2", "url": f"{HOME}/@luc"}
    mentions = [
        notification("mention", status=status(mentions=[elan, luc])),
        notification("mention", status=status(mentions=[elan])),
    ]

    (follow,) = follows_of(read(MASTODON, document([notification("follow"), *mentions])))

    assert follow.account == "elan"


def test_whose_followers_they_are_is_not_guessed() -> None:
    (follow,) = follows_of(read(MASTODON, document([notification("follow")])))

    assert follow.account is None
    (follow,) = follows_of(
        read(MASTODON, document([notification("follow")]), told=told("mastodon", "elan@elan.example"))
    )
    assert follow.account == "elan@elan.example"


def test_grouped_notifications_are_put_together_from_their_ids() -> None:
    groups = [
        {"type": "mention", "sample_account_ids": ["1"], "status_id": "100"},
        {"type": "favourite", "sample_account_ids": ["2", "3"], "status_id": "500"},
        {"type": "follow", "sample_account_ids": ["2", "3"]},
        {"type": "mention", "sample_account_ids": ["9"], "status_id": "9"},
    ]
    accounts = [account(), account("luc", number="2"), account("lea", number="3")]
    statuses = [status(), status("500", account("elan", number="8"))]

    rows = read(MASTODON, document({"accounts": accounts, "statuses": statuses, "notification_groups": groups}))

    assert (the_post(rows).guid, the_post(rows).to_us) == (f"{HOME}/users/dana/statuses/100", True)
    assert [(f.row, f.other.handle, f.account) for f in follows_of(rows)] == [
        (3, "luc@elan.example", "elan"),
        (3, "lea@elan.example", "elan"),
    ]
    assert [(row, sentence[:7]) for row, sentence in refused(rows)] == [(4, "“{field"), (2, "%n like")]


def test_the_told_accounts_statuses_are_ours() -> None:
    posts = posts_of(read(MASTODON, document([status(), status("200", account("luc"))]), told=told("mastodon", "Dana")))

    assert [post.by_us for post in posts] == [True, False]


def test_a_search_is_read_for_its_statuses() -> None:
    assert the_post(read(MASTODON, document({"accounts": [account()], "statuses": [status()], "hashtags": []}))).text


def test_a_single_status_is_read() -> None:
    assert the_post(read(MASTODON, document(status()))).guid == f"{HOME}/users/dana/statuses/100"


def test_broken_statuses_do_not_hide_the_others() -> None:
    odd = [
        status(),
        status(account=5),
        status(account=account(url="javascript:x")),
        {"id": 1},
        status("2", in_reply_to_id=5),
    ]

    rows = read(MASTODON, document(odd))

    assert len(posts_of(rows)) == 1
    assert [row for row, _ in refused(rows)] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    "root", [[], {}, [account()], {"statuses": []}, [{"uri": "x"}], [{"type": "mention"}], {"posts": [status()]}]
)
def test_what_is_not_mastodons_is_left_to_others(root: object) -> None:
    assert MASTODON.recognises(document(root)) == 0
