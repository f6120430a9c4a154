"""What is free: the order of the answers, what counts, and the nights when the clocks change."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.bookings import Audience, Booking, Channel, Closure, Status
from desk.domain.free import PARTS, FreeSlot, free_slots, reach, walk_in
from desk.domain.hours import Hours
from desk.domain.rooms import Room
from desk.domain.times import DAY, Interval
from tests.conftest import OSLO, at, clock_text

HOURS = Hours(OSLO, {day: ((time(10), time(15)),) for day in range(5)})
BOARD = frozenset({"screen", "whiteboard"})
ROOMS = (Room(3, "Rom 14", 14, BOARD), Room(1, "Rom 4", 4), Room(2, "Rom 8", 8, BOARD))
NOW = at("2026-11-27 10:21")
TUESDAY = date(2026, 12, 1)
HOUR = timedelta(hours=1)


def taken(room_id: int, start: str, end: str, status: Status = Status.BOOKED) -> Booking:
    """A booking of which only the room, the time and the state matter."""
    begins, ends = at(start), at(end)
    return Booking(
        id=1,
        room_id=room_id,
        room="",
        starts_at=begins,
        ends_at=ends,
        agreed_end=ends,
        status=status,
        person_id=1,
        name="Berit",
        group="",
        phone="",
        email="",
        people=None,
        purpose="",
        audience=Audience.ANN,
        channel=Channel.PHONE,
        age_confirmed=None,
        restricted=False,
        quiet=False,
        noisy=False,
        needs_help=False,
        remark="",
        cancel_reason="",
        version=1,
    )


def asked(*days: date, now: datetime = NOW, bookings: Any = (), closures: Any = (), **what: Any) -> list[str]:
    """The answer as a person would write it down: room, from, until; a `-` before what does not fit."""
    return written(free_slots(ROOMS, bookings, closures, days or (TUESDAY,), HOURS, now, **what))


def written(slots: tuple[FreeSlot, ...]) -> list[str]:
    """Slots as text: `Rom 4 2026-12-01 08:00–24:00`."""
    found = []
    for slot in slots:
        start, end = clock_text(slot.starts_at), clock_text(slot.ends_at)
        until = "24:00" if end.endswith("00:00") else end[11:]
        found.append(f"{'' if slot.fits else '-'}{slot.room} {start}–{until}")
    return found


def test_the_smallest_room_that_holds_all_comes_first() -> None:
    """Those that do not fit come last, and say so."""
    assert asked(part_of_day="evening") == [
        "Rom 4 2026-12-01 17:00–24:00",
        "Rom 8 2026-12-01 17:00–24:00",
        "Rom 14 2026-12-01 17:00–24:00",
    ]
    assert asked(part_of_day="evening", people=7) == [
        "Rom 8 2026-12-01 17:00–24:00",
        "Rom 14 2026-12-01 17:00–24:00",
        "-Rom 4 2026-12-01 17:00–24:00",
    ]
    assert asked(part_of_day="evening", people=20)[0] == "-Rom 14 2026-12-01 17:00–24:00"
    assert asked(part_of_day="evening", needs=frozenset({"screen"}))[0] == "Rom 8 2026-12-01 17:00–24:00"
    assert asked(part_of_day="evening", room_id=3) == ["Rom 14 2026-12-01 17:00–24:00"]


def test_a_room_out_of_use_is_never_offered() -> None:
    """It is not in the answer even when it is the only one."""
    rooms = (Room(1, "Rom 4", 4, active=False),)
    assert free_slots(rooms, (), (), (TUESDAY,), HOURS, NOW) == ()
    assert walk_in(rooms, (), (), HOURS, NOW) == ()


def test_with_only_a_day_the_daytime_comes_before_the_night() -> None:
    """Nobody who asks for a Tuesday means midnight, but the night is there for those who do."""
    assert asked(room_id=1, bookings=[taken(1, "2026-12-01 12:00", "2026-12-01 14:30")]) == [
        "Rom 4 2026-12-01 08:00–12:00",
        "Rom 4 2026-12-01 14:30–24:00",
        "Rom 4 2026-12-01 00:00–08:00",
    ]
    assert asked(room_id=1, bookings=[taken(1, "2026-12-01 08:00", "2026-12-01 21:30")]) == [
        "Rom 4 2026-12-01 00:00–08:00",
        "Rom 4 2026-12-01 21:30–24:00",
    ]


@pytest.mark.parametrize(
    ("duration", "found"),
    [
        (None, ["10:00–11:00"]),
        (timedelta(minutes=30), ["08:30–09:00", "10:00–11:00"]),
        (timedelta(hours=1, minutes=15), []),
    ],
)
def test_a_stretch_counts_if_it_holds_what_is_asked(duration: timedelta | None, found: list[str]) -> None:
    """One hour when nobody said how long."""
    bookings = [
        taken(1, "2026-12-01 07:00", "2026-12-01 08:30"),
        taken(1, "2026-12-01 09:00", "2026-12-01 10:00"),
        taken(1, "2026-12-01 11:00", "2026-12-01 12:00"),
    ]
    answers = asked(part_of_day="forenoon", duration=duration, room_id=1, bookings=bookings)
    assert [answer[17:] for answer in answers] == found


def test_a_whole_span_is_free_or_it_is_not() -> None:
    """Two to four is no answer for a room that is taken until half past two."""
    bookings = [taken(1, "2026-12-01 12:00", "2026-12-01 14:30"), taken(2, "2026-12-01 16:00", "2026-12-01 17:00")]
    span: dict[str, Any] = {"start": time(14), "end": time(16)}
    assert asked(bookings=bookings, **span) == ["Rom 8 2026-12-01 14:00–16:00", "Rom 14 2026-12-01 14:00–16:00"]
    assert asked(bookings=bookings, duration=HOUR, **span)[0] == "Rom 4 2026-12-01 14:30–16:00"


def test_from_a_time_on_rooms_that_are_free_then_come_first() -> None:
    """A larger room at two is a better answer than a smaller one at four."""
    answers = asked(start=time(14), bookings=[taken(1, "2026-12-01 13:00", "2026-12-01 16:00")])
    assert answers == [
        "Rom 8 2026-12-01 14:00–24:00",
        "Rom 14 2026-12-01 14:00–24:00",
        "Rom 4 2026-12-01 16:00–24:00",
    ]


def test_until_a_time() -> None:
    """The day before it, the daytime first."""
    assert asked(end=time(12), room_id=1) == ["Rom 4 2026-12-01 08:00–12:00", "Rom 4 2026-12-01 00:00–08:00"]
    assert asked(end=time(20), part_of_day="evening", room_id=1) == ["Rom 4 2026-12-01 17:00–20:00"]


def test_across_midnight() -> None:
    """A night runs into the next day, and so does a span or a length that ends after midnight."""
    assert asked(part_of_day="night", room_id=1) == ["Rom 4 2026-12-01 22:00–07:00"]
    assert asked(part_of_day="night", end=time(2), room_id=1) == ["Rom 4 2026-12-01 22:00–02:00"]
    assert asked(start=time(22), end=time(1), room_id=1) == ["Rom 4 2026-12-01 22:00–01:00"]
    assert asked(start=time(23), duration=2 * HOUR, room_id=1) == ["Rom 4 2026-12-01 23:00–01:00"]
    assert asked(start=time(23), end=time(1), duration=2 * HOUR, room_id=1) == ["Rom 4 2026-12-01 23:00–01:00"]
    late = [taken(1, "2026-11-30 23:00", "2026-12-01 09:00"), taken(1, "2026-12-02 00:30", "2026-12-02 01:00")]
    assert asked(room_id=1, bookings=late) == ["Rom 4 2026-12-01 09:00–24:00"]
    assert asked(start=time(22), end=time(1), room_id=1, bookings=late) == []


def test_closed_is_not_free() -> None:
    """A closed room, and a closed house."""
    evening = Interval(at("2026-12-01 16:00"), at("2026-12-02 00:00"))
    assert asked(part_of_day="evening", closures=[Closure(1, evening, "maling")]) == [
        "Rom 8 2026-12-01 17:00–24:00",
        "Rom 14 2026-12-01 17:00–24:00",
    ]
    assert asked(part_of_day="evening", closures=[Closure(None, evening, "strømbrudd")]) == []


def test_only_what_holds_its_room_takes_it() -> None:
    """A cancelled booking and a no-show leave the room free."""
    gone = [
        taken(1, "2026-12-01 08:00", "2026-12-01 20:00", Status.CANCELLED),
        taken(1, "2026-12-01 17:00", "2026-12-02 00:00", Status.NO_SHOW),
    ]
    held = [taken(2, "2026-12-01 17:00", "2026-12-02 00:00", Status.HELD)]
    answers = asked(part_of_day="evening", bookings=gone + held)
    assert answers == ["Rom 4 2026-12-01 17:00–24:00", "Rom 14 2026-12-01 17:00–24:00"]


def test_never_in_the_past() -> None:
    """Today begins now; a day that is over has nothing; of a span that has begun the rest must be free."""
    today = date(2026, 11, 27)
    assert asked(today, room_id=1) == ["Rom 4 2026-11-27 10:21–24:00"]
    assert asked(today - DAY, room_id=1) == []
    assert asked(today, part_of_day="morning", room_id=1) == []
    assert asked(today, start=time(10), end=time(12), room_id=1) == ["Rom 4 2026-11-27 10:21–12:00"]


def test_of_many_days_each_has_its_best_first() -> None:
    """A week is answered day by day, and no day crowds out the others."""
    week = [date(2026, 11, 30) + number * DAY for number in range(7)]
    answers = asked(*week, duration=2 * HOUR, people=3)
    assert len(answers) == 9
    assert [answer[:16] for answer in answers if answer.startswith("Rom 4")] == [f"Rom 4 {day}" for day in week]
    assert answers == sorted(answers, key=lambda answer: answer.split(" 2026")[1])


@pytest.mark.parametrize(
    ("day", "what", "from_", "until", "hours"),
    [
        ("2026-03-29", {"part_of_day": "night"}, "2026-03-29 22:00", "2026-03-30 07:00", 9),
        ("2026-03-28", {"part_of_day": "night"}, "2026-03-28 22:00", "2026-03-29 07:00", 8),
        ("2026-03-29", {"start": time(1), "end": time(4)}, "2026-03-29 01:00", "2026-03-29 04:00", 2),
        ("2026-03-29", {"start": time(1), "duration": 2 * HOUR}, "2026-03-29 01:00", "2026-03-30 00:00", 22),
        ("2026-03-29", {"start": time(2, 15), "end": time(2, 45)}, "2026-03-29 03:15", "2026-03-29 03:45", 0.5),
        ("2026-10-25", {"start": time(1), "end": time(4)}, "2026-10-25 01:00", "2026-10-25 04:00", 4),
        ("2026-10-24", {"part_of_day": "night"}, "2026-10-24 22:00", "2026-10-25 07:00", 10),
        ("2026-10-25", {}, "2026-10-25 08:00", "2026-10-26 00:00", 16),
    ],
)
def test_the_nights_when_the_clocks_change(
    day: str, what: dict[str, Any], from_: str, until: str, hours: float
) -> None:
    """Walls say the same as always; the time in between is what it really is."""
    slots = free_slots(ROOMS, (), (), (date.fromisoformat(day),), HOURS, at("2026-01-01 10:00"), room_id=1, **what)
    assert (clock_text(slots[0].starts_at), clock_text(slots[0].ends_at)) == (from_, until)
    assert slots[0].interval.length == hours * HOUR


def test_a_length_is_real_in_the_night_that_is_an_hour_longer() -> None:
    """From half past two, first time round, for an hour: that hour, and not two."""
    slots = free_slots(
        ROOMS, (), (), (date(2026, 10, 25),), HOURS, NOW - 60 * DAY, start=time(2, 30), end=time(3, 30), duration=HOUR
    )
    assert slots[0].interval.length == HOUR


class TestNow:
    """What is free from this moment, for somebody who stands at the desk."""

    def test_free_until_the_next_booking(self) -> None:
        """Rooms in use are left out; the smallest room that holds all comes first."""
        bookings = [
            taken(1, "2026-11-27 10:00", "2026-11-27 12:00"),
            taken(3, "2026-11-27 13:00", "2026-11-27 15:00"),
        ]
        found = walk_in(ROOMS, bookings, (), HOURS, NOW)
        assert written(found) == ["Rom 8 2026-11-27 10:21–24:00", "Rom 14 2026-11-27 10:21–13:00"]

    def test_long_enough_comes_first(self) -> None:
        """Who wants two hours is better off in the larger room; the short stretch is still told."""
        bookings = [taken(1, "2026-11-27 11:00", "2026-11-27 12:00"), taken(2, "2026-11-27 10:30", "2026-11-27 12:00")]
        found = walk_in(ROOMS, bookings, (), HOURS, NOW, duration=2 * HOUR)
        assert written(found) == ["Rom 14 2026-11-27 10:21–24:00", "Rom 4 2026-11-27 10:21–11:00"]
        until = walk_in(ROOMS, bookings, (), HOURS, NOW, end=at("2026-11-27 10:45"))
        assert written(until)[0] == "Rom 4 2026-11-27 10:21–11:00"

    def test_late_in_the_evening_the_night_counts(self) -> None:
        """Ten minutes to midnight is not the end of what is free."""
        found = walk_in(ROOMS, (), (), HOURS, at("2026-11-27 23:50"), room_id=1)
        assert written(found) == ["Rom 4 2026-11-27 23:50–03:50"]

    def test_nothing_while_the_house_is_closed(self) -> None:
        """A closure that begins right away leaves nothing."""
        closed = Closure(None, Interval(at("2026-11-27 10:30"), at("2026-11-27 18:00")), "strømbrudd")
        assert walk_in(ROOMS, (), [closed], HOURS, NOW) == ()


@given(
    day=st.dates(date(2026, 3, 20), date(2026, 11, 10)),
    part=st.none() | st.sampled_from(sorted(PARTS)),
    start=st.none() | st.times(),
    end=st.none() | st.times(),
    minutes=st.none() | st.integers(5, 1500),
    people=st.none() | st.integers(1, 20),
    busy=st.lists(st.tuples(st.integers(1, 3), st.integers(-600, 3000), st.integers(15, 600)), max_size=8),
)
def test_what_is_answered_is_free(
    day: date,
    part: str | None,
    start: time | None,
    end: time | None,
    minutes: int | None,
    people: int | None,
    busy: Any,
) -> None:
    """Whatever is asked: no answer touches a booking, lies in the past, or reaches beyond what was read."""
    begin = at(f"{day} 00:00")
    minute = timedelta(minutes=1)
    bookings = []
    for room, after, length in busy:
        starts = begin + after * minute
        bookings.append(taken(room, clock_text(starts), clock_text(starts + length * minute)))
    now = begin + 9 * HOUR
    slots = free_slots(
        ROOMS, bookings, (), (day,), HOURS, now, part_of_day=part, start=start, end=end,
        duration=minutes * minute if minutes else None, people=people,
    )  # fmt: skip
    assert len(slots) <= 9
    for slot in slots:
        assert slot.starts_at < slot.ends_at
        assert slot.starts_at >= now
        assert reach((day,), HOURS).covers(slot.interval)
        assert not any(b.room_id == slot.room_id and b.interval.overlaps(slot.interval) for b in bookings)
        assert slot.fits == (slot.capacity >= (people or 0))
