"""The loopback server of many feeds, started anew for each contestant."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHARED = Path(os.environ.get("CAUSERIE_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SERVER = SHARED / "tools" / "feedserver.py"
"""Kept beside the checkout; a user's clone does not have it, and then polls are not measured."""


class Feeds:
    """A running server.

    Attributes:
        count, entries: how many feeds, and entries in each.
    """

    def __init__(self, port: int, count: int, entries: int) -> None:
        self._port = port
        self.count = count
        self.entries = entries

    @property
    def address(self) -> str:
        """The server's base URL."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def urls(self) -> list[str]:
        """The feeds' URLs."""
        return [f"{self.address}/feed/{number}.xml" for number in range(self.count)]

    def get(self, path: str) -> str:
        """Return what the server answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        finally:
            connection.close()

    def add_one_entry_each(self) -> None:
        """Give every feed one new entry, rendered before this returns."""
        self.get("/_gen?g=1")


def free_port() -> int:
    """Return a port that nobody listens on now; kept for a whole run, so that the feeds keep their URLs."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(port: int, count: int, entries: int) -> Iterator[Feeds]:
    """Serve that many feeds of that many entries, as they were before any was added."""
    sizes = ["--n", str(count), "--entries", str(entries), "--port", str(port)]
    server = subprocess.Popen([sys.executable, SERVER, *sizes], stdout=subprocess.DEVNULL, cwd=SERVER.parent)
    try:
        feeds = Feeds(port, count, entries)
        _wait_for(feeds, server)
        yield feeds
    finally:
        server.kill()
        server.wait()


def _wait_for(feeds: Feeds, server: subprocess.Popen[bytes]) -> None:
    while server.poll() is None:  # it renders its feeds first, which takes seconds
        try:
            feeds.get("/_stats")
        except ConnectionError:
            time.sleep(0.05)
            continue
        return
    raise RuntimeError(f"{SERVER} ended with {server.returncode}")
