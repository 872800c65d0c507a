"""Why a document could not be read: raised by the parser, shown beside the source."""

from __future__ import annotations

from storage.records.sources import ErrorKind, SourceError
from storage.records.words import Words


class ParseFailure(Exception):  # noqa: N818 - it is the failure of one document, an ordinary outcome
    """A document that yields no feed.

    Attributes:
        kind: EMPTY, NOT_A_FEED, BROKEN or PARSER.
        words: one sentence on what is wrong and what to do.
    """

    def __init__(self, kind: ErrorKind, words: Words) -> None:
        super().__init__(words.source)
        self.kind = kind
        self.words = words

    def as_error(self) -> SourceError:
        """Return the failure as the record that is stored with the source."""
        return SourceError(self.kind, self.words)
