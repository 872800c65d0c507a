"""Every preset there is. A new one adds one line here."""

from __future__ import annotations

from listeners.importing.presets.interchange import INTERCHANGE
from listeners.importing.presets.preset import Preset

PRESETS: tuple[Preset, ...] = (INTERCHANGE,)
