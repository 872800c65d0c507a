"""Whom other sources carry: what an import has to know, at the same cost however much earlier imports brought."""

from __future__ import annotations

from storage.encoding import to_ms
from storage.mentions import heard_elsewhere
from storage.opening import writing
from tests.storage.house import DAY, HOUR, NOON, House


def test_who_is_carried_by_another_source_is_told(home: House) -> None:
    feed, other = home.source("https://a.example/"), home.source("https://b.example/")
    home.mention(handle="lea", source=feed)
    home.mention(handle="karim")
    lea, karim = home.identity("lea"), home.identity("karim")
    around = (NOON - DAY, NOON + DAY)

    assert heard_elsewhere(home.db, [lea, karim], *around, None) == {lea}
    assert heard_elsewhere(home.db, [lea, karim], *around, feed) == {karim}
    assert heard_elsewhere(home.db, [lea, karim], *around, other) == {lea, karim}
    assert heard_elsewhere(home.db, [lea, karim], NOON + HOUR, NOON + DAY, None) == frozenset()


def test_an_import_asks_at_the_same_cost_however_much_imports_brought(home: House) -> None:
    home.mention(handle="lea")
    lea = home.identity("lea")
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    def cost() -> int:
        nonlocal steps
        steps = 0
        home.db.set_progress_handler(step, 1)
        assert heard_elsewhere(home.db, [lea], NOON - DAY, NOON + DAY, None) == frozenset()
        home.db.set_progress_handler(None, 0)
        return steps

    one = cost()
    with writing(home.db):
        row = home.db.execute("SELECT * FROM mentions").fetchone()
        columns = row.keys()
        said = [{**dict(row), "id": 100 + n, "published": to_ms(NOON) + n} for n in range(2_000)]
        names = ", ".join(f":{column}" for column in columns)
        into = f"INSERT INTO mentions ({', '.join(columns)}) VALUES ({names})"  # noqa: S608 - our names
        home.db.executemany(into, said)

    assert cost() == one
