"""After forgetting somebody: no table and no file holds her handle or a sentence of hers; everything else stays."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.backups import back_up, backups_folder, restore, restore_points
from storage.deciding import decide
from storage.drafts import save_draft
from storage.errors import NotFoundError, OurOwnError
from storage.follows import Direction, add_follows
from storage.forgetting import forget_again
from storage.forgetting_everywhere import forget_person, what_goes
from storage.forgotten import FILE_NAME, AccountNames, Forgotten
from storage.ideas import keep_idea
from storage.journal import acts, log_gesture, not_now, undo
from storage.learning import save_learned
from storage.log_document import DecisionDocument
from storage.mentions import NewWording, change_wording, keep_wording
from storage.noted import note_down
from storage.opening import connect, prepare, writing
from storage.people import person
from storage.records.journal import DecisionKind, Draft, GestureKind, GestureToLog, RowCorrection, Why
from storage.records.learning import LearnedWeights, LearnedWord
from storage.records.people import Noted
from storage.response_log import correct, response_log
from storage.search import search
from storage.snippets import add_snippet
from storage.tended import add_note, notes
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, house, reason

HANDLE = "lea_duval"
SAID = "Ma chaudière goutte depuis mardi"
WROTE_BEFORE = "Ma chaudière fuit depuis lundi"
AGAIN = "Toujours en panne, personne ne rappelle"
SECRETS = (HANDLE, "chaudière", "personne ne rappelle", "Bonjour Léa", "Rappeler Léa")


def lived_in(home: House, handle: str = HANDLE, texts: tuple[str, str] = (SAID, AGAIN)) -> int:
    """Give somebody a history in every table that may name her; return her person's id."""
    asked = home.mention(WROTE_BEFORE, handle=handle, to_us=True)
    thread = home.conversation_of(asked)
    with writing(home.db):
        keep_wording(home.db, asked, NOON - MINUTE)
        change_wording(home.db, asked, NewWording("", texts[0], f"<p>{texts[0]}</p>", "fr", (), (), 7))
    answer = home.mention(
        f"@{handle} essayez de purger. cc @karim", conversation=thread, handle="karim", parent=asked, handles=[handle]
    )
    home.db.execute(
        "UPDATE mentions SET in_reply_to = ? WHERE id = ?", (f"https://example.org/@{handle}/{asked}", answer)
    )
    alone = home.mention(texts[1], handle=handle, to_us=True)
    lea = home.person(handle)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Bonjour Léa, on regarde"), NOON)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.INFORM, mention=answer, text=f"Avec @{handle} ?"), NOON)
    log_gesture(home.db, GestureToLog(GestureKind.FOLLOW, Why.MEET, person=lea), NOON)
    correct(home.db, acts(home.db, limit=9)[2].id, RowCorrection(response_url=f"https://x.com/{handle}/status/1"), NOON)
    not_now(home.db, lea, NOON)
    note_down(home.db, lea, Noted(("Press",), ("vip",), "Rappeler Léa mardi"), NOON)
    note_down(home.db, home.person("karim"), Noted(note=f"Connaît @{handle}"), NOON)
    add_note(home.db, thread, f"Voir avec @{handle}", "Karim", NOON)
    decide(home.db, DecisionKind.DISMISS, home.conversation_of(alone), DecisionDocument(), NOON)
    keep_idea(home.db, text=f"Un guide pour @{handle}", mention=asked, now=NOON)
    save_draft(home.db, Draft(thread, asked, None, Why.HELP, "Bonjour Léa, encore nous", NOON))
    add_snippet(home.db, "cc", f"cc @{handle}", NOON)
    add_follows(home.db, Direction.FOLLOWERS, "mastodon", "us", [handle, "karim"], now=NOON)
    add_follows(home.db, Direction.FOLLOWING, "mastodon", "us", ["55"], now=NOON, handles={"55": handle})
    weights = LearnedWeights(people={lea: 1.0}, words={"chaudier": LearnedWord("chaudière", 1.0, 2)})
    save_learned(home.db, {None: weights}, 1)
    home.db.execute(
        "INSERT INTO trends (territory, topic, points, document, refreshed_at) VALUES (0, 't', 1, ?, 1)", (texts[0],)
    )
    home.db.execute("INSERT INTO person_ranks VALUES (?, 1, '[]', 1, 1)", (lea,))
    home.db.execute(
        "INSERT INTO announced_topics (at, territory, topic, terms, points, mentions) VALUES (1, 0, ?, '[]', 1, 1)",
        (handle,),
    )
    return lea


def everything(db: sqlite3.Connection) -> Iterator[str]:
    """Yield every text in every table, those of the search index's words included."""
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        for row in db.execute(f"SELECT * FROM {table}"):  # noqa: S608 - names of our own schema
            yield from (str(value) for value in tuple(row) if isinstance(value, str))
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, mentions_text, row)")
    yield from (row[0] for row in db.execute("SELECT term FROM temp.terms"))


