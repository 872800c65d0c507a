from __future__ import annotations

from pathlib import Path

from storage.machine import machine
from storage.uids import new_uid
from tests.storage.house import House, house


def test_a_data_folder_keeps_its_id(home: House, tmp_path: Path) -> None:
    first = machine(home.db)

    with house(tmp_path / "other") as other:
        assert machine(other.db) != first
    with house(tmp_path / "data") as again:
        assert machine(again.db) == first


def test_ids_are_ordered_by_time_and_never_the_same() -> None:
    made = [new_uid() for _ in range(2000)]

    assert made == sorted(set(made))
