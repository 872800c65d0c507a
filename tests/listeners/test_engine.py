from __future__ import annotations

import asyncio
import random
from collections import deque
from datetime import timedelta
from pathlib import Path

import pytest

from listeners.engine import open_engine
from listeners.fetching.slots import TURNS_APART
from storage.errors import NotOurFileError
from storage.health import save_health
from storage.records.sources import ErrorKind, SourceError, SourceHealth, SourceKind
from storage.records.words import words
from storage.sources import add_source, source
from storage.territories import add_territory
from tests.listeners.hearing.posts import NOW, post


def test_a_folder_is_made_heard_in_ranked_and_closed(tmp_path: Path) -> None:
    async def run() -> None:
        async with open_engine(tmp_path / "new" / "data", now=lambda: NOW, chance=random.Random(1)) as engine:
            (tmp_path / "drop").mkdir()
            key = add_source(engine.db, kind=SourceKind.FOLDER, location=str(tmp_path / "drop"), now=NOW)
            assert (await engine.poll(source(engine.db, key))).status.value == "unchanged"
            engine.ear.hear([post("1")], source=None, now=NOW)
            (ranked,) = deque(engine.refresh())
            assert ranked.new == (1,)
            add_territory(engine.db, name="Cables", query="cables", now=NOW)
            engine.reload()
            engine.ear.hear([post("2", "Other cables?")], source=None, now=NOW)
            assert engine.db.execute("SELECT mention FROM mention_territories").fetchall()[0][0] == 2
            db = engine.db
        with pytest.raises(Exception, match="closed"):
            db.execute("SELECT 1")

    asyncio.run(run())


def test_a_host_that_said_429_to_the_process_before_is_not_hurried_by_this_one(tmp_path: Path) -> None:
    said = SourceError(ErrorKind.TOO_MANY_REQUESTS, words("Sources", "{host} said 429"))

    async def run() -> None:
        async with open_engine(tmp_path, now=lambda: NOW, chance=random.Random(1)) as engine:
            for number in range(2):
                add_source(engine.db, kind=SourceKind.FEED, location=f"https://slow.invalid/{number}", now=NOW)
            save_health(engine.db, SourceHealth(1, polled_at=NOW - timedelta(seconds=10), failures=1, error=said))
        async with open_engine(tmp_path, now=lambda: NOW, chance=random.Random(1)) as engine:
            result = await engine.poll(source(engine.db, 2))
            assert result.error is not None
            assert result.error.kind is ErrorKind.TOO_MANY_REQUESTS
            assert result.retry_at == NOW - timedelta(seconds=10) + TURNS_APART

    asyncio.run(run())


def test_a_stranger_s_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "causerie.sqlite").write_bytes(b"letters" * 1000)

    async def run() -> None:
        async with open_engine(tmp_path, now=lambda: NOW, chance=random.Random(1)):
            raise AssertionError("it was opened")

    with pytest.raises(NotOurFileError):
        asyncio.run(run())
