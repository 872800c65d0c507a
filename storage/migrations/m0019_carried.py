"""What sources carried, by its author: an import asks for that alone, however much earlier imports brought of her."""

from __future__ import annotations

from collections.abc import Callable


def apply(execute: Callable[[str], object]) -> None:
    """Make the index, in the transaction that is open."""
    execute("CREATE INDEX mentions_carried ON mentions(author, published) WHERE source IS NOT NULL")  # twins of a row
