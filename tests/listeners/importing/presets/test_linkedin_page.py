from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.rows import ImportedPublication
from tests.listeners.importing.presets.reading import publications, read, reasons, sample_header, table
from tests.shared import needs_shared

PROSE = b'"The metrics of all organic and sponsored posts of your page, from Jul 1 2026 to Jul 31 2026."\r\n'
DAYS = ["Date", "Impressions (organic)", "Impressions (total)", "Clicks (total)", "Reposts (total)"]
POSTS = ["Post title", "Post link", "Post type", "Posted by", "Created date", "Impressions", "Likes", "Reposts"]
LINK = "https://www.linkedin.com/feed/update/urn:li:activity:7012345678901234567"
POST = {
    "Post title": "We are hiring\ntwo people",
    "Post link": LINK,
    "Post type": "Organic",
    "Posted by": "Karim Admin",
    "Created date": "07/06/2026",
    "Impressions": "5",
}
TOTAL = "This row is a total of a day, not a post."


@pytest.mark.parametrize("preamble", [b"", PROSE])
def test_a_post_of_the_page_is_what_we_published_and_who_pressed_the_button_is_not_kept(preamble: bytes) -> None:
    (found,) = publications(preamble + table(POSTS, POST), "linkedin_page")

    published = datetime(2026, 7, 6, tzinfo=UTC)
    row = 3 if preamble else 2
    assert found == ImportedPublication(row, "linkedin", published, "We are hiring\ntwo people", LINK)


def test_other_exports_call_the_same_columns_otherwise() -> None:
    header = ["Share commentary", "Post URL", "Content type", "Publish date"]
    row = {"Share commentary": "Words", "Post URL": LINK, "Publish date": "2026-07-06 10:00"}
    (found,) = publications(table(header, row), "linkedin_page")

    assert (found.text, found.url, found.published) == ("Words", LINK, datetime(2026, 7, 6, 10, tzinfo=UTC))


@pytest.mark.parametrize("shares", ["Reposts (total)", "Shares (total)"])
def test_the_sheet_of_days_holds_no_post(shares: str) -> None:
    header = [*DAYS[:-1], shares]
    rows = read(PROSE + table(header, {"Date": "07/01/2026", "Impressions (total)": "9", shares: "1"}), "linkedin_page")

    assert reasons(rows) == [(3, TOTAL)]


def test_the_sheet_of_followers_holds_no_post() -> None:
    header = ["Date", "Sponsored followers", "Organic followers", "Total followers"]

    assert reasons(read(table(header, {"Date": "07/01/2026"}), "linkedin_page")) == [(2, TOTAL)]


@needs_shared
def test_the_sample_header_of_days_below_a_sentence() -> None:
    header = sample_header("linkedin_page_content_metrics_header.csv")
    assert len(header) == 20

    rows = read(PROSE + table(header, {"Date": "07/01/2026", "Impressions (total)": "9"}), "linkedin_page")

    assert reasons(rows) == [(3, TOTAL)]
