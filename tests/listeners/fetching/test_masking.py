from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.fetching.masking import has_secret, masked, masked_text

JWT = "eyJ0eXAiOiJKV1Qi.eyJzdWIiOjEsImlzc.abc_def-ghi"

SECRET = [
    ("https://anna:pw@example.org:8443/f", "https://***@example.org:8443/f"),
    ("https://token@example.org/", "https://***@example.org/"),
    (f"https://lemmy.example/feeds/inbox/{JWT}.xml", "https://lemmy.example/feeds/inbox/***.xml"),
    (
        "https://reddit.example/message/inbox/.rss?feed=abc&user=anna",
        "https://reddit.example/message/inbox/.rss?feed=***&user=anna",
    ),
    ("https://talkwalker.example/rss?token=1", "https://talkwalker.example/rss?token=***"),
    ("https://h.example/f?a=1&API_KEY=x&password=y", "https://h.example/f?a=1&API_KEY=***&password=***"),
    ("https://h.example/9f8e7d6c5b4a39281706f5e4d3c2b1a0/f.xml", "https://h.example/***/f.xml"),
    ("https://h.example/123e4567-e89b-12d3-a456-426614174000", "https://h.example/***"),
    ("https://h.example/f?x=9f8e7d6c5b4a3928aB_17-06f5e4d3c2b1a0", "https://h.example/f?x=***"),
    ("https://h.example/f#access_token=x", "https://h.example/f#access_token=***"),
    ("http://[::1]:80/?key=1", "http://[::1]:80/?key=***"),
    ("http://[bad", "***"),
]
PLAIN = [
    "https://example.org/2026/11/a-long-title-about-things-in-2026.html",
    "https://www.youtube.com/feeds/videos.xml?channel_id=UC2C_jShtL725hvbm1arSV9w",
    "https://bsky.app/profile/did:plc:ab3cdefgh5jklmno7qrstuvw/rss",
    "https://mastodon.example/@anna/113480000000000000",
    "https://news.google.com/rss/search?q=usine&hl=fr&ceid=FR:fr",
    "https://example.org/tags/industrieduregaindanslesterritoires.rss",
]


@pytest.mark.parametrize(("url", "shown"), SECRET)
def test_secrets_are_hidden(url: str, shown: str) -> None:
    assert masked(url) == shown
    assert has_secret(url)


@pytest.mark.parametrize("url", PLAIN)
def test_what_is_public_stays_readable(url: str) -> None:
    assert masked(url) == url
    assert not has_secret(url)


def test_urls_inside_a_text_are_masked() -> None:
    assert masked_text("see https://h.example/f?token=abc for more") == "see https://h.example/f?token=*** for more"


@pytest.mark.parametrize("text", ["user:pw@", "f?token=abc"])
def test_half_an_address_keeps_its_secret_too(text: str) -> None:
    assert "pw" not in masked(text)
    assert "abc" not in masked(text)


@given(st.text(max_size=80))
@settings(max_examples=100)
def test_anything_can_be_masked_and_masked_again(text: str) -> None:
    assert masked(masked(text)) == masked(text)


@given(st.text("abcdefghij0123456789", min_size=1, max_size=30))
@settings(max_examples=50)
def test_a_password_never_shows(secret: str) -> None:
    assert f"x{secret}y" not in masked(f"https://who:x{secret}y@h.example/f?token=x{secret}y")
