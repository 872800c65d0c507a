"""A process that logs gestures until it is killed, and says each one's id once it is acknowledged.

Run as ``python -P -m tests.storage.gestures_process DATABASE NUMBER``.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from storage.drafts import save_draft
from storage.journal import log_gesture
from storage.opening import connect
from storage.records.journal import Draft, GestureKind, GestureToLog, Why


def main(path: Path, count: int) -> None:
    """Save a draft and log a gesture in each of the first ``count`` mentions, round and round."""
    db = connect(path, durable=True)
    now = datetime.now(UTC)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for number in range(10_000_000):
        mention = 1 + number % count
        save_draft(db, Draft(mention, mention, None, Why.HELP, "Bonjour", now))
        act = log_gesture(db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Bonjour" * 50), now)
        sys.stdout.write(f"{act}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
