from __future__ import annotations

from datetime import timedelta

import pytest

from listeners.ranking.stages import relations
from priorities.people.same import suggestions
from storage.activity import activities
from storage.communities import answered_by_us
from storage.contacts import contacts, how_often, people_named
from storage.errors import NotFoundError, OurOwnError
from storage.follows import follow_facts
from storage.forgetting_everywhere import forget_person
from storage.hashtags import who_knows_us
from storage.identities import IdentityFacts, keep_identities
from storage.journal import log_gesture, not_now, undo
from storage.likeness import faces
from storage.merging import merge_people, merges_of
from storage.noted import note_down, noted
from storage.opening import writing
from storage.people import exchanges, people, person
from storage.rank_facts import histories
from storage.ranks import wanted
from storage.records.journal import GestureKind, GestureToLog, Outcome, Why
from storage.records.people import Noted
from storage.response_log import response_log
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House

YEARS_LATER = NOON + timedelta(days=900)


def two(home: House) -> tuple[int, int]:
    """Two accounts of one person, each with a word to us and an answer of ours; return her two ids."""
    for handle, network in (("lea", "mastodon"), ("lea_d", "x")):
        asked = home.mention("Ma box clignote", handle=handle, network=network, to_us=True, at=NOON - 2 * DAY)
        reply = GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Bonjour")
        log_gesture(home.db, reply, NOON - DAY)
    return home.person("lea"), home.person("lea_d", network="x")


def test_all_that_passed_between_us_follows(home: House) -> None:
    lea, other = two(home)
    log_gesture(home.db, GestureToLog(GestureKind.FOLLOW, Why.MEET, person=other), NOON)
    not_now(home.db, other, NOON)

    merge_people(home.db, lea, other, NOON)

    assert [account.handle for account in person(home.db, lea).identities] == ["lea", "lea_d"]
    assert person(home.db, other) == person(home.db, lea)
    assert len(exchanges(home.db, lea, 9)) == 5
    assert how_often(home.db, [lea])[lea] == (2, 3)
    assert histories(home.db, [lea])[lea].answered == 3
    (active,) = activities(home.db, [lea])
    assert (active.wrote_to_us, len(active.gestures), active.not_now_at, active.followed) == (2, 3, NOON, True)
    (known,) = contacts(home.db, NOON + DAY)
    assert (known.person, known.theirs, known.ours, known.not_now_at) == (lea, 2, 2, NOON)
    assert answered_by_us(home.db, [lea]) == {lea: 2}
    assert follow_facts(home.db).followed == {lea}
    assert who_knows_us(home.db) == {lea}
    assert people_named(home.db, "", 9) == [lea]
    assert relations(home.db, [lea], NOON)[lea]


def test_what_she_says_under_the_other_name_is_hers_and_counts_as_her_answer(home: House) -> None:
    lea, other = two(home)
    merge_people(home.db, lea, other, NOON)

    home.mention("Merci !", handle="lea", to_us=True, at=NOON)

    toward_other = [row for row in response_log(home.db) if row.handle == "lea_d"]
    assert [row.outcome for row in toward_other] == [Outcome.CAME_BACK]
    again = IdentityFacts("x", "id:lea_d", "lea_d", "Léa", *[None] * 9, ours=False)  # type: ignore[arg-type]
    with writing(home.db):
        assert keep_identities(home.db, [again])[0].person == lea


def test_notes_groups_and_tags_are_joined_and_taken_apart_again(home: House) -> None:
    lea, other = two(home)
    note_down(home.db, lea, Noted(("Press",), ("lyon",), "By phone."), NOON)
    note_down(home.db, other, Noted(("press", "VIP"), ("vélo",), "Met at the fair."), NOON)

    act = merge_people(home.db, lea, other, NOON + MINUTE)

    joined = noted(home.db, [lea])[lea]
    assert {name.casefold() for name in joined.groups} == {"press", "vip"}
    assert (joined.tags, joined.note) == (("lyon", "vélo"), "By phone.\nMet at the fair.")
    undo(home.db, act, NOON + HOUR)
    assert noted(home.db, [lea])[lea] == Noted(("Press",), ("lyon",), "By phone.")
    assert noted(home.db, [other])[other] == Noted(("press", "VIP"), ("vélo",), "Met at the fair.")


def test_taken_apart_all_is_as_it_was_however_late(home: House) -> None:
    lea, other = two(home)
    before = people(home.db, [lea, other]), how_often(home.db, [lea, other])
    merge_people(home.db, lea, other, NOON)
    (merged,) = merges_of(home.db, lea)
    assert (merged.person, merged.name) == (other, "Lea_D")

    undo(home.db, merged.act, YEARS_LATER, whenever=True)

    assert (people(home.db, [lea, other]), how_often(home.db, [lea, other])) == before
    assert merges_of(home.db, lea) == ()
    assert home.count("identities WHERE home IS NOT NULL") == 0


def test_three_that_are_one_are_taken_apart_in_any_order(home: House) -> None:
    lea, other = two(home)
    third = home.person("lea3", network="bluesky")
    first = merge_people(home.db, other, third, NOON)
    merge_people(home.db, lea, other, NOON + MINUTE)
    assert len(person(home.db, lea).identities) == 3

    undo(home.db, first, NOON + HOUR)

    assert [account.handle for account in person(home.db, lea).identities] == ["lea", "lea_d"]
    assert [account.handle for account in person(home.db, third).identities] == ["lea3"]


def test_her_conversations_are_ranked_anew(home: House) -> None:
    lea, other = two(home)
    home.db.execute("DELETE FROM ranks_wanted")

    act = merge_people(home.db, lea, other, NOON)
    assert len(wanted(home.db, 9)) >= 1

    home.db.execute("DELETE FROM ranks_wanted")
    undo(home.db, act, NOON + HOUR)
    assert len(wanted(home.db, 9)) >= 1


def test_what_cannot_be_merged_says_so(home: House) -> None:
    lea, other = two(home)
    home.identity("us", ours=True)

    with pytest.raises(NotFoundError, match="There is no person 99"):
        merge_people(home.db, lea, 99, NOON)
    with pytest.raises(NotFoundError, match="one already"):
        merge_people(home.db, lea, lea, NOON)
    with pytest.raises(OurOwnError, match="speaks for you"):
        merge_people(home.db, home.person("us"), lea, NOON)
    merge_people(home.db, lea, other, NOON)
    with pytest.raises(NotFoundError):
        merge_people(home.db, lea, other, NOON)


def test_forgetting_takes_her_whole(home: House) -> None:
    lea, other = two(home)
    merge_people(home.db, lea, other, NOON)

    assert forget_person(home.db, lea).goes.log_lines == 3

    assert (home.count("people"), home.count("identities"), home.count("mentions")) == (0, 0, 0)
    assert {row.person for row in response_log(home.db)} == {""}


def test_who_is_like_her_is_found_for_one_as_among_all(home: House) -> None:
    lea = home.person("leaduval")
    for handle, network in (("leaduval", "x"), ("LeaDuval@mamot.fr", "bluesky"), ("luc", "x")):
        home.identity(handle, network=network)

    everybody = suggestions(faces(home.db))
    hers = suggestions(faces(home.db, lea))

    assert len(everybody) == 3
    assert [found for found in everybody if lea in (found.one, found.other)] == [
        found for found in hers if lea in (found.one, found.other)
    ]
