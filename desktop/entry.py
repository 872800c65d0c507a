"""The one way into the window, for the command line. Nothing of Qt is loaded before it is called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from storage.records.words import Words


def open_window(
    data: Path,
    *,
    language: str | None = None,
    minimised: bool = False,
    sample: Callable[[], None] | None = None,
    tell: Callable[[Words], None] = lambda _said: None,
) -> int:
    """Open the window on a data folder and return when it was closed.

    Where one is open on that folder already, that one comes forward and this returns at once.

    Args:
        data: the data folder; it is made, and its database brought to the present schema, if need be.
        language: "fr" or "en"; None for the one chosen in the window, then the system's.
        minimised: show it in the task bar only, or in the tray alone where closing leaves it there.
        sample: opens the sample in another window, offered at the first run; None offers nothing.
        tell: is told why no window opens, if none does.

    Returns:
        The exit code of the application.

    Raises:
        StorageError: the data folder cannot be used.
    """
    from desktop.application import run_application  # noqa: PLC0415 - a script that never opens it loads no Qt

    return run_application(data, language, minimised=minimised, sample=sample, tell=tell)
