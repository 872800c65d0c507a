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
    decided = {(one.territory, one.key): one.stance for one in stances}
    found = []
    for trend in trends:
        said = {decided.get((trend.territory, topic_key(term))) for term in (trend.topic, *trend.terms)}
        if Stance.MUTE not in said or Stance.FOLLOW in said:
            found.append(replace(trend, followed=Stance.FOLLOW in said))
    return tuple(found)
