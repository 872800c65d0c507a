"""A search in the language of the queries finds what a look at every mention would find."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeners.searching.asked import understood
from listeners.searching.finding import find, find_all
from listeners.territories.mistakes import QueryError
from storage.facts import mentions
from tests.storage.house import House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path) as made:
        yield made


def found(home: House, typed: str, limit: int = 50) -> list[int]:
    return [mention.id for mention in find_all(home.db, understood(typed), limit)]


@pytest.fixture
def told(home: House) -> dict[str, int]:
    """Six mentions, by what they are about."""
    made = {
        "box": home.mention("Ma box est éteinte depuis l'été #Fibre_FTTH", handle="lea", hashtags=["Fibre_FTTH"]),
        "work": home.mention("Une œuvre au musée, bravo @atelier", handle="marc", handles=["atelier@social.example"]),
        "reddit": home.mention("The box is off again", handle="wrench", network="reddit"),
        "japan": home.mention("新しいヘリックスX2のリコールについて", handle="hana"),
        "tagged": home.mention("Enfin du nouveau", handle="paul", hashtags=["Écologie"]),
        "name": home.mention("Rien à dire", handle="box_fan"),
    }
    home.db.execute("UPDATE mentions SET language = 'en-GB' WHERE id = ?", (made["reddit"],))
    home.db.execute("UPDATE mentions SET url = 'https://www.forum.example/velos/12' WHERE id = ?", (made["work"],))
    home.db.execute("UPDATE mentions SET hashtags = '[\"Écologie\"]' WHERE id = ?", (made["tagged"],))
    return made


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("box", ["name", "reddit", "box"]),
        ("bo", ["name", "reddit", "box"]),
        ("bo ", []),
        ("box eteinte", ["box"]),
        ("box -again", ["name", "box"]),
        ("box NOT again", ["name", "box"]),
        ('"box est"', ["box"]),
        ('"est box"', []),
        ("box OR musée", ["name", "reddit", "work", "box"]),
        ("(eteinte OR musée) -oeuvre", ["box"]),
        ("oeuvre", ["work"]),
        ("œuvre", ["work"]),
        ("oeuv", ["work"]),
        ("from:lea", ["box"]),
        ("from:le", ["box"]),
        ("from:box", ["name"]),
        ("from:box_fan box", ["name"]),
        ("network:reddit", ["reddit"]),
        ("network:reddit box", ["reddit"]),
        ("network:reddit eteinte", []),
        ("lang:en", ["reddit"]),
        ("lang:en-gb bo", ["reddit"]),
        ("site:forum.example", ["work"]),
        ("site:forum.example/velos", ["work"]),
        ("site:forum.example/motos", []),
        ("#fibre_ftth", ["box"]),
        ("#fib", ["box"]),
        ("#ecologie", ["tagged"]),
        ("ecologie ", []),
        ("@atelier", ["work"]),
        ("@atelier@social.example", ["work"]),
        ("リコール", ["japan"]),
        ("box NEAR/1 eteinte", ["box"]),
        ("l'été", ["box"]),
        ("eteint*", ["box"]),
        ("", []),
        ("   ", []),
    ],
)
def test_the_language_of_the_queries_is_understood(
    home: House, told: dict[str, int], typed: str, names: list[str]
) -> None:
    assert found(home, typed) == [told[name] for name in names]


@pytest.mark.parametrize(
    ("typed", "place"), [('"box', 0), ("box OR", 6), ("(box", 0), ("form:lea", 0), ("from:", 5), ("***", 0)]
)
def test_a_mistake_is_pointed_at(typed: str, place: int) -> None:
    with pytest.raises(QueryError) as wrong:
        understood(typed)

    assert wrong.value.position == place


_PARTS = st.sampled_from(
    ["box", "oeuvre", "bravo", "from:lea", "-box", "NOT musée", "#fibre_ftth", "lang:fr", "network:reddit", '"la box"',
     "(box OR bravo)", "@atelier", "site:example.org", "é", "eteinte NEAR box"]
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(_PARTS, min_size=1, max_size=4), apart=st.sampled_from([" ", " OR "]))
def test_a_sieve_leaves_nothing_out(home: House, told: dict[str, int], parts: list[str], apart: str) -> None:
    asked = understood(f"{apart.join(parts)} ")
    everything = mentions(home.db, sorted(told.values(), reverse=True))

    assert [one.id for one in find_all(home.db, asked, 50)] == [one.id for one in everything if asked.fits(one)]


def test_steps_go_on_where_the_last_one_stopped_and_end(home: House) -> None:
    """What fits is far back behind hundreds that only look as if they did."""
    rare = home.mention("commandes babouin", handle="lea")
    for number in range(330):
        home.mention(f"babouin commandes {number}", handle="marc")

    asked = understood('"commandes babouin"')
    steps = [find(home.db, asked)]
    while steps[-1].before is not None:
        steps.append(find(home.db, asked, before=steps[-1].before))

    assert [[one.id for one in step.mentions] for step in steps] == [[], [], [rare]]


def test_a_page_is_no_longer_than_asked_and_the_next_begins_behind_it(home: House) -> None:
    made = [home.mention(f"la box {number}", network="reddit") for number in range(7)][::-1]
    for typed in ("network:reddit box ", "box "):
        asked = understood(typed)
        first = find(home.db, asked, 3)
        assert [one.id for one in first.mentions] == made[:3]
        assert [one.id for one in find(home.db, asked, 9, first.before).mentions] == made[3:]


def test_a_name_that_the_index_folds_otherwise_is_found_as_it_is_written(home: House) -> None:
    home.identity("b1", name="Bjørn")
    wanted = home.mention("Rien à dire", handle="b1")

    assert found(home, "from:Bjørn") == found(home, 'from:"b1 Bjørn" rien') == [wanted]


def test_what_is_found_is_brought_out() -> None:
    assert understood("box #fib").shown == ("box", "#fib*")
    assert understood("bo -non").shown == ("bo",)
    assert understood("bo").shown == ("bo*",)
