"""Who was forgotten is not heard again, by whatever way she comes."""

from __future__ import annotations

from listeners.heard import HeardAuthor
from listeners.importing.receiving import Receiver
from listeners.importing.rows import ImportedFollow, ImportedRow
from storage.follows import Direction
from storage.forgetting_everywhere import forget_person
from storage.imports import begin_run
from storage.records.imports import NewRun
from storage.records.territories import Account
from tests.listeners.hearing.posts import NOW, House, post


def forget(house: House, handle: str) -> None:
    forget_person(house.db, int(str(house.column("SELECT person FROM identities WHERE handle = ?", handle)[0])))


def test_a_later_poll_does_not_bring_her_back(house: House) -> None:
    feed = house.source()
    posts = [post("1", by="dana"), post("2", "And the answer is in the manual, page twelve.", by="luc")]
    house.ear.hear(posts, source=feed, now=NOW)
    forget(house, "dana")

    again = house.ear.hear([*posts, post("3", "Something new from me", by="dana")], source=feed, now=NOW)

    assert (again.new, again.updated, again.duplicates, again.forgotten) == (0, 0, 0, 2)
    assert house.column("SELECT handle FROM identities") == ["luc"]
    assert house.column("SELECT text FROM mentions") == ["And the answer is in the manual, page twelve."]


def test_nothing_happens_where_all_of_a_batch_is_hers(house: House) -> None:
    house.ear.hear([post("1")], source=None, now=NOW)
    forget(house, "dana")

    heard = house.ear.hear([post("4", "Hello?")], source=None, now=NOW)
    assert (heard.forgotten, heard.mentions) == (1, ())
    assert house.column("SELECT count(*) FROM people") == [0]


def test_under_her_id_alone_she_is_known_too(house: House) -> None:
    author = HeardAuthor(stable_id="did:plc:9", handle="dana.example", name="Dana")
    house.ear.hear([post("1", network="bluesky", author=author)], source=None, now=NOW)
    forget(house, "dana.example")

    renamed = HeardAuthor(stable_id="did:plc:9", handle="someone.example", name="D.")
    by_handle = HeardAuthor(handle="Dana.Example")
    heard = house.ear.hear(
        [post("2", network="bluesky", author=renamed), post("3", network="bluesky", author=by_handle)],
        source=None,
        now=NOW,
    )
    assert (heard.new, heard.forgotten) == (0, 2)


def test_an_import_rejects_her_rows_with_the_reason(house: House) -> None:
    house.ear.hear([post("1")], source=None, now=NOW)
    forget(house, "dana")
    run, _uid = begin_run(house.db, NewRun("a.ndjson", "interchange"), NOW)
    receiver = Receiver(house.db, house.ear, NOW, account=Account("mastodon", "us"), run=run)
    follow = ImportedFollow(3, Direction.FOLLOWERS, "mastodon", HeardAuthor(handle="dana"), account="us")

    received = receiver.receive([ImportedRow(1, post("5")), ImportedRow(2, post("6", by="luc")), follow])

    assert (received.rows, received.kept) == (3, 1)
    assert [(one.row, one.words.source, one.faulty) for one in received.rejected] == [
        (1, "This person was forgotten: nothing of hers is kept.", False),
        (3, "This person was forgotten: nothing of hers is kept.", False),
    ]
    assert house.column("SELECT count(*) FROM follow_lists") == [0]
