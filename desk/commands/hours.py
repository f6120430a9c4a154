"""Staffed hours: `hours`, `hours set`, `hours remove`; whoever's key times move is listed."""

import argparse
from collections.abc import Sequence
from typing import Any

from desk.commands.arguments import Parser, answer
from desk.commands.output import Desk, at_the_desk, iso
from desk.commands.values import a_date
from desk.domain.notices import Notice, Refused
from desk.language import _
from desk.settings import Settings


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the commands of this family."""
    hours = commands.add_parser("hours", parents=[common], help=_("the days with other staffed hours than the week"))
    hours.set_defaults(run=_list)
    acts = hours.add_subparsers(metavar=_("ACT"), dest="act", parser_class=Parser)
    new = acts.add_parser("set", parents=[common], help=_("other hours on one day"))
    new.add_argument("day", metavar=_("DATE"))
    new.add_argument("--open", default="", metavar="10-12,13-15", help=_("the hours; nobody is at the desk without"))
    new.add_argument("--reason", default="", metavar=_("TEXT"), help=_("why"))
    new.set_defaults(run=_set)
    old = acts.add_parser("remove", parents=[common], help=_("let the week hold again on that day"))
    old.add_argument("day", metavar=_("DATE"))
    old.set_defaults(run=_remove)


def _list(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import hours

    with at_the_desk(settings) as desk:
        found = hours.exceptions(desk.counter)
        data = [
            {"day": e.day.isoformat(), "open": [[f"{a:%H:%M}", f"{b:%H:%M}"] for a, b in e.openings], "why": e.reason}
            for e in found
        ]
        lines = []
        for one in found:
            when = ", ".join(desk.speech.hours(a, b) for a, b in one.openings) or desk.speech.text("not staffed")
            lines.append(" · ".join(filter(None, (desk.speech.day_and_year(one.day), when, one.reason))))
        return answer(options, data, "\n".join(lines) or desk.speech.text("The ordinary hours hold every day."))


def _set(options: argparse.Namespace, settings: Settings) -> int:
    from desk.intake.openings import read_openings
    from desk.services import hours

    with at_the_desk(settings) as desk:
        openings = read_openings(options.open)
        if openings is None:
            raise Refused(Notice("wrong_hours"))
        day = a_date(options.day, desk.counter.now, desk.hours().zone)
        return _told(options, desk, hours.set_exception(desk.counter, day, openings, options.reason))


def _remove(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import hours

    with at_the_desk(settings) as desk:
        day = a_date(options.day, desk.counter.now, desk.hours().zone)
        return _told(options, desk, hours.remove_exception(desk.counter, day))


def _told(options: argparse.Namespace, desk: Desk, people: Sequence[Any]) -> int:
    from desk.letters.weekend import to_tell

    moments = [moment for told in people for moment in (told.booking.starts_at, told.booking.ends_at)]
    around = desk.hours(*moments)
    tell = [
        {
            "booking": told.booking.ref,
            "name": told.booking.name,
            "phone": told.booking.phone,
            "collect_by": iso(told.collect_by, around),
            "due_back": iso(told.due_back, around),
        }
        for told in people
    ]
    said = f"{desk.speech.text('Tell these people')}:\n{to_tell(people, desk.speech, around)}"
    return answer(options, {"done": True, "tell": tell}, said)
