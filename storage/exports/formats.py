"""The formats an export can have."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What the response log can be written as; the value is the file's ending too."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    NDJSON = "ndjson"
    MARKDOWN = "md"
