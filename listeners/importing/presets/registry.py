"""Every preset there is. A new one adds one line here."""

from __future__ import annotations

from listeners.importing.presets.bluesky import BLUESKY
from listeners.importing.presets.brandwatch import BRANDWATCH
from listeners.importing.presets.determ import DETERM
from listeners.importing.presets.hootsuite_inbox import HOOTSUITE_INBOX
from listeners.importing.presets.instagram import INSTAGRAM
from listeners.importing.presets.interchange import INTERCHANGE
from listeners.importing.presets.linkedin_page import LINKEDIN_PAGE
from listeners.importing.presets.mails import MAILS
from listeners.importing.presets.mastodon import MASTODON
from listeners.importing.presets.mastodon_archive import MASTODON_ARCHIVE
from listeners.importing.presets.mastodon_lists import MASTODON_FOLLOWING
from listeners.importing.presets.meltwater import MELTWATER
from listeners.importing.presets.meta_posts import META_FACEBOOK, META_INSTAGRAM
from listeners.importing.presets.preset import Preset
from listeners.importing.presets.reddit_data import REDDIT_DATA
from listeners.importing.presets.sprout_posts import SPROUT_POSTS
from listeners.importing.presets.talkwalker import TALKWALKER
from listeners.importing.presets.wordpress import WORDPRESS
from listeners.importing.presets.x_analytics import X_ANALYTICS
from listeners.importing.presets.x_archive import X_ARCHIVE
from listeners.importing.presets.youtube_comments import YOUTUBE_COMMENTS

PRESETS: tuple[Preset, ...] = (
    INTERCHANGE,
    BLUESKY,
    MASTODON,
    MASTODON_ARCHIVE,
    X_ARCHIVE,
    INSTAGRAM,
    WORDPRESS,
    MAILS,
    BRANDWATCH,
    TALKWALKER,
    MELTWATER,
    DETERM,
    HOOTSUITE_INBOX,
    META_FACEBOOK,
    META_INSTAGRAM,
    LINKEDIN_PAGE,
    X_ANALYTICS,
    SPROUT_POSTS,
    MASTODON_FOLLOWING,
    REDDIT_DATA,
    YOUTUBE_COMMENTS,
)
