from __future__ import annotations

import pytest

from storage.sieving import LOOKED_AT, Column, Sieve, all_words, any_match, both_match, like, look
from tests.storage.house import House


def test_words_are_asked_for_as_words_whatever_they_are() -> None:
    assert all_words(["l'été OR", "box"]) == '"l" "été" "OR" "box"'
    assert all_words(["la livraison"], begins=True) == '"la" "livr"*'
    assert all_words(["la l"], begins=True) == '"la"'


def test_anything_beside_something_is_anything_or_that() -> None:
    assert any_match(['"a"', '"a"', '"b"']) == '("a") OR ("b")'
    assert any_match(['"a"', ""]) == ""
    assert both_match('"a"', "") == both_match("", '"a"') == '"a"'
    assert both_match('"a"', '"b"') == '("a") AND ("b")'


@pytest.mark.parametrize(
    ("sieve", "found"),
    [
        (Sieve(), [3, 2, 1]),
        (Sieve(match='"box"'), [3, 1]),
        (Sieve(match='"box"', network="reddit"), [3]),
        (Sieve(network="mastodon"), [2, 1]),
        (Sieve(language="en"), []),
        (Sieve(language="fr"), [3, 2, 1]),
        (Sieve(contains=((Column.TEXT, like("100 %")),)), [2]),
        (Sieve(contains=((Column.TEXT, like("100_%")),)), []),
        (Sieve(match='("box") AND ("fibre")'), [3]),
        (Sieve(match='"abc\u19b0def"'), []),
    ],
)
def test_a_sieve_lets_through_what_has_all_of_it(home: House, sieve: Sieve, found: list[int]) -> None:
    home.mention("la box")
    home.mention("la fibre à 100 %")
    home.mention("box et fibre", network="reddit")

    seen = look(home.db, sieve)

    assert ([mention.id for mention in seen.mentions], seen.before) == (found, None)


@pytest.mark.parametrize("sieve", [Sieve(), Sieve(match='"box"'), Sieve(network="mastodon")])
def test_a_look_stops_and_the_next_goes_on_there(home: House, sieve: Sieve) -> None:
    made = [home.mention(f"box {number}") for number in range(LOOKED_AT + 5)][::-1]

    first = look(home.db, sieve)
    second = look(home.db, sieve, first.before)

    assert [mention.id for mention in (*first.mentions, *second.mentions)] == made
    assert len(first.mentions) == LOOKED_AT
    assert second.before is None


def test_a_rare_network_is_reached_in_stretches(home: House) -> None:
    rare = home.mention("la box", network="reddit")
    late = home.mention("la fibre")
    home.db.execute("PRAGMA foreign_keys = OFF")
    home.db.execute("UPDATE mentions SET id = 25000 WHERE id = ?", (late,))

    steps = [look(home.db, Sieve(network="reddit"))]
    while steps[-1].before is not None:
        steps.append(look(home.db, Sieve(network="reddit"), steps[-1].before))

    assert [[one.id for one in step.mentions] for step in steps] == [[], [rare]]
