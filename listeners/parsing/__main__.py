"""``python -m listeners.parsing``: a parser worker, started and ended by the pool."""

from __future__ import annotations

import sys

from listeners.parsing.worker import run

sys.exit(run())
