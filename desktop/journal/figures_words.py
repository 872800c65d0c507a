"""What the rows of the log come to, in words."""

from __future__ import annotations

from desktop.journal.records import OUTCOMES
from storage.log_figures import LogFigures
from storage.records.journal import Outcome
from storage.records.words import Words, duration, words
from storage.watched import WatchedActed

_TOLD = (Outcome.ANSWERED_BACK, Outcome.THANKED, Outcome.CAME_BACK, Outcome.NOT_HEARABLE)


def figures_words(found: LogFigures) -> tuple[Words, ...]:
    """Return the figures, one sentence each: acts, answers, people, the wait, what came of it."""
    said = [
        words("Figures", "%n answers", None, found.answers),
        words("Figures", "%n acts in all", None, found.acts),
        words("Figures", "%n people", None, found.people),
    ]
    if found.working_wait is not None:
        wait = words("Figures", "median wait {time}, in working hours")
        said.append(wait.given(time=duration(60 * found.working_wait)))
    counted = ((outcome, found.of(outcome)) for outcome in _TOLD)
    said.extend(
        words("Figures", "{outcome}: {count}").given(outcome=OUTCOMES[outcome], count=count)
        for outcome, count in counted
        if count
    )
    return tuple(said)


def watched_words(found: WatchedActed) -> Words:
    """Return "This week: 412 watched, 9 acted; 7 replies for 1 broadcast"."""
    said = words("Figures", "This week: {watched}, {acted}; {replies} for {posts}")
    return said.given(
        watched=words("Figures", "%n watched", None, found.watched),
        acted=words("Figures", "%n acted", None, found.acted),
        replies=words("Figures", "%n replies", None, found.replies),
        posts=words("Figures", "%n broadcasts", None, found.posts),
    )
