from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.exports.neutral import neutral, read_back

PAYLOADS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1+1", "＋1", "－1", "＠x", "﹦1", " =1",
    "\t=1", "\r=1", "\n=1", "\xa0=1", "\u200b=1", "\ufeff=1", '"=1"', "'=1", "''=1", '"" =1', "a;=1", "a,=1",
    "a\t=1", "a|=1", "a\n=1", 'a;"=1', 'a";"=1', "a,'=1", "a; '=1", "a;\u202e=1", "=1;=2,=3|=4", ";;;=1",
    "\x00=1", "a,@lea bonjour", "- une liste\n- encore",
]  # fmt: skip
LIVE = re.compile(r"[=+\-@＝＋－＠﹦﹢﹣﹫]")
BLANK = "".join(map(chr, range(33))) + '\xa0\u200b\u200e\u202e\ufeff"'

hostile = st.text(alphabet=st.sampled_from("=+-@＝;,|\t\n\r\"' a\xa0\u200b\x00é"), max_size=40)


def live(cell: str) -> bool:
    """Tell whether a spreadsheet, or one that trims blanks and quotes first, takes a cell for a formula."""
    return bool(LIVE.match(cell.lstrip(BLANK))) or cell[:1] in ("\t", "\r", "\n")


def written(text: str, delimiter: str) -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerow(["a", neutral(text), "b"])
    return file.getvalue()


def cells_of(content: str, delimiter: str) -> list[str]:
    return [
        cell
        for row in csv.reader(io.StringIO(content.replace("\x00", ""), newline=""), delimiter=delimiter)
        for cell in row
    ]


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_cell_is_live_with_any_separator(text: str) -> None:
    for delimiter in ",;":
        content = written(text, delimiter)
        for opened_with in ",;\t|":
            assert not [cell for cell in cells_of(content, opened_with) if live(cell) and cell.strip()]


@pytest.mark.parametrize("text", PAYLOADS)
def test_each_text_reads_back(text: str) -> None:
    assert neutral(text) != text
    assert read_back(neutral(text)) == text


@settings(max_examples=300)
@given(text=hostile | st.text())
def test_every_text_reads_back_whole(text: str) -> None:
    assert read_back(neutral(text)) == text


@settings(max_examples=300)
@given(text=hostile)
def test_no_part_between_separators_is_live(text: str) -> None:
    parts = re.split(r"[,;|\t\r\n]", neutral(text))

    assert not [part for part in parts if LIVE.match(part.lstrip(BLANK))]


@pytest.mark.parametrize("text", ["", "Bonjour", "a-b", "1 + 1 = 2", "lea@example", "C'est -40 %", "x = y", "(=1)"])
def test_a_harmless_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


def test_a_long_run_of_blanks_costs_no_more_than_its_length() -> None:
    """Quadratic, this would take minutes."""
    text = ("\n " * 200_000) + "x=1"

    assert neutral(text) == "'" + text
    assert read_back(neutral(text)) == text
