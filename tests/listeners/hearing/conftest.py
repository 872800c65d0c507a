from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.listeners.hearing.posts import House, open_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh database with an ear on it."""
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()
