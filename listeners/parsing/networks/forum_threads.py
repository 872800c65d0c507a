"""Which thread a post of a forum belongs to: forums name both in the address, each software in its own way."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from listeners.parsing.addresses import host_of, split

_IN_PATH = re.compile(
    r"(?P<xenforo>/threads/(?:[^/?#]*\.)?(\d+)(?:/|$))"
    r"|(?P<vbulletin>/(?:threads|showthread\.php)/(\d+)-)"
    r"|(?P<topic>/(?:topic|discussion|d)/(?!(?:19|20)\d\d\b)(\d+)(?:[-/]|$))"
    r"|(?P<smf>/(?:index\.php/)?topic,(\d+)\.)"
)
_SCRIPTS = {
    "viewtopic.php": ("t", "id"),
    "showthread.php": ("t", "tid", "threadid"),
    "index.php": ("topic",),
    "forumdisplay.php": ("t",),
}
"""The page that shows a thread -> the parameters that may name it: phpBB and FluxBB, vBulletin and MyBB, SMF."""

_NUMBER = re.compile(r"(\d+)(?:\.|$|-)")


def thread_of(address: str) -> str:
    """Return host, place and number of the thread, "" where the address does not tell it.

    Known are phpBB, FluxBB, vBulletin, MyBB, SMF, XenForo, Invision, Flarum, NodeBB and Vanilla.
    """
    parts = split(address)
    place, _, page = parts.path.rpartition("/")
    if match := _IN_PATH.search(parts.path):
        number = next(group for group in match.groups() if group and group.isdigit())
        return f"{host_of(address)}{parts.path[: match.start()]}/t/{number}"
    names = _SCRIPTS.get(page.lower())
    if names is None or not parts.query:
        return ""
    try:
        told = parse_qs(parts.query.replace(";", "&"), max_num_fields=50)
    except ValueError:
        return ""
    values = [told[name][0] for name in names if told.get(name)]
    values = values or [parts.query] if page == "showthread.php" else values
    number = next((match[1] for value in values if (match := _NUMBER.match(value))), "")
    return f"{host_of(address)}{place}/t/{number}" if number else ""
