from __future__ import annotations

from contextlib import closing

import pytest

from storage import beginnings
from storage.beginnings import words_begun
from storage.opening import connect
from storage.search import search
from tests.storage.house import House


def test_all_words_that_begin_so_are_told_as_the_index_has_them(home: House) -> None:
    home.mention("Commande, COMMANDÉE et commun", title="Commandes")
    home.mention("commande comité")

    assert words_begun(home.db, "Commandé") == ("commande", "commandee", "commandes")
    assert words_begun(home.db, "commandes") == ("commandes",)
    assert words_begun(home.db, "commandex") == ()


def test_what_the_index_may_write_otherwise_is_left_to_it(home: House) -> None:
    home.mention("bœufs et straße")

    assert words_begun(home.db, "bœuf") is None
    assert [one.id for one in search(home.db, "bœuf")] == [1]
    assert [one.id for one in search(home.db, "straß")] == [1]


def test_very_many_words_are_left_to_the_index_and_all_are_found(home: House, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        home.mention(f"prefixe{number}")
    monkeypatch.setattr(beginnings, "MOST_WORDS", 4)
    assert words_begun(home.db, "prefixe") == tuple(f"prefixe{number}" for number in range(4))

    monkeypatch.setattr(beginnings, "MOST_WORDS", 3)
    assert words_begun(home.db, "prefixe") is None
    assert [one.id for one in search(home.db, "prefixe")] == [4, 3, 2, 1]


def test_a_connection_that_may_only_read_is_enough_and_hears_what_comes_later(home: House) -> None:
    with closing(connect(home.path, durable=False, read_only=True)) as reader:
        assert words_begun(reader, "orage") == ()
        home.mention("orageux")

        assert words_begun(reader, "orage") == ("orageux",)


def test_several_words_and_a_beginning_find_what_holds_all(home: House) -> None:
    first = home.mention("babouin commandes")
    home.mention("babouin communes")
    home.mention("commandes")

    assert [one.id for one in search(home.db, "babouin comman")] == [first]
    assert [one.id for one in search(home.db, "or commande")] == []
