"""People and bookings: `find`."""

import argparse
from typing import Any

from desk.commands.arguments import answer
from desk.commands.output import at_the_desk, booking_as_json
from desk.language import _
from desk.settings import Settings


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    find = commands.add_parser("find", parents=[common], help=_("people and bookings"))
    find.add_argument("text", nargs="+", metavar=_("TEXT"), help=_("name, group, phone, e-mail or number"))
    find.set_defaults(run=_run)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters.lines import booking_line
    from desk.letters.phone import spaced
    from desk.services import people

    with at_the_desk(settings) as desk:
        hits = people.find(desk.counter, " ".join(options.text))
        hours = desk.hours(*(m for booking in hits.bookings for m in (booking.starts_at, booking.ends_at)))
        data = {
            "people": [{"name": p.name, "group": p.group, "phone": p.phone, "email": p.email} for p in hits.people],
            "bookings": [booking_as_json(booking, hours) for booking in hits.bookings],
        }
        lines = [" · ".join(filter(None, (p.group, p.name, spaced(p.phone), p.email))) for p in hits.people]
        lines += [booking_line(booking, desk.speech, hours) for booking in hits.bookings]
        return answer(options, data, "\n".join(lines) or desk.speech.text("Nobody and nothing found."))
