"""What the person does to the sources chosen: done on the desk's thread, told in a toast, taken back on demand."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.sources import changing
from desktop.sources.records import SourceLine
from desktop.tools import Tools
from listeners.messages import PollNow, SourcesChanged
from storage.records.territories import Territory
from storage.records.words import Words, words
from storage.source_decisions import SourcesDecided, move_back

if TYPE_CHECKING:
    from listeners.discovery.ways import Candidate
    from listeners.subscriptions.writing import OpmlDocument

_Change = Callable[[sqlite3.Connection, tuple[int, ...], datetime], SourcesDecided]


class SourceActs(QObject):
    """Changes sources; each change is in the log, and taken back like all that is there.

    Signals:
        changed(): something was changed; the listener was already told.
        told(object, object): words for a toast, and what undoes it (a callable) or None.
    """

    changed = Signal()
    told = Signal(object, object)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools

    def check(self, lines: Sequence[SourceLine]) -> None:
        """Check these now."""
        self._tools.send(PollNow(tuple(line.source.id for line in lines)))

    def pause(self, lines: Sequence[SourceLine]) -> None:
        """Pause these; where all are paused already, resume them."""
        paused = not all(line.source.paused for line in lines)
        said = words("Toast", "%n sources paused.", None, len(lines))
        again = words("Toast", "%n sources are listened to again.", None, len(lines))
        self._do(lines, lambda db, keys, now: changing.pause(db, keys, now, paused=paused), said if paused else again)

    def remove(self, lines: Sequence[SourceLine]) -> None:
        """Stop listening to these."""
        said = words("Toast", "%n sources are no longer listened to.", None, len(lines))
        if len(lines) == 1:
            said = words("Toast", "{title} is no longer listened to.").given(title=lines[0].title)
        self._do(lines, changing.remove, said)

    def move(self, lines: Sequence[SourceLine], place: Territory | None) -> None:
        """Give these to a territory, or to none."""
        said = words("Toast", "%n sources belong to no territory now.", None, len(lines))
        if place is not None:
            said = words("Toast", "%n sources belong to {territory} now.", None, len(lines)).given(territory=place.name)
        key = place.id if place is not None else None
        self._do(lines, lambda db, keys, now: changing.move(db, keys, key, now), said)

    def set_pace(self, lines: Sequence[SourceLine], every: timedelta | None) -> None:
        """Check these at a pace, or let Causerie choose."""
        said = words("Toast", "%n sources are checked at another pace now.", None, len(lines))
        self._do(lines, lambda db, keys, now: changing.set_pace(db, keys, every, now), said)

    def allow_private(self, lines: Sequence[SourceLine], *, allowed: bool) -> None:
        """Let these be inside this network, or not."""
        yes = words("Toast", "Addresses inside this network are allowed for it.")
        no = words("Toast", "Addresses inside this network are no longer allowed for it.")
        said = yes if allowed else no
        self._do(lines, lambda db, keys, now: changing.allow_private(db, keys, now, allowed=allowed), said)

    def rename(self, line: SourceLine, title: str) -> None:
        """Call one otherwise; "" lets the feed's own title stand."""
        said = words("Toast", "The source is called {title} now.").given(title=title)
        if not title:
            said = words("Toast", "The source has the feed's own title again.")
        self._do([line], lambda db, keys, now: changing.rename(db, keys[0], title, now), said)

    def listen(self, line: SourceLine, feed: Candidate) -> None:
        """Listen to an offered feed: instead of a source that is only a page, beside one that hears less."""
        instead = feed not in line.told.better
        said = words("Toast", "{feed} is listened to from now on.").given(feed=feed.kind.called)

        def listen(db: sqlite3.Connection, keys: tuple[int, ...], now: datetime) -> SourcesDecided:
            return changing.listen_also(db, keys[0], feed.address, now, instead=instead)

        self._do([line], listen, said)

    def undo_move(self, line: SourceLine) -> None:
        """Take back the address that the source's server moved it to."""

        def back(db: sqlite3.Connection, keys: tuple[int, ...], now: datetime) -> SourcesDecided:
            return SourcesDecided(move_back(db, keys[0], now)[1])

        self._do([line], back, words("Toast", "{title} has its former address again.").given(title=line.title))

    def write_list(self, out: Path, *, secrets: bool) -> None:
        """Write all feeds as a list (OPML) into a file."""
        now = self._tools.clock()

        def write(db: sqlite3.Connection) -> OpmlDocument:
            from listeners.subscriptions.writing import opml_of  # noqa: PLC0415 - lxml only where a list is written
            from storage.exports.whole_file import whole_file  # noqa: PLC0415 - the same

            document = opml_of(db, secrets=secrets, now=now)
            with whole_file(out) as part:
                part.write_bytes(document.body)
            return document

        def written(document: OpmlDocument) -> None:
            said = words("Toast", "%n feeds written to {path}.", None, document.feeds).given(path=out.name)
            if document.hidden:
                hidden = words("Toast", "%n secrets are hidden in it.", None, document.hidden)
                said = words("Toast", "{written} {hidden}").given(written=said, hidden=hidden)
            self.told.emit(said, None)

        self._tools.aside.ask(write, written, lambda said: self.told.emit(said, None))

    def _do(self, lines: Sequence[SourceLine], change: _Change, said: Words) -> None:
        """Change these, say so once it is on the disk, and offer the way back."""
        keys = tuple(line.source.id for line in lines)
        if not keys:
            return

        now = self._tools.clock()

        def done(decided: SourcesDecided) -> None:
            self._after()
            if decided.added:
                self._tools.send(PollNow(decided.added))
            act = decided.decision
            self.told.emit(said, None if act is None else lambda: self._tools.acts.undo(act))

        self._tools.desk.ask(lambda db: change(db, keys, now), done)

    def _after(self) -> None:
        self._tools.send(SourcesChanged())
        self.changed.emit()
