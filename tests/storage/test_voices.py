from __future__ import annotations

import pytest

from storage.errors import DuplicateNameError, NotFoundError
from storage.facts import mention
from storage.journal import log_gesture, undo
from storage.ranks import wanted
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.territories import Account, Voice
from storage.territories import add_territory
from storage.voices import add_accounts, add_voice, all_voices, our_accounts, usual_voice
from tests.storage.house import NOON, House

OURS = Account("mastodon", "Marque")


def test_a_voice_has_its_accounts(home: House) -> None:
    added = add_voice(home.db, name="Marque", accounts=[Account("reddit", "@Marque"), OURS])

    assert all_voices(home.db) == [Voice(added, "Marque", (OURS, Account("reddit", "Marque")), None)]
    assert our_accounts(home.db) == {("mastodon", "marque"), ("reddit", "marque")}


def test_names_and_accounts_are_taken_once_and_nothing_is_left_of_a_refusal(home: House) -> None:
    karim = add_voice(home.db, name="Karim")
    add_voice(home.db, name="Marque", accounts=[OURS])

    with pytest.raises(DuplicateNameError):
        add_voice(home.db, name="Karim")
    with pytest.raises(DuplicateNameError):
        add_voice(home.db, name="Autre", accounts=[Account("reddit", "libre"), Account("mastodon", "MARQUE")])
    assert [voice.name for voice in all_voices(home.db)] == ["Karim", "Marque"]
    assert ("reddit", "libre") not in our_accounts(home.db)

    add_accounts(home.db, karim, [Account("reddit", "karim"), Account("reddit", "Karim")])
    assert all_voices(home.db)[0].accounts == (Account("reddit", "karim"),)


def test_an_unknown_voice_gets_no_account(home: House) -> None:
    with pytest.raises(NotFoundError):
        add_accounts(home.db, 9, [OURS])


def test_what_was_heard_of_an_account_before_becomes_ours(home: House) -> None:
    ours = home.mention("Bonjour", handle="marque")
    answer = home.mention("Merci", parent=ours, conversation=home.conversation_of(ours))
    names_us = home.mention("Et @Marque ?", handles=["MARQUE"])
    elsewhere = home.mention("Homonyme", handle="marque", network="reddit")
    other = home.mention("Rien à voir", handles=["marquee"])

    add_voice(home.db, name="Marque", accounts=[OURS])

    told = {key: (mention(home.db, key).by_us, mention(home.db, key).to_us) for key in range(1, 6)}
    assert told == {
        ours: (True, False),
        answer: (False, True),
        names_us: (False, True),
        elsewhere: (False, False),
        other: (False, False),
    }
    assert mention(home.db, ours).author is not None
    assert wanted(home.db, 10) == [home.conversation_of(ours), home.conversation_of(names_us)]


def test_an_account_is_known_by_its_lasting_id_too(home: House) -> None:
    ours = home.mention("Bonjour", handle="ancien")

    add_voice(home.db, name="Marque", accounts=[Account("mastodon", "id:ancien")])

    assert mention(home.db, ours).by_us


def test_who_answered_last_in_a_territory_is_the_usual_voice_there(home: House) -> None:
    here, there = (add_territory(home.db, name=name, now=NOON) for name in ("Here", "There"))
    brand = add_voice(home.db, name="Brand")
    karim = add_voice(home.db, name="Karim")
    local = add_voice(home.db, name="Local", territory=there)

    def answered(voice: int, territory: int | None) -> str:
        mention = home.mention(territories=[] if territory is None else [territory])
        return log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, voice=voice, mention=mention), NOON)

    assert [usual_voice(home.db, one) for one in (here, there, None)] == [None, local, None]
    answered(brand, here)
    taken_back = answered(karim, here)
    answered(karim, there)
    answered(brand, None)
    assert [usual_voice(home.db, one) for one in (here, there, None)] == [karim, karim, brand]
    undo(home.db, taken_back, NOON)
    assert usual_voice(home.db, here) == brand
