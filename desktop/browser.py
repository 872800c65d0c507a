"""The two ways out of the window, both behind a seam that tests replace: the browser and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl, Signal
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


class Opening(QObject):
    """Opens addresses, and says of one that it did not open: with a browser that is missing nothing is seen.

    Signals:
        failed(str): the address that nothing opened.
    """

    failed = Signal(str)

    def __init__(self, open_url: OpenUrl) -> None:
        super().__init__()
        self._open_url = open_url

    def open(self, url: str) -> bool:
        """Open an address; False, and told, when nothing did."""
        opened = self._open_url(url)
        if not opened:
            self.failed.emit(url)
        return opened


def copy_to_clipboard(text: str) -> None:
    """Put plain text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
