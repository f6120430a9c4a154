"""Series: the days of a rule, the wall clock over clock changes, what is judged of each date, and how others follow."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.bookings import Booking, Closure, Status, Wanted
from desk.domain.hours import Hours, HoursException
from desk.domain.notices import Refused
from desk.domain.series import (
    MOST,
    Occurrence,
    Reach,
    Recurrence,
    absent,
    followed,
    judged,
    on_day,
    reached,
    refuse_overlap,
)
from desk.domain.times import Interval
from tests.conftest import OSLO, at, clock_text, wanted
from tests.domain.samples import HOURS, ROOMS, WEEK, around, booking

EASTER_2027 = Hours(
    OSLO,
    WEEK,
    {
        date(2027, 3, 25): "Maundy Thursday",
        date(2027, 3, 26): "Good Friday",
        date(2027, 3, 28): "Easter Sunday",
        date(2027, 3, 29): "Easter Monday",
    },
)


def days(rule: str, first: str) -> list[str]:
    """The days of a rule as text."""
    return [day.isoformat() for day in Recurrence(rule, date.fromisoformat(first)).days()]


@pytest.mark.parametrize(
    ("rule", "first", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217", "2026-12-03", ["2026-12-03", "2026-12-10", "2026-12-17"]),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261216", "2026-12-03", ["2026-12-03", "2026-12-10"]),
        ("FREQ=WEEKLY;BYDAY=TH;COUNT=3", "2026-12-01", ["2026-12-03", "2026-12-10", "2026-12-17"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3", "2026-12-22", ["2026-12-22", "2027-01-05", "2027-01-19"]),
        ("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "2026-12-01", ["2026-12-07", "2027-01-04", "2027-02-01"]),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-12-01", ["2026-12-25", "2027-01-29"]),
        ("FREQ=MONTHLY;UNTIL=20270601", "2027-01-31", ["2027-01-31", "2027-03-31", "2027-05-31"]),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "2026-12-30", ["2026-12-31", "2027-01-05", "2027-01-07", "2027-01-12"]),
        ("FREQ=DAILY;UNTIL=20280301", "2028-02-28", ["2028-02-28", "2028-02-29", "2028-03-01"]),
    ],
)
def test_the_days_of_a_rule(rule: str, first: str, expected: list[str]) -> None:
    """The end is inclusive; a month without a 31st has none, and nothing drifts."""
    assert days(rule, first) == expected


def test_a_series_may_go_on_for_more_than_a_year() -> None:
    """Every week, over the turn of the year and a leap week."""
    found = days("FREQ=WEEKLY;BYDAY=TH;UNTIL=20280106", "2026-12-03")
    assert (len(found), found[-1]) == (58, "2028-01-06")


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("FREQ=WEEKLY;BYDAY=TH", "series_without_end"),
        ("FREQ=DAILY;UNTIL=20991231", "series_too_long"),
        (f"FREQ=DAILY;COUNT={MOST + 1}", "series_too_long"),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261202", "series_empty"),
        ("FREQ=NEVER;COUNT=3", "series_empty"),
        ("nonsense COUNT=", "series_empty"),
    ],
)
def test_a_series_needs_an_end_and_is_bounded(rule: str, code: str) -> None:
    """A rule that cannot be a series is refused with what to do."""
    with pytest.raises(Refused) as refused:
        Recurrence(rule, date(2026, 12, 3)).days()
    assert [notice.code for notice in refused.value.notices] == [code]


@pytest.mark.parametrize(
    ("start", "end", "day", "expected", "hours"),
    [
        ("2026-10-22 18:00", "2026-10-22 20:00", "2026-10-29", ("2026-10-29 18:00", "2026-10-29 20:00"), 2),
        ("2027-03-25 18:00", "2027-03-25 20:00", "2027-04-01", ("2027-04-01 18:00", "2027-04-01 20:00"), 2),
        ("2026-10-17 21:00", "2026-10-18 04:00", "2026-10-24", ("2026-10-24 21:00", "2026-10-25 04:00"), 8),
        ("2027-03-20 23:00", "2027-03-21 04:00", "2027-03-27", ("2027-03-27 23:00", "2027-03-28 04:00"), 4),
        ("2026-12-24 22:00", "2026-12-25 00:00", "2026-12-31", ("2026-12-31 22:00", "2027-01-01 00:00"), 2),
    ],
)
def test_the_wall_clock_is_kept(start: str, end: str, day: str, expected: tuple[str, str], hours: int) -> None:
    """A weekly 18.00 stays 18.00 over both clock changes; a night is as long as that night really is."""
    moved = on_day(wanted(start, end), date.fromisoformat(day), OSLO)
    assert (clock_text(moved.starts_at), clock_text(moved.ends_at)) == expected
    assert moved.interval.length == timedelta(hours=hours)


def weigh(day: str, start: str = "18:00", end: str = "20:00", **rest: Any) -> Occurrence:
    """A date in Rom 14 as it is judged; by itself nothing is in its way."""
    asked = wanted(f"2026-12-03 {start}", end, phone="90000401", age_confirmed=True)
    there = on_day(asked, date.fromisoformat(day), OSLO)
    surroundings = around(hours=EASTER_2027 if day.startswith("2027-03") else HOURS, **rest)
    return judged(Occurrence(date.fromisoformat(day), there), asked, surroundings, ROOMS)[0]


def codes(occurrence: Occurrence) -> tuple[list[str], list[str]]:
    """What is in the way of a date, and what is to know of it."""
    return [n.code for n in occurrence.refusals], [n.code for n in occurrence.warnings]


@pytest.mark.parametrize(
    ("day", "start", "refused", "warned", "kept"),
    [
        ("2026-12-10", "18:00", [], [], True),
        ("2026-12-24", "18:00", [], ["eve"], False),
        ("2026-12-25", "18:00", [], ["holiday"], False),
        ("2026-12-31", "18:00", [], ["eve"], False),
        ("2027-03-25", "18:00", [], ["holiday"], False),
        ("2027-03-29", "18:00", [], ["holiday"], False),
        ("2027-03-30", "18:00", [], [], True),
        ("2027-03-28", "02:30", ["missing_hour"], ["holiday"], False),
        ("2027-10-31", "02:30", [], ["double_hour"], True),
        ("2026-11-26", "18:00", ["past"], [], False),
    ],
)
def test_each_date_is_judged(day: str, start: str, refused: list[str], warned: list[str], kept: bool) -> None:
    """Holidays and eves are left out unless somebody decides otherwise; an hour that does not exist cannot be had."""
    occurrence = weigh(day, start, "20:00" if start == "18:00" else "05:00")
    assert codes(occurrence) == (refused, warned)
    assert (occurrence.proposed is not None) is kept


def test_a_taken_date_offers_the_other_rooms_that_hold_all() -> None:
    """With whose it is; without a room it is left out, and that is said."""
    occurrence = weigh("2026-12-10", nearby=[booking("2026-12-10 19:00", "21:00")])
    assert codes(occurrence)[0] == ["overlap"]
    assert occurrence.proposed is None
    assert [option.room_id if option else None for option in occurrence.options] == [1, 2, None]


def test_a_closed_room_is_told_and_others_are_offered() -> None:
    """A room out of use on one date is in the way on that date only."""
    closed = Closure(3, Interval(at("2026-12-10 08:00"), at("2026-12-11 08:00")), "maling")
    assert codes(weigh("2026-12-10", closures=[closed]))[0] == ["closed_room"]
    assert codes(weigh("2026-12-17", closures=[closed]))[0] == []


def test_a_day_on_which_the_desk_is_shut_by_exception_is_told() -> None:
    """The room can still be had, so it is kept."""
    hours = Hours(OSLO, WEEK, {}, {date(2026, 12, 10): HoursException((), "kurs")})
    asked = wanted("2026-12-03 18:00", "20:00", phone="90000401", age_confirmed=True)
    there = Occurrence(date(2026, 12, 10), on_day(asked, date(2026, 12, 10), OSLO))
    occurrence = judged(there, asked, around(hours=hours), ROOMS)[0]
    assert codes(occurrence) == ([], ["desk_closed"])
    assert occurrence.proposed is not None


def test_what_is_about_the_whole_series_is_said_once() -> None:
    """The age question and the size of the room do not stand on every date."""
    asked = wanted("2026-12-03 18:00", "20:00", people=20)
    one, shared = judged(Occurrence(date(2026, 12, 3), asked), asked, around(), ROOMS)
    assert {notice.code for notice in shared} == {"over_capacity", "age_confirmation", "no_contact"}
    assert one.warnings == ()


def test_a_series_that_overlaps_itself_is_refused() -> None:
    """Every week for nine days."""
    asked = wanted("2026-12-03 18:00", "2026-12-12 18:00")
    dates = [on_day(asked, day, OSLO) for day in Recurrence("FREQ=WEEKLY;COUNT=2", date(2026, 12, 3)).days()]
    with pytest.raises(Refused):
        refuse_overlap(dates)


def weekly(count: int = 4, **changes: str) -> list[Booking]:
    """Thursdays at 18 in Rom 14 from 3 December; `n2="2026-12-11 10:00"` gives the second another time."""
    found = []
    for number, day in enumerate(Recurrence(f"FREQ=WEEKLY;COUNT={count}", date(2026, 12, 3)).days(), 1):
        start = changes.get(f"n{number}", f"{day} 18:00")
        end = at(start) + timedelta(hours=2)
        found.append(booking(start, clock_text(end), number=number, series_id=1, series_day=day))
    return found


def move_all(series: list[Booking], this: int, start: str, room: int = 3) -> dict[int, str | None]:
    """Where each goes when one is moved: room and time, None for those that keep theirs."""
    before = series[this - 1]
    after = Wanted(room, at(start), at(start) + timedelta(hours=2))
    found = {other.id: followed(other, before, after, OSLO) for other in series}
    return {n: f"{ROOMS[w.room_id - 1].name} {clock_text(w.starts_at)}" if w else None for n, w in found.items()}


def test_the_others_follow_in_time_or_room() -> None:
    """To another weekday and hour, on the wall clock; or to another room alone."""
    assert move_all(weekly(3), 1, "2026-12-01 17:00") == {
        1: "Rom 14 2026-12-01 17:00",
        2: "Rom 14 2026-12-08 17:00",
        3: "Rom 14 2026-12-15 17:00",
    }
    assert move_all(weekly(2), 1, "2026-12-03 18:00", room=2) == {
        1: "Rom 8 2026-12-03 18:00",
        2: "Rom 8 2026-12-10 18:00",
    }


def test_one_that_was_changed_by_itself_keeps_its_own() -> None:
    """It takes the new room, which it had in common, and keeps its own time."""
    series = weekly(3, n2="2026-12-11 10:00")
    assert move_all(series, 1, "2026-12-03 17:00")[2] is None
    assert move_all(series, 1, "2026-12-03 17:00", room=2)[2] == "Rom 8 2026-12-11 10:00"


@pytest.mark.parametrize(("reach", "expected"), [(Reach.THIS, [3]), (Reach.FOLLOWING, [3, 4]), (Reach.ALL, [2, 3, 4])])
def test_what_is_past_is_never_reached(reach: Reach, expected: list[int]) -> None:
    """On 5 December the first is over."""
    series = weekly(4)
    assert [b.id for b in reached(series, series[2], reach, at("2026-12-05 10:00"))] == expected


def test_the_days_on_which_nothing_stands_can_be_added_back_as_most_are() -> None:
    """One that was cancelled, at the time that the others have now; past days are not among them."""
    rule = Recurrence("FREQ=WEEKLY;COUNT=5", date(2026, 12, 3))
    series = [other for other in weekly(5, n1="2026-12-03 10:00") if other.id not in (1, 4)]
    found = absent(rule.days(), series, at("2026-12-05 10:00"), OSLO)
    assert [(day.isoformat(), clock_text(w.starts_at)) for day, w in found] == [("2026-12-24", "2026-12-24 18:00")]


@given(
    st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    st.integers(0, 95),
    st.integers(1, 95),
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]),
    st.integers(1, 3),
)
def test_every_date_has_the_same_times_on_the_wall_clock(
    first: date, start: int, length: int, frequency: str, interval: int
) -> None:
    """Whatever the rule, unless the clock leaves that hour out."""
    clock = f"{start // 4:02d}:{start % 4 * 15:02d}"
    asked = wanted(f"{first} {clock}", clock_text(at(f"{first} {clock}") + timedelta(minutes=15 * length)))
    local = clock_text(asked.starts_at)[11:], clock_text(asked.ends_at)[11:]
    for day in Recurrence(f"FREQ={frequency};INTERVAL={interval};COUNT=30", first).days():
        there = on_day(asked, day, OSLO)
        missing = there.starts_at.astimezone(OSLO).month == 3 and there.starts_at.astimezone(OSLO).day >= 25
        if not missing:
            assert (clock_text(there.starts_at)[11:], clock_text(there.ends_at)[11:]) == local
            assert there.starts_at.astimezone(OSLO).date() == day


@given(st.lists(st.integers(1, 6), unique=True), st.integers(1, 6), st.integers(-72, 72), st.sampled_from([1, 2, 3]))
def test_a_move_never_makes_the_series_overlap_itself(own: list[int], this: int, hours: int, room: int) -> None:
    """Those that follow keep their distance from each other."""
    series = weekly(6, **{f"n{n}": clock_text(at("2026-12-04 06:00") + timedelta(weeks=n - 1)) for n in own})
    before = series[this - 1]
    start = before.starts_at + timedelta(hours=hours)
    after = Wanted(room, start, start + timedelta(hours=2))
    moved = [followed(other, before, after, OSLO) for other in series]
    refuse_overlap([w for w in moved if w is not None])
    assert all(other.status is Status.BOOKED for other in series)
