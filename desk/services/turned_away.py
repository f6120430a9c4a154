"""Turned away because everything is taken: noted, so that the need for more rooms can be shown."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desk.domain.bookings import Channel, Wanted
from desk.domain.free import PARTS
from desk.domain.notices import Notice
from desk.domain.turned_away import TurnedAway
from desk.intake.reading import Reading
from desk.services.counter import Counter
from desk.services.free import Asked

if TYPE_CHECKING:
    from desk.db.journal import Act

TAKEN = frozenset({"overlap", "closed_room"})
"""The refusals that mean that others have the room."""


def is_full(refusals: Sequence[Notice]) -> bool:
    """Whether nothing else stands in the way than that others have the room; who asks need not be known yet."""
    return {notice.code for notice in refusals} <= TAKEN | {"missing_name"}


def from_slot(wanted: Wanted, reading: Reading, assumed: Sequence[Notice], zone: ZoneInfo) -> TurnedAway:
    """Those who asked for a slot; the reading and what was assumed tell what of it they said."""
    start, end = wanted.starts_at.astimezone(zone), wanted.ends_at.astimezone(zone)
    said = all(notice.code != "assumed_end" for notice in assumed)
    return TurnedAway(
        start.date(),
        start.time(),
        end.time() if said else None,
        wanted.room_id if reading.room else None,
        wanted.people,
        wanted.channel,
    )


def from_question(asked: Asked, now: datetime) -> TurnedAway:
    """Those who asked what is free; `now` is the wall clock, for those who stand at the desk."""
    first, last = PARTS.get(asked.part_of_day or "", (None, None))
    start = now.time().replace(second=0, microsecond=0) if asked.now else asked.start or first
    end = asked.end or last
    if asked.end is None and asked.duration is not None and start is not None and (asked.now or asked.start):
        end = (datetime.combine(asked.first, start) + asked.duration).time()
    channel = Channel.DESK if asked.now else Channel.PHONE
    return TurnedAway(asked.first, start, end, asked.room_id, asked.people, channel)


def note(counter: Counter, asked: TurnedAway) -> None:
    """Note that somebody was turned away, as an act of its own."""
    with counter.act("turned_away") as act:
        add(act, counter.branch_id, asked)


def add(act: "Act", branch_id: int, asked: TurnedAway) -> None:
    """The same within an act."""
    from desk.db import schema

    act.insert(
        schema.turned_away,
        branch_id=branch_id,
        day=asked.day.isoformat(),
        starts=_clock(asked.start),
        ends=_clock(asked.end),
        room_id=asked.room_id,
        people=asked.people,
        channel=asked.channel,
        noted_by=act.by,
        noted_at=act.now,
    )


def _clock(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"
