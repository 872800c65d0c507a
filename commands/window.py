"""``causerie``: the window."""

from __future__ import annotations

import subprocess
import sys

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

    raise SystemExit(open_window(session.data, language=session.language, sample=lambda: open_sample(session.language)))


def open_sample(language: str) -> None:
    """Open the sample in a window and a process of its own: it shares nothing with the person's own data."""
    command = [sys.executable, "-P", "-m", "commands", "demo", "--language", language]
    subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603 - our own program, a language of our own list