def test_nothing_of_her_is_left_in_any_table_or_file(home: House) -> None:
    lea = lived_in(home)
    back_up(home.path, backups_folder(home.path.parent), NOON)
    restore(home.path, restore_points(backups_folder(home.path.parent))[0], now=NOON)
    assert all(any(secret in text for text in everything(home.db)) for secret in SECRETS)

    went = forget_person(home.db, lea)

    assert (went.goes.name, went.goes.accounts, went.goes.mentions, went.goes.drafts) == ("Lea_Duval", 1, 2, 1)
    assert went.swept
    told = [*everything(home.db)]
    assert not [text for text in told for secret in SECRETS if secret.casefold() in text.casefold()]
    home.db.close()
    files = [path for path in home.path.parent.rglob("*") if path.is_file()]
    assert {path.name for path in files} > {"causerie.sqlite", "causerie-2026-11-20.sqlite", FILE_NAME}
    assert not [path.name for path in files for secret in SECRETS if secret.encode() in path.read_bytes()]


def test_what_another_reader_keeps_from_being_swept_is_swept_later(home: House) -> None:
    home.db.execute("PRAGMA busy_timeout = 1")
    lea = lived_in(home)
    with closing(connect(home.path, durable=False, read_only=True)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM mentions").fetchone()
        assert not forget_person(home.db, lea).swept
        assert b"Bonjour L" in home.path.read_bytes() + home.path.with_name(f"{home.path.name}-wal").read_bytes()

    forget_again(home.db, Forgotten.beside(home.db))
    forget_again(home.db, Forgotten.beside(home.db))

    assert home.count("facts WHERE name = 'unswept'") == 0
    assert b"Bonjour L" not in home.path.read_bytes() + home.path.with_name(f"{home.path.name}-wal").read_bytes()


def test_all_others_and_all_counts_stay(home: House) -> None:
    lea = lived_in(home)
    other = home.mention("Bravo pour la fibre", handle="karim")
    before = [*response_log(home.db)]

    forget_person(home.db, lea)

    left = [*response_log(home.db)]
    assert [(row.gesture_id, row.at, row.gesture, row.why, row.network, row.group) for row in left] == [
        (row.gesture_id, row.at, row.gesture, row.why, row.network, row.group) for row in before
    ]
    assert [(row.person, row.handle, row.mention_text, row.response_text) for row in left] == [
        ("", "", "", ""),
        ("Karim", "karim", "@… essayez de purger. cc @karim", "Avec @… ?"),
        ("", "", "", ""),
    ]
    assert person(home.db, home.person("karim")).name == "Karim"
    assert [hit.id for hit in search(home.db, "fibre")] == [other]
    assert [hit.text for hit in search(home.db, "purger")] == ["@… essayez de purger. cc @karim"]
    assert home.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert home.db.execute("PRAGMA foreign_key_check").fetchall() == []
    home.db.execute("INSERT INTO mentions_text (mentions_text) VALUES ('integrity-check')")


def test_the_log_is_append_only_again_afterwards(home: House) -> None:
    forget_person(home.db, lived_in(home))

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        home.db.execute("UPDATE log SET document = '{}'")


def test_her_conversation_is_called_by_what_others_said_there(home: House) -> None:
    lea = lived_in(home)
    shared = home.db.execute("SELECT conversation FROM mentions WHERE author = ?", (home.identity("karim"),)).fetchone()

    went = forget_person(home.db, lea)

    assert shared[0] in went.conversations
    title = home.db.execute("SELECT title FROM conversations WHERE id = ?", (shared[0],)).fetchone()[0]
    assert title == "@… essayez de purger. cc @karim"
    assert home.count("drafts") == 0


def test_forgetting_wins_over_undo(home: House) -> None:
    lea = lived_in(home)
    undoable = [act.id for act in acts(home.db, limit=20) if act.undoes is None]
    forget_person(home.db, lea)

    for act in undoable:
        undo(home.db, act, NOON + HOUR)

    assert not [text for text in everything(home.db) for secret in SECRETS if secret.casefold() in text.casefold()]
    written = [row[0] for row in home.db.execute("SELECT text FROM drafts")]
    assert written in ([], ["Avec @… ?"])
    with pytest.raises(NotFoundError):
        person(home.db, lea)


def test_notes_about_a_conversation_with_others_stay_without_her_handle(home: House) -> None:
    lea = lived_in(home)
    thread = home.conversation_of(home.db.execute("SELECT id FROM mentions WHERE text LIKE '@%'").fetchone()[0])

    forget_person(home.db, lea)

    assert [note.text for note in notes(home.db, thread)] == ["Voir avec @…"]


def test_a_copy_that_is_put_back_does_not_bring_her_back(home: House, tmp_path: Path) -> None:
    lea = lived_in(home)
    back_up(home.path, tmp_path / "elsewhere", NOON)
    forget_person(home.db, lea)

    restore(home.path, restore_points(tmp_path / "elsewhere")[0], now=NOON + DAY)

    with closing(connect(home.path, durable=False)) as db:
        assert not [text for text in everything(db) for secret in SECRETS if secret.casefold() in text.casefold()]
        assert db.execute("SELECT count(*) FROM people").fetchone()[0] == 1


def test_a_database_put_in_by_hand_is_cleaned_when_it_is_opened_to_hear(home: House, tmp_path: Path) -> None:
    lea = lived_in(home)
    back_up(home.path, tmp_path / "elsewhere", NOON)
    forget_person(home.db, lea)
    copy = tmp_path / "other" / home.path.name
    copy.parent.mkdir()
    shutil.copy(restore_points(tmp_path / "elsewhere")[0].path, copy)
    shutil.copy(home.path.with_name(FILE_NAME), copy.with_name(FILE_NAME))

    with closing(connect(prepare(copy.parent), durable=False)) as db:
        assert forget_again(db, Forgotten.beside(db))
        assert forget_again(db, Forgotten.beside(db)) == ()
        assert not [text for text in everything(db) for secret in SECRETS if secret.casefold() in text.casefold()]


def test_a_copy_of_an_older_form_or_a_broken_one_is_removed_and_said(home: House) -> None:
    lea = lived_in(home)
    folder = backups_folder(home.path.parent)
    folder.mkdir()
    (folder / "causerie-2026-11-01.sqlite").write_bytes(b"no database " * 400)
    old = Path(__file__).with_name("databases") / "schema-0009.sqlite"
    shutil.copy(old, folder / "causerie-2026-11-02.sqlite")
    shutil.copy(old, home.path.with_name(f"{home.path.name}.before-10"))
    assert what_goes(home.db, lea).copies == 3

    went = forget_person(home.db, lea)

    assert went.removed_copies == ("causerie-2026-11-01.sqlite", "causerie.sqlite.before-10")
    assert went.kept_copies == ()
    assert [point.day.day for point in restore_points(folder)] == [2]


def test_a_copy_of_a_newer_causerie_is_left_and_said(home: House) -> None:
    lea = lived_in(home)
    back_up(home.path, backups_folder(home.path.parent), NOON)
    copy = restore_points(backups_folder(home.path.parent))[0].path
    with closing(sqlite3.connect(copy)) as db:
        db.execute("PRAGMA user_version = 9999")

    assert forget_person(home.db, lea).kept_copies == (copy.name,)


def test_who_speaks_for_us_is_not_forgotten(home: House) -> None:
    home.identity("us", ours=True)

    with pytest.raises(OurOwnError, match="speaks for you"):
        forget_person(home.db, home.person("us"))
    with pytest.raises(NotFoundError):
        forget_person(home.db, 999)
    assert not home.path.with_name(FILE_NAME).exists()


def test_all_her_accounts_are_remembered_as_forgotten(home: House) -> None:
    home.identity("lea")
    other = home.identity("lea_d", network="x")
    with writing(home.db):
        home.db.execute("UPDATE identities SET person = ? WHERE id = ?", (home.person("lea"), other))

    forget_person(home.db, home.person("lea"))

    forgotten = Forgotten.beside(home.db)
    assert forgotten.is_one(AccountNames("mastodon", "id:lea"))
    assert forgotten.is_one(AccountNames("x", "17", "LEA_D"))
    assert not forgotten.is_one(AccountNames("mastodon", "id:karim", "karim"))


def test_a_rank_that_may_quote_her_waits_to_be_made_anew(home: House) -> None:
    lea = lived_in(home)
    thread = home.conversation_of(home.db.execute("SELECT id FROM mentions WHERE text LIKE '@%'").fetchone()[0])
    quoting = reason(name=SAID)
    home.db.execute(
        """INSERT INTO ranks (conversation, list, points, last_at, mention, reasons)
           SELECT conversation, 'to-answer', 1, 1, id, ? FROM mentions WHERE text LIKE '@%'""",
        (quoting.words.source + SAID,),
    )

    forget_person(home.db, lea)

    assert home.count("ranks") == 0
    assert home.db.execute("SELECT 1 FROM ranks_wanted WHERE conversation = ?", (thread,)).fetchone()


WORDS = st.text("abcdefghijklmnopqrstuvwxyzéèà' ", min_size=12, max_size=60).filter(lambda said: len(said.split()) > 1)


@given(
    handle=st.from_regex(r"[a-z]{4}[a-z0-9_.]{0,12}[a-z0-9]", fullmatch=True).filter(lambda handle: handle != "karim"),
    said=WORDS,
    again=WORDS,
)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_she_is_called_and_whatever_she_said(
    tmp_path_factory: pytest.TempPathFactory, handle: str, said: str, again: str
) -> None:
    handle = f"q{handle}x"
    with house(tmp_path_factory.mktemp("any") / "data") as home:
        lea = lived_in(home, handle, (f"§{said}§", f"§{again}§"))
        forget_person(home.db, lea)
        told = [*everything(home.db)]
        for secret in (f"@{handle}", f"/{handle}", f"§{said}§", f"§{again}§"):
            assert not [text for text in told if secret.casefold() in text.casefold()]
        assert handle not in told
