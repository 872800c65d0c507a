"""Make the small database of the present schema that is kept for ever: ``python -m tests.storage.make_database``.

Run it once when a schema is released, never again for that schema: the file stands for what users have.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from storage.drafts import save_draft
from storage.journal import log_gesture, snooze, undo
from storage.migrations.registry import SCHEMA_VERSION
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import Draft, GestureKind, GestureToLog, Why
from storage.records.territories import Account
from storage.territories import add_territory
from storage.voices import add_voice
from tests.storage.house import DAY, HOUR, NOON, House, house, reason

FOLDER = Path(__file__).parent / "databases"


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


def main() -> None:
    """Write ``databases/schema-NNNN.sqlite``, one file without a log beside it."""
    out = FOLDER / f"schema-{SCHEMA_VERSION:04}.sqlite"
    out.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder, house(Path(folder)) as made, closing(sqlite3.connect(out)) as kept:
        fill(made)
        made.db.backup(kept)
        kept.execute("PRAGMA journal_mode = DELETE")
        kept.execute("VACUUM")


if __name__ == "__main__":
    main()
