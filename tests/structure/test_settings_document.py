"""The document of settings says what the program does."""

from __future__ import annotations

from scripts.settings_document import DOCUMENT, document


def test_the_document_is_made_from_the_table() -> None:
    assert DOCUMENT.read_text("utf-8") == document(), "run python -m scripts.settings_document"
