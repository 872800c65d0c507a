from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.pasted import NothingPastedError, guess, pasted_post

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "network", "author"),
    [
        ("https://mastodon.example/@dana/113", "mastodon", "dana"),
        ("https://mastodon.example/@dana@other.example/113", "mastodon", "dana@other.example"),
        ("https://mastodon.example/users/dana/statuses/1", "mastodon", "dana"),
        ("https://bsky.app/profile/lou.bsky.social/post/3k", "bluesky", "lou.bsky.social"),
        ("https://www.reddit.com/r/cycling/comments/abc/", "reddit", None),
        ("https://old.reddit.com/user/max", "reddit", "max"),
        ("https://youtu.be/abc", "youtube", None),
        ("https://www.youtube.com/@channel/videos", "youtube", "channel"),
        ("https://x.com/ines/status/1", "x", "ines"),
        ("https://twitter.com/ines/status/1", "x", "ines"),
        ("https://fr.linkedin.com/posts/abc", "linkedin", None),
        ("https://news.ycombinator.com/item?id=1", "hackernews", None),
        ("https://github.com/o/r/issues/1", "github", None),
        ("https://anything.example/article", "web", None),
        ("https://evilmastodon.example.com/x", "web", None),
        ("https://notreddit.com/r/cycling", "web", None),
    ],
)
def test_an_address_tells_the_network_and_sometimes_the_author(url: str, network: str, author: str | None) -> None:
    found = guess(url)

    assert (found.url, found.network, found.author) == (url, network, author)
    assert found.text == url


def test_a_text_around_an_address_is_the_text() -> None:
    found = guess("She wrote (https://x.com/ines/status/1): when do you open?")

    assert found.url == "https://x.com/ines/status/1"
    assert found.text == "She wrote (): when do you open?"


@pytest.mark.parametrize("mark", [".", ",", "!", "?)", "»", "”."])
def test_what_ends_the_sentence_does_not_belong_to_the_address(mark: str) -> None:
    assert guess(f"See https://site.example/a{mark} Nice").url == "https://site.example/a"


def test_a_text_alone_is_a_mention_of_the_web_with_its_names() -> None:
    post = pasted_post("@support when do you open? #hours #été", now=NOW)

    assert (post.url, post.network, post.author) == (None, "web", None)
    assert (post.hashtags, post.mentions) == (("hours", "été"), ("support",))
    assert post.published == NOW


def test_what_the_person_corrected_stands() -> None:
    at = NOW - timedelta(days=1)
    post = pasted_post("https://x.com/ines/status/1", now=NOW, network=" Mastodon ", author="@dana", published=at)

    assert post.network == "mastodon"
    assert post.author is not None
    assert post.author.handle == "dana"
    assert post.published == at


def test_the_same_words_have_the_same_name_and_another_author_another() -> None:
    once, again, other = (
        pasted_post("Hello there", now=NOW + timedelta(days=n), author=who)
        for n, who in enumerate(["lou", "lou", "max"])
    )

    assert once.guid == again.guid != other.guid


@pytest.mark.parametrize("pasted", ["", "  ", "\n\t"])
def test_nothing_is_refused_with_what_is_wanted(pasted: str) -> None:
    with pytest.raises(NothingPastedError) as raised:
        pasted_post(pasted, now=NOW)

    assert "paste the address" in raised.value.words.source


@given(st.text(max_size=200) | st.text(max_size=40).map(lambda tail: f"https://{tail}"))
@settings(max_examples=80, deadline=None)
def test_whatever_is_pasted_is_a_post_or_nothing(pasted: str) -> None:
    try:
        post = pasted_post(pasted, now=NOW)
    except NothingPastedError:
        assert not any(letter.isalnum() for letter in pasted)
        return
    assert post.guid
    assert post.text
    assert post.url is None or post.url.startswith(("http://", "https://"))


@pytest.mark.parametrize("pasted", ["https://[", "http://[::1", "https://x]y/", "see http://[broken] now"])
def test_an_address_that_cannot_be_taken_apart_is_text(pasted: str) -> None:
    assert pasted_post(pasted, now=NOW).text


@pytest.mark.parametrize(
    "pasted", ["a\x00b", "lone \ud800 surrogate", "<b>bold</b> & <script>alert(1)</script>", "x" * 2_000_000]
)
def test_odd_text_is_made_normal(pasted: str) -> None:
    text = pasted_post(pasted, now=NOW).text

    assert "\x00" not in text
    assert len(text) <= 1_000_000
    assert text.encode()
