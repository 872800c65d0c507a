"""Topics that the person follows or does not want to hear of, told in a list of what rises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from priorities.trends.terms import topic_key
from storage.records.trends import Stance, TopicStance, Trend


def as_wanted(trends: Iterable[Trend], stances: Iterable[TopicStance]) -> tuple[Trend, ...]:
    """Return the topics without those muted, the followed ones marked, in their order.

    A topic is the one decided of when that is among its terms: what rises under another name is still the same.
    """
    decided = _decided(stances)
    found = []
    for trend in trends:
        said = _said(decided, trend.territory, (trend.topic, *trend.terms))
        if not _muted(said):
            found.append(replace(trend, followed=Stance.FOLLOW in said))
    return tuple(found)


def is_muted(territory: int | None, terms: Iterable[str], stances: Iterable[TopicStance]) -> bool:
    """Tell whether ``as_wanted`` would leave out a topic of these terms, its name among them, in a territory."""
    return _muted(_said(_decided(stances), territory, terms))


_Decided = dict[tuple[int | None, str], Stance]


def _decided(stances: Iterable[TopicStance]) -> _Decided:
    return {(one.territory, one.key): one.stance for one in stances}


def _said(decided: _Decided, territory: int | None, terms: Iterable[str]) -> set[Stance | None]:
    return {decided.get((territory, topic_key(term))) for term in terms}


def _muted(said: set[Stance | None]) -> bool:
    return Stance.MUTE in said and Stance.FOLLOW not in said
