from __future__ import annotations

from datetime import timedelta

import pytest

from storage.errors import DuplicateSourceError, NotFoundError
from storage.records.sources import Source, SourceKind
from storage.sources import add_source, all_sources, change_source, remove_source, restore_source, source
from tests.storage.house import DAY, NOON, House

HERE = "https://example.org/feed"


def test_a_source_is_kept_as_it_was_chosen(home: House) -> None:
    added = add_source(
        home.db,
        kind=SourceKind.FOLDER,
        location="/exports",
        title="Exports",
        every=timedelta(minutes=15),
        allow_private=True,
        now=NOON,
    )

    assert source(home.db, added) == Source(
        id=added,
        kind=SourceKind.FOLDER,
        location="/exports",
        title="Exports",
        territory=None,
        every=timedelta(minutes=15),
        allow_private=True,
        paused=False,
        added_at=NOON,
    )


def test_the_same_place_twice_is_refused_and_named(home: House) -> None:
    home.source(HERE, title="Le forum")

    with pytest.raises(DuplicateSourceError) as refused:
        home.source(HERE)

    assert refused.value.words.args == {"location": HERE, "id": 1, "title": "Le forum"}
    assert home.count("sources") == 1


def test_an_unknown_source_is_not_found(home: House) -> None:
    with pytest.raises(NotFoundError):
        source(home.db, 7)


def test_what_is_not_named_stays(home: House) -> None:
    added = add_source(home.db, kind=SourceKind.FEED, location=HERE, title="A", every=timedelta(hours=1), now=NOON)

    change_source(home.db, added, paused=True)
    assert (source(home.db, added).title, source(home.db, added).paused) == ("A", True)
    assert source(home.db, added).every == timedelta(hours=1)

    change_source(home.db, added, every=None, title="B")
    assert source(home.db, added).every is None
    assert (source(home.db, added).title, source(home.db, added).paused) == ("B", True)


def test_changing_an_unknown_source_is_refused(home: House) -> None:
    with pytest.raises(NotFoundError):
        change_source(home.db, 5, title="x")


def test_a_removed_source_is_gone_from_the_list_and_comes_back(home: House) -> None:
    first, second = home.source(HERE), home.source("https://example.org/other")

    remove_source(home.db, first, NOON)
    assert [one.id for one in all_sources(home.db)] == [second]

    restore_source(home.db, first)
    assert [one.id for one in all_sources(home.db)] == [first, second]


def test_a_removed_place_can_be_added_anew_and_then_not_restored(home: House) -> None:
    first = home.source(HERE)
    remove_source(home.db, first, NOON)
    again = home.source(HERE)

    assert again != first
    with pytest.raises(DuplicateSourceError):
        restore_source(home.db, first)


def test_removing_twice_keeps_the_first_moment(home: House) -> None:
    first = home.source(HERE)
    remove_source(home.db, first, NOON)
    remove_source(home.db, first, NOON + DAY)

    assert home.db.execute("SELECT count(DISTINCT removed_at), max(removed_at) FROM sources").fetchone()[1] == int(
        NOON.timestamp() * 1000
    )


def test_restoring_what_is_there_changes_nothing(home: House) -> None:
    first = home.source(HERE)
    restore_source(home.db, first)

    assert [one.id for one in all_sources(home.db)] == [first]
