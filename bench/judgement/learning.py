"""Whether learning helps: the curve over 10, 30, 100 and more simulated decisions, on posts never decided about.

A decision is what the labels say: answered where a post should be, left where nobody's answer is wanted. Beside the
sets' own labels a narrow person is imitated who answers one subject alone: what no hand-set weight can foresee.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

from bench.judgement.data import Figure, Row, metric, moment_of
from bench.judgement.queue import alone
from priorities.conversations.learning.lines import learned_lines
from priorities.conversations.learning.weights import learn
from priorities.conversations.rank import FLOOR
from storage.records.conversations import ConversationRank
from storage.records.learning import Decision, LearnedWeights
from storage.records.reasons import total

DECISIONS = (0, 10, 30, 100, 300)
DIVISIONS = 10
"""Random divisions into a third to be judged and the rest to decide about; figures are their means."""

Answered = Callable[[Row], float]
"""Returns how much a person answers a post: 1 answered, 0 left, 0.5 either."""

SUBJECTS = {"fr-mix": r"wifi|internet|box|fibre|débit|debit", "en-airline": r"delay|cancel|late|wait"}
"""What the imitated person of a set answers alone."""


def judge_learning(data: Path, name: str, rows: Sequence[Row]) -> Iterator[Figure]:
    """Yield the curves of a set: of its own labels, and of a person with one subject."""
    ranks = {str(row["id"]): alone(row) for row in rows}
    yield from _curve(data, name, rows, ranks, by_label)
    if name in SUBJECTS:
        subject = re.compile(SUBJECTS[name], re.IGNORECASE)
        answers: Answered = lambda row: float(bool(_label(row) and subject.search(str(row["text"]))))  # noqa: E731
        yield from _curve(data, f"{name}: one subject", rows, ranks, answers)


def by_label(row: Row) -> float:
    """Return how much a post is answered by its grade."""
    return {0: 0.0, 1: 0.5}.get(_label(row), 1.0)


def _label(row: Row) -> int:
    label = row["label"]
    return label if isinstance(label, int) else 0


def _curve(
    data: Path, name: str, rows: Sequence[Row], ranks: Mapping[str, ConversationRank], answered: Answered
) -> Iterator[Figure]:
    evaluate = metric(data, "eval_queue")
    judged = len(rows) // 3
    for decisions in DECISIONS:
        if decisions > len(rows) - judged:
            return
        found = []
        for seed in range(DIVISIONS):
            order = random.Random(seed).sample(list(rows), len(rows))
            told = [_decision(row, ranks[str(row["id"])], answered(row)) for row in order[judged : judged + decisions]]
            weights = learn(told, floor=FLOOR)
            wanted = order[:judged]
            if answered is not by_label:
                wanted = [{**row, "label": round(3 * answered(row))} for row in wanted]
            scores = {str(row["id"]): _points(row, ranks[str(row["id"])], weights) for row in wanted}
            found.append(evaluate(wanted, scores))
        for wanted_metric in ("ndcg20", "auc"):
            values = [one[wanted_metric] for one in found]
            told_values = [value for value in values if value is not None]
            yield Figure(name, f"{wanted_metric} after {decisions}", mean(told_values) if told_values else None)


def _decision(row: Row, rank: ConversationRank, answered: float) -> Decision:
    names = tuple(reason.name for reason in rank.reasons)
    return Decision(answered, rank.points, names, None, str(row["text"]), moment_of(row))


def _points(row: Row, rank: ConversationRank, weights: LearnedWeights) -> int:
    lines = learned_lines(weights, rank.reasons, person=None, name="", text=str(row["text"]), mention=1)
    return rank.points + total(lines)
