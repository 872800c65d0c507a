from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from listeners.engine import open_engine
from listeners.importing.mapping.facts import Fact
from listeners.importing.mapping.written import mapping_from_json
from listeners.jobs import Jobs
from listeners.listener import Listener
from listeners.messages import (
    Event,
    Failed,
    ImportFile,
    ImportUndone,
    JobDone,
    JobProgress,
    MappingPreviewed,
    MappingWanted,
    PastedMention,
    PreviewMapping,
    UndoImport,
)
from tests.listeners.hearing.posts import NOW

Story = Callable[[Jobs, list[Event]], Awaitable[None]]


def play(folder: Path, story: Story) -> int:
    """Run a story with jobs on a fresh folder; return how many mentions it left there."""

    async def run() -> int:
        events: list[Event] = []
        async with open_engine(folder / "data", now=lambda: NOW, chance=random.Random(1)) as engine:
            listener = Listener(engine, events.append)
            jobs = Jobs(engine, listener, events.append)
            try:
                await asyncio.wait_for(story(jobs, events), 20)
            finally:
                await jobs.aclose()
            return int(engine.db.execute("SELECT count(*) FROM mentions").fetchone()[0])

    return asyncio.run(run())


def lines(path: Path, count: int) -> Path:
    path.write_text("".join(json.dumps({"id": f"urn:{n}", "text": f"row {n}"}) + "\n" for n in range(count)))
    return path


async def until(events: list[Event], kind: type[Event], count: int = 1) -> None:
    while sum(isinstance(event, kind) for event in events) < count:
        await asyncio.sleep(0)


def test_an_import_that_is_stopped_keeps_what_it_told_of(tmp_path: Path) -> None:
    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(ImportFile(1, str(lines(tmp_path / "lines.ndjson", 5000))))
        await until(events, JobProgress, 2)
        await jobs.aclose()
        assert not any(isinstance(event, JobDone) for event in events)

    assert play(tmp_path, story) == 1000


def test_a_pasted_mention_does_not_wait_for_an_import(tmp_path: Path) -> None:
    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(ImportFile(1, str(lines(tmp_path / "lines.ndjson", 3000))))
        await until(events, JobProgress)
        jobs.begin(PastedMention(2, "when do you open?"))
        await until(events, JobDone, 2)
        assert [event.job for event in events if isinstance(event, JobDone)] == [2, 1]

    assert play(tmp_path, story) == 3001


def test_pasting_what_is_known_names_the_mention_there_is(tmp_path: Path) -> None:
    async def story(jobs: Jobs, events: list[Event]) -> None:
        for job in (1, 2):
            jobs.begin(PastedMention(job, "https://x.com/lou/status/1 when do you open?"))
        await until(events, JobDone, 2)
        first, second = (event for event in events if isinstance(event, JobDone))
        assert (first.kept, first.duplicates, second.kept, second.duplicates) == (1, 0, 0, 1)
        assert (first.mention, first.conversation) == (second.mention, second.conversation)

    assert play(tmp_path, story) == 1


def test_an_empty_file_is_said_not_to_be_known(tmp_path: Path) -> None:
    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(ImportFile(1, str(lines(tmp_path / "lines.ndjson", 0))))
        await until(events, Failed)

    assert play(tmp_path, story) == 0


def test_rejected_rows_are_counted(tmp_path: Path) -> None:
    path = lines(tmp_path / "lines.ndjson", 3)
    path.write_text(path.read_text() + "{broken\n" * 4 + path.read_text())

    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(ImportFile(1, str(path)))
        await until(events, JobDone)
        (done,) = (event for event in events if isinstance(event, JobDone))
        assert (done.rows, done.kept, done.duplicates, done.rejected, done.cancelled) == (10, 3, 3, 4, False)

    assert play(tmp_path, story) == 3


