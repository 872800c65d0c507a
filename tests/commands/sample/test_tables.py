from __future__ import annotations

from collections.abc import Callable

import pytest

from commands.sample.story import StoryError
from commands.sample.tables import Table


def table(**values: object) -> Table:
    return Table("plan.toml", values)


def test_reads_each_kind() -> None:
    full = table(name="  Ana ", tags=["a", "b"], score=3, ours=True, inner={"x": "y"}, many=[{"x": "1"}, {"x": "2"}])
    assert full.text("name") == "Ana"
    assert full.texts("tags") == ("a", "b")
    assert full.number("score") == 3
    assert full.flag("ours") is True
    assert full.table("inner").text("x") == "y"
    assert [one.text("x") for one in full.tables("many")] == ["1", "2"]
    assert full.names() == ("name", "tags", "score", "ours", "inner", "many")


def test_what_is_not_there_has_a_default_where_one_is_given() -> None:
    empty = table()
    assert empty.text("name", "") == ""
    assert empty.texts("tags", ()) == ()
    assert empty.number("score") is None
    assert empty.flag("ours") is False
    assert empty.table("inner").names() == ()
    assert empty.tables("many") == ()


@pytest.mark.parametrize(
    ("read", "complaint"),
    [
        (lambda one: one.text("missing"), "missing must be a text"),
        (lambda one: one.text("number"), "number must be a text"),
        (lambda one: one.texts("missing"), "missing must be a list"),
        (lambda one: one.texts("text"), "text must be a list"),
        (lambda one: one.texts("mixed"), "mixed must hold texts only"),
        (lambda one: one.number("text"), "text must be a whole number"),
        (lambda one: one.number("flag"), "flag must be a whole number"),
        (lambda one: one.flag("number"), "number must be true or false"),
        (lambda one: one.table("text"), "text: expected a table"),
        (lambda one: one.tables("text"), "text must be a list of tables"),
        (lambda one: one.tables("mixed"), "mixed 1: expected a table"),
        (lambda one: one.only("text"), "unknown field flag, mixed, number"),
    ],
)
def test_a_slip_names_the_file_and_the_field(read: Callable[[Table], object], complaint: str) -> None:
    with pytest.raises(StoryError, match=r"plan\.toml") as caught:
        read(table(text="x", number=1, flag=True, mixed=["a", 1]))
    assert complaint in str(caught.value)


def test_fields_that_are_all_known_pass() -> None:
    table(text="x").only("text", "other")
