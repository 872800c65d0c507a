"""``causerie``: the window."""

from __future__ import annotations

import click

from commands.options import shared
from commands.session import Session
from storage.opening import prepare


@click.command()
@shared
def open_it(session: Session) -> None:
    """Open the window."""
    with session.speaking():
        prepare(session.data)
    from desktop.entry import open_window  # noqa: PLC0415 - Qt is loaded for the window alone

    raise SystemExit(open_window(session.data, language=session.language))
