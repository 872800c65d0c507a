from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.forgotten import AccountNames
from storage.unnaming import Unnaming

LEA = AccountNames("mastodon", "https://mamot.fr/@lea", "lea@mamot.fr")
PAGE = "https://mamot.fr/@lea"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("@lea merci !", "@… merci !"),
        ("Merci @LEA, et @leandre aussi", "Merci @…, et @leandre aussi"),
        ("cc @lea@mamot.fr: vu", "cc @…: vu"),
        ("https://mamot.fr/@lea/123 dit tout", "… dit tout"),
        ("https://x.com/lea/status/9", "https://x.com/…/status/9"),
        ("Léa et lea sont des prénoms", "Léa et lea sont des prénoms"),
        ("contact@lea.fr", "contact@lea.fr"),
        ("https://lea.example/page", "https://lea.example/page"),
    ],
)
def test_handles_and_addresses_go_and_other_words_stay(said: str, left: str) -> None:
    assert Unnaming([LEA], [PAGE]).text(said) == left


def test_a_short_handle_is_not_looked_for_in_addresses() -> None:
    unnaming = Unnaming([AccountNames("x", "17", "al")], [])

    assert unnaming.text("@al voir https://example.org/al/prix") == "@… voir https://example.org/al/prix"


def test_signs_in_a_handle_are_only_signs() -> None:
    unnaming = Unnaming([AccountNames("bluesky", "did:1", "lea.bsky.social")], [])

    assert unnaming.text("@lea.bsky.social! @leaxbsky.social") == "@…! @leaxbsky.social"


@given(st.text(max_size=40), st.sampled_from(["@lea", PAGE + "/1", "x/lea", '@lea"', "\\@lea\\"]), st.text(max_size=40))
def test_a_document_stays_a_document(before: str, name: str, after: str) -> None:
    written = json.dumps({"text": before + name + after, "url": name}, ensure_ascii=False)

    left = json.loads(Unnaming([LEA], [PAGE]).text(written))
    assert left.keys() == {"text", "url"}


def test_who_has_no_handle_is_looked_for_by_address_alone() -> None:
    unnaming = Unnaming([AccountNames("web", "blog.example/lea")], ["https://blog.example/lea"])

    assert unnaming.handles == frozenset()
    assert unnaming.text("voir https://blog.example/lea et @lea") == "voir … et @lea"
