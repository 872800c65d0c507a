"""The two ways out of the window, both behind a seam that tests replace: the browser and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

OpenUrl = Callable[[str], bool]
"""Opens an address where a person reads it; False when it was refused or nothing could open it."""

CopyText = Callable[[str], None]
"""Puts a text on the clipboard."""


def may_be_opened(url: str | None) -> bool:
    """Say whether an address that was heard may be opened: http or https, with a host, nothing else."""
    if not url:
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def open_in_browser(url: str) -> bool:
    """Open a web address in the person's browser; what is not one is refused."""
    return may_be_opened(url) and QDesktopServices.openUrl(QUrl(url, QUrl.ParsingMode.StrictMode))


def copy_to_clipboard(text: str) -> None:
    """Put plain text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
