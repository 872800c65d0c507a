"""What a page works with, handed to it whole by the composition."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.acts import Acts, Clock, Send
from desktop.browser import CopyText, OpenUrl
from desktop.desk import Desk
from desktop.theme.theme import Theme
from desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class Tools:
    """The collaborators of a page.

    Attributes:
        theme, wording: how things look and what they are called.
        desk: asks the database. aside: asks it what takes longer than an act may wait, and writes files; no acts.
        acts: writes what the person does.
        send: talks to the listener process.
        clock: now, aware UTC.
        open_url, copy: the ways out: browser and clipboard.
    """

    theme: Theme
    wording: Wording
    desk: Desk
    aside: Desk
    acts: Acts
    send: Send
    clock: Clock
    open_url: OpenUrl
    copy: CopyText
