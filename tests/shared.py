"""Where the reference material lies that is not part of the project, and the marker of tests that read it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("CAUSERIE_SHARED", Path(__file__).resolve().parents[1].parent / "shared"))
"""Samples, corpora and labelled data; CI has them beside the checkout, a user's clone does not."""

needs_shared = pytest.mark.skipif(not (SHARED / "FORMATS.md").is_file(), reason="reads ../shared, which is not here")
