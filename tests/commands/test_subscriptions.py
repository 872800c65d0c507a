"""``causerie source import`` and ``source export``: lists of subscriptions."""

from __future__ import annotations

from pathlib import Path

from tests.commands.desk import Desk

LIST = """<opml version="2.0"><body>
  <outline text="Lyon"><outline text="Courrier" xmlUrl="https://courrier.invalid/feed"/></outline>
  <outline text="Run me" xmlUrl="exec:rm -rf /"/>
  <outline text="Known" xmlUrl="https://known.invalid/feed"/>
</body></opml>"""


def written(folder: Path, text: str = LIST) -> Path:
    path = folder / "list.opml"
    path.write_text(text, "utf-8")
    return path


def test_a_list_is_taken_in_with_what_became_of_each_line(desk: Desk, tmp_path: Path) -> None:
    desk.json("territory", "add", "Lyon")
    known = desk.json("source", "add", "https://known.invalid/feed")["id"]

    taken = desk.json("source", "import", written(tmp_path))

    assert taken | {"decision": ""} == {
        "added": [known + 1],
        "known": 1,
        "refused": [
            {
                "text": "Run me",
                "reason": "Only http and https addresses are listened to; this one begins with “exec”.",
            }
        ],
        "unplaced": [],
        "decision": "",
    }
    listed = desk.json("source", "list")
    assert [(one["url"], one["title"], one["territory"]) for one in listed] == [
        ("https://known.invalid/feed", "", "default"),
        ("https://courrier.invalid/feed", "Courrier", "Lyon"),
    ]
    assert all(one["last_success"] is None and one["kind_of_error"] is None for one in listed)


def test_a_territory_takes_what_no_folder_places(desk: Desk, tmp_path: Path) -> None:
    desk.json("territory", "add", "Paris")
    desk.json("source", "import", written(tmp_path), "--territory", "Paris")
    assert [one["territory"] for one in desk.json("source", "list")] == ["Paris", "Paris"]
    assert [one["title"] for one in desk.json("source", "list")] == ["Lyon · Courrier", "Known"]


def test_for_people_it_is_one_sentence_and_the_refused_lines(desk: Desk, tmp_path: Path) -> None:
    said = desk.run("source", "import", written(tmp_path))
    assert said.out.splitlines() == [
        "2 added, 0 listened to already, 1 refused.",
        "      Run me: Only http and https addresses are listened to; this one begins with “exec”.",
    ]


def test_what_is_no_list_ends_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    assert "no list of subscriptions" in desk.fails("source", "import", written(tmp_path, "<html></html>"))
    assert "cannot be read" in desk.fails("source", "import", tmp_path / "nowhere.opml")


def test_a_written_list_hides_secrets_unless_asked(desk: Desk, tmp_path: Path) -> None:
    desk.json("source", "add", "https://lea:hunter2@a.invalid/feed", "--title", "Ours")
    desk.json("source", "add", str(tmp_path))
    out = tmp_path / "out.opml"

    said = desk.run("source", "export", out, "--json")
    assert said.json == {"path": str(out), "feeds": 1, "hidden": 1, "left_out": 1}
    assert "--with-secrets" in said.err
    assert "hunter2" not in out.read_text("utf-8")

    assert desk.json("source", "export", out, "--with-secrets")["hidden"] == 0
    assert "hunter2" in out.read_text("utf-8")


def test_a_list_that_cannot_be_written_says_so(desk: Desk, tmp_path: Path) -> None:
    assert "could not be written" in desk.fails("source", "export", tmp_path / "no" / "out.opml")
