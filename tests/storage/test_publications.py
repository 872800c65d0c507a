from __future__ import annotations

from dataclasses import replace

from storage.publications import Publication, add_publications, take_back
from storage.records.journal import GestureKind, Outcome
from storage.records.territories import Account
from storage.response_log import response_log
from storage.territories import add_territory
from storage.voices import add_voice
from tests.storage.house import DAY, NOON, House

POST = Publication("x", NOON - 400 * DAY, "Bonjour à tous", "https://x.com/elan/status/1", "elan")


def test_what_was_published_is_a_gesture_of_its_moment(home: House) -> None:
    place = add_territory(home.db, name="Forum", now=NOON)
    add_voice(home.db, name="Marque", accounts=[Account("x", "Elan")], territory=place)

    (act,) = add_publications(home.db, [POST])

    (row,) = response_log(home.db)
    assert (row.gesture_id, row.gesture, row.at) == (act, GestureKind.PUBLISH, POST.published)
    assert (row.voice, row.territory, row.network, row.handle) == ("Marque", "Forum", "x", "elan")
    assert (row.response_text, row.response_url, row.outcome) == (POST.text, POST.url, Outcome.NONE)


def test_the_same_is_logged_once(home: House) -> None:
    unnamed = replace(POST, url=None)

    assert len(add_publications(home.db, [POST, POST, replace(POST, text="cut…")])) == 1
    assert add_publications(home.db, [POST]) == []
    assert len(add_publications(home.db, [unnamed, unnamed])) == 1
    assert len(add_publications(home.db, [replace(unnamed, text="another"), replace(POST, network="threads")])) == 2


def test_what_was_taken_back_can_be_logged_again(home: House) -> None:
    acts = add_publications(home.db, [POST])

    take_back(home.db, acts, NOON)
    take_back(home.db, acts, NOON)

    assert [row.undone for row in response_log(home.db)] == [True]
    assert home.db.execute("SELECT count(*) FROM log").fetchone()[0] == 2
    assert len(add_publications(home.db, [POST])) == 1
