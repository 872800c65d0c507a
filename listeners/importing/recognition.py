"""Which preset reads a part: told by its content, never by its name, the order of its columns or its language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from listeners.importing.forms.part import Part
from listeners.importing.presets.preset import Preset


@dataclass(frozen=True, slots=True)
class Recognised:
    """A part, and the preset that reads it.

    Attributes:
        territory: where its mentions belong, as the person said when she mapped such a table; or None.
    """

    part: Part
    preset: Preset
    territory: int | None = None


def recognise(parts: Iterable[Part], presets: Sequence[Preset]) -> tuple[Recognised, ...]:
    """Return the parts that some preset knows, each with the one that knows it most surely; of equals the first."""
    found: list[Recognised] = []
    for part in parts:
        scores = [preset.recognises(part) for preset in presets]
        best = max(scores, default=0)
        if best > 0:
            found.append(Recognised(part, presets[scores.index(best)]))
    return tuple(found)
