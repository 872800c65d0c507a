"""Watched versus acted."""

from __future__ import annotations

from pathlib import Path

from storage.journal import dismiss, log_gesture, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.watched import acts_by_source
from tests.storage.house import DAY, HOUR, NOON, house


def test_an_act_counts_for_every_source_that_carried_its_conversation(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        asked, answered, silent = (home.source(f"https://a.example/{name}") for name in ("a", "b", "c"))
        first = home.mention(source=asked)
        talk = home.conversation_of(first)
        home.mention("A second voice in the same talk", conversation=talk, handle="max", source=answered)
        home.mention("Nobody answers this one", source=silent)
        log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=first, text="Hello"), NOON)
        log_gesture(home.db, GestureToLog(GestureKind.THANK, Why.THANK, mention=first, text="Thanks"), NOON + HOUR)

        assert acts_by_source(home.db, NOON - DAY) == {asked: 2, answered: 2}
        assert acts_by_source(home.db, NOON + HOUR) == {asked: 1, answered: 1}


def test_what_was_undone_and_what_is_no_act_do_not_count(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        source = home.source()
        mention = home.mention(source=source)
        act = log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Hello"), NOON)
        undo(home.db, act, NOON + HOUR)
        dismiss(home.db, home.conversation_of(mention), NOON + HOUR)
        log_gesture(home.db, GestureToLog(GestureKind.PUBLISH, Why.INFORM, text="To no one"), NOON)
        assert acts_by_source(home.db, NOON - DAY) == {}
