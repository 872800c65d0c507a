"""Everything done, newest first, each deed once however many conversations it was done to."""

from __future__ import annotations

from storage.deciding import decide_together
from storage.history import deeds
from storage.ideas import keep_idea
from storage.journal import dismiss, log_gesture, undo
from storage.learning import move_floor
from storage.log_document import DecisionDocument
from storage.records.journal import DecisionKind, GestureKind, GestureToLog, Why
from storage.records.trends import Stance
from storage.topics import decide_topic
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House


def test_each_deed_once_newest_first(home: House) -> None:
    mentions = [home.mention(f"Une panne, la {number}e", at=NOON - HOUR) for number in range(3)]
    talks = [home.conversation_of(mention) for mention in mentions]
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mentions[0], text="Bonjour"), NOON)
    act = decide_together(home.db, DecisionKind.DISMISS, talks, DecisionDocument(), NOON + MINUTE)
    move_floor(home.db, None, 5, NOON + HOUR)

    found = deeds(home.db, since=NOON - DAY, limit=9)

    assert [(deed.kind, deed.count, deed.undone) for deed in found] == [
        ("train", 1, False),
        ("dismiss", 3, False),
        ("reply", 1, False),
    ]
    assert (found[1].id, found[1].at) == (act, NOON + MINUTE)
    assert (found[2].about, found[2].conversation) == ("Lea", talks[0])
    assert (found[0].about, found[0].conversation) == ("", None)
    assert len(deeds(home.db, since=NOON - DAY, limit=2)) == 2


def test_what_was_taken_back_says_so_and_the_undo_is_no_deed(home: House) -> None:
    talk = home.conversation_of(home.mention("Une panne"))
    undo(home.db, dismiss(home.db, talk, NOON), NOON + MINUTE)
    assert [(deed.kind, deed.undone) for deed in deeds(home.db, since=NOON, limit=9)] == [("dismiss", True)]
    assert deeds(home.db, since=NOON + MINUTE, limit=9) == ()


def test_a_topic_and_an_idea_are_told_by_their_words(home: House) -> None:
    decide_topic(home.db, [None, 3], topic="#panne", key="panne", stance=Stance.MUTE, now=NOON)
    keep_idea(home.db, text="Un atelier", topic="#velo", now=NOON + MINUTE)
    keep_idea(home.db, topic="#velo", now=NOON + HOUR)

    found = [(deed.kind, deed.count, deed.about) for deed in deeds(home.db, since=NOON, limit=9)]

    assert found == [("idea", 1, "#velo"), ("idea", 1, "Un atelier"), ("topic", 2, "#panne")]
