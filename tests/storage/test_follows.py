from __future__ import annotations

from storage.follows import Direction, add_follows, drop_unlisted, follow_facts
from storage.journal import log_gesture, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.people import FollowFacts
from tests.storage.house import HOUR, NOON, House


def follow(
    home: House, others: list[str], direction: Direction = Direction.FOLLOWING, network: str = "mastodon"
) -> list[str]:
    return add_follows(home.db, direction, network, "marque", others, now=NOON)


def test_nothing_is_known_before_a_list_is_imported(home: House) -> None:
    assert follow_facts(home.db) == FollowFacts(frozenset(), frozenset(), False, False)


def test_a_list_is_counted_once_a_name(home: House) -> None:
    assert follow(home, ["lea", "@Lea", "karim", " ", ""]) == ["lea", "karim"]
    assert follow(home, ["KARIM", "new"]) == ["new"]


def test_people_are_found_by_handle_and_by_lasting_id_on_that_network(home: House) -> None:
    lea, karim = home.person("lea"), home.person("karim")
    home.person("lea", network="reddit")

    follow(home, ["LEA", "unheard"])
    follow(home, ["id:karim"], Direction.FOLLOWERS)

    assert follow_facts(home.db) == FollowFacts(frozenset({lea}), frozenset({karim}), True, True)


def test_who_is_no_longer_listed_is_dropped_in_that_list_only(home: House) -> None:
    lea = home.person("lea")
    follow(home, ["lea"])
    follow(home, ["lea"], Direction.FOLLOWERS)
    add_follows(home.db, Direction.FOLLOWING, "mastodon", "@Marque", ["karim"], now=NOON + HOUR)

    assert drop_unlisted(home.db, Direction.FOLLOWING, "mastodon", "marque", now=NOON + HOUR) == ["lea"]

    facts = follow_facts(home.db)
    assert (facts.followed, facts.followers) == (frozenset(), frozenset({lea}))


def test_a_follow_we_logged_counts_until_it_is_taken_back(home: House) -> None:
    lea = home.person("lea")
    act = log_gesture(home.db, GestureToLog(GestureKind.FOLLOW_BACK, Why.MEET, person=lea), NOON)
    assert follow_facts(home.db) == FollowFacts(frozenset({lea}), frozenset(), False, False)

    undo(home.db, act, NOON)
    assert follow_facts(home.db).followed == frozenset()


def test_who_is_heard_by_her_name_alone_is_found_by_the_page_of_her_address(home: House) -> None:
    lea = home.person("lea")
    home.person("lea", network="pixelfed")
    home.person("karim")
    home.db.execute("UPDATE identities SET stable_id = 'https://social.example/@lea' WHERE handle = 'lea'")
    home.db.execute("UPDATE identities SET stable_id = 'https://other.example/@karim' WHERE handle = 'karim'")

    follow(home, ["lea@social.example", "karim@social.example", "@", "@social.example"])

    assert follow_facts(home.db).followed == {lea}
