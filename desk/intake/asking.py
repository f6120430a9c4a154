"""What to ask back: all that a careful person would want to know before the line is booked."""

import datetime as dt

from desk.intake.found import Found
from desk.intake.house import House
from desk.intake.questions import ORDER
from desk.intake.reading import Question, Reading


def questions_of(
    reading: Reading, found: Found, now: dt.datetime, house: House, *, night_open: bool
) -> tuple[Question, ...]:
    """The questions in the order in which one would ask them; none when it is no booking."""
    codes: set[str] = set()
    if reading.intent == "other":
        return ()
    if found.days.contradiction:
        codes.add("contradiction")
    elif night_open:
        codes.add("night_date")
    elif reading.candidates:
        codes.add("ambiguous_date")
    if found.odd_phone:
        codes.add("odd_phone")
    if found.unknown_room:
        codes.add("unknown_room")
    if found.times.double_hour:
        codes.add("double_hour")
    if found.times.assumed_afternoon:
        codes.add("assumed_afternoon")
    if reading.intent == "cancel":
        if reading.date is None and reading.name is None:
            codes.add("which_booking")
        return _ordered(codes)
    if reading.intent == "change":
        if reading.name is None:
            codes.add("which_booking")
        return _ordered(codes)
    return _ordered(codes | _missing(reading, found, now, house))


def _missing(reading: Reading, found: Found, now: dt.datetime, house: House) -> set[str]:
    """What a new booking still lacks, and what a careful person would ask back."""
    codes: set[str] = set()
    if reading.date is None and not reading.candidates:
        codes.add("missing_date")
    if reading.start is None and not found.times.double_hour:
        codes.add("missing_hour" if reading.end is None else "missing_start")
    elif reading.end is None and reading.start is not None:
        codes.add("missing_end")
    if reading.date is not None and reading.start is not None and not reading.walk_in and _is_past(reading, now):
        codes.add("past")
    if reading.people is None:
        codes.add("missing_people")
    capacity = next((room.capacity for room in house.rooms if room.name == reading.room), None)
    largest = max((room.capacity for room in house.rooms), default=0)
    if reading.people is not None and reading.people > (capacity or largest or reading.people):
        codes.add("over_capacity")
    if len(found.rooms) > 1:
        codes.add("several_rooms")
    if reading.more_dates and reading.series is None:
        codes.add("several_dates")
    if reading.name is None and not reading.restricted:
        codes.add("missing_name")
    if reading.phone is None and reading.email is None:
        codes.add("missing_phone")
    return codes


def _is_past(reading: Reading, now: dt.datetime) -> bool:
    """Whether the slot began before now, by the wall clock."""
    assert reading.date is not None
    assert reading.start is not None
    return dt.datetime.combine(reading.date, reading.start) < now.replace(tzinfo=None, second=0, microsecond=0)


def _ordered(codes: set[str]) -> tuple[Question, ...]:
    return tuple(Question(code) for code in ORDER if code in codes)
