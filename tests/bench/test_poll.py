from __future__ import annotations

import pytest

from bench.peers import PollCycle
from bench.poll import figures


def test_each_step_is_compared_with_its_own_goal() -> None:
    lines = figures([PollCycle(1.0, 0.5, 0.05)], [PollCycle(10.0, 10.0, 0.5)], [], "2 feeds x 3")

    assert [line.value for line in lines] == pytest.approx([0.1, 0.05, 0.1])
    assert [line.goal for line in lines] == [0.20, 0.08, 0.12]
    assert all(line.holds for line in lines)


def test_newsboat_is_a_goal_on_the_first_poll_only() -> None:
    cycle = PollCycle(1.0, 1.0, 1.0)

    lines = figures([cycle], [cycle], [cycle], "2 feeds x 3")

    assert [line.goal for line in lines if "newsboat" in line.what] == [0.85, None, None]
