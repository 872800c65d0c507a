from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.listener_link import LONGEST_LINE
from listeners.engine import Engine
from listeners.listener import Listener
from listeners.messages import (
    CommunitiesChanged,
    ConversationsChanged,
    Event,
    Failed,
    NetworkFound,
    PeopleChanged,
    QueryApplied,
    RanksChanged,
    SourcePolled,
    to_line,
)
from listeners.ranking.conversations import Ranked
from storage.applications import next_application
from storage.backups import backups_folder, restore_points
from storage.errors import FullDiskError, StorageError
from storage.health import health, save_health
from storage.journal import snooze
from storage.opening import connect
from storage.records.sources import PollResult, PollStatus, Source, SourceKind
from storage.records.words import words
from storage.sources import add_source, all_sources, change_source, remove_source, source
from storage.territories import add_territory, change_territory
from storage.voices import add_voice
from tests.listeners.hearing.posts import House, open_house, post


@dataclass
class Scene:
    """A listener on a real database whose sources answer as they are told to; events are kept in order."""

    house: House
    folder: Path
    answers: dict[int, list[PollResult | Exception]] = field(default_factory=dict)
    polled: list[int] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    said: asyncio.Condition = field(default_factory=asyncio.Condition)

    def __post_init__(self) -> None:
        self.engine = Engine(self.folder, self.house.db, self.house.ear, self, self, None, now)  # type: ignore[arg-type]
        self.listener = Listener(self.engine, self.emit)

    async def poll(self, source: Source) -> PollResult:
        """Stand in for both pollers: answer as told, plan the next poll in an hour."""
        self.polled.append(source.id)
        answer = self.answers.get(source.id, [PollResult(source.id, source.location, PollStatus.UNCHANGED)])
        said = answer.pop(0) if len(answer) > 1 else answer[0]
        if isinstance(said, Exception):
            raise said
        known = health(self.house.db, source.id)
        save_health(self.house.db, replace(known, polled_at=now(), due_at=now() + timedelta(hours=1)))
        return said

    def emit(self, event: Event) -> None:
        self.events.append(event)

    def add(self, name: str, **facts: object) -> int:
        return add_source(self.house.db, kind=SourceKind.FEED, location=f"https://{name}.example/", now=now(), **facts)  # type: ignore[arg-type]

    def planned(self) -> dict[str, datetime]:
        return {job.id: job.next_run_time for job in self.listener._scheduler.get_jobs()}

    async def until(self, met: Callable[[], object]) -> None:
        """Let the loop turn until a condition is met; pytest's timeout is the limit."""
        while not met():
            await asyncio.sleep(0)

    def of(self, kind: type[Event]) -> list[Event]:
        return [event for event in self.events if isinstance(event, kind)]


def now() -> datetime:
    return datetime.now(UTC)


def play(
    folder: Path, story: Callable[[Scene], Awaitable[None]], before: Callable[[Scene], None] | None = None
) -> None:
    async def run() -> None:
        house = open_house(folder)
        scene = Scene(house, folder)
        if before:
            before(scene)
        scene.listener.start()
        try:
            await asyncio.wait_for(story(scene), 20)
        finally:
            scene.listener.stop()
            await asyncio.sleep(0)
            house.db.close()

    asyncio.run(run())


