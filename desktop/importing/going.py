"""How an import under way goes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Going:
    """An import that goes on: its job, the file's name, how far it is in bytes (``total`` 0: unknown)."""

    job: int
    name: str
    done: int = 0
    total: int = 0
