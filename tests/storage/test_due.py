"""What comes back by itself by a moment."""

from __future__ import annotations

from storage.due import Due, DueKind, due_before
from storage.journal import dismiss, log_gesture, snooze, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from tests.storage.house import DAY, HOUR, NOON, House


def promise(home: House, mention: int, due: int) -> str:
    """Answer a mention and promise something in so many hours."""
    said = GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Demain", promise_due=NOON + due * HOUR)
    return log_gesture(home.db, said, NOON)


def test_promises_and_reminders_the_longest_due_first(home: House) -> None:
    first, second, third = (home.mention(f"Question {n} ?", handle=f"h{n}", at=NOON - HOUR) for n in range(3))
    talks = [home.conversation_of(mention) for mention in (first, second, third)]
    promise(home, first, 5)
    snooze(home.db, talks[1], NOON + 2 * HOUR, NOON)
    snooze(home.db, talks[2], NOON + DAY, NOON)

    assert due_before(home.db, NOON + 6 * HOUR) == (
        Due(talks[1], DueKind.REMINDER, NOON + 2 * HOUR),
        Due(talks[0], DueKind.PROMISE, NOON + 5 * HOUR),
    )
    assert len(due_before(home.db, NOON + 2 * DAY, limit=1)) == 1


def test_what_is_kept_undone_or_put_away_is_not_due(home: House) -> None:
    kept, undone, away = (home.mention(f"Question {n} ?", handle=f"h{n}", at=NOON - HOUR) for n in range(3))
    promise(home, kept, 5)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=kept, text="Voilà"), NOON + HOUR)
    undo(home.db, promise(home, undone, 5), NOON)
    promise(home, away, 5)
    dismiss(home.db, home.conversation_of(away), NOON + HOUR)

    assert due_before(home.db, NOON + DAY) == ()


def test_a_territory_has_its_own(home: House) -> None:
    mention = home.mention("Question ?", at=NOON - HOUR)
    talk = home.conversation_of(mention)
    promise(home, mention, 5)
    home.db.execute(
        "INSERT INTO ranks (conversation, territory, best, list, state, unread, points, last_at, mention, reasons) "
        "VALUES (?, 3, 1, 'to_answer', 'answered', 0, 1, 1, ?, '')",
        (talk, mention),
    )

    assert [one.conversation for one in due_before(home.db, NOON + DAY, 3)] == [talk]
    assert due_before(home.db, NOON + DAY, 4) == ()
