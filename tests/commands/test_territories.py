"""``causerie territory``: places of speech, tried, changed, removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, line, moment, write_lines


def test_a_territory_is_listed_as_it_was_made(desk: Desk) -> None:
    query = '#velo OR "piste cyclable"'
    made = desk.json("territory", "add", "Lyon", "--query", query, "--why", "our neighbours", "--language", "fr")

    default, lyon = desk.json("territory", "list")
    assert default["name"] == "default"
    assert lyon["id"] == made["id"]
    assert (lyon["name"], lyon["query"]) == ("Lyon", query)
    assert (lyon["why"], lyon["language"]) == ("our neighbours", "fr")


@pytest.mark.parametrize("language", ["French", "fr,en", "deu", "klingon is nice", "f", "-fr"])
def test_a_language_is_one_code_of_two_letters(desk: Desk, language: str) -> None:
    desk.json("territory", "add", "Lyon", "--language", "fr-CA")
    for call in (("add", "Nantes"), ("change", "Lyon")):
        said = desk.fails("territory", *call, "--language", language)
        assert said == f"{language} is not one language: write a code of two letters, for instance fr."
    assert [one["language"] for one in desk.json("territory", "list")] == [None, "fr-CA"]


@pytest.mark.parametrize("name", ["default", "", "  "])
def test_a_territory_has_a_name_of_its_own(desk: Desk, name: str) -> None:
    assert "default" in desk.fails("territory", "add", name)


@pytest.mark.parametrize("query", ['"open', "(a OR b", "a OR", "NOT", "#"])
def test_a_query_that_cannot_be_read_is_refused_and_nothing_is_made(desk: Desk, query: str) -> None:
    assert desk.fails("territory", "add", "Lyon", "--query", query)
    assert len(desk.json("territory", "list")) == 1


def test_a_name_is_taken_once(desk: Desk) -> None:
    desk.json("territory", "add", "Lyon")
    assert "Lyon" in desk.fails("territory", "add", "Lyon")
    desk.json("territory", "add", "Nice")
    assert "Lyon" in desk.fails("territory", "change", "Nice", "--name", "Lyon")


def test_a_mistake_is_said_with_its_place_and_what_would_be_right(desk: Desk) -> None:
    said = desk.fails("territory", "add", "Lyon", "--query", "velo form:lea")

    assert said.startswith("At character 6 of the query: “form:” is not known.")
    assert said.endswith("Did you mean: velo from:lea")


def test_a_tone_guide_is_kept(desk: Desk, tmp_path: Path) -> None:
    guide = tmp_path / "ton.md"
    guide.write_text("\ufeffOn se tutoie.", encoding="utf-8")
    desk.json("territory", "add", "Lyon", "--tone", guide)

    assert [one["tone"] for one in desk.json("territory", "list")] == [False, True]
    guide.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in desk.fails("territory", "change", "Lyon", "--tone", guide)
    guide.write_text("a" * 100_001, encoding="utf-8")
    assert "100" in desk.fails("territory", "change", "Lyon", "--tone", guide)


@pytest.fixture
def heard(desk: Desk, tmp_path: Path) -> Desk:
    """A territory on brakes, and three questions."""
    desk.json("territory", "add", "Bikes", "--query", "brakes")
    lines = [
        line("1", "Why do my brakes squeak when it rains?", by="dana"),
        line("2", "Why is the saddle so hard?", by="lou"),
        line("3", "Which brakes for a train?", by="eve", minutes_ago=30),
    ]
    desk.json("import", write_lines(tmp_path / "lines.ndjson", lines))
    return desk


def in_bikes(desk: Desk) -> list[str]:
    found = desk.json("queue", "--territory", "Bikes", "--state", "all")
    return sorted(str(one["mention"]["author"]["handle"]) for one in found)


def test_another_query_is_applied_at_once_and_undone(heard: Desk) -> None:
    assert in_bikes(heard) == ["dana", "eve"]

    changed = heard.json("territory", "change", "Bikes", "--query", "saddle OR brakes -train", "--why", "to help")
    assert (changed["gained"], changed["lost"]) == (1, 1)
    assert in_bikes(heard) == ["dana", "lou"]

    heard.json("undo", changed["decision"])
    assert in_bikes(heard) == ["dana", "eve"]
    assert heard.json("territory", "list")[1]["why"] == ""


def test_nothing_changed_is_no_decision(heard: Desk) -> None:
    assert heard.json("territory", "change", "Bikes", "--query", "brakes")["decision"] is None
    heard.json("territory", "change", "Bikes", "--language", "fr", "--name", "Vélos")
    heard.json("territory", "change", "Vélos", "--language", "")
    assert [one["language"] for one in heard.json("territory", "list")] == [None, None]


def test_a_removed_territory_leaves_its_mentions_and_comes_back(heard: Desk) -> None:
    gone = heard.json("territory", "remove", "Bikes")
    assert "Bikes" in heard.fails("queue", "--territory", "Bikes")
    assert len(heard.json("queue", "--state", "all")) == 3

    heard.json("undo", gone["decision"])
    assert in_bikes(heard) == ["dana", "eve"]


def test_a_query_is_tried_without_changing_anything(heard: Desk) -> None:
    at = ("--now", moment(NOW))
    found = heard.json("territory", "preview", "Bikes", "--query", "saddle OR train", *at)

    assert (found["kept"], found["of"], found["total"], found["gained"], found["lost"]) == (2, 3, 3, 1, 1)
    assert [one["author"]["handle"] for one in found["comes"]] == ["lou"]
    assert [one["author"]["handle"] for one in found["goes"]] == ["dana"]
    said = heard.run("territory", "preview", "Bikes", "--query", "saddle OR train", *at)
    assert said.out.splitlines()[0] == "It would keep 2 of 3 mentions: 1 more, 1 fewer."
    assert in_bikes(heard) == ["dana", "eve"]


def test_what_is_not_about_us_comes_with_what_would_have_kept_it_out(heard: Desk) -> None:
    (train,) = [one for one in heard.json("queue", "--state", "all") if one["mention"]["author"]["handle"] == "eve"]

    said = heard.json("dismiss", train["conversation"], "--not-about-us")

    proposed = {one["without"]: one for one in said["proposals"]}
    assert said["decision"]
    assert proposed["from:eve"] == {
        "territory": "Bikes", "without": "from:eve", "query": "brakes -from:eve", "removes": 1, "of": 2, "answered": 0,
    }  # fmt: skip
    assert proposed["train"]["query"] == "brakes -train"
    assert heard.json("territory", "list")[1]["query"] == "brakes"
    assert list(heard.json("dismiss", train["conversation"])) == ["decision"]
