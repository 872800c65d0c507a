from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.desk import Desk

GUIDE = "address: tu - neighbours here say tu (Léa)\naddres: tu\n"


@pytest.fixture
def forum(desk: Desk, tmp_path: Path) -> Desk:
    guide = tmp_path / "guide.txt"
    guide.write_text(GUIDE, encoding="utf-8")
    desk.json("territory", "add", "Forum", "--tone", guide)
    return desk


def draft(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_mark_has_its_place_its_rule_and_its_reason(forum: Desk, tmp_path: Path) -> None:
    found = forum.json("tone", draft(tmp_path, "Bonjour, votre vélo est prêt."), "--territory", "Forum")

    assert found == [
        {
            "start": 9,
            "end": 14,
            "rule": "address",
            "message": "“votre” here; this territory says tu",
            "why": "neighbours here say tu (Léa)",
        }
    ]


def test_a_mistake_in_the_guide_is_said_beside_the_answer(forum: Desk, tmp_path: Path) -> None:
    said = forum.run("tone", draft(tmp_path, "Salut !"), "--territory", "Forum", "--json")

    assert said.json == []
    assert "line 2" in said.err
    assert "did you mean “address”" in said.err


def test_without_a_guide_only_form_letters_are_marked(desk: Desk, tmp_path: Path) -> None:
    text = draft(tmp_path, "Dear customer, votre vélo est prêt.")

    assert [one["rule"] for one in desk.json("tone", text, "--territory", "default")] == ["opening"]


@pytest.mark.parametrize(("language", "said"), [("en", "says tu"), ("fr", "ce territoire tutoie")])
def test_for_people_it_is_a_line_a_mark(forum: Desk, tmp_path: Path, language: str, said: str) -> None:
    shown = forum.run("tone", draft(tmp_path, "Votre vélo"), "--territory", "Forum", "--language", language)

    assert said in shown.out


def test_what_is_not_there_is_said(forum: Desk, tmp_path: Path) -> None:
    assert "cannot be read" in forum.fails("tone", tmp_path / "nothing.txt", "--territory", "Forum")
    assert "Nowhere" in forum.fails("tone", draft(tmp_path, "x"), "--territory", "Nowhere")
