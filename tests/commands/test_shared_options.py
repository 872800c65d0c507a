"""What holds for every command: where options stand, what is printed where, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import click
import pytest

from commands.main import main
from resources.catalogue import read_catalogue
from storage.records.words import words
from tests.commands.desk import NOW, Desk, moment

LISTS = [("queue",), ("trends",), ("people",), ("source", "list"), ("territory", "list"), ("voice", "list")]


@pytest.mark.parametrize("command", LISTS, ids=" ".join)
def test_an_empty_folder_is_an_answer(desk: Desk, command: tuple[str, ...]) -> None:
    said = desk.run(*command, "--json")

    assert said.err == ""
    assert [one for one in said.json if one.get("name") != "default"] == []


@pytest.mark.parametrize("command", [*LISTS, ("poll",), ("check",), ("search", "word")], ids=" ".join)
def test_options_stand_before_or_after(tmp_path: Path, command: tuple[str, ...]) -> None:
    elsewhere = Desk(tmp_path / "nowhere", environment={"CAUSERIE_DATA": None})
    options = ("--data", tmp_path / "here", "--json", "--language", "fr", "--now", moment(NOW))

    before, after = elsewhere.run(*options, *command), elsewhere.run(*command, *options)

    without = {"seconds": 0}
    assert type(before.json) is type(after.json)
    if isinstance(before.json, dict):
        assert before.json | without == after.json | without
    else:
        assert before.json == after.json
    assert (tmp_path / "here" / "causerie.sqlite").is_file()
    assert not (tmp_path / "nowhere").exists()


def test_what_is_said_after_wins_over_what_is_said_before_and_over_the_environment(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "environment")
    desk.json("--data", tmp_path / "before", "territory", "add", "Lyon", "--data", tmp_path / "after")

    assert not (tmp_path / "environment").exists()
    assert not (tmp_path / "before").exists()
    assert len(desk.json("territory", "list", "--data", tmp_path / "after")) == 2


def test_sentences_are_in_the_language_asked_for(desk: Desk) -> None:
    english, french = (desk.fails("dismiss", 7, "--language", code) for code in ("en", "fr"))

    assert english == "There is no conversation 7."
    assert french == read_catalogue("fr").render(words("Storage", "There is no conversation {id}.").given(id=7))
    assert Desk(desk.data, language="fr_FR.UTF-8").fails("dismiss", 7) == french


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("queue", "--limit", "many"), "--limit"),
        (("queue", "--limit", "-1"), "--limit"),
        (("queue", "--limit", "9" * 30), "--limit"),
        (("queue", "--state", "lost"), "--state"),
        (("queue", "--language", "de"), "--language"),
        (("queue", "--now", "yesterday"), "--now"),
        (("queue", "--now", "0001-01-01"), "--now"),
        (("queue", "--now", "9999-12-31T23:59:59-12:00"), "--now"),
        (("respond", "one", "--text", "a", "--why", "help"), "MENTION"),
        (("respond", "1", "--text", "a", "--why", "sell"), "--why"),
        (("respond", "1", "--text", "a"), "--why"),
        (("respond", "9" * 30, "--text", "a", "--why", "help"), "MENTION"),
        (("source", "remove", "-5"), "-5"),
        (("source", "add", "https://a.example/feed", "--every", "often"), "--every"),
        (("export", "responses", "--format", "pdf", "--out", "x"), "--format"),
        (("export", "responses", "--format", "csv"), "--out"),
        (("snooze", "1"), "--until"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else value,
)
def test_wrong_usage_ends_with_2_and_names_what_is_wrong(desk: Desk, arguments: tuple[str, ...], named: str) -> None:
    assert named in desk.misused(*arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ("respond", 7, "--text", "a", "--why", "help"),
        ("dismiss", 7),
        ("snooze", 7, "--until", "2030-01-01"),
        ("follow", 7),
        ("forget", 7),
        ("undo", "7"),
        ("source", "remove", 7),
        ("queue", "--territory", "Atlantis"),
        ("trends", "--territory", "Atlantis"),
        ("people", "--territory", "Atlantis"),
        ("source", "add", "https://a.example/feed", "--territory", "Atlantis"),
        ("add", "hello there", "--territory", "Atlantis"),
        ("voice", "add", "Karim", "--territory", "Atlantis"),
    ],
    ids=lambda value: " ".join(map(str, value)),
)
def test_what_does_not_exist_is_named_in_one_sentence(desk: Desk, arguments: tuple[object, ...]) -> None:
    sentence = desk.fails(*arguments)

    assert "7" in sentence or "Atlantis" in sentence


def test_a_folder_of_another_program_is_left_alone(tmp_path: Path) -> None:
    stranger = tmp_path / "causerie.sqlite"
    stranger.write_bytes(b"not a database at all, but somebody's letters\n" * 100)

    for command in (("queue",), ("poll",), ("check",), ("listen",)):
        assert str(stranger) in Desk(tmp_path).fails(*command)
    assert stranger.read_bytes().startswith(b"not a database")


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letters"
    path.write_text("mine")

    assert str(path) in Desk(path).fails("queue")
    assert path.read_text() == "mine"


def commands_of(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        inner = (*path, name)
        found += commands_of(command, inner) if isinstance(command, click.Group) else [inner]
    return found


@pytest.mark.parametrize("command", commands_of(main), ids=" ".join)
def test_every_command_explains_itself_without_a_database(desk: Desk, command: tuple[str, ...]) -> None:
    said = desk.run(*command, "--help")

    assert said.code == 0
    assert "--json" in said.out
    assert not desk.data.exists()


@pytest.mark.parametrize("how", ["script", "module"])
def test_the_installed_command_speaks_as_the_tests_do(desk: Desk, how: str) -> None:
    script = Path(sys.executable).with_name("causerie")
    called = [sys.executable, "-P", "-c", "from commands.main import main; main()"]
    start = called if how == "module" else [str(script)]
    told = {**os.environ, "CAUSERIE_DATA": str(desk.data), "PYTHONIOENCODING": "ascii"}

    def call(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*start, *arguments], env=told, capture_output=True, check=False, timeout=60)

    kept = call("add", "Demain, à la fête ☃ — « enfin » !", "--author", "zoé", "--json")
    assert (kept.returncode, kept.stderr) == (0, b"")
    found = json.loads(call("search", "fete", "--json").stdout.decode())
    assert [one["mention"]["id"] for one in found] == [json.loads(kept.stdout)["mention"]]
    assert found[0]["mention"]["text"] == "Demain, à la fête ☃ — « enfin » !"
    failed = call("dismiss", "99", "--json")
    assert (failed.returncode, failed.stdout, failed.stderr.count(b"\n")) == (1, b"", 1)
    assert b"Traceback" not in call("search", "fete").stderr


def test_now_is_the_moment_of_what_is_done(desk: Desk) -> None:
    later = NOW + timedelta(hours=3)
    desk.json("territory", "add", "Lyon", "--now", moment(later))

    (made,) = [one for one in desk.json("territory", "list") if one["name"] == "Lyon"]
    assert made["created_at"] == later.strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere arguments are text, not bytes")
@pytest.mark.parametrize(
    "arguments",
    [
        ["add", b"caf\xe9 when do you open?", "--author", b"\xff\xfe"],
        ["search", b"\xff"],
        ["territory", "add", b"Lyon\xff", "--why", b"\xe9"],
        ["voice", "add", b"\xe9", "--account", b"x:\xe9"],
        ["queue", "--territory", b"\xff"],
        ["source", "add", b"https://a.example/\xff"],
        ["undo", b"\xff"],
    ],
    ids=lambda value: value[0],
)
def test_bytes_that_are_no_text_are_an_answer_too(desk: Desk, arguments: list[str | bytes]) -> None:
    typed = [os.fsdecode(one) for one in arguments]

    said = desk.run(*typed)

    assert said.code in (0, 1)
    assert bool(said.err) == (said.code == 1)
