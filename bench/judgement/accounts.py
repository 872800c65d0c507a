"""How well people are told from machines by an account's public figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.judgement.data import Figure, Row, figure, metric
from priorities.people.facts import AccountFacts
from priorities.people.realness import realness
from storage.records.reasons import total

ACCOUNTS_SEEN = datetime(2017, 6, 1, tzinfo=UTC)
"""About when the accounts' figures were taken: their age is reckoned to it."""


def judge_accounts(data: Path, rows: Sequence[Row]) -> Iterator[Figure]:
    """Order accounts by realness."""
    scores = [{"id": row["id"], "score": total(realness(_account(row), ACCOUNTS_SEEN))} for row in rows]
    result = metric(data, "eval_people")(list(rows), scores)
    yield figure("accounts", "auc", result["auc"])
    yield Figure("accounts", "average precision", result["ap"])


def _account(row: Row) -> AccountFacts:
    """Return the account behind a row; names and texts were removed, so what its bio says stands for the bio."""
    return AccountFacts(
        bio="a bot" if row["says_bot"] else "",
        location="somewhere" if row["has_location"] else "",
        followers=_count(row["followers"]),
        following=_count(row["following"]),
        posts=_count(row["statuses"]),
        likes_given=_count(row["favourites"]),
        verified=bool(row["verified"]),
        created=datetime.fromisoformat(str(row["created"])) if row["created"] else None,
    )


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None
