from __future__ import annotations

import pytest

from storage.errors import NotFoundError
from storage.journal import log_gesture, undo
from storage.people import exchanges, follow_back, identities, people, person, save_person_ranks
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.people import Exchange, Identity, PersonRank
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, reason


def test_a_card_has_the_accounts_and_when_she_was_heard(home: House) -> None:
    home.mention(at=NOON - DAY)
    home.mention(at=NOON)
    key = home.person()
    home.db.execute(
        "INSERT INTO identities (person, network, stable_id, handle, name, bio, followers, verified, created) "
        "VALUES (?, 'reddit', 't2_x', 'lea_r', 'Léa', 'Nantes', 12, 1, 0)",
        (key,),
    )

    found = person(home.db, key)

    assert (found.name, found.first_heard, found.last_heard) == ("Lea", NOON - DAY, NOON)
    assert [one.network for one in found.identities] == ["mastodon", "reddit"]
    assert found.identities[1] == Identity(
        id=2, person=key, network="reddit", stable_id="t2_x", handle="lea_r", name="Léa", url=None, bio="Nantes",
        location=None, followers=12, following=None, posts=None, likes_given=None, verified=True,
        created=found.identities[1].created,
    )  # fmt: skip
    assert found.identities[1].created is not None
    assert identities(home.db, [2, 99]) == {2: found.identities[1]}


def test_people_come_in_the_order_asked_for(home: House) -> None:
    lea, karim = home.person("lea"), home.person("karim")

    assert [one.id for one in people(home.db, [karim, 99, lea])] == [karim, lea]
    assert person(home.db, karim).first_heard is None
    with pytest.raises(NotFoundError):
        person(home.db, 99)


def test_exchanges_go_both_ways_newest_first(home: House) -> None:
    asked = home.mention("Ma box ?" + "!" * 400, at=NOON - DAY, to_us=True)
    home.mention("à quelqu'un d'autre", at=NOON)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Bonjour"), NOON - HOUR)
    taken_back = log_gesture(home.db, GestureToLog(GestureKind.FOLLOW, Why.MEET, person=home.person()), NOON)
    undo(home.db, taken_back, NOON)

    assert exchanges(home.db, home.person()) == (
        Exchange(NOON - HOUR, False, "reply", asked, "Bonjour"),
        Exchange(NOON - DAY, True, "mention", asked, "Ma box ?" + "!" * 272),
    )
    assert len(exchanges(home.db, home.person(), limit=1)) == 1


def test_the_daily_handful_is_replaced_whole(home: House) -> None:
    home.mention(to_us=True, at=NOON - MINUTE)
    lea, karim = person(home.db, home.person("lea")), person(home.db, home.person("karim"))
    save_person_ranks(home.db, [PersonRank(karim, 99, (), 0, 0)])
    save_person_ranks(home.db, [PersonRank(lea, 5, (reason(),), 6, 1), PersonRank(karim, 7, (), 2, 0)])

    found = follow_back(home.db, 5)

    assert [(one.person.id, one.points) for one in found] == [(karim.id, 7), (lea.id, 5)]
    assert (found[1].reasons, found[1].they_to_us, found[1].us_to_them) == ((reason(),), 6, 1)
    assert [one.kind for one in found[1].exchanges] == ["mention"]
    assert [one.person.id for one in follow_back(home.db, 1)] == [karim.id]


def test_a_person_who_is_gone_has_no_place(home: House) -> None:
    lea = person(home.db, home.person())
    home.db.execute("DELETE FROM identities")
    home.db.execute("DELETE FROM people")

    save_person_ranks(home.db, [PersonRank(lea, 5, (), 6, 1)])

    assert follow_back(home.db, 5) == []
