"""The listener at work: sources polled on schedule, lists kept up to date, the window told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from listeners.engine import Engine
from listeners.messages import (
    CommunitiesChanged,
    ConversationsChanged,
    Event,
    Failed,
    PeopleChanged,
    QueryApplied,
    RoundProgress,
    SourcePolled,
    TrendAnnounced,
    TrendsChanged,
    ranks_changed,
)
from listeners.online import Online
from listeners.ranking.announcing import Announcements
from listeners.ranking.communities import draw_maps
from listeners.ranking.conversations import rank_all_again
from listeners.ranking.handful import Handful
from listeners.ranking.trends import Rising
from listeners.schedule.rounds import due_now
from listeners.territories.applying import apply_queries
from resources.catalogue import Catalogue
from storage.applications import next_application, want_applied
from storage.backups import back_up, backups_folder
from storage.errors import NotFoundError, StorageError
from storage.health import all_health
from storage.health import health as read_health
from storage.opening import database_path, writing
from storage.records.sources import PollResult, Source
from storage.records.territories import Territory, Voice
from storage.sources import all_sources, source
from storage.states import wake_snoozed
from storage.territories import all_territories
from storage.voices import all_voices

_LOG = logging.getLogger(__name__)
_FIRST_POLLS_APART = timedelta(milliseconds=30)
_LISTS_EVERY = timedelta(seconds=30)
_LISTS_SOON = timedelta(milliseconds=250)
_LISTS_IN_A_ROUND = timedelta(seconds=1)
_SLOW_LISTS_SOON = timedelta(seconds=5)
_FIRST_BACKUP = timedelta(minutes=2)
_FIRST_MAPS = timedelta(minutes=1)
_MAPS_EVERY = timedelta(hours=6)
"""Communities change over weeks."""
_BACKUP_LOOKS = timedelta(hours=1)
"""How often it is looked whether the day's copy is there: a machine that slept makes it late, not never."""
_STEPS_A_WORD = 10
"""How often the window is told how far a query has come: at every so many steps, and at its end."""
_LOOKS_AGAIN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What the person chose: where to listen, for what, and who speaks."""

    sources: tuple[Source, ...] = ()
    territories: tuple[Territory, ...] = ()
    voices: tuple[Voice, ...] = ()

    def queries(self) -> dict[int, str]:
        """Return what each territory listens for."""
        return {one.id: one.query for one in self.territories}

    def languages(self) -> set[str | None]:
        """Return the languages to tell apart."""
        return {one.language for one in self.territories}


class Listener:
    """Plans with APScheduler and polls with the engine, in one event loop; ``emit`` is called in that loop."""

    def __init__(self, engine: Engine, emit: Callable[[Event], None]) -> None:
        self._engine = engine
        self._emit = emit
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        self._scheduler.add_listener(self._job_failed, EVENT_JOB_ERROR)
        self._rising, self._announcements = Rising(engine.db), Announcements(engine.db)
        self._handful = Handful(engine.db)
        self._online = Online(engine.network, emit)
        self._done = 0
        self._total = 0
        self._polling: set[int] = set()
        self._chosen = _Chosen()

    def start(self) -> None:
        """Plan every source and the lists; call it with the event loop running."""
        self._chosen = self._read_chosen()
        self._scheduler.start()
        self.plan_all()
        self._scheduler.add_job(
            self.refresh_lists,
            "interval",
            seconds=_LISTS_EVERY.total_seconds(),
            id="lists",
            next_run_time=self._in(_LISTS_SOON),
        )
        self._soon("trends", self._refresh_trends, _LISTS_SOON)
        self._soon("people", self._refresh_people, _LISTS_SOON)
        self._scheduler.add_job(
            self.back_up,
            "interval",
            seconds=_BACKUP_LOOKS.total_seconds(),
            id="backup",
            next_run_time=self._in(_FIRST_BACKUP),
        )
        self._scheduler.add_job(
            self.draw_maps,
            "interval",
            seconds=_MAPS_EVERY.total_seconds(),
            id="maps",
            next_run_time=self._in(_FIRST_MAPS),
        )

    def stop(self) -> None:
        """Plan nothing more; what runs is left to finish or be cancelled with its loop."""
        self._scheduler.shutdown(wait=False)

    async def back_up(self) -> None:
        """Make the day's copy of the database, in a thread of its own, where it is not there yet."""
        folder, now = self._engine.folder, self._engine.now()
        try:
            await asyncio.to_thread(back_up, database_path(folder), backups_folder(folder), now)
        except StorageError as error:
            self._emit(Failed(error.words))

    async def draw_maps(self) -> None:
        """Draw the maps of communities anew, in a thread with a connection of its own: it takes seconds."""
        await asyncio.to_thread(draw_maps, self._engine.folder, self._engine.now())
        self._emit(CommunitiesChanged())

    def plan_all(self) -> None:
        """Plan every source by its due time, those overdue now, one shortly after the other: one round, no burst.

        Hosts take turns, and who begins changes from round to round.
        """
        now = self._engine.now()
        health = all_health(self._engine.db)
        sources = [one for one in all_sources(self._engine.db) if not one.paused]
        wanted = {self._job(one.id) for one in sources}
        for job in self._scheduler.get_jobs():
            if job.id.startswith("source-") and job.id not in wanted:
                job.remove()
        turns = {one.id: turn for turn, one in enumerate(due_now(sources, health, now, everything=True))}
        for one in sources:
            known = health.get(one.id)
            due = known.due_at if known is not None else now
            if due is None and known is not None and known.polled_at is not None:
                continue
            self._plan(one.id, max(due or now, now + turns.get(one.id, 0) * _FIRST_POLLS_APART))

    def poll_now(self, sources: tuple[int, ...]) -> None:
        """Poll these sources at once (paused ones too), none named: all of them.

        Never one whose server said "not before": that is shown beside it. While the network is found gone they are
        asked all the same: whoever asks may know better.
        """
        now = self._engine.now()
        known = all_sources(self._engine.db)
        chosen = [replace(one, paused=False) for one in known if one.id in sources] if sources else known
        for number, one in enumerate(due_now(chosen, all_health(self._engine.db), now, everything=True)):
            self._plan(one.id, now + number * _FIRST_POLLS_APART, probing=not self._online.by_hand)

    def set_offline(self, *, offline: bool) -> None:
        """Fetch nothing, or begin again with one round. Files and folders are read on."""
        self._online.by_hand = offline
        if not offline:
            self.plan_all()

    def sources_changed(self) -> None:
        """Take up what the person changed: sources, territories, voices."""
        before, chosen = self._chosen, self._read_chosen()
        queries, known = chosen.queries(), before.queries()
        if (queries, chosen.languages(), chosen.voices) != (known, before.languages(), before.voices):
            self._engine.reload()
        with writing(self._engine.db):
            # Who changed a query asked for it to be applied; but what was heard since was held against the old one.
            want_applied(self._engine.db, [key for key, query in queries.items() if known.get(key) != query])
            if chosen.voices != before.voices:
                rank_all_again(self._engine.db)
        self._chosen = chosen  # only now: what could not be written is taken up with the next look
        self.plan_all()
        self._apply_soon()
        self.lists_changed()

    def conversations_changed(self, message: ConversationsChanged) -> None:
        """Bring lists up to date after the person acted; her acts already asked for the ranks."""
        del message
        self._soon("lists-soon", self.refresh_lists, timedelta(0))
        self._soon("people", self._refresh_people, _SLOW_LISTS_SOON)

    def lists_changed(self) -> None:
        """Bring all lists up to date soon: something new was stored. Less soon while a round brings more of it."""
        self._soon("lists-soon", self.refresh_lists, _LISTS_IN_A_ROUND if self._polling else _LISTS_SOON)
        self._soon("trends", self._refresh_trends, _SLOW_LISTS_SOON)
        self._soon("people", self._refresh_people, _SLOW_LISTS_SOON)

    async def refresh_lists(self) -> None:
        """Rank what waits to be ranked, wake what slept long enough, and say what changed."""
        if self._read_chosen() != self._chosen:  # a command changed it beside us
            self.sources_changed()
        self._apply_soon()
        woken = wake_snoozed(self._engine.db, self._engine.now())
        changed, new = set(woken), set(woken)
        self._engine.relearn()
        for ranked in self._engine.refresh():
            changed.update(ranked.conversations)
            new.update(ranked.new)
            await asyncio.sleep(0)
        for message in ranks_changed(changed, new):
            self._emit(message)

    async def apply_territories(self) -> None:
        """Apply the queries that wait to what is stored, step by step, and say how far that is."""
        applied = False
        for step, one in enumerate(apply_queries(self._engine.db)):
            applied = True
            if one.done == one.total or step % _STEPS_A_WORD == 0:
                self._emit(QueryApplied(one.territory, one.done, one.total))
            await asyncio.sleep(0)
        if applied:
            self.lists_changed()

    def _apply_soon(self) -> None:
        if next_application(self._engine.db) is not None:
            self._soon("territories", self.apply_territories, timedelta(0))

    async def _refresh_trends(self) -> None:
        now = self._engine.now()
        news = self._announcements.news(self._rising.refresh(now), now)
        self._emit(TrendsChanged())
        for trend in news:
            self._emit(TrendAnnounced(trend.territory, trend.topic, trend.reasons[0].words))

    async def _refresh_people(self) -> None:
        self._handful.refresh(self._engine.now())
        self._emit(PeopleChanged())

    async def _poll(self, identifier: int, *, probing: bool = False) -> None:
        if identifier in self._polling:
            return  # the one under way plans the next
        try:
            chosen = source(self._engine.db, identifier)
        except NotFoundError:
            return
        if self._online.holds(chosen) and not probing:
            return  # planned again, with all others, when there is a network
        self._begin(identifier)
        try:
            result = await self._engine.poll(chosen)
        except StorageError as error:
            self._emit(Failed(error.words))
            self._plan(identifier, self._in(_LOOKS_AGAIN))
        else:
            self._polled(chosen, result)
        finally:
            self._end(identifier)

    def _polled(self, chosen: Source, result: PollResult) -> None:
        self._emit(SourcePolled(chosen.id, result.status.value, result.new))
        if result.error is not None and not result.offline:
            _LOG.info("source %s: %s", chosen.id, Catalogue("en").render(result.error.words))
        elif result.new:
            _LOG.info("source %s: %s new", chosen.id, result.new)
        turned = self._online.turned()
        if turned is not None:
            self._network_turned(offline=turned)
        due = read_health(self._engine.db, chosen.id).due_at
        if result.offline:
            self._plan(chosen.id, self._in(_LOOKS_AGAIN))
        elif due is not None and any(one.id == chosen.id for one in self._chosen.sources):
            self._plan(chosen.id, due)
        if result.new or result.updated or result.duplicates:
            self.lists_changed()

    def _network_turned(self, *, offline: bool) -> None:
        """Rest and look every minute whether the network is back, or begin again with one round."""
        if not offline:
            if (probe := self._scheduler.get_job("probe")) is not None:
                probe.remove()
            self.plan_all()
            return
        self._scheduler.add_job(
            self._probe,
            "interval",
            seconds=_LOOKS_AGAIN.total_seconds(),
            id="probe",
            next_run_time=self._in(_LOOKS_AGAIN),
        )

    async def _probe(self) -> None:
        """Ask two sources whether the network is back; the answer is as good as any other."""
        db, now = self._engine.db, self._engine.now()
        asked = self._online.probes(all_sources(db), all_health(db), now)
        await asyncio.gather(*(self._poll(one.id, probing=True) for one in asked))

    def _read_chosen(self) -> _Chosen:
        db = self._engine.db
        return _Chosen(tuple(all_sources(db)), tuple(all_territories(db)), tuple(all_voices(db)))

    def _begin(self, identifier: int) -> None:
        if not self._polling:
            self._done = self._total = 0
        self._polling.add(identifier)
        self._total += 1
        self._emit(RoundProgress(self._done, self._total))

    def _end(self, identifier: int) -> None:
        self._polling.discard(identifier)
        self._done += 1
        self._emit(RoundProgress(self._done, self._total))

    def _plan(self, identifier: int, at: datetime, *, probing: bool = False) -> None:
        """Poll a source at a moment, in place of what was planned for it.

        Two runs may overlap for APScheduler: it counts one as running until the loop's next turn, and would skip,
        and forget, what is planned meanwhile. That a source is not asked twice at once is seen to by ``_poll``.
        """
        self._scheduler.add_job(
            self._poll,
            "date",
            run_date=at,
            args=(identifier,),
            kwargs={"probing": probing},
            id=self._job(identifier),
            replace_existing=True,
            max_instances=3,
        )

    def _soon(self, name: str, job: Callable[[], object], after: timedelta) -> None:
        """Run a job once, soon; asked for again before it ran, it still runs once."""
        if self._scheduler.get_job(name) is None:
            # Two may run: the first may have looked already at what the second is asked for.
            self._scheduler.add_job(job, "date", run_date=self._in(after), id=name, max_instances=2)

    def _in(self, after: timedelta) -> datetime:
        return self._engine.now() + after

    @staticmethod
    def _job(identifier: int) -> str:
        return f"source-{identifier}"

    def _job_failed(self, event: JobExecutionEvent) -> None:
        """Say what the storage had against a job, log whole what nobody foresaw; the others go on."""
        if isinstance(event.exception, StorageError):
            self._emit(Failed(event.exception.words))
        else:
            _LOG.error("job %s failed", event.job_id, exc_info=event.exception)
