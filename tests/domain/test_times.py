"""Instants, intervals and the way from a wall clock to them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.times import ClockChange, Interval, clock_change, gaps, span, whole_day
from desk.domain.times import at as instant_of
from tests.conftest import OSLO, at, clock_text

BACK, FORWARD = date(2026, 10, 25), date(2027, 3, 28)


@pytest.mark.parametrize(
    ("day", "clock", "change", "lands"),
    [
        (FORWARD, time(1, 59), None, "2027-03-28 01:59"),
        (FORWARD, time(2, 0), ClockChange.MISSING, "2027-03-28 03:00"),
        (FORWARD, time(2, 30), ClockChange.MISSING, "2027-03-28 03:30"),
        (FORWARD, time(2, 59), ClockChange.MISSING, "2027-03-28 03:59"),
        (FORWARD, time(3, 0), None, "2027-03-28 03:00"),
        (BACK, time(1, 59), None, "2026-10-25 01:59"),
        (BACK, time(2, 0), ClockChange.DOUBLE, "2026-10-25 02:00"),
        (BACK, time(2, 30), ClockChange.DOUBLE, "2026-10-25 02:30"),
        (BACK, time(3, 0), None, "2026-10-25 03:00"),
        (date(2026, 11, 27), time(2, 30), None, "2026-11-27 02:30"),
    ],
)
def test_the_missing_and_the_double_hour(day: date, clock: time, change: ClockChange | None, lands: str) -> None:
    """A missing time is known as such; a double one means the first."""
    assert clock_change(day, clock, OSLO) is change
    assert clock_text(instant_of(day, clock, OSLO)) == lands


def test_of_a_double_hour_the_first_is_meant() -> None:
    """Half past two comes an hour earlier than half past two."""
    first = instant_of(BACK, time(2, 30), OSLO)
    assert instant_of(BACK, time(3, 0), OSLO) - first == timedelta(hours=1, minutes=30)


@pytest.mark.parametrize(
    ("day", "start", "end", "hours"),
    [
        (date(2026, 10, 24), time(22), time(4), 7),
        (date(2026, 10, 24), time(21), time(4), 8),
        (date(2027, 3, 27), time(22), time(4), 5),
        (date(2027, 3, 28), time(1), time(4), 2),
        (date(2026, 11, 27), time(22), time(4), 6),
        (date(2026, 11, 27), time(12), time(12), 24),
        (date(2026, 11, 27), time(0), time(0), 24),
        (date(2026, 12, 31), time(23, 30), time(0, 30), 1),
    ],
)
def test_a_night_lasts_as_long_as_it_really_does(day: date, start: time, end: time, hours: float) -> None:
    """An end at or before the start is on the next day."""
    assert span(day, start, end, OSLO).length == timedelta(hours=hours)


@pytest.mark.parametrize(("day", "hours"), [(BACK, 25), (FORWARD, 23), (date(2026, 11, 27), 24)])
def test_a_day_is_from_midnight_to_midnight(day: date, hours: int) -> None:
    """23, 24 or 25 hours."""
    assert whole_day(day, OSLO).length == timedelta(hours=hours)


def interval(text: str) -> Interval:
    """An interval on 1 December such as `10-12`."""
    start, _, end = text.partition("-")
    return Interval(at(f"2026-12-01 {start}:00"), at(f"2026-12-01 {end}:00"))


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("10-12", "10-12", True),
        ("10-12", "11-13", True),
        ("10-12", "10-11", True),
        ("10-12", "11-12", True),
        ("10-14", "11-12", True),
        ("10-12", "12-14", False),
        ("10-11", "13-14", False),
    ],
)
def test_overlap_is_mutual_and_touching_is_none(one: str, other: str, overlap: bool) -> None:
    """Half-open, in both orders."""
    assert interval(one).overlaps(interval(other)) is overlap
    assert interval(other).overlaps(interval(one)) is overlap


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ([], ["08-20"]),
        (["08-20"], []),
        (["07-21"], []),
        (["10-12"], ["08-10", "12-20"]),
        (["08-10"], ["10-20"]),
        (["18-20"], ["08-18"]),
        (["12-14", "10-12"], ["08-10", "14-20"]),
        (["10-14", "11-12"], ["08-10", "14-20"]),
        (["06-07", "21-22"], ["08-20"]),
        (["06-09", "19-22"], ["09-19"]),
    ],
)
def test_the_free_stretches_of_a_day(taken: list[str], free: list[str]) -> None:
    """Whatever the order, and however the taken ones overlap each other."""
    assert gaps(interval("08-20"), map(interval, taken)) == list(map(interval, free))


moments = st.integers(0, 200).map(lambda minute: at("2026-10-25 00:00") + timedelta(minutes=minute))
intervals = st.tuples(moments, moments).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Interval(*pair))


@given(intervals, st.lists(intervals, max_size=6), moments)
def test_a_moment_is_either_free_or_taken(within: Interval, taken: list[Interval], moment: datetime) -> None:
    """The gaps hold exactly the moments of the stretch that nothing holds, each in one gap."""
    free = gaps(within, taken)
    holding = [gap for gap in free if gap.start <= moment < gap.end]
    inside = within.start <= moment < within.end
    is_taken = any(busy.start <= moment < busy.end for busy in taken)
    assert len(holding) == (1 if inside and not is_taken else 0)
    assert free == sorted(free)
    assert all(gap.length > timedelta() for gap in free)


@given(intervals, intervals)
def test_overlap_means_a_shared_moment(one: Interval, other: Interval) -> None:
    """The later start, if it lies in both."""
    shared = max(one.start, other.start)
    assert one.overlaps(other) is (shared < one.end and shared < other.end)
    assert one.covers(other) is (gaps(other, [one]) == [])


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.times())
def test_a_wall_clock_time_comes_back_unless_it_is_missing(day: date, clock: time) -> None:
    """Every day of fifteen years."""
    back = instant_of(day, clock, OSLO).astimezone(OSLO).replace(tzinfo=None)
    assert (back == datetime.combine(day, clock)) is (clock_change(day, clock, OSLO) is not ClockChange.MISSING)
