"""The options of every command: accepted after the subcommand, and before it too."""

from __future__ import annotations

import functools
import locale
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec

import click

from commands.session import Moment, Session
from resources.catalogue import read_catalogue

P = ParamSpec("P")
LANGUAGES = ("fr", "en")


def default_language() -> str:
    """Return the language of ``CAUSERIE_LANGUAGE``, else of the locale, else English."""
    wanted = os.environ.get("CAUSERIE_LANGUAGE") or _locale_name()
    return "fr" if wanted.lower().startswith("fr") else "en"


def _locale_name() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    return locale.getlocale()[0] or ""


def default_data() -> Path:
    """Return the folder of ``CAUSERIE_DATA``, else the platform's place for a program's data."""
    if os.environ.get("CAUSERIE_DATA"):
        return Path(os.environ["CAUSERIE_DATA"])
    from platformdirs import user_data_path  # noqa: PLC0415 - only where nobody said otherwise

    return user_data_path("causerie", appauthor=False)


_SHARED = (
    click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="Where everything is kept."),
    click.option("--language", type=click.Choice(LANGUAGES), help="The language of sentences."),
    click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."),
    click.option("--now", type=Moment(), help="Take this moment for the present (RFC 3339)."),
)


def shared(command: Callable[Concatenate[Session, P], None]) -> Callable[..., None]:
    """Give a command the shared options and hand it the session they make.

    What is said after the subcommand wins over what is said before it, that over the environment.
    """

    @functools.wraps(command)
    @click.pass_context
    def run(
        context: click.Context,
        /,
        data: Path | None,
        language: str | None,
        as_json: bool,
        now: datetime | None,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        before = context.find_root().params
        tongue = language or before.get("language") or default_language()
        session = Session(
            data=data or before.get("data") or default_data(),
            language=tongue,
            catalogue=read_catalogue(tongue),
            json=as_json or bool(before.get("as_json")),
            fixed_now=now or before.get("now"),
        )
        command(session, *args, **kwargs)

    wrapped: Callable[..., None] = run
    for option in reversed(_SHARED):
        wrapped = option(wrapped)
    return wrapped


def shared_before(group: Callable[..., None]) -> Callable[..., None]:
    """Accept the shared options before the subcommand too; ``shared`` reads them from there."""
    for option in reversed(_SHARED):
        group = option(group)
    return group
