"""A territory that is louder than usual: against the same hour of the days before."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from priorities.trends.volume import LEAST_DAYS, LEAST_MENTIONS, is_loud, loud_hour, loud_territory
from resources.catalogue import read_catalogue
from tests.shared import SHARED, needs_shared

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY, HOUR = 86_400, 3_600
NOW = int(NOON.timestamp())
QUIET_FOR = timedelta(hours=12)


def usual(days: int, an_hour: int = 4) -> list[int]:
    """Return moments of so many mentions in the hour before noon of each day, today left out."""
    return [NOW - DAY * day - minute * 600 for day in range(1, days + 1) for minute in range(an_hour)]


def today(mentions: int) -> list[int]:
    return [NOW - number * 30 for number in range(mentions)]


def test_many_times_the_usual_is_loud() -> None:
    found = loud_hour([*usual(7), *today(40)], NOON)

    assert found is not None
    assert (found.came, found.usual) == (40, 4)


def test_a_little_more_is_not() -> None:
    assert loud_hour([*usual(7), *today(14)], NOON) is None


def test_a_handful_is_never_loud_in_a_silent_place() -> None:
    silent = [NOW - DAY * day - 7 * HOUR for day in range(1, 8)]

    assert loud_hour([*silent, *today(LEAST_MENTIONS - 1)], NOON) is None
    assert loud_hour([*silent, *today(LEAST_MENTIONS)], NOON) is not None


def test_what_is_usual_at_another_hour_does_not_count() -> None:
    evenings = [moment - 6 * HOUR for moment in usual(7, an_hour=6) for _ in range(10)]

    assert loud_hour([*evenings, *today(40)], NOON) is not None


def test_an_hour_that_is_loud_every_day_is_usual() -> None:
    assert loud_hour([*usual(7, an_hour=6), *(m for m in usual(7, 6) for _ in range(9)), *today(60)], NOON) is None


def test_one_wild_day_among_the_seven_moves_nothing() -> None:
    wild = [NOW - 3 * DAY - number for number in range(500)]

    assert loud_hour([*usual(7), *wild, *today(60)], NOON) is not None


def test_of_too_few_days_nothing_is_said() -> None:
    assert loud_hour([*usual(LEAST_DAYS - 1), *today(90)], NOON) is None
    assert loud_hour([], NOON) is None


def test_what_is_published_later_is_left_out() -> None:
    assert loud_hour([*usual(7), *(NOW + 60 for _ in range(90))], NOON) is None


def test_the_alert_has_the_shape_of_what_rises() -> None:
    moments = dict(enumerate([*usual(7), *today(40)]))
    hour = loud_hour(moments.values(), NOON)
    assert hour is not None

    found = loud_territory(hour, "Forum", 3, moments, people=12, now=NOON)

    assert (found.topic, found.kind, found.territory, found.people) == ("Forum", "territory", 3, 12)
    assert found.times_usual == 10.0
    assert len(found.mentions) == 40
    assert moments[found.mentions[0]] == max(moments.values())
    assert (len(found.hourly), found.hourly[-1]) == (24, 40)
    assert found.points == sum(reason.points for reason in found.reasons) > 0
    said = read_catalogue("en").render(found.reasons[0].words)
    assert said == "40 mentions in the last hour, usually 4 at this time"


@needs_shared
def test_the_labelled_windows_of_four_brands_are_found_with_few_alarms_beside_them() -> None:
    folder = SHARED / "judgement" / "nab"
    found, false, days = 0, 0, 0.0
    brands = json.loads((folder / "gold.json").read_text())
    for brand in brands:
        windows = [(datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in brand["windows"]]
        alarms, looked_at = _alarms(folder / brand["file"])
        found += sum(any(start <= at <= end for at in alarms) for start, end in windows)
        false += sum(not any(start <= at <= end for start, end in windows) for at in alarms)
        days += looked_at

    assert found == sum(len(brand["windows"]) for brand in brands)
    assert round(days) == 208
    assert false == 34


def _alarms(file: Path) -> tuple[list[datetime], float]:
    """Return when an alert begins, and in how many days: a look every 5 minutes, one alert until 12 h of silence."""
    with file.open() as lines:
        rows = [(datetime.fromisoformat(row["timestamp"]), float(row["value"])) for row in csv.DictReader(lines)]
    sums = [sum(value for _, value in rows[max(0, end - 11) : end + 1]) for end in range(len(rows))]
    alarms: list[datetime] = []
    last: datetime | None = None
    looks = range(LEAST_DAYS * 288 + 12, len(rows))
    for place in looks:
        before = [sums[place - 288 * day] for day in range(1, 8) if place - 288 * day >= 11]
        if is_loud(sums[place], before):
            if last is None or rows[place][0] - last > QUIET_FOR:
                alarms.append(rows[place][0])
            last = rows[place][0]
    return alarms, len(looks) / 288
