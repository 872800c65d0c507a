"""What becomes of one row of an imported file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from listeners.heard import HeardAuthor, HeardPost
from storage.follows import Direction
from storage.records.words import Words, words


class RowError(Exception):
    """A row that cannot be taken, and why; raised while it is read, told as ``Rejected``."""

    def __init__(self, sentence: Words) -> None:
        super().__init__(sentence.source)
        self.words = sentence


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row that was understood as a post of somebody.

    Attributes:
        row: its number as a person sees it: the row a spreadsheet shows, the line of NDJSON (blank ones counted), the
            place in a JSON list or a mailbox; from 1.
        unknown_keys: how many of its facts nobody here knows; they were passed over.
    """

    row: int
    post: HeardPost
    unknown_keys: int = 0


@dataclass(frozen=True, slots=True)
class ImportedFollow:
    """A row of a list of followers, or of those whom an account follows.

    Attributes:
        other: the account at the other end; it has a handle or a stable id.
        account: whose list it is (handle or stable id), None where the file does not say: then the person has to.
        anybodys: True where such a file may be of any account: it is only taken when the account is ours.
        whole: True where the file names everybody on that list: who is not in it is on the list no longer.
    """

    row: int
    direction: Direction
    network: str
    other: HeardAuthor
    account: str | None = None
    anybodys: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ImportedPublication:
    """A row of statistics about what we published: it becomes a gesture ``publish``, never a mention.

    Attributes:
        published: aware UTC.
        account: ours, as the file names it, or None.
    """

    row: int
    network: str
    published: datetime
    text: str = ""
    url: str | None = None
    account: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that was not taken, with the sentence that says why.

    Attributes:
        part: the archive member or sheet it stands in, "" for a file of one part. Set by the import, not by a preset.
        rows: how many rows this is told of at once; ``row`` is the first.
        faulty: False for rows that there is nothing to take of, such as likes: no fault of the file's.
    """

    row: int
    words: Words
    part: str = ""
    rows: int = 1
    faulty: bool = True


RowResult = ImportedRow | ImportedFollow | ImportedPublication | Rejected
"""How reading one row ends."""


def in_its_part(rejected: Rejected) -> Words:
    """Return why a row was not taken, with the sheet or archive member it stands in where there are several."""
    if not rejected.part:
        return rejected.words
    return words("Import", "{part}: {reason}").given(part=rejected.part, reason=rejected.words)
