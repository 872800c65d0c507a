"""Every preset there is. A new one adds one line here."""

from __future__ import annotations

from listeners.importing.presets.bluesky import BLUESKY
from listeners.importing.presets.instagram import INSTAGRAM
from listeners.importing.presets.interchange import INTERCHANGE
from listeners.importing.presets.mails import MAILS
from listeners.importing.presets.mastodon import MASTODON
from listeners.importing.presets.mastodon_archive import MASTODON_ARCHIVE
from listeners.importing.presets.preset import Preset
from listeners.importing.presets.wordpress import WORDPRESS
from listeners.importing.presets.x_archive import X_ARCHIVE

PRESETS: tuple[Preset, ...] = (
    INTERCHANGE,
    BLUESKY,
    MASTODON,
    MASTODON_ARCHIVE,
    X_ARCHIVE,
    INSTAGRAM,
    WORDPRESS,
    MAILS,
)
