from __future__ import annotations

import json

from bench.lines import made_up


def test_lines_are_the_same_in_every_run() -> None:
    assert [line.as_json() for line in made_up(50)] == [line.as_json() for line in made_up(50)]


def test_an_answer_answers_an_earlier_line() -> None:
    lines = list(made_up(300))
    answers = [(int(line.id), int(line.parent)) for line in lines if line.parent is not None]

    assert all(parent < own for own, parent in answers)
    assert 50 < len(answers) < 150


def test_a_line_holds_what_an_import_asks_for() -> None:
    for line in made_up(20):
        read = json.loads(line.as_json())
        assert read["id"]
        assert read["text"]
        assert read["published"].endswith("+00:00")
