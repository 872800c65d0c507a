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


def test_a_territory_hears_its_own_sources_and_those_of_none(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        lyon, paris = (add_territory(home.db, name=name, now=NOON) for name in ("Lyon", "Paris"))
        own = home.source("https://own.example/", hears="mentions")
        change_source(home.db, own, territory=lyon)
        assert [reach(home, lyon), reach(home, paris)] == [(1, 0), (0, 0)]
        home.source(hears="mentions")
        assert [reach(home, lyon), reach(home, paris)] == [(2, 0), (1, 0)]
