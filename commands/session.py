"""What every command shares: where the data are, in which language to speak, which moment it is, how to print."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from resources.catalogue import Catalogue
from storage.errors import StorageError
from storage.opening import connect, prepare
from storage.records.words import Words


@dataclass(frozen=True, slots=True)
class Session:
    """How one command runs.

    Attributes:
        data: the data folder.
        language: "fr" or "en". catalogue: says words in it.
        json: print one JSON document on standard output and nothing else.
        fixed_now: the moment to take for the present (``--now``), aware UTC; None for the clock's.
    """

    data: Path
    language: str
    catalogue: Catalogue
    json: bool
    fixed_now: datetime | None = None

    def now(self) -> datetime:
        """Return the present moment, or the one that ``--now`` asked for; aware UTC."""
        return self.fixed_now or datetime.now(UTC)

    def say(self, said: Words) -> str:
        """Return words in the session's language."""
        return self.catalogue.render(said)

    def tell(self, said: Words) -> None:
        """Write one sentence to standard error: messages and progress never mix with what was asked for."""
        click.echo(self.say(said), err=True)

    def show(self, document: object, lines: Callable[[], Iterator[str]]) -> None:
        """Print the answer: the document as JSON, or the lines for people."""
        if self.json:
            from commands.documents import to_json  # noqa: PLC0415 - msgspec only where JSON is asked for

            sys.stdout.buffer.write(to_json(document) + b"\n")
            sys.stdout.buffer.flush()
            return
        for line in lines():
            click.echo(line)

    def cannot(self, said: Words) -> CannotError:
        """Return what to raise when the command cannot do what was asked: one clear sentence, exit code 1."""
        return CannotError(self.say(said))

    @contextmanager
    def database(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """Open the database of the data folder for the length of a block; what it has against it ends the command."""
        with self.speaking():
            connection = connect(prepare(self.data), durable=durable)
            try:
                yield connection
            finally:
                connection.close()

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Turn errors of the storage into one sentence and exit code 1."""
        try:
            yield
        except StorageError as error:
            raise self.cannot(error.words) from error


class CannotError(click.ClickException):
    """The command ran into something it cannot get past; the message is already in the person's language."""

    exit_code = 1

    def show(self, file: object = None) -> None:
        """Write the sentence to standard error, without click's own "Error:"."""
        del file
        click.echo(self.message, err=True)


ROW = click.IntRange(1, 2**63 - 1)
"""An id on the command line, as other commands printed it."""

LIMIT = click.IntRange(0, 1_000_000)
"""How many lines to print at most."""

_EARLIEST, _LATEST = datetime(1970, 1, 2, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)


def parse_moment(text: str) -> datetime:
    """Read RFC 3339 or a plain date, UTC where no zone is said; the answer is aware UTC.

    Raises:
        ValueError: the text is no moment, or one so far away that nothing can be reckoned from it.
    """
    moment = datetime.fromisoformat(text)
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    if not _EARLIEST <= moment <= _LATEST:
        raise ValueError(f"{text} is out of reach")
    return moment.astimezone(UTC)


class Moment(click.ParamType[datetime]):
    """A moment on the command line."""

    name = "moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the aware UTC moment of an option's text, or fail with what would have been right."""
        if isinstance(value, datetime):
            return value
        try:
            return parse_moment(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date and time such as 2026-11-22T14:05:00+01:00", param, ctx)
