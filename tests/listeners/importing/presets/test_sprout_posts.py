from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.forms.part import UnreadableError
from listeners.importing.rows import ImportedPublication
from tests.listeners.importing.presets.reading import publications, read, reasons, table

HEADER = ["Date", "Network", "Post Type", "Profile", "Link", "Post", "Impressions", "Engagements", "Reactions"]
POST = {
    "Date": "07/14/2026 9:05 am",
    "Network": "Twitter",
    "Post Type": "Tweet",
    "Profile": "@elan",
    "Link": "https://twitter.com/elan/status/17",
    "Post": "We open at nine",
    "Impressions": "1,204",
    "Engagements": "7",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_post_is_what_we_published(encoding: str) -> None:
    assert publications(table(HEADER, POST, encoding=encoding), "sprout_posts") == [
        ImportedPublication(
            row=2,
            network="x",
            published=datetime(2026, 7, 14, 9, 5, tzinfo=UTC),
            text="We open at nine",
            url="https://twitter.com/elan/status/17",
            account="elan",
        )
    ]


def test_names_that_other_programs_look_for_are_understood() -> None:
    header = ["Publish date", "Channel", "Content Type", "Profile Name", "Permalink", "Caption", "Total impressions"]
    row = {"Publish date": "2026-07-14", "Profile Name": "Élan", "Permalink": "https://www.instagram.com/p/a/"}
    (found,) = publications(table([*header, "Total engagements"], {**row, "Caption": "Words"}), "sprout_posts")

    assert (found.network, found.account, found.text) == ("instagram", "Élan", "Words")


def test_a_reply_is_no_broadcast() -> None:
    rows = read(table(HEADER, {**POST, "Post": "@ines yes"}), "sprout_posts")

    assert reasons(rows) == [(2, "This row is a reply, and the export does not say to which message.")]


@pytest.mark.parametrize("missing", ["Profile", "Post Type", "Impressions", "Engagements"])
def test_fewer_telling_columns_are_asked_about(missing: str) -> None:
    header = [name for name in HEADER if name != missing]

    with pytest.raises(UnreadableError):
        read(table(header, {name: POST.get(name, "") for name in header}), "sprout_posts")
