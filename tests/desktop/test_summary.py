"""What can still arrive, and where: the ground of "all caught up"."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.summary import summary
from storage.health import health, save_health
from storage.records.sources import ErrorKind, SourceError
from storage.records.words import words
from storage.sources import change_source
from storage.territories import add_territory
from tests.storage.house import NOON, House, house


def reach(home: House, territory: int | None = None) -> tuple[int, int]:
    told = summary(home.db, territory, NOON)
    return told.hearing, told.resting


@pytest.mark.parametrize(
    ("hears", "hearing"), [("mentions", 1), ("tags", 1), ("unknown", 1), ("own_posts", 0), ("nothing", 0)]
)
def test_only_what_carries_words_of_others_is_heard(tmp_path: Path, hears: str, hearing: int) -> None:
    with house(tmp_path) as home:
        home.source(hears=hears)
        assert reach(home) == (hearing, 0)


@pytest.mark.parametrize("kind", [ErrorKind.HTTP, ErrorKind.GONE])
def test_a_source_that_does_not_answer_or_is_paused_rests(tmp_path: Path, kind: ErrorKind) -> None:
    with house(tmp_path) as home:
        failing, paused = home.source("https://a.example/", hears="mentions"), home.source("https://b.example/")
        error = SourceError(kind, words("Sources", "The answer was empty."))
        save_health(home.db, replace(health(home.db, failing), error=error))
        change_source(home.db, paused, paused=True)
        assert reach(home) == (0, 2)


def test_a_territory_without_a_query_hears_its_own_sources_alone(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        home.source(hears="mentions")
        bare = add_territory(home.db, name="Bare", now=NOON)
        asking = add_territory(home.db, name="Asking", query="velo", now=NOON)
        assert reach(home, bare) == (0, 0)
        assert reach(home, asking) == (1, 0)
        own = home.source("https://own.example/", hears="mentions")
        change_source(home.db, own, territory=bare)
        assert reach(home, bare) == (1, 0)
