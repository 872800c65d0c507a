from __future__ import annotations

from collections.abc import Iterator

import pytest

from listeners.importing.forms.part import JsonPart, Record, UnreadableError
from listeners.importing.presets.looking import peeked, text_at, value_at, values
from listeners.importing.presets.registry import PRESETS
from listeners.importing.rows import Rejected
from storage.records.words import words
from tests.listeners.importing.presets.parts import document


def never(key: str) -> Iterator[Record | Rejected]:
    if key == "":
        raise AssertionError("the whole document was decoded")
    return iter(())


def test_a_large_object_is_not_decoded_to_learn_that_it_is_nothing() -> None:
    part = JsonPart("", "", frozenset({"feed", "cursor", "posts", "records", "statuses"}), ({},), never)

    assert {preset.recognises(part) for preset in PRESETS} == {0}


def test_the_first_elements_are_looked_at() -> None:
    assert peeked(document([{"a": n} for n in range(30)])) == [{"a": n} for n in range(20)]
    assert peeked(document({"a": [1, 2]}), "a") == [1, 2]


@pytest.mark.parametrize(("having", "count"), [(frozenset(), 1), (frozenset({"a"}), 1), (frozenset({"a", "b"}), 0)])
def test_a_root_object_is_looked_at_when_it_has_the_keys(having: frozenset[str], count: int) -> None:
    assert len(peeked(document({"a": 1}), having=having)) == count


def test_of_what_cannot_be_read_there_is_nothing() -> None:
    def unreadable(key: str) -> Iterator[Record | Rejected]:
        raise UnreadableError(words("Import", "This row has no text."))

    assert peeked(JsonPart("", "", frozenset(), (), unreadable)) == []


def test_elements_that_are_nested_too_deeply_are_left_out() -> None:
    deep: object = 1
    for _ in range(100):
        deep = [deep]

    assert list(values(document({"a": [1, deep, 2], "b": [3]}), "a", "b")) == [1, 2, 3]


@pytest.mark.parametrize("value", [None, 5, [], {}, {"a": None}, {"a": []}, {"a": {"b": 5}}, {"a": "x"}])
def test_a_text_that_is_not_there_is_empty(value: object) -> None:
    assert text_at(value, "a", "b") == ""


def test_a_path_leads_to_what_stands_there() -> None:
    assert text_at({"a": {"b": "x"}}, "a", "b") == "x"
    assert value_at({"a": {"b": [1]}}, "a", "b") == [1]
