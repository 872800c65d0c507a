"""``causerie``: the window."""

from __future__ import annotations

import os
import subprocess
import sys

import click

from commands.options import shared
from commands.session import Session
from storage.records.words import words


@click.command()
@click.option("--minimised", is_flag=True, help="Open the window in the task bar only, or in the tray.")
@shared
def open_it(session: Session, *, minimised: bool) -> None:
    """Open the window."""
    if not has_display():
        said = words("Commands", "There is no screen to open the window on: use the commands (causerie --help).")
        raise session.cannot(said)
    from desktop.entry import open_window  # noqa: PLC0415 - Qt is loaded for the window alone

    with session.speaking():
        ended = open_window(
            session.data,
            language=session.language,
            minimised=minimised,
            sample=lambda: open_sample(session.language),
            tell=session.tell,
        )
    raise SystemExit(ended)


def open_sample(language: str) -> None:
    """Open the sample in a window and a process of its own: it shares nothing with the person's own data."""
    command = [sys.executable, "-P", "-m", "commands", "demo", "--language", language]
    subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603 - our own program, a language of our own list


def has_display() -> bool:
    """Tell whether a window can be shown; Windows and macOS always have a place for one."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
