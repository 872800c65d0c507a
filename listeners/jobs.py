"""What the window asks of the listener beside polling: importing a file, keeping a pasted mention."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from listeners.accounts import NoAccountError, account_in
from listeners.engine import Engine
from listeners.importing.choosing import choose
from listeners.importing.files import UnknownTableError, cannot_import
from listeners.importing.forms.opening import open_parts
from listeners.importing.forms.part import TablePart, UnreadableError
from listeners.importing.mapping.guess import guess
from listeners.importing.mapping.reading import preview
from listeners.importing.mapping.showing import columns_seen, rows_seen
from listeners.importing.mapping.written import NoMappingError, mapping_from_json, mapping_to_json
from listeners.importing.pasted import NothingPastedError, pasted_post
from listeners.importing.presets.preset import Told
from listeners.importing.runs import RunStep, run_import
from listeners.listener import Listener
from listeners.messages import (
    Event,
    Failed,
    ImportFile,
    ImportUndone,
    JobDone,
    JobProgress,
    MappingPreviewed,
    MappingWanted,
    PastedMention,
    PreviewMapping,
    UndoImport,
)
from storage.errors import StorageError
from storage.import_undo import undo_run
from storage.mentions import conversation_of
from storage.records.words import words

_LOG = logging.getLogger(__name__)

Job = ImportFile | UndoImport | PreviewMapping | PastedMention
"""What is carried out beside polling; its end is told by an event with its number."""


class Jobs:
    """Carries out jobs side by side with polling, in the same event loop; each ends in one event."""

    def __init__(self, engine: Engine, listener: Listener, emit: Callable[[Event], None]) -> None:
        self._engine = engine
        self._listener = listener
        self._emit = emit
        self._running: set[asyncio.Task[None]] = set()
        self._cancelled: set[int] = set()

    def begin(self, command: Job) -> None:
        """Start a job; it says by events how far it is and how it ended."""
        task = asyncio.get_running_loop().create_task(self._carry_out(command), name=_name(command.job))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    def cancel(self, job: int) -> None:
        """Stop an import after the batch it is at: what was stored stays, and it ends in ``JobDone`` like others."""
        if any(task.get_name() == _name(job) for task in self._running):
            self._cancelled.add(job)

    async def aclose(self) -> None:
        """Stop what runs: batches already stored stay."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _carry_out(self, command: Job) -> None:
        try:
            if isinstance(command, ImportFile):
                await self._import(command)
            elif isinstance(command, UndoImport):
                await self._undo(command)
            elif isinstance(command, PreviewMapping):
                self._preview(command)
            else:
                self._paste(command)
        except (StorageError, NoAccountError, NothingPastedError, NoMappingError, UnreadableError) as error:
            self._emit(Failed(error.words, command.job))
        except OSError as error:
            said = words("Import", "The file cannot be read: {detail}.")
            self._emit(Failed(said.given(detail=error.strerror or type(error).__name__), command.job))
        except Exception as error:  # noqa: BLE001 - a job ends here
            # Somebody waits for the end of this job: a mistake of ours is said too.
            _LOG.exception("job %s failed", command.job)
            said = words("Import", "This could not be imported ({detail}): please report it.")
            self._emit(Failed(said.given(detail=type(error).__name__), command.job))

    async def _import(self, command: ImportFile) -> None:
        told = Told(account_in(command.account) if command.account else None, whole=command.whole)
        path = Path(command.path)
        total = path.stat().st_size
        ended: RunStep | None = None
        with path.open("rb") as file:
            try:
                mapping = mapping_from_json(command.mapping) if command.mapping else None
                found = choose(self._engine.db, file, mapping=mapping, now=self._engine.now())
            except UnknownTableError as error:
                self._emit(_wanted(command, error.part))
                return
            except UnreadableError as error:
                self._emit(Failed(cannot_import(path.name, error), command.job))
                return
            steps = run_import(
                self._engine.db,
                self._engine.ear,
                found,
                file,
                name=path.name,
                now=self._engine.now(),
                told=told,
                territory=command.territory,
            )
            with closing(steps):
                for ended in steps:
                    self._emit(JobProgress(command.job, ended.so_far.position, total))
                    if command.job in self._cancelled:
                        break
                    await asyncio.sleep(0)
        if ended is not None:
            self._emit(_done(command.job, ended, cancelled=command.job in self._cancelled))
        self._listener.lists_changed()

    def _preview(self, command: PreviewMapping) -> None:
        mapping = mapping_from_json(command.mapping)
        with Path(command.path).open("rb") as file:
            table = next(part for part in open_parts(file) if isinstance(part, TablePart))
            rows = rows_seen(preview(table, mapping, Told()))
        self._emit(MappingPreviewed(command.job, rows, mapping.lacks()))

    async def _undo(self, command: UndoImport) -> None:
        removed = 0
        for gone in undo_run(self._engine.db, command.run, self._engine.now()):
            removed = gone
            await asyncio.sleep(0)
        self._emit(ImportUndone(command.job, command.run, removed))
        self._listener.lists_changed()

    def _paste(self, command: PastedMention) -> None:
        now = self._engine.now()
        published = _moment(command.published) if command.published else None
        post = pasted_post(command.text, now=now, network=command.network, author=command.author, published=published)
        heard = self._engine.ear.hear([post], source=None, now=now, territory=command.territory)
        if not heard.mentions:
            self._emit(Failed(words("Import", "This person was forgotten: nothing of hers is kept."), command.job))
            return
        mention = heard.mentions[0]
        self._emit(
            JobDone(
                command.job,
                rows=1,
                kept=heard.new,
                duplicates=1 - heard.new,
                rejected=0,
                mention=mention,
                conversation=conversation_of(self._engine.db, mention),
            )
        )
        self._listener.lists_changed()


def _name(job: int) -> str:
    return f"job-{job}"


def _wanted(command: ImportFile, table: TablePart) -> MappingWanted:
    guessed = guess(table)
    rows = rows_seen(preview(table, guessed, Told()))
    return MappingWanted(command.job, command.path, columns_seen(table), mapping_to_json(guessed), rows)


def _done(job: int, ended: RunStep, *, cancelled: bool) -> JobDone:
    so_far = ended.so_far
    return JobDone(
        job,
        so_far.rows,
        so_far.kept,
        so_far.duplicates,
        so_far.refused,
        run=ended.run,
        cancelled=cancelled,
        unlisted=so_far.unlisted,
    )


def _moment(text: str) -> datetime:
    """Read RFC 3339, UTC where no zone is said."""
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
