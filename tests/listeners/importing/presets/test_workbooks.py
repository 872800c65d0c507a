"""Exports saved as workbooks: several sheets, dates that are no text, ids that became numbers."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time

from listeners.importing.files import recognise_file
from listeners.importing.presets.preset import Told
from listeners.importing.rows import ImportedPublication, RowResult
from tests.listeners.importing.presets import test_brandwatch, test_determ, test_linkedin_page
from tests.listeners.importing.presets.reading import posts, reasons, table, workbook


def test_the_workbook_of_a_linkedin_page_has_a_sheet_of_days_and_one_of_posts() -> None:
    described = ["The metrics of all organic and sponsored posts of your page."]
    days = [described, test_linkedin_page.DAYS, [datetime(2026, 7, 1), 5, 9, 1, 0]]  # noqa: DTZ001 - Excel's have no zone
    post = ["We are hiring", test_linkedin_page.LINK, "Organic", "Karim Admin", datetime(2026, 7, 6), 5, 2, 0]  # noqa: DTZ001
    data = workbook(Metrics=days, Posts=[described, test_linkedin_page.POSTS, post])

    found = recognise_file(io.BytesIO(data))
    rows: list[RowResult] = [row for one in found for row in one.preset.read(one.part, (), Told())]

    assert {one.preset.name for one in found} == {"linkedin_page"}
    assert reasons(rows) == [(3, test_linkedin_page.TOTAL)]
    published = datetime(2026, 7, 6, tzinfo=UTC)
    assert rows[1] == ImportedPublication(3, "linkedin", published, "We are hiring", test_linkedin_page.LINK)


def test_a_date_and_a_time_of_excel_are_one_moment() -> None:
    row = ["Words", datetime(2026, 11, 20), time(14, 22), 5, 0.1, "ines", "twitter.com", ""]  # noqa: DTZ001 - Excel's
    (post,) = posts(workbook(Sheet=[test_determ.HEADER, row]), "determ")

    assert post.published == datetime(2026, 11, 20, 14, 22, tzinfo=UTC)


def test_an_id_that_a_spreadsheet_rounded_is_nobody_s() -> None:
    rounded = {"Twitter Author ID": "1.86E+18", "Resource Id": "1,86E+18", "Thread Id": "1.86E+18", "Thread URL": ""}
    (post,) = posts(table(test_brandwatch.OLD, {**test_brandwatch.REPLY, **rounded, "Url": ""}), "brandwatch")

    assert post.author is not None
    assert (post.author.stable_id, post.author.handle) == (None, "Ines")
    assert post.conversation is None
    assert post.guid.startswith("urn:causerie:row:")


def test_an_id_that_is_a_number_of_excel_is_only_taken_where_it_is_exact() -> None:
    row = {**test_brandwatch.REPLY, "Twitter Author ID": 4242}
    large = {**row, "Twitter Author ID": 1860000000000000002}
    cells = [[one.get(name, "") for name in test_brandwatch.OLD] for one in (row, large)]
    exact, rounded = posts(workbook(Sheet=[test_brandwatch.OLD, *cells]), "brandwatch")

    assert exact.author is not None
    assert rounded.author is not None
    assert (exact.author.stable_id, rounded.author.stable_id) == ("4242", None)
