"""From a downloaded archive to the lists a person works with, through the command line alone."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, line, write_lines
from tests.listeners.importing.forms.opened import zipped
from tests.listeners.importing.presets.test_archive_files import x_archive
from tests.listeners.importing.presets.test_mastodon import HOME, account, notification, status


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The command line on an empty data folder."""
    return Desk(tmp_path / "data")


def write_json(path: Path, root: object) -> Path:
    path.write_text(json.dumps(root), encoding="utf-8")
    return path


def on_x(number: str, by: str, text: str) -> dict[str, object]:
    """Return a line about us on X, as a monitoring export tells it: by handle."""
    place = {"id": number, "url": f"https://x.com/{by}/status/{number}", "network": "x", "author": {"handle": by}}
    return line(number, text, by=by) | place | {"mentions": ["elan_velo"]}


def test_an_x_archive_says_whom_we_follow_and_who_follows_us(desk: Desk, tmp_path: Path) -> None:
    desk.json("voice", "add", "Élan", "--account", "x:elan_velo")
    said = [
        on_x(str(number), by, f"@elan_velo {by} asks for the {number}th time: when is the rain cover back?")
        for by, numbers in {"dana_b": (11, 12, 13), "marek": (21, 22, 23)}.items()
        for number in numbers
    ]
    desk.json("import", write_lines(tmp_path / "monitoring.ndjson", said))
    before = desk.json("people", "--list", "follow-back", "--now", NOW.isoformat())
    archive = tmp_path / "twitter-2026-11-22.zip"
    archive.write_bytes(zipped(x_archive()))

    ended = desk.json("import", archive)

    assert (ended["preset"], ended["rejected"]) == ("x_archive", [])
    assert ended["kept"] == 5
    after = desk.json("people", "--list", "follow-back", "--now", NOW.isoformat())
    assert {handle_of(person) for person in before} == {"dana_b", "marek"}
    assert [handle_of(person) for person in after] == ["marek"]
    again = desk.json("import", archive)
    assert (again["kept"], again["duplicates"], again["rejected"]) == (0, 5, [])


def test_our_own_posts_of_an_archive_wait_for_nobody(desk: Desk, tmp_path: Path) -> None:
    archive = tmp_path / "archive.zip"
    archive.write_bytes(zipped(x_archive()))

    desk.json("import", archive)

    open_ones = desk.json("queue", "--now", NOW.isoformat())
    assert [[reason["text"] for reason in one["reasons"]] for one in open_ones] == [["Only you spoke here"]] * 2
    assert all(one["points"] < 0 for one in open_ones)


def handle_of(person: dict[str, object]) -> str:
    (identity,) = person["identities"]  # type: ignore[misc]
    return str(identity["handle"])


def test_mastodon_notifications_are_answered_and_the_answer_is_in_the_log(desk: Desk, tmp_path: Path) -> None:
    ours = status("90", account("elan", number="8"), content="<p>Les capotes sont revenues</p>")
    asked = status(
        "100",
        content="<p>La capote va-t-elle sur le modèle de 2024 ?</p>",
        in_reply_to_id="90",
        in_reply_to_account_id="8",
        mentions=[{"id": "8", "url": f"{HOME}/@elan", "acct": "elan"}],
    )
    happened = [notification("mention", status=asked), notification("favourite", status=ours), notification("follow")]
    desk.json("voice", "add", "Élan", "--account", "mastodon:elan@elan.example")

    ended = desk.json("import", write_json(tmp_path / "notifications.json", happened))

    assert (ended["preset"], ended["rows"], ended["kept"]) == ("mastodon_json", 3, 2)
    assert [row["reason"] for row in ended["rejected"]] == ["1 like, repost or the like holds no text of its own."]
    (waiting,) = desk.json("queue", "--now", NOW.isoformat())
    assert waiting["mention"]["to_us"]
    assert waiting["url"] == f"{HOME}/@dana/100"
    assert waiting["mention"]["author"]["handle"] == "dana"
    (mention,) = [waiting["mention"]["id"]]

    desk.json("respond", mention, "--text", "Oui, depuis 2022.", "--why", "help", "--now", NOW.isoformat())

    assert desk.json("queue", "--now", NOW.isoformat()) == []
    log = tmp_path / "log.csv"
    desk.run("export", "responses", "--format", "csv", "--out", log)
    (row,) = csv.DictReader(log.read_text(encoding="utf-8-sig").splitlines())
    assert (row["response_text"], row["network"], row["handle"]) == ("Oui, depuis 2022.", "mastodon", "dana")
    assert row["mention_text"] == "La capote va-t-elle sur le modèle de 2024 ?"
    assert row["mention_url"] == f"{HOME}/@dana/100"
