"""What was removed, and what is stored about one person, in words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desk.domain.hours import Hours
from desk.language import N_, Language
from desk.letters.acts import status
from desk.letters.phone import spaced
from desk.letters.when import span

if TYPE_CHECKING:
    from desk.domain.bookings import Booking
    from desk.services.forgetting import Stored

KINDS: Mapping[str, str] = {
    "bookings": N_("Bookings: {n}"),
    "people": N_("Names with their contacts: {n}"),
    "key_loans": N_("Keys that were out: {n}"),
    "equipment_loans": N_("Loans of equipment: {n}"),
    "signed_lines": N_("Lines of signed closings: {n}"),
    "reopenings": N_("Reasons for opening a day again: {n}"),
    "notes": N_("Notes to the next shift: {n}"),
    "parked_lines": N_("Parked lines: {n}"),
    "mails": N_("Mails that were decided: {n}"),
    "replies": N_("Replies: {n}"),
    "log_lines": N_("Old and new values in the log: {n}"),
    "files": N_("Sheets and drafts: {n}"),
}
"""What names and words are taken out of."""


def removed(counted: Mapping[str, int], keep_days: int, speech: Language, *, rehearse: bool) -> str:
    """What was removed, or would be."""
    if not counted:
        return speech.text("Nothing is older than {days} days.").format(days=keep_days)
    head = speech.text("This would be removed:") if rehearse else speech.text("This was removed:")
    lines = [speech.text(KINDS[kind]).format(n=counted[kind]) for kind in KINDS if kind in counted]
    return "\n".join([head, *(f"  {line}" for line in lines), speech.text("The numbers stay as they were.")])


def stored(found: "Stored", speech: Language, hours: Hours, *, rehearse: bool) -> str:
    """All that is or was stored about a person, and what stays because it is still needed."""
    lines = [speech.text("This is stored:") if rehearse else speech.text("This was stored, and is removed:")]
    lines += [
        "  " + " · ".join(filter(None, (person.name, person.group, spaced(person.phone), person.email)))
        for person in found.people
    ]
    lines += [f"  {_line(booking, speech, hours)}" for booking in found.bookings if booking not in found.needed]
    for kind, words in found.elsewhere.items():
        lines.append(f"  {speech.text(KINDS[kind]).format(n=len(words))}")
        lines += [f"    {said}" for said in words]
    if found.needed:
        lines.append(speech.text("Still needed, so it stays; cancel it first, or take the key in:"))
        lines += [f"  {_line(booking, speech, hours)}" for booking in found.needed]
    return "\n".join(lines)


def _line(booking: "Booking", speech: Language, hours: Hours) -> str:
    when = span(booking.starts_at, booking.ends_at, speech, hours)
    said = (booking.purpose, booking.remark, booking.cancel_reason)
    return " · ".join(
        filter(None, (f"#{booking.ref}", when, booking.room, status(booking.status, speech), booking.called, *said))
    )
