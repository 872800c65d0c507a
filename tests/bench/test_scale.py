from __future__ import annotations

from itertools import islice

from bench import scale
from bench.figures import Figure
from bench.running import Run

FEW = scale.Times(queue=1.0, search=2.0, gesture=3.0, rank=4.0, lists=5.0, poll=6.0)
MANY = scale.Times(queue=1.1, search=6.0, gesture=3.0, rank=4.0, lists=5.0, poll=9.0)


def named(figures: list[Figure], what: str) -> Figure:
    (found,) = [figure for figure in figures if figure.what.startswith(what)]
    return found


def test_growth_is_the_ratio_of_many_to_few() -> None:
    grown = scale._growth(1_000, FEW, MANY)

    assert named(grown, "queue").holds
    assert (named(grown, "search").value, named(grown, "search").holds) == (3.0, False)
    assert named(grown, "poll").value == 1.5


def test_each_figure_stands_beside_its_goal() -> None:
    ran = Run(cpu=1.0, seconds=0.1, output="", peak_mb=80.0)

    figures = scale._figures(1_000, ran, 900.0, 0.9, MANY)

    assert named(figures, "import of 1,000 rows, rows/s").ours == 10_000
    assert named(figures, "import of 1,000 rows, MB").holds is None
    assert named(figures, "disk").holds
    assert named(figures, "top 50").holds
    assert named(figures, "hear and rank").holds


def test_made_up_posts_are_all_new_and_ask() -> None:
    posts = list(islice(scale._posts(), 40))

    assert len({post.guid for post in posts}) == len({post.text for post in posts}) == 40
    assert all("?" in post.text for post in posts)


def test_the_p95_is_near_the_highest() -> None:
    assert 94 <= scale._percentile([float(number) for number in range(101)]) <= 96


def test_cpu_is_counted_and_not_the_time_on_the_clock() -> None:
    assert scale._ms(lambda: sum(range(200_000))) > 0


def test_growth_is_told_of_what_was_timed() -> None:
    assert set(scale.GROWTH) <= set(scale.Times.__dataclass_fields__)
