"""Whose a mention is and whom it addresses, as it turns out later."""

from __future__ import annotations

from storage.facts import mention
from storage.opening import writing
from storage.whose import is_our_account, tell_addressed, tell_ours
from tests.storage.house import House


def test_what_turns_out_to_be_to_us_is_news_once(home: House) -> None:
    key = home.mention("Where is it?")
    with writing(home.db):
        assert tell_addressed(home.db, key)
        assert not tell_addressed(home.db, key)
    assert mention(home.db, key).to_us


def test_what_turns_out_to_be_ours_is_news_once_and_its_answers_are_to_us(home: House) -> None:
    said = home.mention("On its way")
    answer = home.mention("Thanks!", parent=said)
    own = home.mention("Here it is", parent=said, by_us=True)
    other = home.mention("Something else")
    with writing(home.db):
        assert tell_ours(home.db, said)
        assert not tell_ours(home.db, said)
    assert [mention(home.db, key).by_us for key in (said, answer, own, other)] == [True, False, True, False]
    assert [mention(home.db, key).to_us for key in (said, answer, own, other)] == [False, True, False, False]


def test_one_of_ours_is_never_to_us(home: House) -> None:
    key = home.mention("On its way", by_us=True)
    with writing(home.db):
        assert not tell_addressed(home.db, key)
        assert not tell_ours(home.db, key)
    assert not mention(home.db, key).to_us


def test_an_account_of_ours_is_known_by_handle_and_by_id_on_its_network(home: House) -> None:
    home.identity("elan", ours=True)
    home.identity("dana")
    assert is_our_account(home.db, "mastodon", "Elan")
    assert is_our_account(home.db, "mastodon", "id:elan")
    assert not is_our_account(home.db, "bluesky", "elan")
    assert not is_our_account(home.db, "mastodon", "dana")
