"""An X archive: tweets as ours, numbers joined with handles, and what stays behind."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.forms.part import JsonPart
from listeners.importing.presets.x_archive import X_ARCHIVE
from storage.follows import Direction
from storage.records.mentions import Counts, PostKind
from tests.listeners.importing.presets.parts import document, follows_of, posts_of, read, refused, the_post, told


def tweet(
    text: str = "The rain covers are back in the shop", number: str = "1700000000000000001", **more: object
) -> object:
    facts: dict[str, object] = {
        "id_str": number,
        "full_text": text,
        "created_at": "Sat Feb 18 12:33:11 +0000 2023",
        "lang": "en",
        "favorite_count": "3",
        "retweet_count": "1",
        "entities": {"user_mentions": [], "hashtags": [], "urls": []},
    }
    return {"tweet": facts | more}


def named(handle: str, number: str, name: str = "") -> dict[str, object]:
    return {"screen_name": handle, "id_str": number, "name": name, "id": number, "indices": ["0", "3"]}


def tweets(*found: object, part: str = "part0") -> JsonPart:
    return document(list(found), f"window.YTD.tweets.{part}", f"data/tweets-{part}.js")


def account(username: str = "elan_velo", number: str = "77") -> JsonPart:
    facts = {"email": "we@elan.example", "username": username, "accountId": number, "accountDisplayName": "Élan vélo"}
    return document([{"account": facts}], "window.YTD.account.part0")


def listed(kind: str, *numbers: str) -> JsonPart:
    wrapped = [
        {kind: {"accountId": number, "userLink": f"https://twitter.com/intent/user?user_id={number}"}}
        for number in numbers
    ]
    return document(wrapped, f"window.YTD.{kind}.part0")


def test_a_tweet_is_ours_by_whom_the_archive_says() -> None:
    post = the_post(read(X_ARCHIVE, tweets(tweet()), account()))

    assert (post.guid, post.url) == ("1700000000000000001", "https://x.com/elan_velo/status/1700000000000000001")
    assert post.author is not None
    assert (post.author.stable_id, post.author.handle, post.author.name) == ("77", "elan_velo", "Élan vélo")
    assert (post.by_us, post.to_us, post.network, post.language) == (True, False, "x", "en")
    assert post.counts == Counts(likes=3, shares=1)
    assert post.published == datetime(2023, 2, 18, 12, 33, 11, tzinfo=UTC)
    assert post.kind is PostKind.POST


def test_tweets_alone_are_ours_without_a_name() -> None:
    post = the_post(read(X_ARCHIVE, tweets(tweet())))

    assert (post.author, post.by_us) == (None, True)
    assert post.url == "https://x.com/i/web/status/1700000000000000001"


def test_tweets_alone_are_by_the_account_that_was_told() -> None:
    post = the_post(read(X_ARCHIVE, tweets(tweet()), told=told("x", "elan_velo")))

    assert post.author is not None
    assert post.author.handle == "elan_velo"


def test_an_answer_names_what_it_answers_and_whom() -> None:
    entities = {"user_mentions": [named("dana_b", "5", "Dana")], "hashtags": [{"text": "velo"}], "urls": []}
    facts = {"in_reply_to_status_id_str": "1699", "in_reply_to_user_id_str": "5", "in_reply_to_screen_name": "dana_b"}

    post = the_post(read(X_ARCHIVE, tweets(tweet("@dana_b on arrive #velo #ville", entities=entities, **facts))))

    assert post.kind is PostKind.COMMENT
    assert post.in_reply_to == "https://x.com/i/web/status/1699"
    assert post.mentions == ("dana_b",)
    assert post.hashtags == ("velo", "ville")


def test_what_the_archive_escapes_and_shortens_is_put_back() -> None:
    entities = {
        "urls": [
            {"url": "https://t.co/a", "expanded_url": "https://elan.example/covers?a=1&b=2"},
            {"url": "https://t.co/b", "expanded_url": "javascript:x"},
        ],
        "media": [{"url": "https://t.co/pic", "expanded_url": "https://x.com/p"}],
    }

    post = the_post(
        read(
            X_ARCHIVE,
            tweets(tweet("Rain &amp; snow &lt;3 https://t.co/a https://t.co/b https://t.co/pic", entities=entities)),
        )
    )

    assert post.text == "Rain & snow <3 https://elan.example/covers?a=1&b=2 https://t.co/b"


@pytest.mark.parametrize(
    ("lang", "language"),
    [("und", None), ("qme", None), ("zxx", None), ("in", "id"), ("iw", "he"), ("fr", "fr"), ("", None)],
)
def test_a_language_that_is_none_is_left_to_be_found(lang: str, language: str | None) -> None:
    assert the_post(read(X_ARCHIVE, tweets(tweet(lang=lang)))).language == language


def test_retweets_are_told_in_one_row() -> None:
    rows = read(X_ARCHIVE, tweets(tweet("RT @dana_b: bravo"), tweet(number="2"), tweet("RT @luc: oui", number="3")))

    assert [post.guid for post in posts_of(rows)] == ["2"]
    assert refused(rows) == [(1, "%n likes, reposts and the like hold no text of their own.")]


def test_numbers_of_followers_are_joined_with_the_handles_that_tweets_tell() -> None:
    one = tweets(tweet(entities={"user_mentions": [named("dana_b", "5", "Dana")]}))
    two = tweets(tweet(number="2", in_reply_to_user_id_str="6", in_reply_to_screen_name="luc"), part="part1")

    follows = follows_of(read(X_ARCHIVE, listed("follower", "5", "6", "9"), one, two, account()))

    assert [(follow.other.stable_id, follow.other.handle) for follow in follows] == [
        ("5", "dana_b"),
        ("6", "luc"),
        ("9", None),
    ]
    assert {(follow.direction, follow.network, follow.account) for follow in follows} == {
        (Direction.FOLLOWERS, "x", "elan_velo")
    }
    assert follows[0].other.name == "Dana"
    assert all(follow.whole for follow in follows), "an archive holds every part of a list"


def test_a_list_alone_is_of_the_account_told_or_of_nobody_known() -> None:
    part = listed("following", "5")

    (follow,) = follows_of(read(X_ARCHIVE, part))
    assert (follow.direction, follow.account, follow.other.stable_id) == (Direction.FOLLOWING, None, "5")
    assert not follow.whole, "it may be one of several parts"
    (follow,) = follows_of(read(X_ARCHIVE, part, told=told("x", "elan_velo")))
    assert follow.account == "elan_velo"
    (follow,) = follows_of(read(X_ARCHIVE, part, told=told("mastodon", "elan")))
    assert follow.account is None


def test_the_account_itself_is_no_row_and_its_mail_address_is_nowhere() -> None:
    rows = read(X_ARCHIVE, account(), tweets(tweet()))

    assert rows == []
    assert "we@elan.example" not in repr(read(X_ARCHIVE, tweets(tweet()), account()))


@pytest.mark.parametrize("assigned", ["window.YTD.deleted_tweets.part0", "window.YTD.deleted_tweet.part0"])
def test_what_was_deleted_stays_deleted(assigned: str) -> None:
    assert X_ARCHIVE.recognises(document([tweet()], assigned)) == 0


def test_the_elements_tell_what_it_is_whatever_it_is_assigned_to() -> None:
    assert (
        X_ARCHIVE.recognises(document([tweet()]))
        == X_ARCHIVE.recognises(document([tweet()], "window.YTD.tweet.part0"))
        > 0
    )


def note(text: str, at: str = "2023-02-18T12:33:11.000Z") -> JsonPart:
    found = {"noteTweet": {"noteTweetId": "9", "createdAt": at, "core": {"text": text}}}
    return document([found], "window.YTD.note_tweet.part0")


@pytest.mark.parametrize("cut", ["It began in March when the… https://t.co/x", "@dana_b It began in March when the…"])
def test_a_long_tweet_has_its_whole_text_from_the_notes(cut: str) -> None:
    whole = "It began in March when the first covers came back, and it ends today."

    post = the_post(read(X_ARCHIVE, tweets(tweet(cut)), note(whole)))

    assert post.text == whole
    assert read(X_ARCHIVE, note(whole)) == []


@pytest.mark.parametrize(
    "beside", [note("Something else of that second"), note("It began in March when the", "2023-02-18T12:33:12.000Z")]
)
def test_a_note_of_another_text_or_second_is_none_of_it(beside: JsonPart) -> None:
    cut = "It began in March when the… https://t.co/x"

    assert the_post(read(X_ARCHIVE, tweets(tweet(cut)), beside)).text == cut
    assert the_post(read(X_ARCHIVE, tweets(tweet("Whole.")), note("Whole. And more"))).text == "Whole."


def test_tweets_of_archives_that_did_not_wrap_them_are_read() -> None:
    bare = tweet()["tweet"]  # type: ignore[index]

    assert the_post(read(X_ARCHIVE, document([bare], "window.YTD.tweet.part0"))).by_us
    assert X_ARCHIVE.recognises(document([bare])) == 0


@pytest.mark.parametrize("kind", ["like", "dmConversation", "ip_audit", "ageInfo", "profile", "block", "mute"])
def test_messages_likes_blocks_and_devices_are_not_looked_at(kind: str) -> None:
    part = document([{kind: {"accountId": "1", "tweetId": "2", "fullText": "x"}}], f"window.YTD.{kind}.part0")

    assert X_ARCHIVE.recognises(part) == 0


def test_broken_tweets_do_not_hide_the_others() -> None:
    odd = [
        tweet(),
        {"tweet": 5},
        tweet(number="12x"),
        tweet(number="3", favorite_count="many"),
        tweet("", number="4"),
        {},
        tweet(number="5", created_at="soon"),
    ]

    rows = read(X_ARCHIVE, tweets(*odd))

    assert [post.guid for post in posts_of(rows)] == ["1700000000000000001"]
    assert [row for row, _ in refused(rows)] == [2, 3, 4, 5, 6, 7]
