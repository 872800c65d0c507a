from __future__ import annotations

from itertools import pairwise

from bench.pace import DAY, DAYS, HOUR, half_the_gap, lived, ours, rows, sources


def test_each_sort_of_source_publishes_for_as_long_as_is_lived() -> None:
    for name, posts in sources().items():
        assert posts == sorted(posts), name
        assert posts[-1] >= (DAYS - 7) * DAY, name


def test_office_hours_are_kept() -> None:
    posts = sources()["office hours, 1.5 an hour"]

    assert all(8 <= moment % DAY // HOUR < 18 and moment // DAY % 7 < 5 for moment in posts)


def test_a_rule_is_asked_for_its_wait_within_the_planner_s_bounds() -> None:
    hasty = lived(sources()["1 post a day at nine"], lambda _now, _moments: 0.0)
    lazy = lived(sources()["1 post a day at nine"], lambda _now, _moments: 1e9)

    assert hasty.polls == 288
    assert 0.9 < lazy.polls < 1.1
    assert hasty.delay < 5 < lazy.delay


def test_the_simpler_rule_is_half_the_median_gap() -> None:
    moments = [0, 10, 30, 1000]

    assert half_the_gap(2000, moments) == 10
    assert half_the_gap(2000, moments[:3]) == 900
    assert ours(2000, moments[:3]) == 900


def test_the_planner_is_calmer_with_bursts_and_prompter_with_rare_posts() -> None:
    made = sources()
    calm, hasty = (lived(made["threads in bursts"], rule) for rule in (ours, half_the_gap))
    prompt, late = (lived(made["1 post a day at nine"], rule) for rule in (ours, half_the_gap))

    assert calm.polls < hasty.polls / 3
    assert prompt.delay < late.delay / 10


def test_the_table_is_whole() -> None:
    lengths = [line.count("|") for line in rows()]

    assert len(lengths) == 2 + len(sources())
    assert all(one == other for one, other in pairwise(lengths))
