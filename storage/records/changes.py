"""Changing some columns of a row: what is not named stays as it is, and None is a value of its own."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Unchanged(Enum):
    """The type of ``UNCHANGED``."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED
"""The default of a parameter that leaves its column alone."""
