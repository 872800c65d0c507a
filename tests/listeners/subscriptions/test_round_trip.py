"""Lists taken in and written out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from listeners.subscriptions.outlines import read_opml
from listeners.subscriptions.taking import TakenIn, take_in
from listeners.subscriptions.writing import OpmlDocument, write_opml
from storage.records.sources import Source, SourceKind
from storage.sources import add_source, all_sources
from storage.territories import add_territory, all_territories
from tests.storage.house import NOON, House, house

INBOX = "https://lemmy.example/feeds/inbox/eyJhbGciOi.JIUzI1NiJ9.c2VjcmV0.xml"


def taken(home: House, body: str, territory: int | None = None) -> TakenIn:
    return take_in(home.db, read_opml(body.encode()), territory=territory, now=NOON)


def written(home: House, *, secrets: bool = False) -> OpmlDocument:
    sources = all_sources(home.db)
    places = {one.id: one.name for one in all_territories(home.db)}
    return write_opml(sources, {one.id: one.title for one in sources}, places, secrets=secrets, now=NOON)


def test_folders_named_like_a_territory_place_their_sources(tmp_path: Path) -> None:
    body = """<opml><body>
      <outline text="Press"><outline text="LYON"><outline text="Courrier" xmlUrl="https://a.example/"/></outline></outline>
      <outline text="Press"><outline text="Blog" xmlUrl="https://b.example/"/><outline xmlUrl="https://c.example/"/></outline>
    </body></opml>"""
    with house(tmp_path) as home:
        lyon = add_territory(home.db, name="Lyon", now=NOON)
        other = add_territory(home.db, name="Other", now=NOON)
        result = taken(home, body, other)
        assert [(one.title, one.territory) for one in all_sources(home.db)] == [
            ("Courrier", lyon),
            ("Press · Blog", other),
            ("Press · c.example", other),
        ]
        assert result.unplaced == ("Press",)


def test_what_is_known_is_told_and_left_alone(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        home.source("https://a.example/", title="Mine")
        result = taken(home, '<opml><outline text="Theirs" xmlUrl="https://a.example/"/></opml>')
        assert (result.added, result.known) == ((), ("https://a.example/",))
        assert [one.title for one in all_sources(home.db)] == ["Mine"]
        twice = '<outline xmlUrl="https://b.example/"/>' * 2
        result = taken(home, f"<opml>{twice}</opml>")
        assert (len(result.added), result.known) == (1, ("https://b.example/",))


def test_secrets_are_hidden_unless_asked_for_and_refused_when_hidden(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        home.source(INBOX, title="Inbox")
        hidden, whole = written(home), written(home, secrets=True)
    assert (hidden.hidden, whole.hidden) == (1, 0)
    assert b"eyJ" not in hidden.body
    assert read_opml(whole.body).subscriptions[0].location == INBOX
    assert read_opml(hidden.body).subscriptions == ()
    assert read_opml(hidden.body).refused[0].text == "Inbox"


@pytest.mark.parametrize("location", ["https://lea:hunter2@a.example/feed", INBOX])
def test_the_address_of_an_untitled_feed_never_becomes_its_title(tmp_path: Path, location: str) -> None:
    with house(tmp_path) as home:
        home.source(location)
        whole = written(home, secrets=True)
    with house(tmp_path / "other") as home:
        taken(home, whole.body.decode())
        assert [(one.location, one.title) for one in all_sources(home.db)] == [(location, "")]
        again = written(home)
    assert b"hunter2" not in again.body
    assert b"eyJ" not in again.body


def test_a_feed_titled_by_its_own_secret_address_is_written_masked() -> None:
    one = Source(1, SourceKind.FEED, INBOX, "", None, None, False, False, NOON)
    for secrets in (False, True):
        outline = etree.fromstring(write_opml([one], {1: f"Feed of {INBOX}"}, {}, secrets=secrets, now=NOON).body).find(
            ".//outline"
        )
        assert outline is not None
        assert "eyJ" not in f"{outline.get('text')}{outline.get('title')}"


def test_files_of_this_machine_are_left_out(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        add_source(home.db, kind=SourceKind.FOLDER, location="/home/lea/exports", now=NOON)
        document = written(home)
    assert (document.feeds, document.left_out) == (0, 1)
    assert b"/home/lea" not in document.body


NAMES = st.text(max_size=30).map(lambda text: " ".join(text.split()))


@settings(max_examples=40)
@given(st.dictionaries(st.integers(0, 99), NAMES, max_size=8), NAMES)
def test_what_is_written_is_read_again(titles: dict[int, str], place: str) -> None:
    sources = [
        Source(number, SourceKind.FEED, f"https://a.example/{number}", "", number % 2, None, False, False, NOON)
        for number in titles
    ]
    body = write_opml(sources, titles, {1: place}, secrets=True, now=NOON).body
    assert {one.location for one in read_opml(body).subscriptions} == {one.location for one in sources}
