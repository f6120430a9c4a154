"""The day's grid: `day`."""

import argparse
import shutil
from datetime import date
from typing import Any

from desk.commands.arguments import answer
from desk.commands.output import at_the_desk, booking_as_json
from desk.commands.values import a_date
from desk.domain.day import Day
from desk.language import _
from desk.settings import Settings


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    day = commands.add_parser("day", parents=[common], help=_("the day's grid"))
    day.add_argument("date", nargs="*", metavar=_("DATE"), help=_("2026-12-01, 1/12, tir; today when left out"))
    day.add_argument("--list", action="store_true", dest="listed", help=_("room by room, to hang on the wall"))
    day.set_defaults(run=_run)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters import daysheet
    from desk.services import days

    with at_the_desk(settings) as desk:
        view = days.look(desk.counter)
        day = view.day
        wanted: date = a_date(" ".join(options.date), view.now, day.hours.zone) if options.date else view.today
        if wanted != view.today:
            day = days.show(desk.counter, wanted)
        width = shutil.get_terminal_size((100, 40)).columns
        text = (
            daysheet.listed(day, view.now, desk.speech)
            if options.listed
            else daysheet.grid(day, view.now, desk.speech, width)
        )
        return answer(options, _as_json(day), text)


def _as_json(day: Day) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "branch": day.branch,
        "staffed": [[f"{start:%H:%M}", f"{end:%H:%M}"] for start, end in day.hours.openings(day.date)],
        "rooms": [
            {
                "name": room.name,
                "capacity": room.capacity,
                "features": sorted(room.features),
                "bookings": [booking_as_json(booking, day.hours) for booking in day.in_room(room.id)],
            }
            for room in day.rooms
        ],
    }
