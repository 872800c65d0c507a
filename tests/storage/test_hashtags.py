from __future__ import annotations

from storage.hashtags import first_heard_at, tagged_posts, who_knows_us
from storage.journal import log_gesture, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, NOON, House


def test_only_mentions_with_hashtags_within_the_stretch_come_oldest_first(home: House) -> None:
    old = home.mention("one", hashtags=["velo", "Paris"], at=NOON - DAY)
    new = home.mention("two", hashtags=["velo"], at=NOON)
    home.mention("three", at=NOON)
    home.mention("too old", hashtags=["velo"], at=NOON - 3 * DAY)
    home.mention("too new", hashtags=["velo"], at=NOON + HOUR)

    found = tagged_posts(home.db, None, NOON - 2 * DAY, NOON)

    assert [(one.mention, one.tags) for one in found] == [(old, ("velo", "Paris")), (new, ("velo",))]
    assert found[0].person is not None


def test_answers_by_others_to_our_own_posts_are_counted(home: House) -> None:
    ours = home.mention("ours", hashtags=["velo"], by_us=True, at=NOON - HOUR)
    home.mention("an answer", parent=ours, at=NOON)
    home.mention("our own answer", parent=ours, by_us=True, at=NOON)
    theirs = home.mention("theirs", hashtags=["velo"], handle="karim", at=NOON - HOUR)
    home.mention("another answer", parent=theirs, at=NOON)

    found = {one.mention: one for one in tagged_posts(home.db, None, NOON - DAY, NOON)}

    assert (found[ours].by_us, found[ours].answers) == (True, 1)
    assert (found[theirs].by_us, found[theirs].answers) == (False, 0)


def test_a_territory_keeps_its_own(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    there = home.mention("there", hashtags=["velo"], territories=[forum])
    outside = home.mention("outside", hashtags=["velo"])

    def heard(territory: int | None) -> list[int]:
        return [one.mention for one in tagged_posts(home.db, territory, NOON - DAY, NOON + DAY)]

    assert heard(forum) == [there]
    assert heard(0) == [outside]
    assert sorted(heard(None)) == sorted([there, outside])


def test_who_wrote_to_us_or_was_answered_knows_us(home: House) -> None:
    wrote = home.mention("to you", handle="lea", to_us=True)
    answered = home.mention("a question", handle="karim")
    home.mention("a remark", handle="zoe")
    logged = log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=answered, text="Yes."), NOON)
    people = {
        key: home.db.execute(
            "SELECT i.person FROM mentions m JOIN identities i ON i.id = m.author WHERE m.id = ?", (key,)
        ).fetchone()[0]
        for key in (wrote, answered)
    }

    assert who_knows_us(home.db) == frozenset(people.values())

    undo(home.db, logged, NOON + HOUR)

    assert who_knows_us(home.db) == {people[wrote]}


def test_the_first_mention_says_since_when_was_listened(home: House) -> None:
    assert first_heard_at(home.db) is None

    home.mention("one", at=NOON - DAY)
    home.mention("two", at=NOON)

    assert first_heard_at(home.db) == NOON - DAY


def test_texts_are_not_read(home: House) -> None:
    plan = " ".join(
        row["detail"]
        for row in home.db.execute(
            """EXPLAIN QUERY PLAN SELECT m.id, m.author, m.published, m.hashtags, m.by_us
               FROM mentions AS m INDEXED BY mentions_tagged WHERE m.hashtags != '[]' AND m.published >= 0"""
        )
    )

    assert "COVERING INDEX mentions_tagged" in plan
