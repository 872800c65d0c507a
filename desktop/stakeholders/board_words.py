"""What is said on the board of stakeholders."""

from __future__ import annotations

from datetime import datetime

from desktop.times import ago
from priorities.people.board import Cell, Move
from priorities.people.stage import STAGE_NAMES
from storage.records.words import Words, words


def cell_words(cell: Cell, group: str) -> Words:
    """Return a cell as one sentence, for tooltip and screen reader."""
    if not cell.hearable:
        said = words("Stakeholders", "{group}, {stage}: your sources cannot hear this")
        return said.given(group=group, stage=STAGE_NAMES[cell.stage])
    said = words("Stakeholders", "{group}, {stage}: %n people", None, len(cell.people))
    return said.given(group=group, stage=STAGE_NAMES[cell.stage])


def move_words(move: Move, now: datetime) -> Words:
    """Return an arrow as one sentence."""
    said = words("Stakeholders", "{name}, {when}: from “{origin}” to “{stage}”")
    if move.conversation is not None:
        said = words("Stakeholders", "{name}, {when}: from “{origin}” to “{stage}”. Open the conversation")
    return said.given(
        name=move.name, when=ago(move.at, now), origin=STAGE_NAMES[move.origin], stage=STAGE_NAMES[move.stage]
    )
