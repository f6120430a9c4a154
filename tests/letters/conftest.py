"""Bookings and hours to write letters about, without a database."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest

from desk.domain.bookings import Audience, Booking, Channel, Status
from desk.domain.hours import Hours
from desk.services.bookings import Taken
from tests.conftest import OSLO, at

WEEK = {0: ((time(10), time(19)),), **{day: ((time(10), time(15)),) for day in range(1, 5)}}


@pytest.fixture
def hours() -> Hours:
    """Monday 10–19, Tuesday to Friday 10–15, and a holiday on 25 December."""
    return Hours(OSLO, WEEK, {date(2026, 12, 25): "Christmas Day"})


def booking(start: str, end: str, room: str = "Rom 14", **rest: Any) -> Booking:
    """A booking on the wall clock of Oslo."""
    end = end if " " in end else f"{start.split()[0]} {end}"
    facts: Mapping[str, Any] = {
        "id": 17,
        "room_id": 3,
        "room": room,
        "starts_at": at(start),
        "ends_at": at(end),
        "agreed_end": at(end),
        "status": Status.BOOKED,
        "person_id": 1,
        "name": "Berit Moen",
        "group": "Strikkelaget",
        "phone": "90000401",
        "email": "",
        "people": 9,
        "purpose": "",
        "audience": Audience.LAG,
        "channel": Channel.PHONE,
        "age_confirmed": True,
        "restricted": False,
        "quiet": False,
        "noisy": False,
        "needs_help": False,
        "remark": "",
        "cancel_reason": "",
        "version": 1,
    }
    return Booking(**{**facts, **rest})


def taken(hours: Hours, start: str, end: str, **rest: Any) -> Taken:
    """The same as it was just taken."""
    found = booking(start, end, **rest)
    return Taken(found, (), hours.collect_by(found.starts_at), hours.due_back(found.ends_at))
