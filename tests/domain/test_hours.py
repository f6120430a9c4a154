"""Staffed hours, collect by and due back, on the Norwegian calendar."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.hours import Hours, HoursException, Opening
from desk.domain.times import Interval
from tests.conftest import OSLO, at, clock_text

MIDDAY = (time(10), time(15))
WEEK = {0: ((time(10), time(19)),), **dict.fromkeys(range(1, 5), (MIDDAY,))}
HOLIDAYS = {
    date(2026, 12, 25): "Christmas Day",
    date(2026, 12, 26): "Second Day of Christmas",
    date(2027, 1, 1): "New Year's Day",
    date(2027, 3, 25): "Maundy Thursday",
    date(2027, 3, 26): "Good Friday",
    date(2027, 3, 28): "Easter Sunday",
    date(2027, 3, 29): "Easter Monday",
}
PLAIN = Hours(OSLO, WEEK, HOLIDAYS)
EASTER = Hours(OSLO, WEEK, HOLIDAYS, {date(2027, 3, 24): HoursException(((time(10), time(12)),), "half day")})
SATURDAYS = Hours(OSLO, {**WEEK, 5: ((time(11), time(14)),)}, HOLIDAYS)
LUNCH = Hours(OSLO, dict.fromkeys(range(5), ((time(10), time(12)), (time(13), time(15)))))
OPENED = Hours(
    OSLO,
    WEEK,
    HOLIDAYS,
    {
        date(2026, 11, 29): HoursException((MIDDAY,), "book fair"),
        date(2026, 12, 25): HoursException(((time(12), time(13)),), "service"),
        date(2026, 11, 30): HoursException((), "planning day"),
    },
)
NEVER = Hours(OSLO, {})

KEY_TIMES = [
    # hours, start, end, collect by, due back
    pytest.param(PLAIN, "2026-11-27 10:00", "2026-11-27 12:00", "2026-11-27 10:00", "2026-11-27 12:00", id="staffed"),
    pytest.param(
        PLAIN, "2026-11-27 13:00", "2026-11-27 15:00", "2026-11-27 13:00", "2026-11-27 15:00", id="ends at closing"
    ),
    pytest.param(
        PLAIN, "2026-11-27 15:00", "2026-11-27 16:00", "2026-11-27 15:00", "2026-11-30 10:00", id="starts at closing"
    ),
    pytest.param(
        PLAIN,
        "2026-11-27 14:00",
        "2026-11-27 15:01",
        "2026-11-27 14:00",
        "2026-11-30 10:00",
        id="a minute past closing",
    ),
    pytest.param(
        PLAIN, "2026-11-27 09:59", "2026-11-27 10:30", "2026-11-26 15:00", "2026-11-27 10:30", id="a minute too early"
    ),
    pytest.param(
        PLAIN, "2026-11-27 08:00", "2026-11-27 10:00", "2026-11-26 15:00", "2026-11-27 10:00", id="ends at opening"
    ),
    pytest.param(
        PLAIN, "2026-11-27 19:00", "2026-11-27 21:00", "2026-11-27 15:00", "2026-11-30 10:00", id="Friday night"
    ),
    pytest.param(PLAIN, "2026-11-29 16:00", "2026-11-29 18:30", "2026-11-27 15:00", "2026-11-30 10:00", id="Sunday"),
    pytest.param(
        PLAIN, "2026-11-30 18:30", "2026-11-30 20:00", "2026-11-30 18:30", "2026-12-01 10:00", id="long Monday"
    ),
    pytest.param(
        PLAIN, "2026-11-27 22:00", "2026-11-28 02:00", "2026-11-27 15:00", "2026-11-30 10:00", id="over midnight"
    ),
    pytest.param(
        PLAIN, "2026-11-28 00:00", "2026-11-28 00:30", "2026-11-27 15:00", "2026-11-30 10:00", id="at midnight"
    ),
    pytest.param(PLAIN, "2026-12-25 12:00", "2026-12-25 14:00", "2026-12-24 15:00", "2026-12-28 10:00", id="Christmas"),
    pytest.param(PLAIN, "2026-12-31 20:00", "2027-01-01 03:00", "2026-12-31 15:00", "2027-01-04 10:00", id="New Year"),
    pytest.param(
        PLAIN, "2026-10-25 02:30", "2026-10-25 04:00", "2026-10-23 15:00", "2026-10-26 10:00", id="clocks go back"
    ),
    pytest.param(
        PLAIN, "2027-03-28 01:00", "2027-03-28 04:00", "2027-03-24 15:00", "2027-03-30 10:00", id="clocks go forward"
    ),
    pytest.param(
        EASTER, "2027-03-28 16:00", "2027-03-28 18:00", "2027-03-24 12:00", "2027-03-30 10:00", id="Easter, half day"
    ),
    pytest.param(
        EASTER, "2027-03-24 13:00", "2027-03-24 14:00", "2027-03-24 12:00", "2027-03-30 10:00", id="after the half day"
    ),
    pytest.param(
        SATURDAYS, "2026-11-28 19:00", "2026-11-28 23:00", "2026-11-28 14:00", "2026-11-30 10:00", id="staffed Saturday"
    ),
    pytest.param(
        SATURDAYS, "2026-12-26 12:00", "2026-12-26 13:00", "2026-12-24 15:00", "2026-12-28 10:00", id="holiday Saturday"
    ),
    pytest.param(
        LUNCH, "2026-11-27 12:30", "2026-11-27 12:45", "2026-11-27 12:00", "2026-11-27 13:00", id="over lunch"
    ),
    pytest.param(
        OPENED, "2026-11-28 19:00", "2026-11-28 23:00", "2026-11-27 15:00", "2026-11-29 10:00", id="a Sunday opened"
    ),
    pytest.param(
        OPENED, "2026-11-29 16:00", "2026-11-29 18:30", "2026-11-29 15:00", "2026-12-01 10:00", id="a Monday closed"
    ),
    pytest.param(
        OPENED, "2026-12-25 18:00", "2026-12-25 19:00", "2026-12-25 13:00", "2026-12-28 10:00", id="a holiday opened"
    ),
    pytest.param(NEVER, "2026-11-27 10:00", "2026-11-27 12:00", "", "", id="never staffed"),
]


@pytest.mark.parametrize(("hours", "start", "end", "collect_by", "due_back"), KEY_TIMES)
def test_when_the_key_is_fetched_and_brought_back(
    hours: Hours, start: str, end: str, collect_by: str, due_back: str
) -> None:
    """The last staffed moment at or before the start, the first at or after the end."""
    assert clock_text(hours.collect_by(at(start))) == collect_by
    assert clock_text(hours.due_back(at(end))) == due_back


@pytest.mark.parametrize(
    ("moment", "staffed"),
    [
        ("2026-11-27 09:59", False),
        ("2026-11-27 10:00", True),
        ("2026-11-27 15:00", True),
        ("2026-11-27 15:01", False),
        ("2026-11-30 18:59", True),
        ("2026-11-28 12:00", False),
        ("2026-12-25 12:00", False),
        ("2027-03-30 10:00", True),
    ],
)
def test_staffed_includes_the_opening_and_the_closing_moment(moment: str, staffed: bool) -> None:
    """And not a minute more."""
    assert PLAIN.is_staffed(at(moment)) is staffed


@pytest.mark.parametrize(
    ("hours", "start", "end", "throughout"),
    [
        (PLAIN, "2026-11-27 10:00", "2026-11-27 15:00", True),
        (PLAIN, "2026-11-27 09:59", "2026-11-27 15:00", False),
        (PLAIN, "2026-11-27 10:00", "2026-11-27 15:01", False),
        (PLAIN, "2026-11-26 12:00", "2026-11-27 12:00", False),
        (LUNCH, "2026-11-27 11:00", "2026-11-27 14:00", False),
        (LUNCH, "2026-11-27 10:00", "2026-11-27 12:00", True),
    ],
)
def test_one_unstaffed_minute_is_enough(hours: Hours, start: str, end: str, throughout: bool) -> None:
    """For the age question, and for the statistics."""
    assert hours.is_staffed_throughout(Interval(at(start), at(end))) is throughout


def test_hours_that_meet_are_one_stretch() -> None:
    """A day noted as two shifts has no gap at the change."""
    shifts = Hours(OSLO, dict.fromkeys(range(5), ((time(10), time(12)), (time(12), time(15)))))
    assert shifts.is_staffed_throughout(Interval(at("2026-11-27 11:00"), at("2026-11-27 13:00")))


@pytest.mark.parametrize(
    ("now", "closes", "opens_after"),
    [
        ("2026-11-27 09:00", "2026-11-27 15:00", "2026-11-30 10:00"),
        ("2026-11-27 15:00", "2026-11-27 15:00", "2026-11-30 10:00"),
        ("2026-11-27 15:01", "2026-11-30 19:00", "2026-12-01 10:00"),
        ("2026-12-24 12:00", "2026-12-24 15:00", "2026-12-28 10:00"),
    ],
)
def test_the_next_closing_and_the_opening_after_it(now: str, closes: str, opens_after: str) -> None:
    """What must be handed out before that closing."""
    closing = PLAIN.closes_next(at(now))
    assert clock_text(closing) == closes
    assert closing is not None
    assert clock_text(PLAIN.opens_after(closing)) == opens_after


def test_a_branch_that_is_never_staffed_has_no_such_moments() -> None:
    """Nothing to wait for."""
    now = at("2026-11-27 12:00")
    assert (NEVER.closes_next(now), NEVER.opens_after(now)) == (None, None)
    assert not NEVER.is_staffed(now)


def test_a_closure_of_a_summer_is_looked_across() -> None:
    """Eleven weeks without staff still have a last and a next moment."""
    closed = {date(2026, 6, 1) + timedelta(days=day): HoursException() for day in range(77)}
    hours = Hours(OSLO, WEEK, {}, closed)
    assert clock_text(hours.collect_by(at("2026-08-15 12:00"))) == "2026-05-29 15:00"
    assert clock_text(hours.due_back(at("2026-06-02 12:00"))) == "2026-08-17 10:00"


quarters = st.integers(0, 95)
openings = st.lists(quarters, min_size=0, max_size=4, unique=True).map(
    lambda found: tuple(
        (time(a // 4, a % 4 * 15), time(b // 4, b % 4 * 15))
        for a, b in zip(sorted(found)[::2], sorted(found)[1::2], strict=False)
    )
)
some_days = st.dates(date(2026, 10, 1), date(2027, 4, 30))
some_hours = st.builds(
    lambda weekly, holidays, exceptions: Hours(OSLO, weekly, dict.fromkeys(holidays, "holiday"), exceptions),
    st.dictionaries(st.integers(0, 6), openings),
    st.sets(some_days, max_size=8),
    st.dictionaries(some_days, openings.map(HoursException), max_size=8),
)
instants = st.integers(
    int(at("2026-10-01 00:00").timestamp()) // 60, int(at("2027-04-30 00:00").timestamp()) // 60
).map(lambda minute: at("1970-01-01 01:00") + timedelta(minutes=minute))


@given(some_hours, instants)
def test_the_last_staffed_moment_is_staffed_and_not_later(hours: Hours, moment: datetime) -> None:
    """A staffed instant is its own; asking again changes nothing."""
    found = hours.last_staffed(moment)
    if found is None:
        assert not hours.is_staffed(moment)
        return
    assert found <= moment
    assert hours.is_staffed(found)
    assert hours.is_staffed(moment) is (found == moment)
    assert hours.last_staffed(found) == found


@given(some_hours, instants)
def test_the_first_staffed_moment_mirrors_the_last(hours: Hours, moment: datetime) -> None:
    """No staffed moment lies between the last before an instant and the first after it."""
    before, after = hours.last_staffed(moment), hours.first_staffed(moment)
    if before is None or after is None:
        return
    assert before <= moment <= after
    assert hours.is_staffed(after)
    if before < after:
        step = timedelta(minutes=1)
        assert hours.first_staffed(before + step) == after
        assert hours.last_staffed(after - step) == before


def opening(text: str) -> Opening:
    """Hours such as `10:00-15:00`."""
    start, _, end = text.partition("-")
    return time.fromisoformat(start), time.fromisoformat(end)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-27", ["10:00-15:00"]),
        ("2026-11-30", ["10:00-19:00"]),
        ("2026-11-28", []),
        ("2026-12-24", ["10:00-15:00"]),
        ("2026-12-25", []),
        ("2027-01-01", []),
        ("2027-03-29", []),
    ],
)
def test_the_hours_of_a_day(day: str, expected: list[str]) -> None:
    """Week, weekend and holidays."""
    assert PLAIN.openings(date.fromisoformat(day)) == tuple(map(opening, expected))
