from __future__ import annotations

from storage.backups import quick_check
from storage.drafts import save_draft
from storage.facts import thread
from storage.journal import log_gesture
from storage.mentions import next_mention_id
from storage.ranks import save_ranks, wanted
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import Draft, GestureKind, GestureToLog, Why
from storage.removal import remove_mentions
from storage.search import search
from tests.storage.house import NOON, House, reason


def count(home: House, table: str) -> int:
    return int(home.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def sound(home: House) -> None:
    assert home.db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert home.db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert quick_check(home.db) == ()
    home.db.execute("INSERT INTO mentions_text (mentions_text, rank) VALUES ('integrity-check', 1)")


def test_nothing_of_a_mention_is_left(home: House) -> None:
    source = home.source()
    key = home.mention("La fibre clignote", source=source)
    home.mention("Autre chose", handle="karim")
    save_ranks(
        home.db,
        [
            ConversationRank(
                home.conversation_of(key), None, ListName.TO_ANSWER, 9, (reason(mentions=[key]),), key, None
            )
        ],
    )

    remove_mentions(home.db, [key])

    assert search(home.db, "fibre") == []
    assert [count(home, table) for table in ("mentions", "conversations", "identities", "people", "ranks")] == [
        1, 1, 1, 1, 0
    ]  # fmt: skip
    assert count(home, "hearings") == 0
    sound(home)


def test_what_is_left_of_a_conversation_is_counted_and_ranked_anew(home: House) -> None:
    first = home.mention("Une question ?")
    talk = home.conversation_of(first)
    answer = home.mention("Une réponse", conversation=talk, handle="karim", parent=first)

    remove_mentions(home.db, [first])

    (left,) = thread(home.db, talk)
    assert (left.id, left.parent) == (answer, None)
    assert home.db.execute("SELECT mentions, people FROM conversations").fetchone()[:] == (1, 1)
    assert wanted(home.db, 9) == [talk]
    sound(home)


def test_a_conversation_somebody_acted_in_stays_with_its_person(home: House) -> None:
    acted, drafted = home.mention("Une question ?"), home.mention("Encore une ?", handle="karim")
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=acted, text="Oui."), NOON)
    save_draft(home.db, Draft(home.conversation_of(drafted), drafted, None, Why.HELP, "Peut-être", NOON))

    remove_mentions(home.db, [acted, drafted])

    assert [count(home, table) for table in ("mentions", "conversations", "people", "drafts", "log")] == [0, 2, 1, 1, 1]
    sound(home)


def test_a_person_who_said_something_else_stays(home: House) -> None:
    one, two = home.mention("Un"), home.mention("Deux")

    remove_mentions(home.db, [one])

    assert [row[0] for row in home.db.execute("SELECT id FROM mentions")] == [two]
    assert count(home, "people") == 1


def test_ids_that_are_not_there_are_no_matter(home: House) -> None:
    home.mention("Un")

    remove_mentions(home.db, [99])
    remove_mentions(home.db, [])

    assert count(home, "mentions") == 1


def test_the_id_of_a_removed_mention_is_given_to_no_other(home: House) -> None:
    remove_mentions(home.db, [])
    assert next_mention_id(home.db) == 1
    kept, removed = home.mention("one"), home.mention("two")

    remove_mentions(home.db, [removed])
    assert next_mention_id(home.db) == removed + 1
    remove_mentions(home.db, [kept])
    assert next_mention_id(home.db) == removed + 1
