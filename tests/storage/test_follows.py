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

    assert drop_unlisted(home.db, Direction.FOLLOWING, "mastodon", "marque", now=NOON + HOUR) == [("lea", None)]

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


def by_id(home: House, handles: dict[str, str | None], hours: int = 0) -> list[str]:
    return add_follows(
        home.db,
        Direction.FOLLOWERS,
        "x",
        "marque",
        handles,
        now=NOON + hours * HOUR,
        handles={number: handle for number, handle in handles.items() if handle},
    )


def test_a_new_handle_is_no_new_follower_and_an_unknown_one_is_kept(home: House) -> None:
    lea = home.person("lea", network="x")

    assert by_id(home, {"1": None, "2": None}) == ["1", "2"]
    assert follow_facts(home.db).followers == frozenset()
    assert by_id(home, {"1": "Lea", "2": "bo"}, hours=1) == []
    assert by_id(home, {"1": None, "2": "bob"}, hours=2) == []

    assert drop_unlisted(home.db, Direction.FOLLOWERS, "x", "marque", now=NOON + 2 * HOUR) == []
    assert follow_facts(home.db).followers == {lea}
    gone = drop_unlisted(home.db, Direction.FOLLOWERS, "x", "marque", now=NOON + 3 * HOUR)
    assert gone == [("1", "Lea"), ("2", "bob")]


def test_who_stood_on_a_list_by_her_handle_is_known_by_her_id(home: House) -> None:
    add_follows(home.db, Direction.FOLLOWERS, "x", "marque", ["LEA", "bo"], now=NOON)

    assert by_id(home, {"1": "lea", "3": "zoe"}, hours=1) == ["3"]

    assert drop_unlisted(home.db, Direction.FOLLOWERS, "x", "marque", now=NOON + HOUR) == [("bo", None)]


def test_a_batch_costs_the_same_however_long_the_list_is(home: House) -> None:
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    def cost(first: int) -> int:
        nonlocal steps
        steps = 0
        home.db.set_progress_handler(step, 100)
        follow(home, [f"account{number}" for number in range(first, first + 100)])
        home.db.set_progress_handler(None, 0)
        return steps

    empty = cost(0)
    follow(home, [f"other{number}" for number in range(20_000)])

    assert cost(1_000) < 2 * empty