def test_everything_overdue_is_polled_once_then_planned_for_its_time(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        for name in "abc":
            scene.add(name)

    async def story(scene: Scene) -> None:
        await scene.until(lambda: len(scene.of(SourcePolled)) == 3)
        await scene.until(lambda: {"source-1", "source-2", "source-3"} <= scene.planned().keys())
        assert sorted(scene.polled) == [1, 2, 3]
        soonest = min(at for name, at in scene.planned().items() if name.startswith("source-"))
        assert soonest > now() + timedelta(minutes=59)

    play(tmp_path, story, before)


def test_in_a_round_hosts_take_turns(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        for name in ("a", "a", "a", "b", "c"):
            location = f"https://{name}.example/{len(all_sources(scene.house.db))}"
            add_source(scene.house.db, kind=SourceKind.FEED, location=location, now=now())

    async def story(scene: Scene) -> None:
        await scene.until(lambda: len(scene.polled) == 5)
        hosts = [source(scene.house.db, key).location[8] for key in scene.polled]
        assert sorted(hosts[:3]) == ["a", "b", "c"]

    play(tmp_path, story, before)


def test_one_that_cannot_be_stored_is_said_tried_again_and_stops_no_other(tmp_path: Path) -> None:
    full = FullDiskError(words("Storage", "Full."))

    def before(scene: Scene) -> None:
        scene.answers[scene.add("a")] = [full]
        scene.add("b")

    async def story(scene: Scene) -> None:
        await scene.until(lambda: scene.of(SourcePolled) and scene.of(Failed) and "source-1" in scene.planned())
        assert Failed(full.words) in scene.events
        assert timedelta(0) < scene.planned()["source-1"] - now() <= timedelta(minutes=1)

    play(tmp_path, story, before)


def test_a_source_whose_server_said_not_before_is_not_asked_by_hand(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        for name in "ab":
            key = scene.add(name)
            held = now() + timedelta(hours=2) if name == "a" else None
            later = now() + timedelta(hours=3)
            known = health(scene.house.db, key)
            save_health(scene.house.db, replace(known, polled_at=now(), retry_at=held, due_at=later))

    async def story(scene: Scene) -> None:
        scene.listener.poll_now(())
        scene.listener.poll_now((1,))
        await scene.until(lambda: scene.of(SourcePolled))
        assert scene.polled == [2]
        assert scene.planned()["source-1"] > now() + timedelta(hours=1)

    play(tmp_path, story, before)


def test_a_paused_source_is_asked_by_hand_only(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        change_source(scene.house.db, scene.add("a"), paused=True)
        scene.add("b")

    async def story(scene: Scene) -> None:
        scene.listener.poll_now(())
        await scene.until(lambda: 2 in scene.polled and not scene.listener._polling)
        assert 1 not in scene.polled
        scene.listener.poll_now((1,))
        await scene.until(lambda: 1 in scene.polled)

    play(tmp_path, story, before)


def test_a_removed_source_is_never_asked_again(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.add("a")

    async def story(scene: Scene) -> None:
        await scene.until(lambda: scene.of(SourcePolled))
        remove_source(scene.house.db, 1, now())
        scene.listener.sources_changed()
        scene.listener.poll_now((1,))
        assert "source-1" not in scene.planned()
        assert scene.polled == [1]

    play(tmp_path, story, before)


def test_offline_holds_and_online_is_one_round(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.listener.set_offline(offline=True)
        for name in "abc":
            scene.add(name)

    async def story(scene: Scene) -> None:
        await scene.until(lambda: not any(name.startswith("source-") for name in scene.planned()))
        assert scene.polled == []
        scene.listener.set_offline(offline=False)
        await scene.until(lambda: len(scene.polled) == 3)

    play(tmp_path, story, before)


def test_offline_files_are_read_on(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.listener.set_offline(offline=True)
        scene.add("a")
        add_source(scene.house.db, kind=SourceKind.FOLDER, location="/exports", now=now())

    async def story(scene: Scene) -> None:
        await scene.until(lambda: scene.of(SourcePolled))
        assert scene.polled == [2]

    play(tmp_path, story, before)


def found_offline(scene: Scene, *hosts: str) -> None:
    """Add sources that are polled while nobody can be reached."""
    for name in hosts:
        key = scene.add(name)
        scene.answers[key] = [PollResult(key, "", PollStatus.FAILED, offline=True)]
    scene.engine.network.offline = True


def test_a_network_that_is_found_gone_is_said_and_all_but_two_wait(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.answers[scene.add("own", allow_private=True)] = [PollResult(1, "", PollStatus.UNCHANGED)]
        found_offline(scene, *"abcd")

    async def story(scene: Scene) -> None:
        await scene.until(lambda: "probe" in scene.planned())
        await scene.until(lambda: set(scene.planned()) & {f"source-{key}" for key in (2, 3, 4, 5)} == set())
        assert scene.of(NetworkFound) == [NetworkFound(offline=True)]
        assert scene.polled == [1], "one's own machines may be there"

        await scene.listener._probe()
        await scene.listener._probe()
        asked = scene.polled[1:]
        assert len(set(asked[:2])) == len(set(asked[2:])) == 2
        assert scene.of(NetworkFound) == [NetworkFound(offline=True)]

    play(tmp_path, story, before)


def test_back_online_is_said_and_is_one_round(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.answers[scene.add("own", allow_private=True)] = [PollResult(1, "", PollStatus.UNCHANGED)]
        found_offline(scene, *"abcd")

    async def story(scene: Scene) -> None:
        await scene.until(lambda: "probe" in scene.planned())
        for key in (2, 3, 4, 5):
            scene.answers[key] = [PollResult(key, "", PollStatus.UNCHANGED)]
        scene.polled.clear()
        scene.engine.network.offline = False
        await scene.listener._probe()
        await scene.listener._poll(1)
        await scene.until(lambda: {2, 3, 4, 5} <= set(scene.polled))
        assert scene.of(NetworkFound) == [NetworkFound(offline=True), NetworkFound(offline=False)]
        assert "probe" not in scene.planned()

    play(tmp_path, story, before)


def test_what_a_person_asks_for_is_tried_all_the_same(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        found_offline(scene, *"ab")

    async def story(scene: Scene) -> None:
        await scene.until(lambda: not any(name.startswith("source-") for name in scene.planned()))
        scene.polled.clear()
        scene.listener.poll_now((1,))
        await scene.until(lambda: scene.polled)
        assert scene.polled == [1]

    play(tmp_path, story, before)


def test_working_offline_nobody_is_asked_whether_the_network_is_back(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        found_offline(scene, *"ab")
        scene.listener.set_offline(offline=True)

    async def story(scene: Scene) -> None:
        await scene.listener._probe()
        assert scene.polled == []

    play(tmp_path, story, before)


def test_what_was_heard_is_ranked_and_what_slept_is_woken(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.house.ear.hear([post("1"), post("2", "And where are the shops?", by="lou")], source=None, now=now())
        snooze(scene.house.db, 2, now() - timedelta(minutes=1), now() - timedelta(hours=1))

    async def story(scene: Scene) -> None:
        await scene.until(lambda: scene.of(RanksChanged))
        (changed,) = scene.of(RanksChanged)
        assert changed == RanksChanged((1, 2), (1, 2))
        assert scene.house.column("SELECT state FROM conversations ORDER BY id") == ["open", "open"]
        await scene.until(lambda: scene.of(PeopleChanged))

    play(tmp_path, story, before)


def test_what_changed_is_said_in_lines_that_the_window_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    last = 2**63 - 1
    ranked = Ranked(tuple(range(last - 220_000, last)), tuple(range(last - 120_000, last)))

    async def story(scene: Scene) -> None:
        once = iter((ranked,))
        monkeypatch.setattr(Engine, "refresh", lambda _engine: once)
        await scene.listener.refresh_lists()
        said = [one for one in scene.of(RanksChanged) if isinstance(one, RanksChanged)]
        assert max(len(to_line(one)) for one in said) < LONGEST_LINE
        assert tuple(key for one in said for key in one.conversations) == ranked.conversations
        assert tuple(key for one in said for key in one.new) == ranked.new

    play(tmp_path, story)


def test_only_what_moves_mentions_has_the_queries_applied_again(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        add_territory(scene.house.db, name="Lyon", now=now())
        scene.house.ear.reload()
        scene.house.ear.hear([post("1"), post("2", "Who knows a good saddle?", by="lou")], source=None, now=now())

    def belonging(scene: Scene) -> list[object]:
        return scene.house.column("SELECT mention FROM mention_territories ORDER BY mention")

    async def story(scene: Scene) -> None:
        await scene.until(lambda: scene.of(RanksChanged) and scene.of(QueryApplied))
        await scene.until(lambda: next_application(scene.house.db) is None)
        key = scene.add("a", territory=1)
        scene.listener.sources_changed()
        assert next_application(scene.house.db) is None
        change_source(scene.house.db, key, territory=None)
        scene.listener.sources_changed()
        await scene.until(lambda: next_application(scene.house.db) is None)
        assert belonging(scene) == [1, 2]
        change_territory(scene.house.db, 1, query="brake*")
        scene.events.clear()
        scene.listener.conversations_changed(ConversationsChanged(()))
        await scene.until(lambda: scene.of(QueryApplied) and next_application(scene.house.db) is None)
        await scene.until(lambda: scene.of(RanksChanged))
        assert belonging(scene) == [1]
        assert scene.of(QueryApplied)[-1] == QueryApplied(1, 2, 2)
        assert scene.house.column("SELECT territory FROM ranks ORDER BY conversation") == [1, 0]

    play(tmp_path, story, before)


def test_a_voice_that_could_not_be_taken_up_is_taken_up_with_the_next_look(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.house.ear.hear([post("1")], source=None, now=now())

    async def story(scene: Scene) -> None:
        await scene.until(lambda: scene.of(RanksChanged))
        add_voice(scene.house.db, name="Atelier")
        scene.house.db.execute("PRAGMA query_only = 1")
        with pytest.raises(StorageError):
            scene.listener.sources_changed()
        scene.house.db.execute("PRAGMA query_only = 0")
        scene.events.clear()
        scene.listener.sources_changed()
        await scene.until(lambda: scene.of(RanksChanged))

    play(tmp_path, story, before)


def test_another_voice_has_everything_ranked_again(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.house.ear.hear([post("1")], source=None, now=now())

    async def story(scene: Scene) -> None:
        await scene.until(lambda: scene.of(RanksChanged))
        scene.events.clear()
        add_voice(scene.house.db, name="Atelier")
        scene.listener.sources_changed()
        await scene.until(lambda: scene.of(RanksChanged))

    play(tmp_path, story, before)


def test_lists_that_cannot_be_written_are_said_and_the_listener_goes_on(tmp_path: Path) -> None:
    def before(scene: Scene) -> None:
        scene.house.ear.hear([post("1")], source=None, now=now())
        scene.house.db.execute("PRAGMA query_only = 1")

    async def story(scene: Scene) -> None:
        await scene.until(lambda: scene.of(Failed))
        scene.house.db.execute("PRAGMA query_only = 0")
        scene.listener.conversations_changed(ConversationsChanged((1,)))
        await scene.until(lambda: scene.of(RanksChanged))

    play(tmp_path, story, before)


@pytest.mark.parametrize("count", [0, 1])
def test_a_round_says_how_far_it_is(tmp_path: Path, count: int) -> None:
    async def story(scene: Scene) -> None:
        for name in "ab"[:count]:
            scene.add(name)
        scene.listener.sources_changed()
        await scene.until(lambda: len(scene.of(SourcePolled)) == count and not scene.listener._polling)
        assert scene.polled == [1, 2][:count]

    play(tmp_path, story)


def test_the_days_copy_is_made_once_and_is_whole(tmp_path: Path) -> None:
    async def story(scene: Scene) -> None:
        await scene.listener.back_up()
        await scene.listener.back_up()
        (copy,) = restore_points(backups_folder(tmp_path))
        with closing(connect(copy.path, durable=False, read_only=True)) as db:
            assert db.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        assert scene.of(Failed) == []

    play(tmp_path, story)


def test_a_copy_that_cannot_be_made_is_said_and_ends_nothing(tmp_path: Path) -> None:
    async def story(scene: Scene) -> None:
        backups_folder(tmp_path).write_text("a file stands where the folder should be")
        await scene.listener.back_up()
        assert len(scene.of(Failed)) == 1

    play(tmp_path, story)


def test_what_is_planned_in_the_turn_in_which_a_poll_ends_is_not_forgotten(tmp_path: Path) -> None:
    async def story(scene: Scene) -> None:
        scene.listener.set_offline(offline=True)
        key = scene.add("one")
        scene.listener.sources_changed()
        for _ in range(20):
            scene.listener.poll_now((key,))
            await asyncio.sleep(0)
        scene.listener.set_offline(offline=False)
        await scene.until(lambda: scene.of(SourcePolled))
        assert scene.polled == [key]

    play(tmp_path, story)


def test_the_maps_of_communities_are_drawn_beside_the_rest(tmp_path: Path) -> None:
    async def story(scene: Scene) -> None:
        assert timedelta(0) < scene.planned()["maps"] - now() <= timedelta(minutes=1)
        await scene.listener.draw_maps()
        assert scene.of(CommunitiesChanged)
        assert scene.house.column("SELECT territory FROM community_maps") == [0]

    play(tmp_path, story)
