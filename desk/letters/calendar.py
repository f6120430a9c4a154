"""A booking as a calendar file (ICS) that phones and mail programs read."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from desk.domain.bookings import Booking

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

PRODUCT = "-//Desk//grupperom-desk//NO"


def calendar_file(
    bookings: Sequence[Booking],
    zone: "ZoneInfo",
    library: str,
    now: datetime,
    description: str = "",
    organizer: str = "",
) -> str:
    """The bookings as one calendar file.

    The same booking always has the same UID, and its version is the SEQUENCE: a change updates the entry in the
    recipient's calendar, and a cancellation takes it out; for that, RFC 5546 wants the organizer's e-mail address.
    Times carry the branch's zone, summer and winter.
    """
    from icalendar import Calendar, Event, vCalAddress, vText

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH" if all(booking.live for booking in bookings) else "CANCEL")
    for booking in bookings:
        event = Event()
        event.add("uid", f"booking-{booking.id}@{_host(library)}")
        event.add("sequence", booking.version - 1)
        event.add("dtstamp", now)
        event.add("dtstart", booking.starts_at.astimezone(zone))
        event.add("dtend", booking.agreed_end.astimezone(zone))
        event.add("summary", f"{booking.room}, {library}")
        event.add("location", f"{booking.room}, {library}")
        event.add("status", "CONFIRMED" if booking.live else "CANCELLED")
        if organizer:
            event["organizer"] = vCalAddress(f"mailto:{organizer}")
            event["organizer"].params["cn"] = vText(library)
        if description:
            event.add("description", description)
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return str(calendar.to_ical().decode("utf-8"))


def _host(library: str) -> str:
    """A stable right-hand side for identifiers, made from the library's name."""
    from desk.words import fold

    return f"{fold(library).replace(' ', '-') or 'desk'}.invalid"
