"""A booking as it is and as it would become, side by side."""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from textual.content import Content

from desk.domain.bookings import Booking, Wanted
from desk.domain.hours import Hours
from desk.domain.rooms import Room
from desk.language import _, spoken
from desk.widgets.row_list import fit


def beside(old: Booking, new: Wanted, hours: Hours, rooms: Sequence[Room], width: int) -> Iterable[Content]:
    """Day, times, room and people in two columns; what becomes different is bold."""
    name = next((room.name for room in rooms if room.id == new.room_id), "")
    before, after = old.as_wanted(), new
    pairs = [
        (_("now"), _("new")),
        (_weekday(before, hours), _weekday(after, hours)),
        (_day(before, hours), _day(after, hours)),
        (_times(before, hours), _times(after, hours)),
        (old.room, name),
        (_people(before), _people(after)),
    ]
    half = max(10, (width - 3) // 2)
    yield Content(f"{old.called} · {_('number {ref}').format(ref=old.ref)}")
    for number, (left, right) in enumerate(pairs):
        style = "$muted" if not number else "bold $text-success" if left != right else ""
        lefts, rights = textwrap.wrap(left, half), textwrap.wrap(right, half)
        for one, other in zip_longest(lefts, rights, fillvalue=""):
            mark = "   " if not number or left == right or one != (lefts or [""])[0] else " ► "
            yield Content.assemble((fit(one, half), "$muted"), mark, (other, style))


def _weekday(wanted: Wanted, hours: Hours) -> str:
    return spoken().weekday(hours.local(wanted.starts_at).date())


def _day(wanted: Wanted, hours: Hours) -> str:
    day = hours.local(wanted.starts_at).date()
    return spoken().day_and_year(day).removeprefix(spoken().weekday(day)).strip()


def _times(wanted: Wanted, hours: Hours) -> str:
    start, end = hours.local(wanted.starts_at), hours.local(wanted.ends_at)
    if start.date() == end.date() or (end.hour, end.minute) == (0, 0):
        return spoken().hours(start, end)
    return f"{spoken().time(start)} – {spoken().day(end.date())} {spoken().time(end)}"


def _people(wanted: Wanted) -> str:
    return spoken().count("{n} person", "{n} people", wanted.people) if wanted.people is not None else ""