def test_an_import_that_is_cancelled_says_how_far_it_came_and_is_undone_like_any_other(tmp_path: Path) -> None:
    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(ImportFile(1, str(lines(tmp_path / "lines.ndjson", 5000))))
        await until(events, JobProgress, 2)
        jobs.cancel(1)
        jobs.cancel(99)
        await until(events, JobDone)
        (done,) = (event for event in events if isinstance(event, JobDone))
        assert done.cancelled
        assert 0 < done.kept < 5000
        jobs.begin(UndoImport(2, done.run))
        await until(events, ImportUndone)
        assert ImportUndone(2, done.run, done.kept) in events

    assert play(tmp_path, story) == 0


def test_an_import_that_nobody_knows_cannot_be_undone(tmp_path: Path) -> None:
    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(UndoImport(1, "018f"))
        await until(events, Failed)
        assert [event.job for event in events if isinstance(event, Failed)] == [1]

    assert play(tmp_path, story) == 0


def test_a_table_that_nobody_knows_is_guessed_shown_and_read_as_the_person_says(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Wer;Sagte;Datum\n@anna;Wann kommen die Bänke?;28/09/2026\nbo;Hallo zusammen;gestern\n")

    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(ImportFile(1, str(path)))
        await until(events, MappingWanted)
        (wanted,) = (event for event in events if isinstance(event, MappingWanted))
        assert (wanted.job, wanted.path) == (1, str(path))
        assert [(column.name, column.heading) for column in wanted.columns] == [
            ("wer", "Wer"), ("sagte", "Sagte"), ("datum", "Datum"),
        ]  # fmt: skip
        assert wanted.columns[0].cells == ("@anna", "bo")
        assert mapping_from_json(wanted.guess).column_of(Fact.TEXT) == "sagte"

        mapping = '{"columns": {"wer": "handle", "sagte": "text", "datum": "published"}}'
        jobs.begin(PreviewMapping(2, str(path), mapping))
        await until(events, MappingPreviewed)
        (seen,) = (event for event in events if isinstance(event, MappingPreviewed))
        assert (seen.lacks, [(row.row, row.who, row.said) for row in seen.rows]) == (
            None, [(2, "anna", "Wann kommen die Bänke?"), (3, "", "")],
        )  # fmt: skip
        assert seen.rows[0].published.startswith("2026-09-28")
        assert seen.rows[1].problem is not None

        jobs.begin(ImportFile(3, str(path), mapping=mapping))
        jobs.begin(ImportFile(4, str(path)))
        await until(events, JobDone, 2)
        assert [(one.job, one.kept) for one in events if isinstance(one, JobDone)] == [(3, 1), (4, 0)]

    assert play(tmp_path, story) == 1


def test_a_mapping_that_lacks_something_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Wer;Sagte\n@anna;Hallo\n")

    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(PreviewMapping(1, str(path), '{"columns": {"wer": "handle"}}'))
        jobs.begin(PreviewMapping(2, str(path), "no mapping"))
        await until(events, Failed)
        (seen,) = (event for event in events if isinstance(event, MappingPreviewed))
        assert seen.lacks is not None
        assert [event.job for event in events if isinstance(event, Failed)] == [2]

    assert play(tmp_path, story) == 0


@pytest.mark.parametrize("account", ["nonsense", "mastodon:@", ":elan", " :elan"])
def test_an_account_that_is_none_is_said_and_nothing_is_imported(tmp_path: Path, account: str) -> None:
    path = lines(tmp_path / "lines.ndjson", 3)

    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(ImportFile(1, str(path), account=account))
        await until(events, Failed)
        (failed,) = (event for event in events if isinstance(event, Failed))
        assert (failed.job, failed.words.args) == (1, {"text": account})
        assert "NETWORK:HANDLE" in failed.words.source

    assert play(tmp_path, story) == 0


def test_a_list_of_followers_goes_to_the_account_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "following.csv"
    path.write_text("Account address,Show boosts\nlea@social.example,true\n")

    async def story(jobs: Jobs, events: list[Event]) -> None:
        jobs.begin(ImportFile(1, str(path)))
        await until(events, JobDone)
        jobs.begin(ImportFile(2, str(path), account="Mastodon:@elan@social.example"))
        await until(events, JobDone, 2)
        assert [(one.job, one.kept, one.rejected) for one in events if isinstance(one, JobDone)] == [
            (1, 0, 1),
            (2, 1, 0),
        ]

    assert play(tmp_path, story) == 0
