"""What a person did: logged, taken back, exported as the row of the log."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, line, moment, write_lines

COLUMNS = [
    "at",
    "territory",
    "network",
    "topic",
    "gesture",
    "why",
    "voice",
    "person",
    "handle",
    "group",
    "mention_text",
    "response_text",
    "response_url",
    "waited_minutes",
    "waited_working_minutes",
    "outcome",
    "outcome_at",
    "how",
    "mention_url",
    "mention_published",
    "heard_at",
    "written_at",
    "reasons",
    "promise_due",
    "promise_kept",
    "undone",
    "conversation_id",
    "mention_id",
    "gesture_id",
]


def asked(desk: Desk) -> dict[str, int]:
    """Return the ids of the conversation in which Dana asks."""
    found = next(one for one in desk.json("queue") if one["mention"]["author"]["handle"] == "dana")
    return {"conversation": found["conversation"], "mention": found["mention"]["id"]}


def waiting(desk: Desk) -> set[int]:
    return {one["conversation"] for one in desk.json("queue")}


def answer(desk: Desk, mention: int, *more: object, text: str = "In the shops on Monday!") -> str:
    done = desk.json("respond", mention, "--text", text, "--why", "help", *more)
    assert done.keys() == {"gesture"}
    return str(done["gesture"])


def test_an_answered_conversation_leaves_the_queue_and_comes_back_when_it_is_taken_back(busy_desk: Desk) -> None:
    ids = asked(busy_desk)
    gesture = answer(busy_desk, ids["mention"])
    assert ids["conversation"] not in waiting(busy_desk)
    answered = busy_desk.json("queue", "--state", "answered")
    assert [one["conversation"] for one in answered] == [ids["conversation"]]

    undone = busy_desk.json("undo", gesture)

    assert undone.keys() == {"decision"}
    assert ids["conversation"] in waiting(busy_desk)
    assert busy_desk.fails("undo", gesture) == "This was undone already."


def test_an_answered_conversation_comes_back_when_she_writes_again(busy_desk: Desk, tmp_path: Path) -> None:
    ids = asked(busy_desk)
    at = NOW + timedelta(hours=1)
    answer(busy_desk, ids["mention"], "--now", moment(at))
    again = line("9", "Thank you! And do they fit the old frame?", minutes_ago=-90,
                 in_reply_to="https://social.example/@dana/1")  # fmt: skip

    busy_desk.json("import", write_lines(tmp_path / "again.ndjson", [again]), "--now", moment(NOW + timedelta(hours=2)))

    late = moment(NOW + timedelta(hours=3))
    found = [one for one in busy_desk.json("queue", "--now", late) if one["conversation"] == ids["conversation"]]
    assert [one["mention"]["text"] for one in found] == ["Thank you! And do they fit the old frame?"]


def test_what_needs_no_answer_and_what_waits_leave_the_queue(busy_desk: Desk) -> None:
    first, second, *_ = sorted(waiting(busy_desk))

    dismissed = busy_desk.json("dismiss", first)
    snoozed = busy_desk.json("snooze", second, "--until", "2090-01-01T08:00:00+01:00")

    assert dismissed.keys() == snoozed.keys() == {"decision"}
    assert not waiting(busy_desk) & {first, second}
    assert [one["conversation"] for one in busy_desk.json("queue", "--state", "snoozed")] == [second]
    busy_desk.json("undo", dismissed["decision"])
    busy_desk.json("undo", snoozed["decision"])
    assert waiting(busy_desk) >= {first, second}


def test_a_voice_is_named_or_the_only_one(busy_desk: Desk) -> None:
    ids = asked(busy_desk)
    assert answer(busy_desk, ids["mention"], "--voice", "Brand")
    busy_desk.json("voice", "add", "Karim", "--account", "mastodon:@karim")

    sentence = busy_desk.fails("respond", ids["mention"], "--text", "a", "--why", "help", "--voice", "Nobody")

    assert "Nobody" in sentence
    assert "Brand, Karim" in sentence
    voices = busy_desk.json("voice", "list")
    assert [(one["name"], one["accounts"]) for one in voices] == [
        ("Brand", ["mastodon:support"]),
        ("Karim", ["mastodon:karim"]),
    ]


def test_the_response_log_is_the_row_of_the_contract(busy_desk: Desk, tmp_path: Path) -> None:
    ids = asked(busy_desk)
    gesture = answer(busy_desk, ids["mention"], "--elsewhere", "--now", moment(NOW), text='=HYPERLINK("http://x")')
    out = tmp_path / "log.csv"

    document = busy_desk.json("export", "responses", "--format", "csv", "--out", out)

    assert document == {"path": str(out), "rows": 1}
    with out.open(encoding="utf-8-sig", newline="") as file:
        (header, row) = list(csv.reader(file))
    assert header == COLUMNS
    said = dict(zip(header, row, strict=True))
    assert said["gesture"] == "reply"
    assert said["why"] == "help"
    assert said["how"] == "elsewhere"
    assert said["voice"] == "Brand"
    assert said["network"] == "mastodon"
    assert said["handle"].lstrip("@'") == "dana"
    assert said["waited_minutes"] == "60"
    assert said["mention_id"] == str(ids["mention"])
    assert said["conversation_id"] == str(ids["conversation"])
    assert said["gesture_id"] == gesture
    assert not said["response_text"].startswith("=")
    assert "HYPERLINK" in said["response_text"]


@pytest.mark.parametrize("name", ["csv", "xlsx", "json", "ndjson", "md"])
def test_every_format_holds_every_row(busy_desk: Desk, tmp_path: Path, name: str) -> None:
    for one in busy_desk.json("queue"):
        answer(busy_desk, one["mention"]["id"])
    out = tmp_path / f"log.{name}"

    document = busy_desk.json("export", "responses", "--format", name, "--out", out)

    assert document["rows"] >= 2
    assert out.stat().st_size > 100
    if name == "json":
        assert len(json.loads(out.read_text(encoding="utf-8"))) == document["rows"]


def test_an_export_can_be_bounded_in_time(busy_desk: Desk, tmp_path: Path) -> None:
    ids = asked(busy_desk)
    answer(busy_desk, ids["mention"], "--now", moment(NOW))
    out = tmp_path / "log.json"

    def rows(*bounds: object) -> int:
        return int(busy_desk.json("export", "responses", "--format", "json", "--out", out, *bounds)["rows"])

    assert rows("--since", moment(NOW), "--until", moment(NOW + timedelta(seconds=1))) == 1
    assert rows("--since", moment(NOW + timedelta(seconds=1))) == 0
    assert rows("--until", moment(NOW)) == 0


def test_an_export_that_cannot_be_written_says_where(busy_desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "log.csv"

    assert str(out) in busy_desk.fails("export", "responses", "--format", "csv", "--out", out)


def test_names_can_be_left_out(busy_desk: Desk, tmp_path: Path) -> None:
    answer(busy_desk, asked(busy_desk)["mention"])
    out = tmp_path / "log.json"

    busy_desk.json("export", "responses", "--format", "json", "--without-names", "--out", out)

    (row,) = json.loads(out.read_text(encoding="utf-8"))
    assert not row["person"]
    assert not row["handle"]


def test_a_promise_comes_back_when_it_is_due_and_the_log_says_whether_it_was_kept(
    busy_desk: Desk, tmp_path: Path
) -> None:
    ids = asked(busy_desk)
    answer(busy_desk, ids["mention"], "--now", moment(NOW), text="We will get back to you within 24 hours.")

    def found(hours: int) -> list[str]:
        said = busy_desk.json("queue", "--now", moment(NOW + timedelta(hours=hours)))
        return [one["name"] for line in said if line["conversation"] == ids["conversation"] for one in line["reasons"]]

    def kept(hours: int) -> tuple[str, bool | None]:
        out = tmp_path / f"{hours}.json"
        busy_desk.json(
            "export", "responses", "--format", "json", "--out", out, "--now", moment(NOW + timedelta(hours=hours))
        )
        row = json.loads(out.read_text("utf-8"))[-1]
        return row["promise_due"], row["promise_kept"]

    assert found(23) == []
    assert "promise_due" in found(25)
    assert kept(23)[0] == moment(NOW + timedelta(hours=24)).replace("+00:00", "Z")
    assert (kept(23)[1], kept(25)[1]) == (None, False)
    answer(busy_desk, ids["mention"], "--now", moment(NOW + timedelta(hours=22)))
    assert found(25) == []
    assert kept(25)[1] is True
