"""What LibreOffice itself makes of our files, in a French locale: every column, every text, no formula, no error."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from storage.exports.formats import Format
from storage.exports.neutral import read_back
from storage.exports.responses import export_responses
from storage.exports.table import KEYS, Form, Headers, headers_of
from tests.storage.exports.test_responses import TEXTS, fill, say
from tests.storage.house import NOON, House

SOFFICE = shutil.which("soffice")
SECONDS = 120

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed here")
AS_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,true,false"
"""Semicolons, quotes, UTF-8, French (LCID 1036), every cell quoted, and cells as values rather than as shown."""
FROM_FRENCH_CSV = "Text - txt - csv (StarCalc):59,34,76,1,,1036,false,false"


def reopened(file: Path, folder: Path, *options: str) -> list[list[str]]:
    """Open a file in LibreOffice and have it written as CSV, its formulas worked out; return its rows."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        str(SOFFICE),
        profile,
        "--headless",
        *options,
        "--convert-to",
        AS_CSV,
        "--outdir",
        str(folder),
        str(file),
    ]
    told = {**os.environ, "LANG": "fr_FR.UTF-8", "LC_ALL": "fr_FR.UTF-8"}
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS, env=told)
    with (folder / f"{file.stem}.csv").open(encoding="utf-8", newline="") as rows:
        return [*csv.reader(rows, delimiter=";")]


@pytest.mark.parametrize("format_", [Format.XLSX, Format.CSV])
def test_a_french_export_opens_whole(home: House, tmp_path: Path, format_: Format) -> None:
    fill(home)
    written, opened = tmp_path / f"journal.{format_.value}", tmp_path / "opened"
    opened.mkdir()
    form = Form(Headers.FRENCH, ZoneInfo("Europe/Paris"))
    export_responses(home.db, format_, written, say=say, now=NOON, form=form)

    options = (f"--infilter={FROM_FRENCH_CSV}",) if format_ is Format.CSV else ()
    first, *rows = reopened(written, opened, *options)

    assert tuple(first) == headers_of(Headers.FRENCH)
    assert {len(row) for row in rows} == {len(KEYS)}
    column = KEYS.index("response_text")
    shown = [row[column] if format_ is Format.XLSX else read_back(row[column]) for row in rows]
    assert [text.replace("\r\n", "\n") for text in shown] == [text.replace("\r\n", "\n") for text in TEXTS[::-1]]
    assert rows[-1][KEYS.index("at")].startswith("20/11/2026 13:00")
    assert {row[KEYS.index("gesture")] for row in rows} == {"réponse"}
