from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.line import AuthorRead, CountsRead
from listeners.importing.presets.cells import (
    author_cells,
    count_cells,
    date_and_time,
    id_cell,
    listed,
    said_once,
    told_moment,
)
from listeners.importing.rows import RowError
from listeners.importing.values.moments import Calendar


def test_an_author_s_cells() -> None:
    found = author_cells(
        stable_id="4242", handle="@ines", followers="1,204", following="'5", posts="-", verified="True"
    )

    assert found == AuthorRead(id="4242", handle="ines", name="ines", followers=1204, following=5, verified=True)
    assert author_cells(name="Inès", verified="perhaps") == AuthorRead(name="Inès")
    assert author_cells() == AuthorRead()


def test_count_cells() -> None:
    assert count_cells(replies="1 234", likes="0", shares="", views="N/A") == CountsRead(replies=1234, likes=0)


@pytest.mark.parametrize("rounded", ["1.86E+18", "1,86e18", "'1E+15", "2E15"])
def test_a_rounded_number_is_no_id(rounded: str) -> None:
    assert id_cell(rounded) == ""


@pytest.mark.parametrize("exact", ["1860000000000000002", "did:plc:q", "E12", "12e", ""])
def test_other_cells_are_the_id_they_hold(exact: str) -> None:
    assert id_cell(exact) == exact


@pytest.mark.parametrize(
    ("date", "time", "both"),
    [
        ("2026-11-20", "14:22", "2026-11-20 14:22"),
        ("2026-11-20 00:00:00", "14:22:00", "2026-11-20 14:22:00"),
        ("2026-11-20 00:00:00", "1899-12-31 14:22:00", "2026-11-20 14:22:00"),
        ("2026-11-20 00:00:00", "", "2026-11-20 00:00:00"),
        ("", "14:22", "14:22"),
        ("", "", ""),
    ],
)
def test_a_date_and_a_time_are_one_text(date: str, time: str, both: str) -> None:
    assert date_and_time(date, time) == both


@pytest.mark.parametrize("nothing", ["", " ", "-", "–"])
def test_a_row_may_say_no_moment(nothing: str) -> None:
    assert told_moment(nothing, Calendar()) is None


def test_a_moment_that_is_none_rejects_its_row_and_is_shown_in_part() -> None:
    assert told_moment("2026-11-20 14:22", Calendar()) == datetime(2026, 11, 20, 14, 22, tzinfo=UTC)
    with pytest.raises(RowError) as error:
        told_moment("never" * 100, Calendar())

    assert len(str(error.value.words.args["date"])) == 80


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("A title", "", "Words"), "A title\n\nWords"),
        (("A title", "A title and words"), "A title and words"),
        (("The beginning...", "The beginning and the end"), "The beginning and the end"),
        (("same", " same "), "same"),
        (("...", "…"), ""),
        ((), ""),
    ],
)
def test_what_one_part_says_already_is_not_said_again(parts: tuple[str, ...], said: str) -> None:
    assert said_once(*parts) == said


def test_several_words_of_a_cell() -> None:
    assert listed("#a, #b;c  d") == ("#a", "#b", "c", "d")
    assert listed("") == ()
