from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.places import Place, place_of


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://x.com/ines/status/17", Place("x", "ines", "17")),
        ("http://twitter.com/ines/statuses/17?s=20", Place("x", "ines", "17")),
        ("https://mobile.twitter.com/ines/status/17/photo/1", Place("x", "ines", "17")),
        ("https://x.com/i/web/status/17", Place("x", None, "17")),
        ("https://x.com/i/status/17", Place("x", None, "17")),
        ("https://twitter.com/statuses/17", Place("x", None, "17")),
        ("https://x.com/search?q=a", Place("x")),
        ("https://x.com/ines", Place("x", "ines")),
        ("https://www.reddit.com/r/velo/comments/abc/what_a_title/", Place("reddit", None, "t3_abc", "t3_abc")),
        ("https://old.reddit.com/r/velo/comments/abc/title/def/", Place("reddit", None, "t1_def", "t3_abc")),
        ("https://www.reddit.com/comments/abc/_/def?context=3", Place("reddit", None, "t1_def", "t3_abc")),
        ("https://www.reddit.com/user/max", Place("reddit", "max")),
        ("https://www.reddit.com/r/velo/", Place("reddit")),
        ("https://www.youtube.com/watch?v=a1b2c3d4e5f", Place("youtube", None, "yt:video:a1b2c3d4e5f", "a1b2c3d4e5f")),
        ("https://www.youtube.com/watch?v=a1b2c3d4e5f&lc=Ugx1.9", Place("youtube", None, "Ugx1.9", "a1b2c3d4e5f")),
        ("https://youtu.be/a1b2c3d4e5f", Place("youtube", None, "yt:video:a1b2c3d4e5f", "a1b2c3d4e5f")),
        ("https://youtube.com/shorts/a1b2c3d4e5f", Place("youtube", None, "yt:video:a1b2c3d4e5f", "a1b2c3d4e5f")),
        ("https://www.youtube.com/@atelier/videos", Place("youtube", "atelier")),
        ("https://bsky.app/profile/did:plc:q/post/3k", Place("bluesky", None, "at://did:plc:q/app.bsky.feed.post/3k")),
        ("https://bsky.app/profile/lou.bsky.social/post/3k", Place("bluesky", "lou.bsky.social")),
        ("https://www.instagram.com/p/DaL7/", Place("instagram")),
        ("https://www.instagram.com/atelier.elan/", Place("instagram", "atelier.elan")),
        ("https://fr-fr.facebook.com/page/posts/1", Place("facebook")),
        (
            "https://www.linkedin.com/feed/update/urn:li:activity:7012345678901234567/",
            Place("linkedin", None, "urn:li:activity:7012345678901234567"),
        ),
        (
            "https://fr.linkedin.com/posts/elan_titre-activity-7012345678901234567-abcd",
            Place("linkedin", None, "urn:li:activity:7012345678901234567"),
        ),
        (
            "https://www.linkedin.com/feed/update/urn:li:share:70123456",
            Place("linkedin", None, "urn:li:share:70123456"),
        ),
        ("https://www.tiktok.com/@elan/video/7301", Place("tiktok", "elan", "7301")),
        ("https://www.threads.net/@elan/post/Cx", Place("threads", "elan")),
        ("https://social.example/@dana/113", Place("mastodon", "dana", host="social.example")),
        (
            "https://social.example/@dana@other.example/113",
            Place("mastodon", "dana@other.example", host="social.example"),
        ),
        ("https://social.example/users/dana/statuses/1", Place("mastodon", "dana", host="social.example")),
        ("https://notx.com/ines/status/17", Place("web")),
        ("https://site.example/@dana/an-article", Place("web")),
        ("https://site.example/x.com/ines/status/17", Place("web")),
        ("nonsense", Place("web")),
        ("", Place("web")),
    ],
)
def test_an_address_tells_network_writer_name_and_thread(url: str, place: Place) -> None:
    assert place_of(url) == place


@settings(max_examples=100)
@given(
    st.text(max_size=80), st.sampled_from(["https://x.com/", "https://reddit.com/", "https://youtube.com/watch?", ""])
)
def test_no_address_raises(rest: str, start: str) -> None:
    assert place_of(start + rest).network


@settings(max_examples=200)
@given(
    st.sampled_from(["x.com", "www.twitter.com", "reddit.com", "youtube.com", "social.example", "bsky.app", "bad"]),
    st.lists(
        st.sampled_from(["status", "12345678", "@Lea", "r", "comments", "watch", "profile", "[x]", ""]), max_size=5
    ),
    st.sampled_from(["", "?v=abcdefgh", "?v=abcdefgh&lc=x#c", "#c", "?"]),
)
def test_an_ordinary_address_tells_the_same_as_one_with_a_port(host: str, path: list[str], end: str) -> None:
    """The second goes the long way."""
    rest = "".join(f"/{part}" for part in path) + end

    assert place_of(f"https://{host}{rest}") == place_of(f"https://{host}:443{rest}")
