"""What was noted of somebody who was turned away, in words."""

from collections.abc import Sequence
from datetime import date

from desk.domain.rooms import Room
from desk.domain.turned_away import TurnedAway
from desk.language import Language


def turned_away(asked: TurnedAway, rooms: Sequence[Room], today: date, speech: Language) -> str:
    """What they asked for, as far as it was said: `tirsdag 1. desember 18.00–20.00, Rom 14, 9 personer`."""
    when = speech.text("today") if asked.day == today else speech.day(asked.day)
    if asked.start is not None and asked.end is not None:
        when = f"{when} {speech.hours(asked.start, asked.end)}"
    elif asked.start is not None:
        when = f"{when} {speech.time(asked.start)}"
    room = next((room.name for room in rooms if room.id == asked.room_id), "")
    people = speech.count("{n} person", "{n} people", asked.people) if asked.people is not None else ""
    return ", ".join(filter(None, (when, room, people)))
