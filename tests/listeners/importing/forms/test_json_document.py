from __future__ import annotations

import json

import pytest

from listeners.importing.forms.part import JsonPart, LinesPart, Record
from listeners.importing.rows import Rejected
from tests.listeners.importing.forms.opened import only, parts_of, refusal


def values(part: JsonPart, key: str = "") -> list[object]:
    return [record.value for record in part.records(key) if isinstance(record, Record)]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_list_is_read_element_by_element(indent: int | None) -> None:
    part = only(json.dumps([{"a": n} for n in range(30)], indent=indent).encode(), JsonPart)

    assert (part.keys, part.assigned, len(part.first)) == (frozenset(), "", 20)
    assert [record.number for record in part.records("") if isinstance(record, Record)] == list(range(1, 31))
    assert values(part)[:2] == [{"a": 0}, {"a": 1}]


def test_an_object_is_known_by_its_keys_and_read_by_its_lists() -> None:
    part = only(b'{\n"type": "OrderedCollection", "orderedItems": [{"a": 1}, 2],\n "n": {"x": 1}}', JsonPart)

    assert part.keys == {"type", "orderedItems", "n"}
    assert part.first == ({"type": "OrderedCollection"},)
    assert values(part, "orderedItems") == [{"a": 1}, 2]
    assert values(part, "type") == values(part, "absent") == []
    assert values(part) == [{"type": "OrderedCollection", "orderedItems": [{"a": 1}, 2], "n": {"x": 1}}]


@pytest.mark.parametrize(
    ("head", "tail", "assigned"),
    [
        ("window.YTD.tweets.part0 = ", "", "window.YTD.tweets.part0"),
        ("window.YTD.follower.part1=", ";\n", "window.YTD.follower.part1"),
        ("\n var data =\n", ";", "var data"),
    ],
)
def test_what_javascript_assigns_is_the_document(head: str, tail: str, assigned: str) -> None:
    part = only(f'{head}[{{"tweet": {{"id": "1"}}}}]{tail}'.encode(), JsonPart)

    assert (part.assigned, values(part)) == (assigned, [{"tweet": {"id": "1"}}])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_understood(encoding: str) -> None:
    assert values(only('[{"texte": "Où ça, été ?"}]'.encode(encoding), JsonPart)) == [{"texte": "Où ça, été ?"}]


def test_what_is_nearly_json_is_read_as_meant() -> None:
    part = only(b'[{"a": NaN, "b": -Infinity, "c": "\\ud800x", "d": 1}]', JsonPart)

    assert values(part) == [{"a": None, "b": None, "c": "?x", "d": 1}]


def test_one_element_that_is_too_deep_costs_only_itself() -> None:
    part = only(b'[{"a": 1}, ' + b"[" * 90 + b"]" * 90 + b', {"b": 2}, 1e999]', JsonPart)

    found = list(part.records(""))

    assert [type(one) for one in found] == [Record, Rejected, Record, Record]
    assert values(part) == [{"a": 1}, {"b": 2}, None]


@pytest.mark.parametrize("depth", [10_000, 200_000])
@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_ten_thousand_levels_are_refused(opening: bytes, closing: bytes, depth: int) -> None:
    assert refusal(opening * depth + b"1" + closing * depth) == "This JSON file is nested too deeply."


@pytest.mark.parametrize("data", [b'[{"a": 1}, {"b"', b"[1, 2] trailing", b"{not json}", b'{"a": 1,\n'])
def test_a_damaged_document_is_refused(data: bytes) -> None:
    assert refusal(data) == "This file is cut off or damaged: it is not valid JSON."


def test_lines_are_told_from_a_document() -> None:
    lines = only(b'{broken\n{"id": "a"}\n\n{"id": "b"}\n', LinesPart)

    assert lines.first == (b"{broken", b'{"id": "a"}', b'{"id": "b"}')
    assert [number for number, _ in lines.lines()] == [1, 2, 4]
    assert [number for number, _ in lines.lines()] == [1, 2, 4]


def test_one_line_with_one_object_may_be_either() -> None:
    assert [type(part) for part in parts_of(b'{"id": "a"}')] == [LinesPart, JsonPart]


@pytest.mark.parametrize("head", ["[", "window.YTD.follower.part0 = [", '{"relationships_following": ['])
def test_a_document_with_an_element_a_line_is_not_taken_for_lines(head: str) -> None:
    data = f'{head}\n  {{"a": 1}},\n  {{"a": 2}}\n]' + ("}" if head.startswith("{") else "")

    part = only(data.encode(), JsonPart)

    assert values(part, "relationships_following" if part.keys else "") == [{"a": 1}, {"a": 2}]


def test_lines_of_which_the_first_is_broken_are_still_lines() -> None:
    part = only(b'{broken\n{"a": 1}\n{"a": 2}\n', LinesPart)

    assert [line for _, line in part.lines()] == [b"{broken", b'{"a": 1}', b'{"a": 2}']


@pytest.mark.parametrize(
    ("data", "first"),
    [
        (b'{\n"a": 1e999, "b": []}', {"a": None}),
        (b'{\n"a": -1e999, "b": 2, "c": [1e999]}', {"a": None, "b": 2}),
        (b'{\n"a": ' + b"9" * 5_000 + b', "b": 2}', {"b": 2}),
        (b'{\n"a": "\\ud800", "b": 2}', {"a": "?", "b": 2}),
    ],
)
def test_numbers_beyond_all_bounds_do_not_break_what_stands_beside(data: bytes, first: object) -> None:
    assert only(data, JsonPart).first == (first,)


def test_an_element_that_cannot_be_read_says_why() -> None:
    part = only(b'[{"a": 1e999}, {"a": ' + b"9" * 5_000 + b'}, {"a": 1}]', JsonPart)

    told = [one.value if isinstance(one, Record) else one.words.source for one in part.records("")]

    assert told == [{"a": None}, "This row is not valid JSON.", {"a": 1}]
