"""What all networks share: names, tags, mentions, languages, guids, and who is asked first."""

from __future__ import annotations

import pytest

from listeners.parsing.document import Dialect, FeedDocument, FeedEntry, MarkedText
from listeners.parsing.networks.network import guid_of, hashtags_in, language_of, mentions_in, person_name, unique
from listeners.parsing.networks.registry import NETWORKS, network_of
from tests.listeners.parsing.documents import element, heard_in, post_in, rss


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("lea@h.example (Lea Brun)", "Lea Brun"),
        ("Lea Brun <lea@h.example>", "Lea Brun"),
        ("lea@h.example", ""),
        ("<b>Lea</b> &amp; Sam", "Lea & Sam"),
        ("<img src='file:///x'>Lea", "Lea"),
        ("(anonymous)", "anonymous"),
        ("Lea\u202e\x00", "Lea"),
    ],
)
def test_person_name(raw: str, name: str) -> None:
    assert person_name(raw) == name


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#velo and #Vélo2026, (#a) #1 ##x a#b &#39; https://h/#c", ("velo", "Vélo2026", "a")),
        ("#日本 #a_b #velo #VELO", ("日本", "a_b", "velo")),
        ("no tags", ()),
    ],
)
def test_hashtags(text: str, tags: tuple[str, ...]) -> None:
    assert hashtags_in(text) == tags


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("@lea and .@sam: (@jo.) x@y.example", ("lea", "jo")),
        ("@lea@h.example @LEA@H.EXAMPLE", ("lea@h.example",)),
        ("https://h.example/@lea @", ()),
        ("@a.bsky.social!", ("a.bsky.social",)),
    ],
)
def test_mentions(text: str, handles: tuple[str, ...]) -> None:
    assert mentions_in(text) == handles


def test_at_most_fifty_of_a_flood() -> None:
    assert len(unique([f"t{n}" for n in range(1000)])) == 50


@pytest.mark.parametrize(
    ("told", "language"),
    [(("en-US",), "en"), (("", "FR_fr"), "fr"), (("zxx-",), "zxx"), (("english",), None), ((), None), (("x",), None)],
)
def test_language(told: tuple[str, ...], language: str | None) -> None:
    assert language_of(*told) == language


def test_guid_falls_back_to_link_then_content() -> None:
    assert guid_of(FeedEntry(guid="g", link="https://h.example/")) == "g"
    assert guid_of(FeedEntry(link="https://h.example/")) == "https://h.example/"
    first, second = (guid_of(FeedEntry(title=MarkedText(title))) for title in "ab")
    assert first.startswith("content:")
    assert first != second
    assert len(guid_of(FeedEntry(guid="x" * 100_000))) <= 2_000


def test_every_network_has_a_name_of_its_own_and_the_web_comes_last() -> None:
    names = [network.name for network in NETWORKS]
    assert len(set(names)) == len(names) == 16
    assert names[-1] == "web"


@pytest.mark.parametrize("dialect", list(Dialect))
def test_an_empty_document_is_the_webs(dialect: Dialect) -> None:
    assert network_of(FeedDocument(dialect=dialect, url="https://h.example/feed")).name == "web"


@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.name)
def test_every_network_survives_an_empty_entry(network: object) -> None:
    found = next(other for other in NETWORKS if other is network)
    document = FeedDocument(dialect=Dialect.RSS, url="https://h.example/feed")
    post = found.read(FeedEntry(), document)
    assert post is not None
    assert post.guid
    assert post.network == found.name
    assert found.hears(document) in {"mentions", "tags", "own_posts", "nothing", "unknown"}


HOSTILE = "<img src='file:///etc/passwd'><script>alert(1)</script>\u202e<b>x</b>\u200b"


@pytest.mark.parametrize(
    "field", ["title", "dc:creator", "author", "category", "guid", "description", "content:encoded"]
)
def test_hostile_html_in_any_field(field: str) -> None:
    post = post_in(rss(element(field, HOSTILE) + "<link>https://h.example/a</link>"))
    shown = [post.title, post.html, post.text, *post.hashtags, (post.author.name or "") if post.author else ""]
    assert not [text for text in shown if "<img" in text or "<script" in text or "\u202e" in text or "\u200b" in text]


@pytest.mark.parametrize("field", ["title", "link", "generator", "language"])
def test_hostile_html_in_the_head(field: str) -> None:
    feed = heard_in(rss("<title>x</title>", head=element(field, HOSTILE)))
    assert "<" not in feed.title
    assert feed.link is None
    assert feed.language is None
