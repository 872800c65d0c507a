"""``python -P -m listeners --data DIR [--events]``: the listener process, as the window starts it."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from listeners.messages import Failed, to_line
from listeners.process import run
from resources.catalogue import Catalogue
from storage.errors import StorageError


def main() -> int:
    """Run the listener; return 1 when it could not begin, after saying why in its only event."""
    parser = argparse.ArgumentParser(prog="python -m listeners")
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument("--events", action="store_true", help="talk to a window over standard input and output")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(asctime)s %(name)s %(message)s")
    try:
        run(arguments.data, events=arguments.events)
    except StorageError as error:
        if arguments.events:
            sys.stdout.buffer.write(to_line(Failed(error.words)))
            sys.stdout.buffer.flush()
        else:
            sys.stderr.write(f"{Catalogue('en').render(error.words)}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
