"""Make the small databases of the present schema that are kept for ever: ``python -m tests.storage.make_database``.

One holds a few acts, the other (in ``full/``) a row in every table. Run it once when a schema is released, never again
for that schema: the files stand for what users have.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from storage.drafts import save_draft
from storage.follows import Direction, add_follows
from storage.ideas import keep_idea
from storage.import_records import add_acts, add_carried, add_listed, add_rejected, add_unlisted
from storage.imports import begin_run, end_run
from storage.journal import log_gesture, snooze, undo
from storage.mentions import keep_wording
from storage.migrations.registry import SCHEMA_VERSION
from storage.noted import note_down
from storage.opening import writing
from storage.publications import Publication, add_publications
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.imports import NewRun, RejectedRow, RunState
from storage.records.journal import Draft, GestureKind, GestureToLog, Why
from storage.records.people import Noted
from storage.records.territories import Account
from storage.records.trends import AnnouncedTopic
from storage.records.words import words
from storage.snippets import add_snippet
from storage.territories import add_territory
from storage.territory_decisions import make_territory
from storage.topics import save_announced
from storage.voices import add_voice
from tests.storage.house import DAY, HOUR, NOON, House, house, reason

FOLDER = Path(__file__).parent / "databases"
FULL = FOLDER / "full"


def fill(made: House) -> None:
    """Put a few rows of everything in a database."""
    forum = add_territory(made.db, name="Forum", query="box OR fibre", why="aider", language="fr", now=NOON)
    voice = add_voice(made.db, name="Marque", accounts=[Account("mastodon", "marque")], territory=forum)
    source = made.source(title="Le forum", hears="mentions")
    asked = made.mention("Ma box clignote, que faire ?", source=source, territories=[forum], to_us=True, at=NOON - DAY)
    thanks = made.mention("Merci, la fibre remarche", handle="karim", source=source, territories=[forum])
    for key in (asked, thanks):
        rank = ConversationRank(
            made.conversation_of(key), forum, ListName.TO_ANSWER, 10, (reason(mentions=[key]),), key, NOON + DAY
        )
        save_ranks(made.db, [rank])
    log_gesture(
        made.db, GestureToLog(GestureKind.REPLY, Why.HELP, voice=voice, mention=asked, text="Redémarrez-la."), NOON
    )
    talk = made.conversation_of(thanks)
    undo(made.db, snooze(made.db, talk, NOON + DAY, NOON), NOON + HOUR)
    save_draft(made.db, Draft(talk, thanks, voice, Why.THANK, "Avec plaisir", NOON))


def fill_every_table(made: House) -> None:
    """Put what a person makes in a database, and then one made-up row in each table that is empty still."""
    fill(made)
    now = NOON + 2 * HOUR
    answer = made.mention("Je confirme", parent=1, conversation=made.conversation_of(1), handle="max")
    note_down(made.db, made.person("lea"), Noted(("Press",), ("fibre",), "Prefers mails"), now)
    keep_idea(made.db, mention=answer, now=now)
    add_snippet(made.db, "Horaires", "Bonjour {prénom}", now)
    make_territory(made.db, name="Vélos", query="vélo", tone="Tu", now=now)
    run, _ = begin_run(made.db, NewRun("followers.csv", "followers"), now)
    key = ("followers", "mastodon", "marque")
    with writing(made.db):
        add_carried(made.db, run, [answer], answer)
        add_follows(made.db, Direction.FOLLOWERS, "mastodon", "marque", ["lea"], now=now)
        add_listed(made.db, run, key, ["lea"])
        add_unlisted(made.db, run, key, [("karim", None)])
        add_acts(made.db, run, add_publications(made.db, [Publication("mastodon", NOON, "Bonjour", None, "marque")]))
        add_rejected(made.db, run, [RejectedRow("", 2, words("Import", "This row names no account."))])
        keep_wording(made.db, answer, now)
    end_run(made.db, run, RunState.DONE, now)
    save_announced(made.db, [AnnouncedTopic(now, None, "#Panne", ("#Panne",), 40, 7)], NOON)
    with writing(made.db):
        for table in empty_tables(made.db):
            _add_made_up(made.db, table)


def tables(db: sqlite3.Connection) -> list[str]:
    """Return the names of our own tables: not those SQLite and its full-text index keep for themselves."""
    rows = db.execute(
        """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'mentions_text%'
           AND name NOT LIKE 'sqlite%' AND name NOT LIKE '_sqlite%' ORDER BY name"""
    )
    return [row[0] for row in rows]


def empty_tables(db: sqlite3.Connection) -> list[str]:
    """Return those of our tables that hold nothing."""
    return [name for name in tables(db) if not db.execute(f'SELECT EXISTS (SELECT 1 FROM "{name}")').fetchone()[0]]  # noqa: S608


def _add_made_up(db: sqlite3.Connection, table: str) -> None:
    """Add a row: 1 where a number belongs, so that links lead to the first row of their table, an empty list else."""
    columns = db.execute(f'PRAGMA table_info("{table}")').fetchall()
    values = [1 if column[2] == "INTEGER" else b"" if column[2] == "BLOB" else "[]" for column in columns]
    db.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(values))})', values)  # noqa: S608 - our own names


def main() -> None:
    """Write ``databases/schema-NNNN.sqlite`` and ``databases/full/schema-NNNN.sqlite``, without a log beside them."""
    FULL.mkdir(exist_ok=True)
    for folder, filling in ((FOLDER, fill), (FULL, fill_every_table)):
        _write(folder / f"schema-{SCHEMA_VERSION:04}.sqlite", filling)


def _write(out: Path, filling: Callable[[House], None]) -> None:
    out.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder, house(Path(folder)) as made, closing(sqlite3.connect(out)) as kept:
        filling(made)
        made.db.backup(kept)
        kept.execute("PRAGMA journal_mode = DELETE")
        kept.execute("VACUUM")


if __name__ == "__main__":
    main()
