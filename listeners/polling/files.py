"""Export files and watched folders, polled like feeds: read when they changed, and only then."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from listeners.hearing.ear import Ear
from listeners.hearing.hearing import Heard
from listeners.importing.folders import FileSeen, files_to_read, listing_of
from listeners.parsing.jobs import ParseJob
from listeners.parsing.pool import ParserPool
from listeners.polling.feeds import hear_feed
from listeners.polling.outcomes import Outcomes
from storage.health import folder_seen, known_digests, save_folder_seen
from storage.health import health as read_health
from storage.records.sources import ErrorKind, PollResult, PollStatus, Source, SourceError, SourceHealth, SourceKind
from storage.records.words import Words, words

if TYPE_CHECKING:
    from listeners.importing.files import Imported

_LARGEST_DOCUMENT = 20_000_000
_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class FilePoller:
    """Polls files and folders for one event loop.

    Attributes:
        eager: read a file that may still be written too: what is cut off is read with the next change. For one
            round by hand, which has no next look to compare with.
        waiting: files of a folder that may still be written, by source.
    """

    db: sqlite3.Connection
    ear: Ear
    parser: ParserPool
    outcomes: Outcomes
    eager: bool = False
    waiting: dict[int, tuple[FileSeen, ...]] = field(default_factory=dict)

    async def poll(self, source: Source) -> PollResult:
        """Poll a file or a folder; what is wrong with it ends in the result, never in an exception.

        Raises:
            StorageError: the database cannot be written; nothing of this poll is kept then.
        """
        health = read_health(self.db, source.id)
        try:
            if source.kind is SourceKind.FOLDER:
                return await self._folder(source, health, Path(source.location))
            return await self._file(source, health, Path(source.location))
        except OSError as error:
            said = words("Sources", "{path} cannot be read ({detail}): put it back, or remove this source.")
            detail = error.strerror or type(error).__name__
            failed = SourceError(ErrorKind.FILE, said.given(path=source.location, detail=detail))
            return self.outcomes.failed(source, health, failed)

    async def _file(self, source: Source, health: SourceHealth, path: Path) -> PollResult:
        from listeners.importing.files import UnknownTableError  # noqa: PLC0415 - presets only where exports are read
        from listeners.importing.forms.part import UnreadableError  # noqa: PLC0415 - the same

        status = path.stat()
        seen = {path.name: (status.st_size, status.st_mtime_ns)}
        if folder_seen(self.db, source.id) == seen:
            return self.outcomes.unchanged(source, health)
        try:
            result = self._imported(source, health, [await self._export(source, path)])
        except UnknownTableError as error:
            said = words("Sources", "{path}: {what}").given(path=source.location, what=error.words)
            result = self.outcomes.failed(source, health, SourceError(ErrorKind.FILE, said))
        except UnreadableError:
            result = await self._document(source, health, path)
        if result.status is not PollStatus.FAILED:
            # What cannot be read stays unread: looked at again, it says again what is wrong with it.
            save_folder_seen(self.db, source.id, seen)
        return result

    async def _document(self, source: Source, health: SourceHealth, path: Path) -> PollResult:
        """Read a feed that was saved as a file."""
        with path.open("rb") as file:
            body = file.read(_LARGEST_DOCUMENT)
        feed = await self.parser.parse(ParseJob("", "", body, known_digests(self.db, source.id)))
        if isinstance(feed, SourceError):
            said = words("Sources", "{path} is neither a feed nor an export that Causerie knows: {why}")
            failed = SourceError(ErrorKind.FILE, said.given(path=source.location, why=feed.words))
            return self.outcomes.failed(source, health, failed)
        return hear_feed(self.ear, self.outcomes, source, health, feed)

    async def _folder(self, source: Source, health: SourceHealth, folder: Path) -> PollResult:
        from listeners.importing.forms.part import UnreadableError  # noqa: PLC0415 - presets only where exports are read

        listing = listing_of(folder)
        seen = folder_seen(self.db, source.id)
        read = [FileSeen(name, size, mtime_ns) for name, (size, mtime_ns) in seen.items()]
        waiting = listing if self.eager else self.waiting.get(source.id, ())
        look = files_to_read(listing, read=read, waiting=waiting, now=self.outcomes.now())
        self.waiting[source.id] = look.waiting
        if not look.ready:
            return self.outcomes.unchanged(source, health)
        endings: list[Imported] = []
        unread: dict[str, Words] = {}
        for file in look.ready:
            try:
                endings.append(await self._export(source, folder / file.name))
            except UnreadableError as error:
                unread[file.name] = error.words
            except FileNotFoundError:
                continue  # it went away since the look
            except OSError as error:
                said = words("Sources", "It cannot be read ({detail}).")
                unread[file.name] = said.given(detail=error.strerror or type(error).__name__)
            else:
                seen[file.name] = (file.size, file.mtime_ns)
        save_folder_seen(self.db, source.id, seen)
        if unread and not seen:
            said = words("Sources", "No file in {path} is an export that Causerie knows: {names}. {why}")
            return self.outcomes.failed(source, health, _left_out(said, source, unread))
        aside = _left_out(words("Sources", "Not read in {path}: {names}. {why}"), source, unread) if unread else None
        if not endings:
            return self.outcomes.unchanged(source, health, aside)
        return self._imported(source, health, endings, aside)

    async def _export(self, source: Source, path: Path) -> Imported:
        """Hear one file.

        Raises:
            UnreadableError: nobody knows what it is. OSError: it cannot be read.
        """
        from listeners.polling.exports import hear_export  # noqa: PLC0415 - presets only where exports are read

        with path.open("rb") as file:
            return await hear_export(self.db, self.ear, source, file, self.outcomes.now())

    def _imported(
        self, source: Source, health: SourceHealth, endings: list[Imported], left_out: SourceError | None = None
    ) -> PollResult:
        """Write down what was heard; rows that were not taken make a failure where no other was in the file."""
        refused = [row for ended in endings for row in ended.rejected if row.faulty]
        if refused and all(ended.refused == ended.rows for ended in endings):
            said = words("Sources", "Nothing in {path} could be kept. Row {row}: {reason}")
            said = said.given(path=source.location, row=refused[0].row, reason=refused[0].words)
            return self.outcomes.failed(source, health, SourceError(ErrorKind.FILE, said))
        heard = Heard(
            new=sum(ended.heard.new for ended in endings),
            updated=sum(ended.heard.updated for ended in endings),
            duplicates=sum(ended.heard.duplicates for ended in endings),
        )
        known = replace(health, hears="mentions", network="interchange")
        return self.outcomes.heard(source, known, heard, left_out)


def _left_out(said: Words, folder: Source, unread: Mapping[str, Words]) -> SourceError:
    """Return a sentence about the files of a folder that nobody can read: the first names, and why the first."""
    names = ", ".join(list(unread)[:_MOST_NAMES])
    return SourceError(ErrorKind.FILE, said.given(path=folder.location, names=names, why=next(iter(unread.values()))))
