"""The three lists: their documents' keys, their reasons, where one looks and from which moment."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.commands.desk import NOW, Desk, line, moment, write_lines

QUEUE_KEYS = {"conversation", "rank", "points", "reasons", "mention", "people", "url"}
TREND_KEYS = {
    "topic", "terms", "kind", "points", "reasons", "first_heard", "mentions", "people", "window_hours_left", "example",
}  # fmt: skip
PEOPLE_KEYS = {"person", "identities", "points", "reasons", "they_to_us", "us_to_them", "stage", "groups", "tags"}
REASON_KEYS = {"name", "points", "text", "mentions"}
MENTION_KEYS = [
    "id", "heard_as", "url", "network", "author", "title", "text", "html", "language", "published", "in_reply_to",
    "conversation", "hashtags", "mentions", "counts", "to_us", "by_us",
]  # fmt: skip
AUTHOR_KEYS = {
    "id", "handle", "name", "url", "bio", "location", "followers", "following", "posts", "likes_given", "verified",
    "created",
}  # fmt: skip


def texts(documents: list[dict[str, Any]]) -> list[str]:
    return [one["mention"]["text"][:20] for one in documents]


def wave(folder: Path, count: int = 14) -> Path:
    """Many people who speak of one thing within two hours, over a week of quiet."""
    quiet = [line(f"q{n}", f"an ordinary remark number {n} about the weather", by=f"calm{n % 9}", minutes_ago=900 * n)
             for n in range(1, 11)]  # fmt: skip
    said = ["closed again", "is jammed", "what happened", "stuck for an hour", "avoid it", "no news", "take the train"]
    loud = [line(f"w{n}", f"#viaduct {said[n % 7]} ({n})", by=f"rider{n}",
                 minutes_ago=110 - 7 * n, hashtags=["viaduct"]) for n in range(count)]  # fmt: skip
    return write_lines(folder / "wave.ndjson", [*quiet, *loud])


def assert_sums(documents: list[dict[str, Any]]) -> None:
    assert documents
    for one in documents:
        assert one["points"] == sum(reason["points"] for reason in one["reasons"])
        for reason in one["reasons"]:
            assert reason.keys() == REASON_KEYS
            assert reason["text"].strip()
            assert not set("{}") & set(reason["text"])


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("state", ["open", "all"])
def test_a_queue_document_says_all_and_its_points_are_the_sum_of_its_reasons(
    busy_desk: Desk, language: str, state: str
) -> None:
    documents = busy_desk.json("queue", "--state", state, "--language", language, "--now", moment(NOW))

    assert_sums(documents)
    assert [one["rank"] for one in documents] == list(range(1, len(documents) + 1))
    assert [one["points"] for one in documents] == sorted((one["points"] for one in documents), reverse=True)
    for one in documents:
        assert one.keys() >= QUEUE_KEYS
        assert list(one["mention"]) == MENTION_KEYS
        assert one["mention"]["author"].keys() == AUTHOR_KEYS
        assert one["mention"]["counts"].keys() == {"replies", "likes", "shares", "views"}
        assert {person["name"] for person in one["people"]} <= {"Dana", "Lou", "Max", "Ines"}
        proofs = {mention for reason in one["reasons"] for mention in reason["mentions"]}
        assert proofs
        assert one["url"].startswith("https://social.example/")


def test_the_queue_names_everybody_in_a_conversation(busy_desk: Desk) -> None:
    documents = busy_desk.json("queue", "--now", moment(NOW))

    asked = next(one for one in documents if "brake cables" in one["mention"]["text"])
    assert [person["name"] for person in asked["people"]] == ["Dana", "Lou"]


def test_a_limit_is_kept(busy_desk: Desk) -> None:
    assert len(busy_desk.json("queue", "--limit", 1)) == 1
    assert busy_desk.json("queue", "--limit", 0) == []


def test_trends_say_why_and_where(desk: Desk, tmp_path: Path) -> None:
    desk.json("import", wave(tmp_path), "--now", moment(NOW))

    documents = desk.json("trends", "--now", moment(NOW))

    assert_sums(documents)
    assert all(one.keys() >= TREND_KEYS for one in documents)
    assert "viaduct" in documents[0]["topic"].lower()
    assert documents[0]["territory"] == "default"
    assert documents[0]["people"] > 5
    assert documents == desk.json("trends", "--territory", "default", "--now", moment(NOW))


def test_what_rises_outside_every_territory_rises_in_the_default_one(desk: Desk, tmp_path: Path) -> None:
    desk.json("import", wave(tmp_path), "--now", moment(NOW))
    desk.json("territory", "add", "Lyon", "--query", "lyon")

    assert {one["territory"] for one in desk.json("trends", "--now", moment(NOW))} == {"default"}
    assert desk.json("trends", "--territory", "Lyon", "--now", moment(NOW)) == []


def test_trends_of_a_territory_carry_its_name(desk: Desk, tmp_path: Path) -> None:
    desk.json("territory", "add", "Roads")
    desk.json("import", wave(tmp_path), "--now", moment(NOW))

    documents = desk.json("trends", "--territory", "Roads", "--now", moment(NOW))

    assert {one["territory"] for one in documents} == {"Roads"}


def test_people_worth_a_relationship_are_those_who_write_to_us(busy_desk: Desk, tmp_path: Path) -> None:
    more = [line(f"d{n}", f"@support thank you, that helped me a lot ({n})", minutes_ago=3000 * n,
                 mentions=["support"], to_us=True) for n in range(1, 5)]  # fmt: skip
    busy_desk.json("import", write_lines(tmp_path / "more.ndjson", more))

    documents = busy_desk.json("people", "--now", moment(NOW))

    assert_sums(documents)
    assert all(one.keys() >= PEOPLE_KEYS for one in documents)
    assert documents[0]["name"] == "Dana"
    assert documents[0]["they_to_us"] == 5
    assert documents[0]["us_to_them"] == 0
    (identity,) = documents[0]["identities"]
    assert identity == {"network": "mastodon", "id": "https://social.example/users/dana", "handle": "dana"}


def test_who_is_followed_back_leaves_the_handful(busy_desk: Desk, tmp_path: Path) -> None:
    before = busy_desk.json("people", "--now", moment(NOW))
    dana = next(one["person"] for one in before if one["name"] == "Dana")

    busy_desk.json("follow", dana, "--now", moment(NOW))

    after = busy_desk.json("people", "--now", moment(NOW + timedelta(minutes=1)))
    assert dana not in {one["person"] for one in after}


def test_each_territory_has_its_own_queue_and_default_has_the_rest(desk: Desk, tmp_path: Path) -> None:
    desk.json("territory", "add", "Cables", "--query", '"brake cables" OR from:ines')
    lines = [
        line("1", "where do I get brake cables in this town?"),
        line("2", "where do I get a good bell in this town?", by="max"),
        line("3", "can somebody please help me?", by="ines"),
    ]
    desk.json("import", write_lines(tmp_path / "lines.ndjson", lines), "--now", moment(NOW))

    cables = desk.json("queue", "--territory", "Cables", "--now", moment(NOW))
    rest = desk.json("queue", "--territory", "default", "--now", moment(NOW))

    assert sorted(texts(cables)) == ["can somebody please ", "where do I get brake"]
    assert texts(rest) == ["where do I get a goo"]
    assert len(desk.json("queue", "--now", moment(NOW))) == 3


def test_a_territory_given_by_hand_wins_over_the_queries(desk: Desk, tmp_path: Path) -> None:
    desk.json("territory", "add", "Cables", "--query", '"brake cables"')
    lines = write_lines(tmp_path / "lines.ndjson", [line("2", "where do I get a good bell in this town?")])

    desk.json("import", lines, "--territory", "Cables", "--now", moment(NOW))

    assert len(desk.json("queue", "--territory", "Cables", "--now", moment(NOW))) == 1


def test_a_past_moment_shows_what_was_published_by_then(busy_desk: Desk) -> None:
    before_ines = busy_desk.json("queue", "--state", "all", "--now", moment(NOW - timedelta(minutes=25)))
    present = busy_desk.json("queue", "--state", "all", "--now", moment(NOW))

    assert {one["conversation"] for one in present} - {one["conversation"] for one in before_ines} != set()
    assert all("scandal" not in one["mention"]["text"] for one in before_ines)
    assert busy_desk.json("queue", "--state", "all", "--now", moment(NOW - timedelta(days=2))) == []


def test_a_past_moment_does_not_know_what_was_done_later(busy_desk: Desk) -> None:
    first, *_ = busy_desk.json("queue", "--now", moment(NOW))
    busy_desk.json("respond", first["mention"]["id"], "--text", "Tomorrow", "--why", "help",
                   "--now", moment(NOW + timedelta(hours=1)))  # fmt: skip

    open_then = busy_desk.json("queue", "--now", moment(NOW))
    open_later = busy_desk.json("queue", "--now", moment(NOW + timedelta(hours=2)))

    assert first["conversation"] in {one["conversation"] for one in open_then}
    assert first["conversation"] not in {one["conversation"] for one in open_later}


def test_looking_at_another_moment_changes_nothing_for_the_present(busy_desk: Desk) -> None:
    first, *_ = busy_desk.json("queue")
    busy_desk.json("snooze", first["conversation"], "--until", "2090-01-01")
    present = busy_desk.json("queue", "--state", "all")

    woken = busy_desk.json("queue", "--now", "2090-01-02")
    assert first["conversation"] in {one["conversation"] for one in woken}
    assert busy_desk.json("queue", "--now", moment(NOW - timedelta(days=9))) == []

    assert busy_desk.json("queue", "--state", "all") == present


def test_the_same_moment_gives_the_same_lists(busy_desk: Desk) -> None:
    for command in ("queue", "trends", "people"):
        once, again = (busy_desk.json(command, "--now", moment(NOW)) for _ in range(2))
        assert once == again


def test_lists_are_readable_without_json(busy_desk: Desk) -> None:
    said = busy_desk.run("queue", "--now", moment(NOW))

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("  1. ")
    assert "\n---- Below this, nothing waits for an answer" in said.out
    assert "Dana" in busy_desk.run("people", "--now", moment(NOW)).out
