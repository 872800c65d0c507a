"""What stands in the sheets of the Friday file, row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.encoding import to_ms
from storage.exports import friday_columns as names
from storage.exports.table import KEYS, Cell, Form, Say, cells, local, response_line, without_people, worded
from storage.facts import mention_from_row
from storage.health import all_health
from storage.holes import holes_between
from storage.opening import reading
from storage.records.asked_for import AskedFor, TellAskedFor
from storage.records.conversations import QueueEntry
from storage.records.journal import LogRow
from storage.records.log_choice import LogChoice
from storage.records.mentions import Mention
from storage.records.working_time import working_minutes
from storage.response_log import response_log
from storage.sources import all_sources
from storage.territories import all_territories

WEEK = timedelta(days=7)
MOST_READ = 20_000
"""How many mentions of a week are read for what people ask for, the newest first."""

Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Friday:
    """What a Friday file is made for.

    Attributes:
        until: its end, aware; it begins seven days before.
        say: says reasons in the language of the export.
        asked_for: tells what a text asks for.
        territory: only this one's, 0 for what is outside all of them; None for all.
        without_names: leave out who the people are.
    """

    until: datetime
    say: Say
    asked_for: TellAskedFor
    form: Form
    territory: int | None = None
    without_names: bool = False

    def week(self, back: int) -> tuple[datetime, datetime]:
        """Return where the week so many weeks before its own begins and ends."""
        return self.until - (back + 1) * WEEK, self.until - back * WEEK


def log_cells(row: LogRow, friday: Friday) -> tuple[Cell, ...]:
    """Return the cells of a row of the response log, as its own exports have them."""
    return cells(response_line(row, friday.say, without_names=friday.without_names), friday.form)


@dataclass(frozen=True, slots=True)
class _Told:
    """Who wrote a mention, what and where, as far as names may be told."""

    person: str
    handle: str
    text: str
    url: str | None


def _told(mention: Mention, friday: Friday) -> _Told:
    author = mention.author
    name, handle = (author.name, author.handle) if author else ("", "")
    text = "\n".join(part for part in (mention.title, mention.text) if part)
    if friday.without_names:
        return _Told("", "", without_people(text, (name, handle)), None)
    return _Told(name, handle, text, mention.url)


def open_rows(db: sqlite3.Connection, waiting: Sequence[QueueEntry], friday: Friday, now: datetime) -> Rows:
    """Return the conversations that wait, as they stand in the queue; how long is counted up to ``now``."""
    territories = {one.id: one.name for one in all_territories(db)}
    return tuple(_open_row(entry, friday, now, territories.get(entry.territory or 0, "")) for entry in waiting)


def _open_row(entry: QueueEntry, friday: Friday, now: datetime, territory: str) -> tuple[Cell, ...]:
    mention = entry.mention
    told = _told(mention, friday)
    reasons = "\n".join(f"{friday.say(one.words)} ({one.points:+d})" for one in entry.reasons)
    if friday.without_names and mention.author is not None:
        reasons = without_people(reasons, (mention.author.name, mention.author.handle))
    return (
        entry.rank,
        entry.points,
        told.person,
        told.handle,
        mention.network,
        territory,
        told.text,
        local(mention.published, friday.form),
        working_minutes(mention.published, now, friday.form.zone),
        reasons,
        told.url,
        entry.conversation.id,
    )


def asking_rows(db: sqlite3.Connection, friday: Friday, back: int) -> Rows:
    """Return what people asked for in the week so many weeks before, the newest first."""
    found: list[tuple[Cell, ...]] = []
    since, until = friday.week(back)
    bounds = {"since": to_ms(since), "until": to_ms(until), "territory": friday.territory, "most": MOST_READ}
    with reading(db):
        for row in db.execute(_HEARD, bounds):
            mention = mention_from_row(row)
            asked = friday.asked_for("\n".join((mention.title, mention.text)), mention.language)
            if asked is not None:
                found.append(_asking_row(mention, asked, friday))
    return tuple(found)


def _asking_row(mention: Mention, asked: AskedFor, friday: Friday) -> tuple[Cell, ...]:
    told = _told(mention, friday)
    return (
        worded(asked.asking, friday.form),
        ", ".join(asked.words),
        told.person,
        told.handle,
        mention.network,
        told.text,
        local(mention.published, friday.form),
        told.url,
        mention.conversation,
    )


_HEARD = """
    SELECT * FROM whole_mentions AS w WHERE w.published >= :since AND w.published < :until AND w.by_us = 0
    AND (:territory IS NULL OR :territory IN (
        SELECT territory FROM mention_territories WHERE mention = w.id UNION ALL
        SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM mention_territories WHERE mention = w.id)))
    ORDER BY w.published DESC LIMIT :most
"""


def promise_rows(db: sqlite3.Connection, friday: Friday, now: datetime) -> Rows:
    """Return every promise made by the end of the week that stands: due dates of older answers fall in it too.

    One that was due before ``now`` and not come back to was not kept.
    """
    choice = LogChoice(until=friday.until, territory=friday.territory, promises=True)
    made = response_log(db, choice, zone=friday.form.zone, now=now)
    return tuple(_promise_row(row, friday) for row in made if not row.promise_kept or row.at >= friday.week(0)[0])


def _promise_row(row: LogRow, friday: Friday) -> tuple[Cell, ...]:
    cell = dict(zip(KEYS, log_cells(row, friday), strict=True))
    return tuple(cell[column.name.key] for column in names.PROMISE_COLUMNS)


def hole_rows(db: sqlite3.Connection, friday: Friday) -> Rows:
    """Return a row for each time of the week in which mentions may be missing: between which moments, and where."""
    titles = {one.id: one.title for one in all_sources(db)}
    healths = all_health(db)
    said = names.MISSING.under(friday.form.headers)
    found = holes_between(db, *friday.week(0), territory=friday.territory)
    return tuple(
        (
            f"{said}: {titles[hole.source] or healths[hole.source].feed_title or healths[hole.source].network}",
            local(hole.after, friday.form),
            local(hole.before, friday.form),
            None,
        )
        for hole in found
    )
