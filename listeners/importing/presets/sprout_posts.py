"""Sprout Social, post performance: what we published on several networks.

No export of Sprout was at hand: the columns are the names that other programs look for. So it is only recognised where
the more telling ones stand together.
"""

from __future__ import annotations

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.places import place_of
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import publication
from listeners.importing.rows import ImportedPublication, RowError
from listeners.importing.values.moments import calendar_of, moment_of
from listeners.importing.values.networks import network_of
from storage.records.words import words

_PROFILES = ("profile", "profile name")
_NETWORKS = ("network", "network type", "channel")
_LINKS = ("permalink", "perma link", "post permalink", "post link", "link", "post url")
_DATES = ("date", "date published", "publish date", "created date")
_TEXTS = ("post", "post text", "text", "message", "content", "caption", "post message")


def _reader(part: TablePart, told: Told) -> RowReader:
    calendar = calendar_of([row.cell(*_DATES) for row in part.first], told.zone)

    def read(row: TableRow) -> ImportedPublication:
        url = row.cell(*_LINKS)
        network = network_of(row.cell(*_NETWORKS)) or place_of(url).network
        text = row.cell(*_TEXTS)
        if text.startswith("@"):
            raise RowError(words("Import", "This row is a reply, and the export does not say to which message."))
        published = moment_of(row.cell(*_DATES), calendar)
        return publication(row, network, published=published, text=text, url=url, account=row.cell(*_PROFILES))

    return read


SPROUT_POSTS = table_preset(
    "sprout_posts",
    words("Import", "Sprout Social: post performance"),
    told_by(
        _PROFILES,
        _NETWORKS,
        _LINKS,
        _DATES,
        _TEXTS,
        ("post type", "content type", "media type"),
        ("impressions", "total impressions"),
        ("engagements", "total engagements"),
    ),
    _reader,
)
