"""How well the queue is ordered: posts heard, threaded and ranked by the product, points against labels."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

from bench.judgement.data import Figure, Row, figure, metric, moment_of
from bench.judgement.house import heard
from listeners.ranking.conversations import refresh_ranks
from priorities.conversations.facts import ConversationFacts, PostFacts
from priorities.conversations.rank import rank_conversation
from storage.records.conversations import ConversationRank


def judge_queue(data: Path, name: str, rows: Sequence[Row]) -> Iterator[Figure]:
    """Rank a set the product's way, all at the moment of its last post; then each post alone, five minutes old."""
    evaluate = metric(data, "eval_queue")
    last = max(moment_of(row) for row in rows) + timedelta(minutes=5)
    with heard(rows, last) as db:
        started = perf_counter()
        deque(refresh_ranks(db, {}, last), maxlen=0)
        seconds = perf_counter() - started
        result = evaluate(list(rows), points_by_id(db))
    for wanted in ("ndcg20", "auc", "must10"):
        yield figure(name, wanted, result[wanted])
    yield Figure(name, "ranked and stored/s", round(len(rows) / seconds))
    fresh = evaluate(list(rows), {str(row["id"]): alone(row).points for row in rows})
    yield Figure(name, "ndcg20 when fresh", fresh["ndcg20"])
    yield Figure(name, "auc when fresh", fresh["auc"])


def points_by_id(db: sqlite3.Connection) -> Mapping[str, int]:
    """Return the points of each post's conversation, by the id it was heard with."""
    return {
        row[0]: row[1]
        for row in db.execute(
            """SELECT m.heard_as, r.points FROM mentions AS m
               JOIN ranks AS r ON r.conversation = m.conversation AND r.best = 1"""
        )
    }


def alone(row: Row, after: timedelta = timedelta(minutes=5)) -> ConversationRank:
    """Rank one post as a conversation of its own, so long after it was published."""
    at: datetime = moment_of(row)
    post = PostFacts(1, 1, "", str(row["text"]), at, language=str(row["lang"]))
    return rank_conversation(ConversationFacts(1, None, (post,), {}, at + after))
