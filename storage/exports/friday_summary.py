"""The first sheet of the Friday file: the week's figures beside those of the week before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.exports import friday_columns as names
from storage.exports.sheets import Name
from storage.exports.table import Cell, Form, local
from storage.log_figures import LogFigures
from storage.records.journal import Outcome

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """One week: what was done, how many mentions were heard, and how many of them ask for something."""

    figures: LogFigures
    watched: int
    asks: int


def summary_rows(
    form: Form, *, since: datetime, until: datetime, weeks: tuple[Week, Week], still_open: int
) -> tuple[Row, ...]:
    """Return the rows of the summary; the change stands only where both weeks have the figure.

    Args:
        form: the language of the names, and the zone of moments.
        since: where the week begins, aware; the week before ends there.
        until: where it ends.
        weeks: this one and the one before.
        still_open: how many conversations wait now; of the week before nobody wrote that down.
    """
    length = until - since
    bounds = (
        _bounds(form, names.FROM, since, length),
        _bounds(form, names.UNTIL, until, length),
    )
    told = zip(_figures(weeks[0]), _figures(weeks[1]), strict=True)
    compared = tuple(
        (name.under(form.headers), now, before, None if now is None or before is None else now - before)
        for (name, now), (_name, before) in told
    )
    return (*bounds, *compared, (names.OPEN_NOW.under(form.headers), still_open, None, None))


def _bounds(form: Form, name: Name, moment: datetime, length: timedelta) -> Row:
    return name.under(form.headers), local(moment, form), local(moment - length, form), None


def _figures(week: Week) -> tuple[tuple[Name, int | None], ...]:
    done = week.figures
    return (
        (names.WATCHED, week.watched),
        (names.ACTED, done.acts),
        (names.ANSWERS, done.answers),
        (names.POSTS, done.posts),
        (names.PEOPLE, done.people),
        (names.WAIT, done.working_wait),
        (names.ANSWERED_BACK, done.of(Outcome.ANSWERED_BACK)),
        (names.THANKED, done.of(Outcome.THANKED)),
        (names.CAME_BACK, done.of(Outcome.CAME_BACK)),
        (names.NOT_HEARABLE, done.of(Outcome.NOT_HEARABLE)),
        (names.ASKS, week.asks),
    )
