from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from storage.errors import NotFoundError
from storage.exports.interchange import export_mentions, mention_line, mention_lines
from storage.exports.person import export_person
from storage.exports.register import entries
from storage.facts import mention
from storage.journal import log_gesture
from storage.mentions import keep_wording
from storage.opening import writing
from storage.records.journal import GestureKind, GestureToLog, Why
from tests.storage.house import NOON, House

KEYS = (
    "id", "heard_as", "url", "network", "author", "title", "text", "html", "language", "published", "in_reply_to",
    "conversation", "hashtags", "mentions", "counts", "to_us", "by_us",
)  # fmt: skip
AUTHOR_KEYS = (
    "id", "handle", "name", "url", "bio", "location", "followers", "following", "posts", "likes_given", "verified",
    "created",
)  # fmt: skip


def test_the_keys_stand_in_the_documented_order(home: House) -> None:
    made = home.mention("Ça marche", hashtags=["fibre"], handles=["marque"], to_us=True)

    told = json.loads(msgspec.json.encode(mention_line(mention(home.db, made))))

    assert tuple(told) == KEYS
    assert tuple(told["author"]) == AUTHOR_KEYS
    assert list(told["counts"]) == ["replies", "likes", "shares", "views"]
    assert (told["id"], told["heard_as"], told["conversation"]) == (made, "guid-1", 1)
    assert (told["published"], told["to_us"], told["mentions"]) == ("2026-11-20T11:00:00Z", True, ["marque"])
    assert told["author"]["id"] == "id:lea"


def test_an_edited_mention_says_when_it_was_edited(home: House) -> None:
    made = home.mention("Ça marche")
    with writing(home.db):
        keep_wording(home.db, made, NOON)

    told = json.loads(msgspec.json.encode(mention_line(mention(home.db, made))))

    assert tuple(told) == (*KEYS, "edited_at")
    assert told["edited_at"] == "2026-11-20T12:00:00Z"


def test_an_export_has_every_mention_with_its_author_whole(home: House, tmp_path: Path) -> None:
    talk = home.conversation()
    for number in range(3):
        home.mention(f"été {number}", conversation=talk)
    home.mention("personne", handle=None)
    home.db.execute("UPDATE identities SET bio = 'Nantes', followers = 12, verified = 0, created = 0")
    out = tmp_path / "mentions.ndjson"

    assert export_mentions(home.db, out, now=NOON) == 4

    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [line["text"] for line in lines] == ["été 0", "été 1", "été 2", "personne"]
    assert lines[0]["author"]["bio"] == "Nantes"
    assert (lines[0]["author"]["verified"], lines[0]["author"]["created"]) == (False, "1970-01-01T00:00:00Z")
    assert lines[3]["author"] is None
    assert [line["conversation"] for line in lines] == ["conversation-1"] * 3 + ["conversation-2"]
    assert [(entry.what, entry.rows) for entry in entries(home.db)] == [("mentions", 4)]


def test_pages_lose_and_repeat_nothing(home: House) -> None:
    talk = home.conversation()
    home.db.executemany(
        """INSERT INTO mentions (id, heard_as, network, kind, conversation, title, text, html, published, heard_at)
           VALUES (?, '', 'web', 'post', ?, '', 'x', '', 0, 0)""",
        [(number * 2, talk) for number in range(1, 2502)],
    )

    assert [line.id for line in mention_lines(home.db)] == [number * 2 for number in range(1, 2502)]


def test_a_person_gets_all_that_is_kept_of_her(home: House, tmp_path: Path) -> None:
    made = home.mention("Ma box ?", to_us=True)
    home.mention("d'un autre", handle="karim")
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=made, text="Bonjour"), NOON)
    out = tmp_path / "lea.json"

    assert export_person(home.db, home.person(), out, now=NOON) == 1

    told = json.loads(out.read_bytes())
    assert (told["name"], told["identities"][0]["handle"]) == ("Lea", "lea")
    assert [one["text"] for one in told["mentions"]] == ["Ma box ?"]
    assert [one["kind"] for one in told["exchanges"]] == ["reply", "mention"]


def test_an_unknown_person_has_no_file(home: House, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        export_person(home.db, 9, tmp_path / "x.json", now=NOON)
    assert not (tmp_path / "x.json").exists()
