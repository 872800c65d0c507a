"""The rankings on labelled data: floors below which something broke. Figures come from ``python -m bench.judge``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.judge import judge, main
from tests.shared import SHARED, needs_shared


def test_absent_data_are_said_and_are_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path)]) == 0
    assert str(tmp_path) in capsys.readouterr().out
    assert main(["--data", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"absent": str(tmp_path)}


@needs_shared
def test_the_rankings_keep_what_they_reached() -> None:
    reached = {(figure.set, figure.metric): figure.ours or 0.0 for figure in judge(SHARED / "judgement")}
    floors = {
        ("fr-mix", "ndcg20"): 0.85,
        ("fr-mix", "auc"): 0.95,
        ("en-airline", "ndcg20"): 0.75,
        ("en-airline", "auc"): 0.82,
        ("fr-real", "recall@180"): 1.0,
        ("accounts", "auc"): 0.93,
    }
    assert {key: reached[key] for key, floor in floors.items() if reached[key] < floor} == {}
    assert reached["fr-real", "false_per_day"] <= 2
