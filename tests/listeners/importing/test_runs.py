from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from listeners.heard import HeardAuthor
from listeners.importing.choosing import choose
from listeners.importing.files import recognise_file
from listeners.importing.mapping.facts import Fact, RowKind, TableMapping
from listeners.importing.presets.preset import Told
from listeners.importing.receiving import Receiver
from listeners.importing.rows import ImportedFollow, ImportedPublication, Rejected
from listeners.importing.runs import RunStep, run_import
from storage.follows import Direction, add_follows
from storage.ideas import ideas, keep_idea
from storage.import_undo import undo_run
from storage.imports import begin_run, import_run, rejected_rows
from storage.journal import dismiss
from storage.records.imports import NewRun, RunCounts, RunState
from storage.records.territories import Account
from storage.response_log import response_log
from storage.voices import add_voice
from tests.listeners.hearing.posts import NOW, House, open_house, post
from tests.listeners.importing.forms.opened import locked, zipped

HOUR = timedelta(hours=1)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh database with an ear on it."""
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def lines(*names: str) -> bytes:
    return b"".join(json.dumps({"id": f"urn:{name}", "text": f"what {name} said"}).encode() + b"\n" for name in names)


def imported(house: House, content: bytes, later: timedelta = timedelta(0)) -> RunStep:
    file = io.BytesIO(content)
    *_, last = run_import(house.db, house.ear, recognise_file(file), file, name="lines.ndjson", now=NOW + later)
    return last


def undone(house: House, run: str) -> int:
    *_, removed = undo_run(house.db, run, NOW)
    return removed


def texts(house: House) -> list[object]:
    return house.column("SELECT text FROM mentions ORDER BY text")


def test_an_import_is_remembered_with_its_counts_and_what_it_did_not_take(house: House) -> None:
    imported(house, lines("known"))

    ended = imported(house, lines("a", "b", "known") + b"{broken\n")

    run = import_run(house.db, ended.run)
    assert (run.file, run.preset, run.state) == ("lines.ndjson", "interchange", RunState.DONE)
    assert run.counts == RunCounts(rows=4, kept=2, duplicates=1, refused=1)
    assert [row.row for row in rejected_rows(house.db, ended.run)] == [4]


def test_an_undone_import_leaves_nothing_of_its_own_and_can_be_imported_again(house: House) -> None:
    ended = imported(house, lines(*(f"row{n}" for n in range(1_200))))
    assert len(texts(house)) == 1_200

    assert undone(house, ended.run) == 1_200

    assert house.column("SELECT count(*) FROM mentions UNION ALL SELECT count(*) FROM conversations") == [0, 0]
    assert house.column("SELECT count(*) FROM mention_keys UNION ALL SELECT count(*) FROM people") == [0, 0]
    assert import_run(house.db, ended.run).state is RunState.UNDONE
    assert imported(house, lines("row1", "row2")).so_far.kept == 2


def test_what_others_carried_stays(house: House) -> None:
    source = house.source()
    house.ear.hear([post("urn:fed", "from a feed", url=None)], source=source, now=NOW)
    first = imported(house, lines("shared", "mine", "polled"))
    second = imported(house, lines("shared", "theirs"))
    house.ear.hear([post("urn:polled", "what polled said", url=None, network="web")], source=source, now=NOW)
    house.db.execute(
        "INSERT OR IGNORE INTO hearings SELECT ?, id, 0 FROM mentions WHERE heard_as = 'urn:polled'", (source.id,)
    )

    undone(house, first.run)

    assert "what mine said" not in texts(house)
    assert {"from a feed", "what shared said", "what theirs said", "what polled said"} <= set(texts(house))
    undone(house, second.run)
    assert "what shared said" not in texts(house)


def test_what_was_pasted_before_stays(house: House) -> None:
    house.ear.hear([post("urn:a", "what a said", url=None, network="web", by="")], source=None, now=NOW)
    before = len(texts(house))

    undone(house, imported(house, lines("a", "b")).run)

    assert len(texts(house)) == before


def test_what_a_person_acted_on_stays(house: House) -> None:
    ended = imported(house, lines("asked", "other"))
    (talk,) = house.column("SELECT conversation FROM mentions WHERE heard_as = 'urn:asked'")
    assert isinstance(talk, int)
    dismiss(house.db, talk, NOW)

    assert undone(house, ended.run) == 1
    assert texts(house) == ["what asked said"]


def test_of_what_an_idea_was_kept_stays_and_no_id_is_given_twice(house: House) -> None:
    ended = imported(house, lines("told", "other"))
    (told, other) = house.column("SELECT id FROM mentions ORDER BY id")
    assert isinstance(told, int)
    assert isinstance(other, int)
    keep_idea(house.db, mention=told, now=NOW)

    assert undone(house, ended.run) == 1
    assert [one.excerpt for one in ideas(house.db)] == ["what told said"]
    imported(house, lines("new"))
    assert house.column("SELECT id FROM mentions ORDER BY id") == [told, other + 1]


def test_a_run_that_is_stopped_says_so_keeps_what_it_heard_and_can_be_undone(house: House) -> None:
    file = io.BytesIO(lines(*(f"row{n}" for n in range(1_200))))
    steps = run_import(house.db, house.ear, recognise_file(file), file, name="lines.ndjson", now=NOW)
    step = next(steps)
    steps.close()

    run = import_run(house.db, step.run)
    assert (run.state, run.counts.kept) == (RunState.CANCELLED, 500)
    assert undone(house, step.run) == 500


def test_a_file_that_goes_away_leaves_the_run_failed(house: House) -> None:
    class Gone(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 20_000:
                raise OSError(5, "Input/output error")
            return super().readline(size)

    file = Gone(lines(*(f"row{n}" for n in range(1_200))))
    steps = run_import(house.db, house.ear, recognise_file(file), file, name="lines.ndjson", now=NOW)
    with pytest.raises(OSError, match="Input/output"):
        list(steps)

    assert house.column("SELECT state FROM import_runs") == ["failed"]


def receiver(house: House, *, account: Account | None = None, later: timedelta = timedelta(0)) -> tuple[Receiver, str]:
    run, uid = begin_run(house.db, NewRun("follower.js", "x_archive"), NOW + later)
    return Receiver(house.db, house.ear, NOW + later, account=account, run=run), uid


def follow(row: int, handle: str | None, account: str | None = None) -> ImportedFollow:
    return ImportedFollow(row, Direction.FOLLOWERS, "x", HeardAuthor(handle=handle), account)


def test_followers_go_to_the_list_of_the_account_that_was_told(house: House) -> None:
    into, uid = receiver(house, account=Account("x", "elan"))

    received = into.receive([follow(1, "lea"), follow(2, "Karim"), follow(3, "lea"), follow(4, None)])

    assert (received.rows, received.kept, [one.row for one in received.rejected]) == (4, 2, [4])
    assert house.column("SELECT account || '/' || other FROM follow_lists ORDER BY other") == ["elan/Karim", "elan/lea"]
    undone(house, uid)
    assert house.column("SELECT count(*) FROM follow_lists") == [0]


def test_a_list_of_nobody_knows_whom_is_rejected_unless_one_account_of_ours_is_there(house: House) -> None:
    into, _ = receiver(house, account=Account("mastodon", "elan"))

    received = into.receive([follow(1, "lea")])

    assert [type(one) for one in received.rejected] == [Rejected]
    add_voice(house.db, name="Marque", accounts=[Account("x", "elan"), Account("mastodon", "elan")])
    assert into.receive([follow(1, "lea")]).kept == 1
    assert house.column("SELECT account FROM follow_lists") == ["elan"]


def test_undoing_a_list_keeps_whom_an_earlier_or_a_later_one_named(house: House) -> None:
    earlier, _ = receiver(house)
    earlier.receive([follow(1, "lea", "elan")])
    middle, uid = receiver(house, later=HOUR)
    middle.receive([follow(1, "lea", "elan"), follow(2, "karim", "elan"), follow(3, "zoe", "elan")])
    later, _ = receiver(house, later=2 * HOUR)
    later.receive([follow(1, "KARIM", "@elan")])

    undone(house, uid)

    assert house.column("SELECT other FROM follow_lists ORDER BY other") == ["karim", "lea"]


FOLLOWS = "Account address,Show boosts,Notify on new posts,Languages\n"


def follows(house: House, *addresses: str, later: timedelta = timedelta(0)) -> RunStep:
    file = io.BytesIO((FOLLOWS + "".join(f"{one},true,false,\n" for one in addresses)).encode())
    told = Told(Account("mastodon", "elan"))
    found = recognise_file(file)
    *_, last = run_import(house.db, house.ear, found, file, name="following_accounts.csv", now=NOW + later, told=told)
    return last


def listed(house: House) -> list[object]:
    return house.column("SELECT other FROM follow_lists ORDER BY other")


def test_who_is_no_longer_named_leaves_a_whole_list_and_comes_back_when_that_is_undone(house: House) -> None:
    follows(house, "bo@b.example", "lea@a.example")
    add_follows(house.db, Direction.FOLLOWERS, "mastodon", "elan", ["bo@b.example"], now=NOW)

    again = follows(house, "lea@a.example", "new@n.example", later=HOUR)

    assert (again.so_far.kept, again.so_far.unlisted) == (1, 1)
    assert listed(house) == ["bo@b.example", "lea@a.example", "new@n.example"], "one still follows us"
    assert house.column("SELECT other FROM follow_lists WHERE direction = 'followers'") == ["bo@b.example"]

    undone(house, again.run)

    assert house.column("SELECT other FROM follow_lists WHERE direction = 'following' ORDER BY other") == [
        "bo@b.example",
        "lea@a.example",
    ]


def test_undoing_does_not_put_back_whom_a_still_later_list_does_not_name(house: House) -> None:
    follows(house, "bo@b.example", "lea@a.example")
    middle = follows(house, "lea@a.example", later=HOUR)
    follows(house, "lea@a.example", later=2 * HOUR)

    undone(house, middle.run)

    assert listed(house) == ["lea@a.example"]


def test_a_list_with_a_row_that_cannot_be_read_takes_nobody_off(house: House) -> None:
    follows(house, "bo@b.example", "lea@a.example")

    ended = follows(house, "lea@a.example", "bo at b", later=HOUR)

    assert (ended.so_far.refused, ended.so_far.unlisted) == (1, 0)
    assert listed(house) == ["bo@b.example", "lea@a.example"]


def test_a_list_that_may_be_a_part_takes_nobody_off(house: House) -> None:
    into, _ = receiver(house)
    into.receive([follow(1, "lea", "elan")])
    later, _ = receiver(house, later=HOUR)
    later.receive([follow(1, "karim", "elan")])

    assert later.unlist() == 0
    assert listed(house) == ["karim", "lea"]


def numbers(part: int, *accounts: int) -> bytes:
    found = [{"follower": {"accountId": str(one)}} for one in accounts]
    return f"window.YTD.follower.part{part} = ".encode() + json.dumps(found).encode()


OWNER = b'window.YTD.account.part0 = [{"account": {"accountId": "9", "username": "elan"}}]'
FIRST, SECOND = "data/follower.js", "data/follower-part1.js"
MEMBERS = {"data/account.js": OWNER, FIRST: numbers(0, 1, 2), SECOND: numbers(1, 3, 4, 5)}
DAMAGED = {
    "cut off": zipped(MEMBERS | {SECOND: MEMBERS[SECOND][:-20]}),
    "empty": zipped(MEMBERS | {SECOND: b""}),
    "zeros": zipped(MEMBERS | {SECOND: bytes(500)}),
    "deep": zipped(MEMBERS | {SECOND: b"window.YTD.follower.part1 = [" + b"[" * 90 + b"]" * 90 + b"]"}),
    "packed again": zipped(MEMBERS | {SECOND: zipped({SECOND: MEMBERS[SECOND]})}),
    "locked": locked(zipped(MEMBERS), SECOND),
}


@pytest.mark.parametrize("damaged", DAMAGED.values(), ids=DAMAGED)
def test_a_part_that_cannot_be_read_takes_nobody_off(house: House, damaged: bytes) -> None:
    imported(house, zipped(MEMBERS))

    ended = imported(house, damaged, HOUR).so_far

    assert (ended.rows, ended.kept, ended.refused, ended.unlisted) == (3, 0, 1, 0)
    assert [(one.part, one.faulty) for one in ended.rejected] == [(SECOND, True)]
    assert listed(house) == ["1", "2", "3", "4", "5"]


def test_a_list_of_nobody_takes_nobody_off_and_a_whole_archive_does(house: House) -> None:
    imported(house, zipped(MEMBERS))

    assert imported(house, zipped(MEMBERS | {SECOND: numbers(1, 3)}), HOUR).so_far.unlisted == 2
    assert listed(house) == ["1", "2", "3"]


def test_publications_become_gestures_and_are_taken_back_however_old(house: House) -> None:
    into, uid = receiver(house, account=Account("x", "elan"))
    old = NOW - timedelta(days=900)

    received = into.receive(
        [ImportedPublication(1, "x", old, "hello", "https://x.com/e/status/1"), ImportedPublication(2, "x", old, "two")]
    )

    assert received.kept == 2
    assert [(row.handle, row.undone) for row in response_log(house.db)] == [("elan", False)] * 2
    assert house.column("SELECT count(*) FROM mentions") == [0]
    undone(house, uid)
    assert [row.undone for row in response_log(house.db)] == [True, True]


def test_what_the_person_told_is_remembered(house: House) -> None:
    file = io.BytesIO(lines("a"))
    told = Told(Account("x", "elan"))
    *_, last = run_import(house.db, house.ear, recognise_file(file), file, name="l", now=NOW, told=told)

    assert import_run(house.db, last.run).account == "x:elan"


def tweeting(text: str, number: str, handle: str) -> bytes:
    mentions = [{"screen_name": handle, "id_str": number, "name": handle}]
    facts = {"id_str": "77", "full_text": text, "created_at": "Wed Jan 01 10:00:00 +0000 2025"}
    found = [{"tweet": facts | {"entities": {"user_mentions": mentions}}}]
    return b"window.YTD.tweets.part0 = " + json.dumps(found).encode()


def test_whoever_has_another_handle_is_neither_new_nor_gone(house: House) -> None:
    first, second = (MEMBERS | {"data/tweets.js": tweeting("@lea hello", "1", handle)} for handle in ("lea", "ella"))
    imported(house, zipped(MEMBERS))

    named = imported(house, zipped(first), HOUR).so_far
    renamed = imported(house, zipped(second), 2 * HOUR).so_far

    assert (named.kept, named.unlisted, renamed.kept, renamed.unlisted) == (1, 0, 0, 0), "the tweet is new"
    assert listed(house) == ["1", "2", "3", "4", "5"]
    assert house.column("SELECT handle FROM follow_lists WHERE other = '1'") == ["ella"]


def test_the_handle_comes_back_with_who_was_taken_off(house: House) -> None:
    tweets = {"data/tweets.js": tweeting("@lea hello", "1", "lea")}
    imported(house, zipped(MEMBERS | tweets))
    later = imported(house, zipped(MEMBERS | tweets | {FIRST: numbers(0, 2)}), HOUR)
    assert later.so_far.unlisted == 1

    undone(house, later.run)

    assert house.column("SELECT handle FROM follow_lists WHERE other = '1'") == ["lea"]


def test_facts_that_nobody_knows_are_counted(house: House) -> None:
    row = {"text": "hello", "mood": "x", "author": {"handle": "lea", "shoe": 5}}
    rows = b"".join(json.dumps(row | {"id": str(number)}).encode() + b"\n" for number in range(900))

    assert imported(house, rows).so_far.unknown_keys == 1_800


NAMED = TableMapping({"who": Fact.HANDLE}, rows=RowKind.FOLLOWERS, network="x", account="x:elan")


def named(house: House, *handles: str, whole: bool, hours: int = 0) -> RunStep:
    file = io.BytesIO(("Who,Since\n" + "".join(f"{one},2026\n" for one in handles)).encode())
    found = choose(house.db, file, mapping=NAMED, now=NOW)
    now, told = NOW + hours * HOUR, Told(whole=whole)
    *_, last = run_import(house.db, house.ear, found, file, name="followers.csv", now=now, told=told)
    return last


def test_where_the_file_cannot_tell_the_person_says_that_a_list_is_whole(house: House) -> None:
    named(house, "lea", "bo", "kim", whole=True)

    assert named(house, "lea", whole=False, hours=1).so_far.unlisted == 0
    assert named(house, "lea", "kim", "@", whole=True, hours=2).so_far.unlisted == 0, "a row names nobody"
    assert named(house, "lea", "kim", whole=True, hours=3).so_far.unlisted == 1
    assert listed(house) == ["kim", "lea"]


def test_a_mapped_table_beside_a_part_that_is_lost_takes_nobody_off(house: House) -> None:
    table = b"Who,Since\nlea,2026\n"
    add_follows(house.db, Direction.FOLLOWERS, "x", "elan", ["bo"], now=NOW - HOUR)
    file = io.BytesIO(zipped({"a.csv": table, "b.csv": bytes(400)}))
    found = choose(house.db, file, mapping=NAMED, now=NOW)

    *_, last = run_import(house.db, house.ear, found, file, name="a.zip", now=NOW, told=Told(whole=True))

    assert (last.so_far.kept, last.so_far.refused, last.so_far.unlisted) == (1, 1, 0)
