from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.people.suggesting import (
    ASSOCIATIONS,
    CANDIDATES,
    CUSTOMERS,
    ELECTED,
    PARTNERS,
    PRESS,
    STAFF,
    suggested_groups,
)
from storage.records.words import Words


@pytest.mark.parametrize(
    ("bio", "group"),
    [
        ("Journaliste à Ouest-France. Mes tweets n'engagent que moi.", PRESS),
        ("Rédactrice en chef, Lyon", PRESS),
        ("Freelance journalist, climate and trains", PRESS),
        ("Adjointe au maire déléguée aux mobilités", ELECTED),
        ("City councillor, ward 4", ELECTED),
        ("Député de la 3e circonscription", ELECTED),
        ("Partenaire officiel du club", PARTNERS),
        ("I work at Helix, opinions mine", STAFF),
        ("Je travaille chez Helix", STAFF),
        ("En recherche d’alternance en marketing", CANDIDATES),
        ("Open to work. Data analyst", CANDIDATES),
        ("Cliente depuis 2012, hélas", CUSTOMERS),
        ("Bénévole et cycliste", ASSOCIATIONS),
        ("A non-profit for quiet streets", ASSOCIATIONS),
    ],
)
def test_what_people_say_of_themselves_suggests_a_group(bio: str, group: Words) -> None:
    assert suggested_groups([bio]) == (group,)


@pytest.mark.parametrize(
    "bio",
    [
        "",
        "Former journalist, now baker",
        "Ex-journaliste",
        "Not a journalist.",
        "Ancienne députée",
        "Amoureux de la presse quotidienne et des mairies de campagne",
        "Maths, customers are people",
        "J'aime les associations d'idées",
    ],
)
def test_what_somebody_was_or_is_not_suggests_nothing(bio: str) -> None:
    assert suggested_groups([bio]) == ()


def test_several_accounts_are_read_together_and_each_group_is_told_once() -> None:
    assert suggested_groups(["reporter", "Journaliste", "Bénévole"]) == (PRESS, ASSOCIATIONS)


@settings(max_examples=50)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_read(said: list[str]) -> None:
    found = suggested_groups(said)
    assert len(found) == len(set(found))
