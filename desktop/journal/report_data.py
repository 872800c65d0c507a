"""What a report says, read from the database; nothing of Qt."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta

from desktop.journal.report import Report
from storage.exports.table import without_people
from storage.health import all_health
from storage.holes import holes_between
from storage.log_figures import acts_per_day, figures
from storage.records.journal import LogRow
from storage.records.log_choice import LogChoice
from storage.records.words import Words, moment, words
from storage.response_log import response_log
from storage.sources import all_sources

A_MOMENT = timedelta(microseconds=1)
"""An end is not in its period: its last day is that of the moment before."""


def read_report(db: sqlite3.Connection, choice: LogChoice, now: datetime, *, without_names: bool = False) -> Report:
    """Return the report of a choice; without a beginning it begins at its oldest row, without an end it ends now."""
    rows = tuple(response_log(db, choice, now=now))
    oldest = rows[-1].at if rows else now
    since = (choice.since or oldest).astimezone().date()
    until = now if choice.until is None else choice.until - A_MOMENT
    last = max(since, until.astimezone().date())
    return Report(
        since=since,
        until=last,
        figures=figures(rows),
        days=acts_per_day(rows, since, last),
        missing=_missing(db, choice),
        rows=tuple(map(_nameless, rows)) if without_names else rows,
    )


def _missing(db: sqlite3.Connection, choice: LogChoice) -> tuple[Words, ...]:
    found = holes_between(db, choice.since, choice.until, territory=choice.territory)
    titles = {one.id: one.title for one in all_sources(db)}
    healths = all_health(db)
    said = words("Report", "{source}: mentions may be missing between {after} and {before}.")
    return tuple(
        said.given(
            source=titles[hole.source] or healths[hole.source].feed_title or healths[hole.source].network,
            after=moment(hole.after),
            before=moment(hole.before),
        )
        for hole in found
    )


def _nameless(row: LogRow) -> LogRow:
    names = (row.person, row.handle)
    asked, answered = (without_people(text, names) for text in (row.mention_text, row.response_text))
    return replace(row, person="", handle="", mention_text=asked, response_text=answered)
