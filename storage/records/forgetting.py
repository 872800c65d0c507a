"""What forgetting a person takes away, and what it left behind."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WhatGoes:
    """What forgetting somebody would remove, or has removed.

    Attributes:
        name: hers.
        accounts: of hers, on all networks.
        mentions: that she wrote.
        log_lines: that lose her name and all texts; they stay counted.
        drafts: answers to her that were not posted.
        copies: files beside the database (backups, copies made before a change) in which she is looked for too.
    """

    name: str
    accounts: int
    mentions: int
    log_lines: int
    drafts: int
    copies: int


@dataclass(frozen=True, slots=True)
class WhatWent:
    """What forgetting somebody did.

    Attributes:
        goes: what was removed.
        conversations: in which something changed, to be ranked anew.
        removed_copies: names of copies that could not be cleaned and were removed: written by an older Causerie, or
            damaged.
        kept_copies: names of copies that could neither be cleaned nor removed; she is still in them.
        swept: whether the emptied room of the database was overwritten. False when the file was in use: what was
            removed cannot be found by Causerie, but perhaps by who reads the bytes of the file.
    """

    goes: WhatGoes
    conversations: tuple[int, ...]
    removed_copies: tuple[str, ...] = ()
    kept_copies: tuple[str, ...] = ()
    swept: bool = True
