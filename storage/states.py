"""Where a conversation stands, derived from what a person did in it and from what was said since."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from storage.encoding import dump, from_ms, from_ms_or_none, to_ms, to_ms_or_none
from storage.log_document import DecisionDocument, decision_from_json, gesture_from_json
from storage.opening import reading, writing
from storage.records.conversations import ConversationState
from storage.records.journal import DecisionKind, GestureKind
from storage.records.own_words import SAME_ANSWER

ANSWERING = frozenset(
    {
        GestureKind.REPLY,
        GestureKind.THANK,
        GestureKind.MENTION,
        GestureKind.TAG,
        GestureKind.SHARE,
        GestureKind.HAND_OVER,
    }
)
"""Gestures that leave nothing to answer. To follow somebody answers nothing she asked."""


@dataclass(frozen=True, slots=True)
class StandingAct:
    """One act in a conversation that was not taken back.

    Attributes:
        decided: only where it puts the conversation away.
        promised: by when an answer promised something.
    """

    kind: str
    at: datetime
    decided: DecisionDocument = field(default_factory=DecisionDocument)
    promised: datetime | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """When others last wrote in a conversation (at all, and to us), and when our accounts did. None for never."""

    last: datetime | None = None
    last_to_us: datetime | None = None
    ours: datetime | None = None


@dataclass(frozen=True, slots=True)
class PresentState:
    """What follows from the acts.

    Attributes:
        snoozed_until: when it comes back by itself: it was put off until then, or a promise of ours is due.
        answered_at: our last gesture there, whatever came after.
    """

    state: ConversationState = ConversationState.OPEN
    snoozed_until: datetime | None = None
    answered_at: datetime | None = None


def present_state(acts: Sequence[StandingAct], heard: Heard, now: datetime) -> PresentState:
    """Return where a conversation stands at ``now``.

    The last act decides. An answered conversation opens again when anybody but us writes in it; one that needed
    no answer, only when somebody writes to us, and never when it was put away for good; a snoozed one wakes at its
    time and not before, unless it is to come back when somebody writes. Nothing closes by age. An answer
    of ours that was only heard, after whatever others wrote, answers an open one too. One that was answered with
    a promise opens when that is due, unless we wrote there since. Acts after ``now`` are ignored.

    Args:
        acts: those that stand, oldest first.
        heard: what others wrote there.
        now: aware.
    """
    done = [act for act in acts if act.at <= now]
    answered_at = max((act.at for act in done if act.kind in ANSWERING), default=None)
    deciding = [act for act in done if act.kind in ANSWERING or act.kind in _PUT_AWAY]
    state, until = ConversationState.OPEN, None
    if deciding:
        last = deciding[-1]
        if last.kind == DecisionKind.SNOOZE:
            if _sleeps(last, heard, now):
                state, until = ConversationState.SNOOZED, last.decided.until
        elif last.kind == DecisionKind.DISMISS:
            away = last.decided.for_good or not _after(heard.last_to_us, last.at)
            state = ConversationState.DISMISSED if away else state
        else:
            until = last.promised if not _is_kept(last, heard) else None
            is_due = until is not None and until <= now
            state = ConversationState.ANSWERED if not _after(heard.last, last.at) and not is_due else state
            if is_due:
                return PresentState(state, until, answered_at)
    if state is ConversationState.OPEN and heard.last is not None and _after(heard.ours, heard.last):
        state = ConversationState.ANSWERED
    return PresentState(state, until, answered_at)


def refresh_states(db: sqlite3.Connection, conversations: Iterable[int], now: datetime) -> list[int]:
    """Derive these conversations' states anew, in their ranks too; return those whose state changed.

    Only where we ever acted or spoke is looked at closely: hearing a thousand new conversations costs one question.
    """
    with writing(db):
        touched = db.execute(
            """SELECT id FROM conversations AS c WHERE id IN (SELECT value FROM json_each(?))
               AND (state <> 'open' OR answered_at IS NOT NULL
                    OR EXISTS (SELECT 1 FROM mentions WHERE conversation = c.id AND by_us = 1)
                    OR EXISTS (SELECT 1 FROM log WHERE conversation = c.id)
                    OR EXISTS (SELECT 1 FROM conversations WHERE merged_into = c.id))""",
            (dump([*conversations]),),
        ).fetchall()
        return [row[0] for row in touched if _refresh(db, row[0], now)]


def wake_snoozed(db: sqlite3.Connection, now: datetime) -> list[int]:
    """Open the conversations whose time has come, ask for their ranks, and return their ids."""
    with reading(db):
        rows = db.execute(
            "SELECT id FROM conversations WHERE state = 'snoozed' AND snoozed_until <= ?", (to_ms(now),)
        ).fetchall()
    if not rows:
        return []
    with writing(db):
        woken = refresh_states(db, [row[0] for row in rows], now)
        db.executemany("INSERT OR IGNORE INTO ranks_wanted VALUES (?)", [(one,) for one in woken])
    return woken


_PUT_AWAY = frozenset({DecisionKind.DISMISS, DecisionKind.SNOOZE})


def _sleeps(put_off: StandingAct, heard: Heard, now: datetime) -> bool:
    until, wakes = put_off.decided.until, put_off.decided.or_when_they_write
    if until is None:
        return wakes and not _after(heard.last, put_off.at)
    return until > now and not (wakes and _after(heard.last, put_off.at))


def _is_kept(answer: StandingAct, heard: Heard) -> bool:
    """Whether our accounts wrote there after a promise; the promise itself may be heard after it was logged."""
    return _after(heard.ours, answer.at + SAME_ANSWER)


def _after(moment: datetime | None, act: datetime) -> bool:
    return moment is not None and moment > act


def _refresh(db: sqlite3.Connection, conversation: int, now: datetime) -> bool:
    before = db.execute("SELECT state FROM conversations WHERE id = ?", (conversation,)).fetchone()[0]
    last, last_to_us, ours = db.execute(
        """SELECT max(iif(by_us, NULL, published)), max(iif(to_us AND NOT by_us, published, NULL)),
               max(iif(by_us, published, NULL)) FROM mentions WHERE conversation = ?""",
        (conversation,),
    ).fetchone()
    heard = Heard(from_ms_or_none(last), from_ms_or_none(last_to_us), from_ms_or_none(ours))
    present = present_state(_standing(db, conversation), heard, now)
    db.execute(
        "UPDATE conversations SET state = ?, snoozed_until = ?, answered_at = ? WHERE id = ?",
        (
            present.state.value,
            to_ms_or_none(present.snoozed_until),
            to_ms_or_none(present.answered_at),
            conversation,
        ),
    )
    db.execute("UPDATE ranks SET state = ? WHERE conversation = ?", (present.state.value, conversation))
    return bool(before != present.state.value)


def _standing(db: sqlite3.Connection, conversation: int) -> list[StandingAct]:
    """Return what was done in a conversation and in those merged into it, and not taken back; oldest first."""
    rows = db.execute(
        """SELECT kind, at, mention, document FROM log
           WHERE conversation IN (SELECT ?1 UNION ALL SELECT id FROM conversations WHERE merged_into = ?1)
           AND undoes IS NULL AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)
           ORDER BY seq""",
        (conversation,),
    ).fetchall()
    deciding = [row for row in rows if row[2] is not None or row[0] in _PUT_AWAY]
    return [_act(kind, from_ms(at), document) for kind, at, _mention, document in deciding]


def _act(kind: str, at: datetime, document: str) -> StandingAct:
    if kind in _PUT_AWAY:
        return StandingAct(kind, at, decision_from_json(document))
    # Most answers promise nothing: a look at the text spares reading them whole.
    promises = kind in ANSWERING and '"promise_due":"' in document
    return StandingAct(kind, at, promised=gesture_from_json(document).promise_due if promises else None)
