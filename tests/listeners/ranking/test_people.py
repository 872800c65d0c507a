"""Who is worth a relationship, from what was heard: a person, not an account that only sells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from listeners.ranking.people import refresh_people
from storage.people import follow_back
from tests.storage.house import HOUR, NOON, House, house

LOAN = "Besoin d'un prêt rapide sans justificatif ? J'ai obtenu 15 000 € en 48 h. Contactez-la vite."


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path / "data") as made:
        yield made


def proposed(home: House) -> list[str]:
    refresh_people(home.db, NOON)
    return [one.person.name for one in follow_back(home.db, 9)]


def test_who_only_sells_is_not_proposed(home: House) -> None:
    for hours in (2, 3):
        home.mention(LOAN, handle="express", to_us=True, at=NOON - hours * HOUR)
        home.mention("Profitez de notre code promo", handle="deals", to_us=True, at=NOON - hours * HOUR)
    home.mention("Où trouver la notice ?", handle="lea", to_us=True, at=NOON - HOUR)

    assert proposed(home) == ["Lea"]


def test_one_offer_among_other_words_does_not_make_a_seller(home: House) -> None:
    home.mention("Profitez de notre code promo", handle="lea", to_us=True, at=NOON - 3 * HOUR)
    home.mention("Où trouver la notice ?", handle="lea", to_us=True, at=NOON - 2 * HOUR)
    home.mention("Et la vis du guidon ?", handle="lea", to_us=True, at=NOON - HOUR)

    assert proposed(home) == ["Lea"]
