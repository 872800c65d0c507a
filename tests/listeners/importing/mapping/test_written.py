from __future__ import annotations

import pytest

from listeners.importing.mapping.facts import Fact, RowKind, TableMapping, fingerprint
from listeners.importing.mapping.memory import recall, remember
from listeners.importing.mapping.written import (
    NoMappingError,
    mapping_from_json,
    mapping_from_pairs,
    mapping_to_json,
)
from storage.mappings import save_mapping
from tests.storage.house import NOON, House

WHOLE = TableMapping(
    {"full text": Fact.TEXT, "autor": Fact.HANDLE}, RowKind.PUBLICATIONS, "x", "Europe/Paris", False, "x:elan", 3
)


def test_a_mapping_is_read_back_whole() -> None:
    assert mapping_from_json(mapping_to_json(WHOLE)) == WHOLE
    assert mapping_from_json(mapping_to_json(TableMapping())) == TableMapping()


def test_columns_may_be_written_as_in_the_header() -> None:
    found = mapping_from_json('{"columns": {"Full  Text": "text", "User_name": "handle"}, "network": " X "}')

    assert found == TableMapping({"full text": Fact.TEXT, "user name": Fact.HANDLE}, network="x")


def test_pairs_are_read() -> None:
    assert mapping_from_pairs("Full Text=text, a=b=Handle").columns == {"full text": Fact.TEXT, "a=b": Fact.HANDLE}


@pytest.mark.parametrize(
    "written", ["", "[]", "{}", '{"columns": {"a": "nonsense"}}', "\xff", '{"columns":' + "[" * 9999]
)
def test_what_is_no_mapping(written: str) -> None:
    with pytest.raises(NoMappingError):
        mapping_from_json(written)


@pytest.mark.parametrize("written", ["Text", "=text", "Text=nonsense", "Text="])
def test_what_are_no_pairs(written: str) -> None:
    with pytest.raises(NoMappingError):
        mapping_from_pairs(written)


def test_a_mapping_is_remembered_for_the_same_columns_in_any_order(home: House) -> None:
    remember(home.db, ("full text", "autor"), WHOLE, NOON)

    assert recall(home.db, fingerprint(("autor", "full text"))) == WHOLE
    assert recall(home.db, fingerprint(("autor",))) is None


def test_what_is_no_longer_understood_is_forgotten(home: House) -> None:
    save_mapping(home.db, "f", '{"columns": {"a": "of a later version"}}', NOON)

    assert recall(home.db, "f") is None
