"""Names of networks, and accounts as they are read."""

from __future__ import annotations

import re

import pytest

from desktop.networks import NETWORK_NAMES, account_text, accounts_text, network_name
from listeners.heard import HeardPost
from storage.records.people import Identity


def identity(handle: str, network: str) -> Identity:
    return Identity(1, 1, network, handle, handle, "", None, None, None, None, None, None, None, None, None)


def test_every_network_that_can_be_heard_has_a_name() -> None:
    told = re.search(r"network: (.*?)\.\s+title:", HeardPost.__doc__ or "", re.DOTALL)
    assert told is not None
    heard = re.findall(r'"([a-z_]+)"', told.group(1))
    assert len(heard) >= 16
    assert set(heard) <= set(NETWORK_NAMES)


@pytest.mark.parametrize(
    ("network", "name"),
    [
        ("google_alerts", "Google Alerts"),
        ("google_news", "Google News"),
        ("stackoverflow", "Stack Overflow"),
        ("hackernews", "Hacker News"),
        ("peertube", "PeerTube"),
        ("mediawiki", "MediaWiki"),
        ("github", "GitHub"),
        ("interchange", "File"),
        ("GitHub", "GitHub"),
        ("some_place", "Some place"),
        ("", ""),
    ],
)
def test_a_network_is_called_what_it_calls_itself(network: str, name: str) -> None:
    assert network_name(network) == name


@pytest.mark.parametrize(
    ("handle", "read"),
    [("dana", "@dana · WordPress"), ("@dana", "@dana · WordPress"), ("", "WordPress"), (" @", "WordPress")],
)
def test_an_account_without_a_handle_is_its_network(handle: str, read: str) -> None:
    assert account_text(handle, "wordpress") == read


def test_accounts_that_read_alike_are_said_once() -> None:
    several = (identity("", "wordpress"), identity("", "wordpress"), identity("lea", "bluesky"))
    assert accounts_text(several) == "WordPress, @lea · Bluesky"
