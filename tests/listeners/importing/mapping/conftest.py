from __future__ import annotations

from tests.storage.conftest import home

__all__ = ["home"]
