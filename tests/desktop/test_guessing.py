"""What a pasted address or text speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.browser import may_be_opened
from desktop.guessing import Guess, guess


@pytest.mark.parametrize(
    ("pasted", "network", "author"),
    [
        ("https://bsky.app/profile/lea.example/post/3k", "bluesky", "lea.example"),
        ("https://x.com/lea/status/1", "x", "lea"),
        ("https://www.reddit.com/user/lea/comments/1", "reddit", "lea"),
        ("https://www.reddit.com/r/ebikes/comments/1/x", "reddit", ""),
        ("https://mastodon.social/@lea/1234", "mastodon", "lea@mastodon.social"),
        ("https://mastodon.social/@lea@other.example/1", "mastodon", "lea@other.example"),
        ("https://mastodon.social/users/lea/statuses/1", "mastodon", "lea@mastodon.social"),
        ("https://www.linkedin.com/posts/lea-dupont_coop-activity-1", "linkedin", "lea-dupont"),
        ("https://github.com/lea/tool/issues/1", "github", "lea"),
        ("https://blog.example/2026/11/helix", "web", ""),
        ("@lea@mastodon.social asks: where is my order?", "", "lea@mastodon.social"),
        ("Where is my order?", "", ""),
        ("", "", ""),
    ],
)
def test_a_guess(pasted: str, network: str, author: str) -> None:
    assert guess(pasted) == Guess(network, author)


@settings(max_examples=80)
@given(st.one_of(st.text(max_size=60), st.text(max_size=40).map(lambda text: f"https://{text}")))
def test_any_text_has_a_guess(text: str) -> None:
    assert isinstance(guess(text), Guess)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://example.org/x", True),
        ("HTTP://example.org", True),
        ("http:///x", False),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("https://[bad", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_may_be_opened(url: str | None, allowed: bool) -> None:
    assert may_be_opened(url) == allowed
