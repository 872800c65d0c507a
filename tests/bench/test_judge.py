"""The judgement on a few rows of our own making: figures come out, and better order gives better ones."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.judge import main
from bench.judgement.data import Row
from bench.judgement.house import heard
from bench.judgement.learning import judge_learning
from bench.judgement.queue import judge_queue, points_by_id
from tests.storage.house import NOON

METRIC = '''
def evaluate(gold, scores):
    """The share of pairs in order: 1 when whoever should be answered stands above whoever should not."""
    pairs = [(a, b) for a in gold for b in gold if a["label"] > b["label"]]
    right = sum(scores[a["id"]] > scores[b["id"]] for a, b in pairs)
    return dict.fromkeys(("ndcg20", "auc", "must10"), right / len(pairs) if pairs else None)
'''


def row(number: int, label: int, text: str) -> Row:
    return {
        "id": f"r{number}", "author": f"a{number}", "handle": f"h{number}", "text": text, "lang": "en",
        "published": f"2026-11-20T{number % 10:02}:00:00+00:00", "label": label,
    }  # fmt: skip


ROWS = [
    *(row(n, 2, f"Where is my refund for order {n}? It does not work since monday") for n in range(12)),
    *(row(n, 0, f"RT to win a weekend, contest number {n}") for n in range(12, 24)),
]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "labelled"
    folder.mkdir()
    (folder / "eval_queue.py").write_text(METRIC, encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, "eval_queue", raising=False)
    yield folder
    sys.modules.pop("eval_queue", None)  # the true one lies elsewhere, and other scripts import it


def test_posts_go_the_products_way(data: Path) -> None:
    figures = {one.metric: one.ours for one in judge_queue(data, "made", ROWS)}

    assert figures["auc"] == 1
    assert figures["auc when fresh"] == 1


def test_each_post_is_found_by_its_own_id() -> None:
    with heard(ROWS, NOON) as db:
        assert points_by_id(db) == {}
        assert [one[0] for one in db.execute("SELECT heard_as FROM mentions ORDER BY id")] == [
            str(one["id"]) for one in sorted(ROWS, key=lambda one: str(one["published"]))
        ]


def test_a_curve_goes_as_far_as_there_are_posts_to_decide_about(data: Path) -> None:
    figures = {one.metric: one.ours for one in judge_learning(data, "made", ROWS)}

    assert figures.keys() == {"ndcg20 after 0", "auc after 0", "ndcg20 after 10", "auc after 10"}
    assert figures["auc after 10"] == 1


def test_without_the_data_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path), "--json"]) == 0

    assert json.loads(capsys.readouterr().out) == {"absent": str(tmp_path)}
