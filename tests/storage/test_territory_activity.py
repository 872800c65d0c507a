from __future__ import annotations

from storage.journal import log_gesture, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.territories import add_territory
from storage.territory_activity import DAYS, territory_activity
from tests.storage.house import DAY, HOUR, NOON, House


def test_what_is_kept_is_counted_by_day_and_what_was_done_beside_it(home: House) -> None:
    forum, shop = (add_territory(home.db, name=name, now=NOON) for name in ("Forum", "Boutique"))
    for days in (0, 0, 1, 8, 27, 28):
        home.mention("box", at=NOON - days * DAY - HOUR, territories=[forum])
    both = home.mention("box", at=NOON - HOUR, territories=[forum, shop])
    home.mention("ailleurs", at=NOON - HOUR)
    home.mention("demain", at=NOON + HOUR, territories=[forum])
    old = log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=1, text="a"), NOON - 9 * DAY)
    new = log_gesture(home.db, GestureToLog(GestureKind.THANK, Why.THANK, mention=1, text="b"), NOON - DAY)

    activity = territory_activity(home.db, NOON)

    assert activity.of(forum).days[-2:] == (1, 3)
    assert (activity.of(forum).days[0], sum(activity.of(forum).days)) == (1, 6)
    assert (activity.of(forum).week, activity.of(shop).week) == (4, 1)
    assert (activity.of(forum).acts, activity.of(forum).last_act) == (1, NOON - DAY)
    assert (activity.heard, activity.outside) == (5, 1)
    assert both
    undo(home.db, new, NOON)
    assert (territory_activity(home.db, NOON).of(forum).acts, old != new) == (0, True)
    assert territory_activity(home.db, NOON).of(forum).last_act == NOON - 9 * DAY


def test_where_nothing_happened_there_is_nothing(home: House) -> None:
    quiet = add_territory(home.db, name="Calme", now=NOON)

    activity = territory_activity(home.db, NOON)

    assert (activity.of(quiet).week, activity.of(quiet).acts, activity.of(quiet).last_act) == (0, 0, None)
    assert activity.of(quiet).days == (0,) * DAYS
