from __future__ import annotations

import io
import json
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from listeners.importing.files import NOTHING_IN_IT, Imported, hear_rows, recognise_file
from listeners.importing.forms.part import UnreadableError
from listeners.importing.receiving import Receiver
from storage.records.sources import Source
from tests.listeners.hearing.posts import NOW, House, open_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh database with an ear on it."""
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def rows(count: int, *, start: int = 0) -> bytes:
    return b"".join(
        json.dumps({"id": f"urn:row:{n}", "text": f"row {n}"}).encode() + b"\n" for n in range(start, start + count)
    )


def heard(house: House, content: bytes, source: Source | None = None) -> Generator[Imported, None, None]:
    file = io.BytesIO(content)
    yield from hear_rows(Receiver(house.db, house.ear, NOW, source=source), recognise_file(file), file)


def test_a_file_is_heard_batch_by_batch_and_each_says_how_far_it_is(house: House) -> None:
    content = rows(1200)

    steps = list(heard(house, content))

    assert [step.rows for step in steps] == [500, 1000, 1200]
    assert [step.position for step in steps] == sorted({step.position for step in steps})
    assert steps[-1].position == len(content)
    assert (steps[-1].kept, steps[-1].duplicates, steps[-1].rejected) == (1200, 0, ())


@pytest.mark.parametrize("count", [1, 499, 500, 501, 1000])
def test_the_last_step_counts_them_all(house: House, count: int) -> None:
    *_, last = heard(house, rows(count))

    assert (last.rows, last.kept) == (count, count)
    assert house.column("SELECT count(*) FROM mentions") == [count]


def test_a_consumer_that_stops_keeps_what_was_heard(house: House) -> None:
    steps = heard(house, rows(1200))
    next(steps)
    steps.close()

    assert house.column("SELECT count(*) FROM mentions") == [500]
    assert not house.db.in_transaction
    *_, last = heard(house, rows(1200))
    assert (last.kept, last.duplicates) == (700, 500)


def test_rejected_rows_do_not_hide_the_others(house: House) -> None:
    content = b"".join(rows(1, start=n) + b"{broken\n" for n in range(600))

    *_, last = heard(house, content)

    assert (last.rows, last.kept, len(last.rejected)) == (1200, 600, 600)
    assert [one.row for one in last.rejected[:3]] == [2, 4, 6]


def test_a_wrong_file_is_told_by_its_counts_even_past_what_is_told_row_by_row(house: House) -> None:
    *_, last = heard(house, rows(1) + b"{broken\n" * 10_500)

    assert (last.rows, last.kept, last.duplicates) == (10_501, 1, 0)
    assert len(last.rejected) == 10_000


def test_an_edited_row_is_updated_and_counts_as_known(house: House) -> None:
    source = house.source()
    for text in ("before", "after"):
        content = json.dumps({"id": "urn:row:1", "text": text}).encode()
        *_, last = heard(house, content, source)

    assert (last.heard.new, last.heard.updated, last.duplicates) == (0, 1, 1)
    assert house.column("SELECT text FROM mentions") == ["after"]


def test_what_holds_lines_is_told_by_its_beginning() -> None:
    for known in (rows(1), b"{broken\n" + rows(1)):
        assert [one.preset.name for one in recognise_file(io.BytesIO(known))] == ["interchange"]
    for unknown in (b"<rss></rss>", b""):
        with pytest.raises(UnreadableError):
            recognise_file(io.BytesIO(unknown))


def test_an_answer_with_nothing_in_it_says_so() -> None:
    """An empty list is what a server answers when there is nothing: whose answer it is, it does not say."""
    with pytest.raises(UnreadableError) as refused:
        recognise_file(io.BytesIO(b" [ ]\n"))

    assert refused.value.words == NOTHING_IN_IT
