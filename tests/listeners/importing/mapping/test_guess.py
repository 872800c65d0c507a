from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.forms.opening import open_parts
from listeners.importing.forms.part import TablePart, UnreadableError
from listeners.importing.mapping.facts import Fact, RowKind, TableMapping
from listeners.importing.mapping.guess import guess


def guessed(text: str) -> TableMapping:
    (part,) = open_parts(io.BytesIO(text.encode()))
    assert isinstance(part, TablePart)
    return guess(part)


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        (
            "Date,Author,Message,Link,Likes\n2026-07-14,Anna,When do the new benches arrive?,https://x.com/a/status/1,4\n",
            {
                "date": Fact.PUBLISHED,
                "author": Fact.NAME,
                "message": Fact.TEXT,
                "link": Fact.URL,
                "likes": Fact.LIKES,
            },
        ),
        (
            "Publié le;Auteur;Commentaire;Réseau\n14/07/2026 09:05;Anna;Quand arrivent les bancs ?;Facebook\n",
            {
                "publié le": Fact.PUBLISHED,
                "auteur": Fact.NAME,
                "commentaire": Fact.TEXT,
                "réseau": Fact.NETWORK,
            },
        ),
        (
            "Datum\tVerfasser\tBeitrag\tSprache\n14.07.2026\tAnna\tWann kommen die neuen Bänke?\tde\n",
            {
                "datum": Fact.PUBLISHED,
                "verfasser": Fact.NAME,
                "beitrag": Fact.TEXT,
                "sprache": Fact.LANGUAGE,
            },
        ),
        (
            "Fecha|Usuario|Comentario|Me gusta\n14/07/2026|@anna|¿Cuándo llegan los bancos nuevos?|3\n",
            {
                "fecha": Fact.PUBLISHED,
                "usuario": Fact.HANDLE,
                "comentario": Fact.TEXT,
                "me gusta": Fact.LIKES,
            },
        ),
        (
            "A,B,C,D\nhttps://h.example/1,2026-07-14 09:05,@anna,a long text that says quite a lot about benches\n",
            {"a": Fact.URL, "b": Fact.PUBLISHED, "c": Fact.HANDLE, "d": Fact.TEXT},
        ),
    ],
    ids=["english", "french", "german", "spanish", "by content alone"],
)
def test_columns_are_guessed(table: str, columns: dict[str, Fact]) -> None:
    found = guessed(table)

    assert found.columns == columns
    assert found.rows is RowKind.MENTIONS


def test_a_name_counts_only_where_the_cells_do_not_speak_against_it() -> None:
    found = guessed(
        "Date,Comments,Text\nweek 12,many people are asking for more of it,4\nweek 13,nobody came at all this time,5\n"
    )

    assert found.columns == {"comments": Fact.TEXT}


def test_a_list_of_handles_is_a_list_of_people() -> None:
    found = guessed("Username,Profile URL\nanna,https://www.instagram.com/anna\nbo,https://www.instagram.com/bo\n")

    assert found.rows is RowKind.FOLLOWING
    assert found.network == "instagram"
    assert found.column_of(Fact.HANDLE) == "username"


def test_a_table_without_header_is_guessed_by_its_content() -> None:
    found = guessed("2026-07-14,https://h.example/1,a long text that says quite a lot\n" * 3)

    assert found.columns == {"1": Fact.PUBLISHED, "2": Fact.URL, "3": Fact.TEXT}


def test_the_network_that_all_addresses_name_is_told() -> None:
    rows = "https://x.com/a/status/1,hello there my friends\nhttps://x.com/b/status/2,another text that is long\n"

    assert guessed("Link,Text\n" + rows).network == "x"
    assert guessed("Link,Text\n" + rows + "https://h.example/2,and a third one of them\n").network == ""


@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=5), min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_table_is_guessed_without_harm(rows: list[list[str]]) -> None:
    try:
        found = guessed("\n".join(";".join(row) for row in rows).encode("utf-8", "replace").decode())
    except UnreadableError:
        return
    assert len(set(found.columns.values())) == len(found.columns)
