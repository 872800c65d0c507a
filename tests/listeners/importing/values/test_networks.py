from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeners.importing.values.networks import network_of


@pytest.mark.parametrize(
    ("cells", "network"),
    [
        (("Twitter",), "x"),
        (("X (formerly Twitter)",), "x"),
        (("x.com",), "x"),
        (("https://mobile.twitter.com/a/status/1",), "x"),
        (("FACEBOOK_PAGE",), "facebook"),
        (("Google News",), "google_news"),
        (("", "blog", "https://old.reddit.com/r/a"), "reddit"),
        (("https://notreddit.com/r/a",), None),
        (("https://reddit.com.evil.example/",), None),
        (("https://[bad",), None),
        (("blogs", ""), None),
        ((), None),
    ],
)
def test_networks(cells: tuple[str, ...], network: str | None) -> None:
    assert network_of(*cells) == network


@given(st.text(max_size=80))
def test_any_cell_can_be_asked(cell: str) -> None:
    assert network_of(cell) is None or network_of(cell) == network_of("", cell)
