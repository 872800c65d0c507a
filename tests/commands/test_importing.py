"""``causerie import``, ``add`` and ``export mentions``: in, out, and the same again elsewhere."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.opening import connect, prepare
from tests.commands.desk import Desk, line, write_lines


def exported(desk: Desk, out: Path) -> list[dict[str, Any]]:
    document = desk.json("export", "mentions", "--out", out)
    lines = [json.loads(one) for one in out.read_text(encoding="utf-8").splitlines()]
    assert document == {"path": str(out), "rows": len(lines)}
    return lines


def same(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return lines without what is a database's own: the ids it gave."""
    own = {"id": 0, "conversation": ""}
    return sorted((one | own for one in lines), key=lambda one: (one["published"], one["heard_as"]))


def groups(lines: list[dict[str, Any]]) -> set[frozenset[str]]:
    """Return which mentions stand together."""
    return {
        frozenset(one["heard_as"] for one in lines if one["conversation"] == conversation)
        for conversation in {one["conversation"] for one in lines}
    }


def test_rows_are_counted_and_each_rejected_one_has_its_reason(desk: Desk, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "mixed.txt", [line("1", "one"), line("2", "two"), line("1", "one")])
    with path.open("ab") as file:
        file.write(b'{"id": "3"}\n\xff\xfe\n{"text": "no id"}\n[1]\n{"id":"4","text":"x","published":"soon"}\n\n')

    document = desk.json("import", path)

    rejected, run = document.pop("rejected"), document.pop("run")
    assert run
    assert document == {"preset": "interchange", "rows": 8, "kept": 2, "duplicates": 1, "unlisted": 0} | {
        "unknown_keys": 0
    }
    assert [one["row"] for one in rejected] == [4, 5, 6, 7, 8]
    assert all(one.keys() == {"row", "reason"} and one["reason"].endswith(".") for one in rejected)
    assert len({one["reason"] for one in rejected}) == 5


def test_an_import_only_hears_and_whoever_looks_at_a_list_ranks(desk: Desk, tmp_path: Path) -> None:
    desk.json("import", write_lines(tmp_path / "a.ndjson", [line("1", "@us where is my order?", to_us=True)]))
    with closing(connect(prepare(desk.data), durable=False)) as db:
        assert db.execute("SELECT count(*) FROM ranks").fetchone()[0] == 0
        assert db.execute("SELECT count(*) FROM ranks_wanted").fetchone()[0] == 1

    assert [one["mention"]["text"] for one in desk.json("queue")] == ["@us where is my order?"]


def test_an_import_is_undone_as_a_whole(desk: Desk, tmp_path: Path) -> None:
    kept = desk.json("import", write_lines(tmp_path / "a.ndjson", [line("1", "one bench"), line("2", "two benches")]))
    desk.json("import", write_lines(tmp_path / "b.ndjson", [line("3", "three benches")]))

    assert desk.json("undo", kept["run"]) == {"decision": kept["run"]}

    assert [one["mention"]["text"] for one in desk.json("search", "bench")] == ["three benches"]
    assert desk.fails("undo", kept["run"]) == "This was undone already."
    assert desk.json("import", tmp_path / "a.ndjson")["kept"] == 2


def test_who_is_no_longer_on_a_whole_list_is_counted(desk: Desk, tmp_path: Path) -> None:
    header = "Account address,Show boosts,Notify on new posts,Languages\n"
    path = tmp_path / "following_accounts.csv"
    path.write_text(header + "lea@a.example,true,false,\nbo@b.example,true,false,\n", encoding="utf-8")
    desk.json("import", path, "--account", "mastodon:elan", "--now", "2026-11-20T12:00:00Z")
    path.write_text(header + "bo@b.example,true,false,\n", encoding="utf-8")

    said = desk.run("import", path, "--account", "mastodon:elan", "--now", "2026-11-21T12:00:00Z")

    assert "1 no longer on the list" in said.out.splitlines()


