"""Those who asked for a room when it was full."""

from datetime import date, time

from msgspec import Struct

from desk.domain.bookings import Channel


class TurnedAway(Struct, frozen=True):
    """What was asked for and could not be had, on the wall clock, and nothing of who asked: it outlives the names.

    What nobody said is None; `room_id` is that of the only room that would have done.
    """

    day: date
    start: time | None = None
    end: time | None = None
    room_id: int | None = None
    people: int | None = None
    channel: Channel = Channel.PHONE
