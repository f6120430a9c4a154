"""Rooms, bookings and keys to try the rules on."""

from datetime import date, datetime, time
from typing import Any

from desk.domain.bookings import Audience, Booking, Channel, Status, Surroundings
from desk.domain.hours import Hours, Opening
from desk.domain.keys import Board, Key, Loan, NextNeed
from desk.domain.policy import Policy
from desk.domain.rooms import Room
from tests.conftest import OSLO, at

NOW = "2026-11-27 10:21"
WEEK: dict[int, tuple[Opening, ...]] = {
    0: ((time(10), time(19)),),
    **{day: ((time(10), time(15)),) for day in range(1, 5)},
}
HOURS = Hours(OSLO, WEEK, {date(2026, 12, 25): "Christmas Day", date(2026, 12, 26): "Second Day of Christmas"})
ROOMS = (
    Room(1, "Rom 4", 4),
    Room(2, "Rom 8", 8, frozenset({"screen", "whiteboard"})),
    Room(3, "Rom 14", 14, frozenset({"screen", "whiteboard"})),
)


def until(start: str, end: str) -> datetime:
    """The end of a booking; a bare time is on the day of the start."""
    return at(end if " " in end else f"{start.split()[0]} {end}")


def booking(start: str, end: str, room: int = 3, number: int = 7, **rest: Any) -> Booking:
    """A booking as it is kept."""
    values: dict[str, Any] = {
        "id": number,
        "room_id": room,
        "room": ROOMS[room - 1].name,
        "starts_at": at(start),
        "ends_at": until(start, end),
        "agreed_end": until(start, end),
        "status": Status.BOOKED,
        "person_id": 1,
        "name": "Anne Vik",
        "group": "",
        "phone": "90000408",
        "email": "",
        "people": None,
        "purpose": "",
        "audience": Audience.ANN,
        "channel": Channel.PHONE,
        "age_confirmed": None,
        "restricted": False,
        "quiet": False,
        "noisy": False,
        "needs_help": False,
        "remark": "",
        "cancel_reason": "",
        "version": 1,
    }
    return Booking(**values | rest)


def around(now: str = NOW, **rest: Any) -> Surroundings:
    """What lies around a slot in Rom 14: two keys and nothing else, unless said."""
    values: dict[str, Any] = {
        "room": ROOMS[2],
        "hours": HOURS,
        "policy": Policy(),
        "now": at(now),
        "keys": 2,
    }
    return Surroundings(**values | rest)


def loan(key_id: int, until_text: str | None, out: str = "2026-11-27 09:00", holder: str = "Ola Bakken") -> Loan:
    """A key in somebody's hands."""
    covers = (7,) if until_text else ()
    return Loan(key_id, key_id, holder, "90000402", at(out), "SI", at(until_text) if until_text else None, covers)


def keys(**loans: Loan | None) -> tuple[Key, ...]:
    """The board of six; `k4_1=loan(...)` is out. Two keys a room."""
    return tuple(
        Key(
            number,
            tag,
            (room,),
            (ROOMS[room - 1].name,),
            loan=loans.get(f"k{tag.replace('-', '_')}"),
        )
        for number, (tag, room) in enumerate(
            (("4-1", 1), ("4-2", 1), ("8-1", 2), ("8-2", 2), ("14-1", 3), ("14-2", 3)), start=1
        )
    )


def need(number: int, start: str, end: str, name: str, room: int = 3) -> NextNeed:
    """A coming booking without a key."""
    return NextNeed(number, room, ROOMS[room - 1].name, name, "", at(start), until(start, end), restricted=False)


def board(now: str = NOW, coming: tuple[NextNeed, ...] = (), **loans: Loan | None) -> Board:
    """The key board at a moment."""
    return Board(keys(**loans), coming, HOURS, Policy(), at(now))
