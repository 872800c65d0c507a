"""What a person pastes to add sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.sources.adding import NewSource, add_all, read_pasted
from storage.records.sources import SourceKind
from storage.sources import all_sources
from tests.storage.house import NOON, house


def test_one_a_line_or_parted_by_spaces() -> None:
    found, strange = read_pasted("https://a.example/feed\n  http://b.example/x https://a.example/feed\n\n")
    assert [source.location for source in found] == ["https://a.example/feed", "http://b.example/x"]
    assert {source.kind for source in found} == {SourceKind.FEED}
    assert strange == ()


@pytest.mark.parametrize(
    ("pasted", "location"),
    [
        ("example.org/feed.xml", "https://example.org/feed.xml"),
        ("feed://example.org/rss", "https://example.org/rss"),
        ("http://127.0.0.1:8000/feed", "http://127.0.0.1:8000/feed"),
        ("http://localhost:8000/feed", "http://localhost:8000/feed"),
    ],
)
def test_an_address_is_made_whole(pasted: str, location: str) -> None:
    assert read_pasted(pasted) == ((NewSource(SourceKind.FEED, location),), ())


@pytest.mark.parametrize(
    "pasted", ["hello", "javascript:alert(1)", "ftp://example.org/x", "file:///nowhere", "/no/such"]
)
def test_what_is_no_source_is_given_back(pasted: str) -> None:
    assert read_pasted(pasted) == ((), (pasted,))


def test_files_and_folders_of_this_machine(tmp_path: Path) -> None:
    folder = tmp_path / "my exports"
    folder.mkdir()
    file = folder / "mentions of us.csv"
    file.write_text("x", "utf-8")
    found, strange = read_pasted(f"{folder}\n{file}")
    assert [(source.kind, source.location) for source in found] == [
        (SourceKind.FOLDER, str(folder)),
        (SourceKind.FILE, str(file)),
    ]
    assert strange == ()


@example("~0")
@example("file://~nobody/x")
@settings(max_examples=60)
@given(st.text(max_size=80))
def test_any_text_is_read_without_falling(text: str) -> None:
    found, _strange = read_pasted(text)
    assert all(source.location for source in found)


def test_what_is_listened_to_already_is_counted(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        sources = (NewSource(SourceKind.FEED, "https://a.example"), NewSource(SourceKind.FEED, "https://b.example"))
        first = add_all(home.db, sources[:1], territory=None, allow_private=False, now=NOON)
        second = add_all(home.db, sources, territory=None, allow_private=True, now=NOON)
        assert (len(first.ids), first.known, len(second.ids), second.known) == (1, 0, 1, 1)
        assert [source.allow_private for source in all_sources(home.db)] == [False, True]
