"""A measured figure beside its goal, and the table that shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        what: what was measured, with the unit.
        ours: Causerie's, median over the rounds.
        theirs: the peer's or the floor's, median over the rounds; None where there is nothing to compare with.
        value: what the goal is about: the median ratio, or ours.
        goal: the limit, None where there is none.
        at_least: the goal is a lower limit.
    """

    what: str
    ours: float
    theirs: float | None
    value: float
    goal: float | None
    at_least: bool = False

    @property
    def holds(self) -> bool | None:
        """Whether the goal is met; None without a goal."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal


def compared(what: str, ours: Sequence[float], theirs: Sequence[float], goal: float | None) -> Figure:
    """Return the figure of alternating rounds: the median of the rounds' ratios, not the ratio of medians."""
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    return Figure(what, median(ours), median(theirs), median(ratios), goal)


def alone(what: str, rounds: Sequence[float], goal: float | None, *, at_least: bool = False) -> Figure:
    """Return the median of a figure that is compared with nothing but its goal."""
    value = median(rounds)
    return Figure(what, value, None, value, goal, at_least)


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a Markdown table, ready for ``docs/performance.md``."""
    lines = ["| what | ours | theirs | ratio | goal | met |", "| --- | ---: | ---: | ---: | ---: | --- |"]
    for figure in figures:
        theirs = "" if figure.theirs is None else f"{figure.theirs:.3g}"
        ratio = "" if figure.theirs is None else f"{figure.value:.3f}"
        sign = ">=" if figure.at_least else "<="
        goal = "" if figure.goal is None else f"{sign} {figure.goal:g}"
        met = {None: "", True: "yes", False: "no"}[figure.holds]
        lines.append(f"| {figure.what} | {figure.ours:.4g} | {theirs} | {ratio} | {goal} | {met} |")
    return "\n".join(lines)
