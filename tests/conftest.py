"""What holds for every test: Qt draws into memory, and nothing a test started outlives it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt asks the desktop for its scheme and fonts otherwise; a test must draw the same everywhere.
os.environ.setdefault("QT_QPA_PLATFORMTHEME", "")

GRACE_SECONDS = 2.0
"""How long a thread that was told to stop may take to end."""


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running: it would run into the next one."""
    before = frozenset(threading.enumerate())
    yield
    left = threads_left(before)
    assert not left, f"threads left running: {left}"


def threads_left(before: frozenset[threading.Thread], grace_seconds: float = GRACE_SECONDS) -> list[str]:
    """Return the names of the threads begun since ``before`` that did not end within the grace; daemons may stay."""
    begun = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    until = time.monotonic() + grace_seconds
    for thread in begun:
        thread.join(max(0.0, until - time.monotonic()))
    return [thread.name for thread in begun if thread.is_alive()]
