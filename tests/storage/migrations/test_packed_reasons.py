from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from storage.encoding import reasons_to_json
from storage.migrations.registry import MIGRATIONS, migrate
from storage.opening import connect, database_path
from storage.ranks import ranks_of
from storage.records.reasons import Reason
from storage.records.words import Words, duration, words

KEPT = Path(__file__).resolve().parents[1] / "databases" / "schema-0001.sqlite"
LABEL = words("Labels", "Label")
REASONS = (
    Reason("asks", 12, words("Reasons", "She asks: “{words}”").given(words="où ?"), LABEL, (1,), ("où ?", "quand")),
    Reason("waiting", 8, words("Reasons", "No answer for {time}").given(time=duration(90_000)), LABEL, (1,)),
    Reason("growing", 3, words("Reasons", "%n people", None, 4), LABEL, (1, 2), ()),
    Reason("named", -2, Words("Reasons", "{name} has {share}", None, {"name": "Léa", "share": 0.5}), LABEL),
    Reason("asks", 1, words("Reasons", "She asks: “{words}”").given(words="a"), words("Labels", "Other"), (1,), ("a",)),
)


def test_reasons_that_were_stored_before_read_the_same(tmp_path: Path) -> None:
    """In their order, with counts, values, words in words, and a second sentence or label of one name."""
    path = shutil.copy(KEPT, database_path(tmp_path))
    with closing(connect(Path(path), durable=True)) as db:
        migrate(db, MIGRATIONS[:2])
        db.execute("UPDATE ranks SET reasons = ? WHERE conversation = 1", (reasons_to_json(REASONS),))
        db.execute("UPDATE ranks SET reasons = '[]' WHERE conversation = 2")
        migrate(db, MIGRATIONS[:3])

        assert ranks_of(db, 1)[0].reasons == REASONS
        assert ranks_of(db, 2)[0].reasons == ()
