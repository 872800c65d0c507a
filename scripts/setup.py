"""Set Causerie up in this checkout, then run it or its tests: ``python scripts/setup.py run``, ``test`` or ``install``.

Standard library only: it runs under the system's Python, before anything is installed. ``make run`` and ``make test``
call it; on Windows and macOS it is the documented command.
"""

from __future__ import annotations

import sys
from pathlib import Path

OLDEST = (3, 11)

if __name__ == "__main__":
    if sys.version_info < OLDEST:  # said before anything is imported that an older Python cannot read
        found = ".".join(map(str, sys.version_info[:2]))
        sys.exit(f"Causerie needs Python 3.11 or newer; this is {found}. Try: make PYTHON=python3.11 run")
    sys.path[0] = str(Path(__file__).resolve().parents[1])
    from scripts.actions import main

    sys.exit(main(sys.argv[1:]))
