"""The migrations in their order, applied by sqlite-utils: each in one transaction with the record that it ran."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from storage.migrations import (
    m0001_the_house,
    m0002_honest_listening,
    m0003_packed_reasons,
    m0004_wordings,
    m0005_territories,
    m0006_judgement,
    m0007_communities,
    m0008_import_runs,
    m0009_lean_words,
    m0010_carried_in_order,
    m0011_answering,
    m0012_left_lists,
    m0013_people,
    m0014_topics,
    m0015_lasting_names,
    m0016_merged_people,
    m0017_lists_of_runs,
    m0018_notices,
    m0019_carried,
)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its lasting name, and what it does with a function that executes one statement."""

    name: str
    apply: Callable[[Callable[[str], object]], None]


MIGRATIONS: tuple[Migration, ...] = (
    Migration("0001_the_house", m0001_the_house.apply),
    Migration("0002_honest_listening", m0002_honest_listening.apply),
    Migration("0003_packed_reasons", m0003_packed_reasons.apply),
    Migration("0004_wordings", m0004_wordings.apply),
    Migration("0005_territories", m0005_territories.apply),
    Migration("0006_judgement", m0006_judgement.apply),
    Migration("0007_communities", m0007_communities.apply),
    Migration("0008_import_runs", m0008_import_runs.apply),
    Migration("0009_lean_words", m0009_lean_words.apply),
    Migration("0010_carried_in_order", m0010_carried_in_order.apply),
    Migration("0011_answering", m0011_answering.apply),
    Migration("0012_left_lists", m0012_left_lists.apply),
    Migration("0013_people", m0013_people.apply),
    Migration("0014_topics", m0014_topics.apply),
    Migration("0015_lasting_names", m0015_lasting_names.apply),
    Migration("0016_merged_people", m0016_merged_people.apply),
    Migration("0017_lists_of_runs", m0017_lists_of_runs.apply),
    Migration("0018_notices", m0018_notices.apply),
    Migration("0019_carried", m0019_carried.apply),
)
"""Every step there ever was. The schema's number is their count; a name is never changed."""

SCHEMA_VERSION = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, steps: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring the database to the present schema.

    The caller holds the folder's lock (the list of pending steps is read outside any transaction) and has made
    a copy. ``user_version`` is written in the same transaction as each step, so that a stop between two steps
    leaves a file that says truly how far it has come.

    Raises:
        sqlite3.Error: when a step fails; that step is rolled back whole.
    """
    from sqlite_utils import Database  # noqa: PLC0415 - 0.2 s of CPU that a start without a migration need not pay
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415

    known = Migrations("causerie")
    for number, step in enumerate(steps, start=1):

        def run(database: Database, step: Migration = step, number: int = number) -> None:
            step.apply(database.execute)
            database.execute(f"PRAGMA user_version = {number}")

        known(name=step.name)(run)
    known.apply(Database(connection, execute_plugins=False))
