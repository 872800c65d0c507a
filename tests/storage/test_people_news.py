from __future__ import annotations

from storage.journal import dismiss, log_gesture, undo
from storage.people_news import ground, newest, people_news
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.territory_decisions import make_territory
from tests.storage.house import NOON, House


def test_news_are_who_wrote_was_answered_and_was_acted_toward(home: House) -> None:
    said = home.mention(handle="lea")
    acted = home.mention(handle="max")
    home.mention(handle="ida")
    before = newest(home.db)

    home.mention("oui", handle="tom", parent=said, to_us=True)
    home.mention("#Velo", handle="us", by_us=True, hashtags=["Velo"])
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=acted, text="Bonjour"), NOON)
    news = people_news(home.db, *before)

    assert news.people == {home.person(name) for name in ("tom", "lea", "us", "max")}
    assert (news.to_us, news.our_tags, news.unsettling) == (1, {"velo"}, False)
    assert (news.mention, news.seq) == newest(home.db)
    assert people_news(home.db, *newest(home.db)).people == frozenset()


def test_what_may_change_anybody_unsettles_also_when_it_is_taken_back(home: House) -> None:
    dismissed = dismiss(home.db, home.conversation(), NOON)
    undo(home.db, dismissed, NOON)
    before = newest(home.db)
    assert not people_news(home.db, 0, 0).unsettling

    made = make_territory(home.db, name="Forum", now=NOON)
    assert people_news(home.db, *before).unsettling
    before = newest(home.db)
    undo(home.db, made.decision, NOON)
    assert people_news(home.db, *before).unsettling


def test_nothing_is_news_of_nothing(home: House) -> None:
    news = people_news(home.db, *newest(home.db))

    assert (newest(home.db), news.mention, news.seq) == ((0, 0), 0, 0)
    assert ground(home.db).to_us == 0
