from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.search import search
from tests.storage.house import House


def ids(home: House, query: str, **more: int) -> list[int]:
    return [one.id for one in search(home.db, query, **more)]


def test_the_one_heard_last_comes_first_a_page_after_a_page(home: House) -> None:
    made = [home.mention(f"fibre {number}") for number in range(5)]

    assert ids(home, "fibre", limit=2) == [made[4], made[3]]
    assert ids(home, "fibre", limit=2, before=made[3]) == [made[2], made[1]]
    assert ids(home, "fibre ", limit=9, before=made[1]) == [made[0]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("éteinte", True),
        ("ETEINTE", True),
        ("box eteinte", True),
        ("eteinte box", True),
        ("étei", True),
        ("éte", True),
        ("é", True),
        ("b", True),
        ("étei ", False),
        ("x", False),
        ("bo", True),
        ("ox", False),
        ("l'été", True),
        ("box fibre", False),
        ("Lea", True),
        ("lea bo", True),
        ("Clignote", True),
        ("", False),
        ("  ", False),
        ("***", False),
    ],
)
def test_words_are_found_without_case_and_accents(home: House, query: str, found: bool) -> None:
    home.mention("Ma box est éteinte depuis l'été", title="Clignote")

    assert bool(ids(home, query)) is found


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '"box',
        "box*",
        "box OR",
        "NOT box",
        "box AND (",
        "text:box",
        "^box",
        "box NEAR fibre",
        "-box",
        "{a}: box",
        "\0",
    ],
)
def test_no_query_is_a_language(home: House, query: str) -> None:
    home.mention("box or not and text near fibre a")

    assert ids(home, query) == ([] if query in {'"', "\0"} else [1])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=30))
def test_whatever_is_typed_is_answered(home: House, query: str) -> None:
    assert search(home.db, query) == []


def test_a_common_beginning_and_a_rare_one_find_the_same_as_the_whole_word(home: House) -> None:
    """Beyond the newest rows, where beginnings are looked for one by one, the index answers."""
    rare = home.mention("zythologie")
    for number in range(640):
        home.db.execute(
            """INSERT INTO mentions (id, heard_as, network, kind, conversation, title, text, html, published, heard_at)
               VALUES (?1, '', 'web', 'post', 1, '', 'la fibre', '', 0, 0)""",
            (number + 2,),
        )
    home.db.execute(
        """INSERT INTO mentions_text (rowid, title, text, author)
           SELECT id, title, text, author FROM mention_words WHERE id > 1"""
    )

    assert ids(home, "zy") == ids(home, "zythologie") == [rare]
    assert ids(home, "fi", limit=3) == ids(home, "fibre", limit=3) == [641, 640, 639]
    assert ids(home, "la fi", limit=2) == [641, 640]
    assert len(ids(home, "fib", limit=1000)) == 640
    assert ids(home, "f", limit=3) == [641, 640, 639]


def test_a_word_of_letters_that_the_index_parts_in_two_is_not_found_and_breaks_nothing(home: House) -> None:
    """A vowel of New Tai Lue is a mark to SQLite's tokenizer, a letter to Python."""
    home.mention("abc\u19b0def")

    assert ids(home, "abc\u19b0def ") == []


@pytest.mark.parametrize("typed", ["co", "com", "comm", "comma", "commandes"])
def test_a_beginning_of_any_length_is_found_beside_a_rare_word_far_back(home: House, typed: str) -> None:
    wanted = home.mention("babouin commandes")
    for number in range(400):
        home.mention(f"communes {number}")

    assert ids(home, f"babouin {typed}") == [wanted]
