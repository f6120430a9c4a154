"""Periods, what they are compared with, and how uses are spread over the hours of the week."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from desk.domain.statistics import HOUR, Numbers, Period, Tally, added, steady
from desk.domain.times import Interval
from tests.conftest import TODAY, at

OSLO = ZoneInfo("Europe/Oslo")


def period(text: str) -> Period:
    """A period as text: `2026-01-01 2026-11-27`."""
    return Period(*map(date.fromisoformat, text.split()))


def test_the_year_that_is_running_goes_as_far_as_today() -> None:
    assert Period.of_year(2026, TODAY) == period("2026-01-01 2026-11-27")
    assert Period.of_year(2025, TODAY) == period("2025-01-01 2025-12-31")
    assert Period.of_year(2025).is_year
    assert not Period.of_year(2026, TODAY).is_year


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("2026-01-01 2026-11-27", "2025-01-01 2025-11-27"),
        ("2024-01-01 2024-12-31", "2023-01-01 2023-12-31"),
        ("2024-02-01 2024-02-29", "2023-02-01 2023-02-28"),
        ("2026-09-07 2026-09-13", "2025-09-08 2025-09-14"),  # week 37
        ("2026-12-28 2027-01-03", "2025-12-22 2025-12-28"),  # week 53, where the year before has 52
    ],
)
def test_a_period_is_compared_with_the_same_a_year_earlier(now: str, before: str) -> None:
    assert period(now).before == period(before)


def test_what_is_longer_than_a_year_is_compared_with_nothing() -> None:
    assert period("2024-01-01 2025-12-31").before is None


def test_a_period_is_cut_into_years_months_and_weekdays() -> None:
    assert period("2024-11-15 2026-01-02").years() == [
        period("2024-11-15 2024-12-31"),
        period("2025-01-01 2025-12-31"),
        period("2026-01-01 2026-01-02"),
    ]
    assert period("2025-12-31 2026-02-01").months() == [
        period("2025-12-31 2025-12-31"),
        period("2026-01-01 2026-01-31"),
        period("2026-02-01 2026-02-01"),
    ]
    assert period("2026-11-27 2026-12-04").weekdays() == [1, 1, 1, 1, 2, 1, 1]


def test_a_use_takes_the_hours_that_it_lasts_and_a_week_ends_where_it_begins() -> None:
    tally = Tally()
    tally.take(int(18.5 * HOUR), 2 * HOUR, 3)  # Monday 18.30 to 20.30, three times
    tally.take(6 * 24 * HOUR + 23 * HOUR, 2 * HOUR, 1)  # Sunday 23 to Monday 01
    assert tally.begun == [3, 0, 0, 0, 0, 0, 1]
    assert {hour: seconds / HOUR for hour, seconds in enumerate(tally.taken) if seconds} == {
        0: 1,
        18: 1.5,
        19: 3,
        20: 1.5,
        167: 1,
    }


def test_all_together_is_the_sum_of_each() -> None:
    a = Tally(uses=2, persons=5, seconds=HOUR, staffed=1, no_show=1, by_month={"2026-01": 2}, by_channel={"desk": 2})
    b = Tally(uses=1, persons=1, cancelled=4, by_month={"2026-01": 1, "2026-02": 3}, by_audience={"LAG": 1})
    both = added([a, b])
    assert (both.uses, both.persons, both.hours, both.self_service, both.cancelled, both.no_show) == (3, 6, 1, 2, 4, 1)
    assert both.by_month == {"2026-01": 3, "2026-02": 3}
    assert (a.uses, a.by_month) == (2, {"2026-01": 2})


def test_a_period_counted_in_parts_is_the_whole() -> None:
    first = Numbers(period("2025-01-01 2025-12-31"), {"Rom 4": Tally(uses=1, by_month={"2025-03": 1})}, {2025: 7})
    second = Numbers(period("2026-01-01 2026-11-27"), {"Rom 8": Tally(uses=2, by_month={"2026-03": 2})})
    both = first.with_more(second)
    assert both.period == period("2025-01-01 2026-11-27")
    assert both.of().uses == 3
    assert both.of("Rom 8").uses == 2
    assert both.by_year() == {2025: 8, 2026: 2}
    assert both.by_year("Rom 4") == {2025: 1}


def test_time_is_cut_where_the_clocks_change() -> None:
    year = Interval(at("2026-01-01 00:00"), at("2027-01-01 00:00"))
    spring, autumn = at("2026-03-29 03:00"), at("2026-10-25 02:00") + timedelta(hours=1)
    assert steady(year, OSLO) == [
        (Interval(year.start, spring), HOUR),
        (Interval(spring, autumn), 2 * HOUR),
        (Interval(autumn, year.end), HOUR),
    ]
    day = Interval(at("2026-11-27 00:00"), at("2026-11-28 00:00"))
    assert steady(day, OSLO) == [(day, HOUR)]
