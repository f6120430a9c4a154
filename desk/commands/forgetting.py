"""Removing personal data: `forget`."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desk.commands.arguments import answer
from desk.commands.output import Desk, at_the_desk, booking_as_json
from desk.language import _
from desk.letters.forgetting import removed, stored
from desk.settings import Settings

if TYPE_CHECKING:
    from desk.services.forgetting import Stored


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    forget = commands.add_parser("forget", parents=[common], help=_("remove old personal data; the numbers stay"))
    forget.add_argument("--dry-run", action="store_true", help=_("say what would be removed, and remove nothing"))
    forget.add_argument("--person", metavar=_("TEXT"), help=_("all about one person: the whole name, phone or e-mail"))
    forget.set_defaults(run=_run)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import forgetting

    rehearse: bool = options.dry_run
    with at_the_desk(settings) as desk:
        if options.person is not None:
            act = forgetting.stored_about if rehearse else forgetting.forget_person
            found = act(desk.counter, options.person)
            hours = desk.hours(*(booking.starts_at for booking in found.bookings))
            data = {"done": not rehearse, **_as_json(found, desk)}
            return answer(options, data, stored(found, desk.speech, hours, rehearse=rehearse))
        counted = forgetting.forget(desk.counter, rehearse=rehearse)
        data = {"done": not rehearse, "keep_days": settings.policy.keep_days, "removed": counted}
        return answer(options, data, removed(counted, settings.policy.keep_days, desk.speech, rehearse=rehearse))


def _as_json(found: "Stored", desk: Desk) -> Mapping[str, Any]:
    hours = desk.hours(*(booking.starts_at for booking in found.bookings))
    people = [
        {"name": person.name, "group": person.group, "phone": person.phone, "email": person.email}
        for person in found.people
    ]
    return {
        "people": people,
        "bookings": [booking_as_json(booking, hours) for booking in found.bookings],
        "still_needed": [booking.ref for booking in found.needed],
        "elsewhere": found.elsewhere,
    }