def test_a_list_is_whole_where_the_person_says_so(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "followers_1.json"
    for hour, handles in enumerate((["lea", "bo"], ["bo"], ["bo"])):
        links = [[{"href": f"https://www.instagram.com/{one}", "value": one, "timestamp": 1}] for one in handles]
        path.write_text(json.dumps([{"title": "", "string_list_data": one} for one in links]), encoding="utf-8")
        whole = ["--whole"] if hour == 2 else []
        when = f"2026-11-20T1{hour}:00:00Z"
        unlisted = desk.json("import", path, "--account", "instagram:elan", *whole, "--now", when)["unlisted"]
        assert unlisted == (hour == 2)


def test_a_file_of_no_row_says_so_and_offers_nothing_to_undo(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "following_accounts.csv"
    path.write_text("Account address,Show boosts,Notify on new posts,Languages\n", encoding="utf-8")

    assert desk.run("import", path).out.splitlines() == ["There is nothing in this file to import."]
    path.write_text("Account address,Show boosts,Notify on new posts,Languages\nnobody,,,\n", encoding="utf-8")
    assert "causerie undo" not in desk.run("import", path).out


def test_facts_that_nobody_knows_are_said(desk: Desk, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.ndjson", [line("1", "one", mood="good", weather="fair")])

    said = desk.run("import", path).out.splitlines()

    assert said[3] == "2 facts that Causerie does not know, passed over"
    assert "causerie undo" in said[-1]
    assert desk.json("import", path)["unknown_keys"] == 2


def test_rejected_rows_are_written_where_it_is_asked(desk: Desk, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.ndjson", [line("1", "one"), {"text": "no id"}])

    desk.json("import", path, "--rejected", tmp_path / "out.csv")

    assert (tmp_path / "out.csv").read_text().splitlines()[1].startswith('"","2","')
    assert "could not be written" in desk.fails("import", path, "--rejected", tmp_path / "nowhere" / "out.csv")


def test_a_list_of_followers_goes_to_the_account_that_is_named(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "following.csv"
    path.write_text("Account address,Show boosts\nlea@social.example,true\nbo@social.example,true\n")

    unknown = desk.json("import", path)
    known = desk.json("import", path, "--account", "mastodon:elan@social.example")

    assert (unknown["kept"], len(unknown["rejected"])) == (0, 2)
    assert (known["preset"], known["rows"], known["kept"], known["rejected"]) == ("mastodon_following", 2, 2, [])
    assert desk.fails("import", path, "--account", "elan").startswith("elan is not an account")


TABLE = "Wer;Sagte;Wann\n@anna;When are the benches there?;28/09/2026\nbo;Hello bench;29/09/2026\n"


def test_a_table_that_nobody_knows_is_read_as_the_person_says_and_remembered(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(TABLE)
    said = desk.fails("import", path)
    assert "say what its columns hold" in said
    assert "--mapping “sagte=text,wann=published”" in said

    first = desk.json("import", path, "--mapping", "Wer=handle,Sagte=text,Wann=published")
    path.write_text("Wann;Wer;Sagte\n30/09/2026;cy;A bench more\n")
    again = desk.json("import", path)

    assert (first["preset"], first["rows"], first["kept"], first["rejected"]) == ("mapping", 2, 2, [])
    assert (again["preset"], again["kept"]) == ("mapping", 1)
    found = desk.json("search", "bench")
    assert {one["mention"]["author"]["handle"] for one in found} == {"anna", "bo", "cy"}


def test_a_mapping_may_be_a_file(desk: Desk, tmp_path: Path) -> None:
    path, mapping = tmp_path / "table.csv", tmp_path / "mapping.json"
    path.write_text(TABLE)
    mapping.write_text('{"columns": {"Wer": "handle", "Sagte": "text"}, "network": "facebook"}')

    assert desk.json("import", path, "--mapping", mapping)["kept"] == 2

    assert {one["mention"]["network"] for one in desk.json("search", "bench")} == {"facebook"}


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        ("Wer=handle", "Say which column holds the text."),
        ("Wer=nothing", "is no fact"),
        ("Other=text", "has all of these columns: other"),
        ("nowhere.json", "cannot be read"),
    ],
)
def test_a_mapping_that_does_not_do_is_said_so(desk: Desk, tmp_path: Path, mapping: str, sentence: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(TABLE)

    assert sentence in desk.fails("import", path, "--mapping", mapping)


def test_importing_again_keeps_nothing_twice(busy_desk: Desk, tmp_path: Path) -> None:
    again = busy_desk.json("import", tmp_path / "lines.ndjson")

    assert (again["rows"], again["kept"], again["duplicates"]) == (4, 0, 4)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><body>Sign in</body></html>",
        b"a;b;c\n1;2;3\n",
        b"\x00\x01\xfe\xff" * 500,
        b'{"name": "no mention"}',
    ],
    ids=["empty", "html", "csv", "binary", "other json"],
)
def test_what_nobody_knows_is_said_once_and_keeps_nothing(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "export.ndjson"
    path.write_bytes(content)

    sentence = desk.fails("import", path)

    assert sentence.startswith("export.ndjson cannot be imported. ")
    assert desk.json("search", "mention") == []


def test_a_file_that_is_not_there_or_is_a_folder_is_named(desk: Desk, tmp_path: Path) -> None:
    assert str(tmp_path / "gone") in desk.fails("import", tmp_path / "gone")
    assert str(tmp_path) in desk.fails("import", tmp_path)


def test_what_was_exported_imports_as_the_same(busy_desk: Desk, tmp_path: Path) -> None:
    first = exported(busy_desk, tmp_path / "first.ndjson")
    other = Desk(tmp_path / "other")

    document = other.json("import", tmp_path / "first.ndjson")

    assert (document["kept"], document["duplicates"], document["rejected"]) == (len(first), 0, [])
    second = exported(other, tmp_path / "second.ndjson")
    assert same(second) == same(first)
    assert groups(second) == groups(first)
    assert [one["by_us"] for one in same(second)] == [one["by_us"] for one in same(first)]


def test_exporting_and_importing_in_the_same_folder_keeps_nothing_twice(busy_desk: Desk, tmp_path: Path) -> None:
    first = exported(busy_desk, tmp_path / "first.ndjson")

    assert busy_desk.json("import", tmp_path / "first.ndjson")["kept"] == 0
    assert len(exported(busy_desk, tmp_path / "second.ndjson")) == len(first)


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80).filter(str.strip)
_LINE = st.fixed_dictionaries(
    {"id": st.uuids().map(lambda one: f"urn:uuid:{one}"), "text": _TEXT},
    optional={
        "title": _TEXT,
        "network": st.sampled_from(["web", "mastodon", "reddit", "google_alerts"]),
        "author": st.fixed_dictionaries({"handle": st.from_regex(r"[a-z]{1,8}", fullmatch=True), "name": _TEXT}),
        "published": st.integers(1_000_000_000, 1_760_000_000).map(
            lambda at: datetime.fromtimestamp(at, UTC).isoformat()
        ),
        "hashtags": st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), max_size=3),
        "counts": st.fixed_dictionaries({}, optional={"replies": st.integers(0, 9999), "likes": st.integers(0, 9999)}),
        "to_us": st.booleans(),
        "by_us": st.booleans(),
    },
)


@given(st.lists(_LINE, min_size=1, max_size=6, unique_by=lambda one: one["id"]))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_lines_make_the_round_trip(
    tmp_path_factory: pytest.TempPathFactory, lines: list[dict[str, object]]
) -> None:
    folder = tmp_path_factory.mktemp("trip")
    one, two = Desk(folder / "one"), Desk(folder / "two")
    kept = one.json("import", write_lines(folder / "lines.ndjson", lines))
    assert kept["kept"] + kept["duplicates"] + len(kept["rejected"]) == kept["rows"] == len(lines)

    first = exported(one, folder / "first.ndjson") if kept["kept"] else []
    if first:
        assert two.json("import", folder / "first.ndjson")["kept"] == len(first)
        second = exported(two, folder / "second.ndjson")
        assert same(second) == same(first)
        assert groups(second) == groups(first)


def test_a_pasted_address_tells_network_and_author(desk: Desk) -> None:
    kept = desk.json("add", "https://mastodon.example/@dana/123 she asks for the opening hours")

    assert kept.keys() == {"mention"}
    (found,) = desk.json("search", "opening")
    assert found["mention"]["id"] == kept["mention"]
    assert (found["mention"]["network"], found["mention"]["author"]["handle"]) == ("mastodon", "dana")
    assert found["mention"]["url"] == "https://mastodon.example/@dana/123"


def test_what_the_person_says_of_it_wins(desk: Desk) -> None:
    desk.json(
        "add", "When do you open? #hours", "--network", "Instagram", "--author", "@lou",
        "--published", "2026-11-20T10:00:00+01:00",
    )  # fmt: skip

    (found,) = desk.json("search", "open")
    assert (found["mention"]["network"], found["mention"]["author"]["handle"]) == ("instagram", "lou")
    assert found["mention"]["published"] == "2026-11-20T09:00:00Z"
    assert found["mention"]["hashtags"] == ["hours"]


def test_pasting_twice_is_one_mention(desk: Desk) -> None:
    assert desk.json("add", "Hello there, my friends") == desk.json("add", "Hello there, my friends")


@pytest.mark.parametrize("pasted", ["", " \n\t "])
def test_nothing_pasted_is_said(desk: Desk, pasted: str) -> None:
    assert desk.fails("add", pasted).startswith("Nothing was pasted")


def test_a_pasted_question_waits_for_an_answer(desk: Desk) -> None:
    kept = desk.json("add", "@support how do I get my money back? I waited three weeks", "--author", "lou")

    assert [one["mention"]["id"] for one in desk.json("queue")] == [kept["mention"]]
