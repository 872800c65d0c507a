from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.sample.markup import (
    cdata,
    element,
    first_words,
    hashtags,
    linked_mentions,
    mail_time,
    mentions,
    paragraphs,
    short_mentions,
    text_element,
    web_time,
)

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=80)


def parsed(markup: str) -> Element:
    root: Element = fromstring(markup)
    return root


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_any_text_and_attribute_come_back_from_a_parser(text: str, attribute: str) -> None:
    read = parsed(text_element("a", text, b=attribute))
    assert (read.text or "") == text
    assert read.get("b") == attribute


@settings(max_examples=60)
@given(st.text("]>&<a", max_size=30))
def test_cdata_comes_back_whole(text: str) -> None:
    assert (parsed(element("a", cdata(text))).text or "") == text


def test_reserved_and_prefixed_attribute_names() -> None:
    assert element("link", type_="text/html", xml__lang="fr") == '<link type="text/html" xml:lang="fr"/>'


def test_times_are_written_in_utc() -> None:
    moment = datetime(2026, 7, 14, 1, 5, 9, tzinfo=timezone(timedelta(hours=2)))
    assert web_time(moment) == "2026-07-13T23:05:09Z"
    assert mail_time(moment) == "Mon, 13 Jul 2026 23:05:09 +0000"
    assert web_time(moment.astimezone(UTC)) == web_time(moment)


def test_paragraphs_links_and_tags() -> None:
    html = paragraphs("Un <b>\nvoir https://x.example/?a=1&b=2 #vélo\n\nDeux", "https://m.example/tags/")
    assert html == (
        '<p>Un &lt;b&gt;<br />voir <a href="https://x.example/?a=1&amp;b=2" rel="nofollow">'
        'https://x.example/?a=1&amp;b=2</a> <a href="https://m.example/tags/vélo" class="mention hashtag" rel="tag">'
        "#vélo</a></p><p>Deux</p>"
    )
    assert paragraphs("#vélo & co") == "<p>#vélo &amp; co</p>"


@settings(max_examples=60)
@given(st.text(st.sampled_from("ab#@<>&\"'\n .:/htps"), max_size=60))
def test_paragraphs_are_well_formed_whatever_the_text(text: str) -> None:
    parsed(f"<div>{paragraphs(text, 'https://m.example/tags/')}</div>")


def test_hashtags_once_each_in_order_and_not_inside_addresses() -> None:
    assert hashtags("#b et #a, #b https://x.example/#c mot#d") == ("b", "a")


@pytest.mark.parametrize(
    ("text", "found", "short"),
    [
        ("@ana@m.example Bonjour", ("ana@m.example",), "@ana Bonjour"),
        ("merci @ana.b.example.", ("ana.b.example",), "merci @ana.b.example."),
        ("écrire à ana@m.example", (), "écrire à ana@m.example"),
        ("https://m.example/@ana@b.example", (), "https://m.example/@ana@b.example"),
        ("@ana seule", (), "@ana seule"),
    ],
)
def test_mentions(text: str, found: tuple[str, ...], short: str) -> None:
    assert mentions(text) == found
    assert short_mentions(text) == short


def test_a_mention_links_to_the_account_where_it_lives() -> None:
    html = linked_mentions("<p>@ana@m.example et @bo.example</p>")
    assert 'href="https://m.example/@ana"' in html
    assert "@<span>ana</span>" in html
    assert html.endswith("et @bo.example</p>")


def test_first_words_cut_between_words() -> None:
    assert first_words("un deux\ntrois", 9) == "un deux…"
    assert first_words("un  deux\ntrois", 40) == "un deux trois"
