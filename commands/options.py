"""The options of every command: accepted after the subcommand, and before it too."""

from __future__ import annotations

import functools
import inspect
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


_SHARED = {
    "data": click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="Where everything is kept."),
    "language": click.option("--language", type=click.Choice(LANGUAGES), help="The language of sentences."),
    "as_json": click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."),
    "now": click.option("--now", type=Moment(), help="Take this moment for the present (RFC 3339)."),
}
_NAMES = tuple(_SHARED)


def shared(command: Callable[Concatenate[Session, P], None]) -> Callable[..., None]:
    """Give a command the shared options and hand it the session they make.

    What is said after the subcommand wins over what is said before it, that over the environment. A command that
    has an option of one of these names for itself (a territory's ``--language``) keeps its own: the shared one is
    then accepted before the subcommand only.
    """
    own = inspect.signature(command).parameters.keys()

    @functools.wraps(command)
    @click.pass_context
    def run(context: click.Context, /, *args: P.args, **kwargs: P.kwargs) -> None:
        said = {name: kwargs.pop(name) for name in _NAMES if name in kwargs and name not in own}
        before = context.find_root().params
        chosen = {name: said.get(name) or before.get(name) for name in _NAMES}
        tongue = str(chosen["language"] or default_language())
        data, moment = chosen["data"], chosen["now"]
        session = Session(
            data=data if isinstance(data, Path) else default_data(),
            language=tongue,
            catalogue=read_catalogue(tongue),
            json=bool(chosen["as_json"]),
            fixed_now=moment if isinstance(moment, datetime) else None,
        )
        kwargs.update({name: _readable(value) for name, value in kwargs.items()})
        command(session, *args, **kwargs)

    wrapped: Callable[..., None] = run
    for name, option in reversed(_SHARED.items()):
        if name not in own:
            wrapped = option(wrapped)
    return wrapped


def _readable(value: object) -> object:
    """Return a text without the bytes that are no UTF-8 (a terminal may send any): none could be stored or said."""
    if isinstance(value, str):
        return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return tuple(map(_readable, value)) if isinstance(value, tuple) else value


def shared_before(group: Callable[..., None]) -> Callable[..., None]:
    """Accept the shared options before the subcommand too; ``shared`` reads them from there."""
    for option in reversed(_SHARED.values()):
        group = option(group)
    return group
