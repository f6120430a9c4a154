"""What was changed about a booking, in words: `end 20:30 → 21:00, people 9 → 12`."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from desk.domain.bookings import Audience, Channel, Status
from desk.domain.edits import Difference
from desk.domain.hours import Hours
from desk.language import N_, Language
from desk.letters.acts import status
from desk.letters.groups import AUDIENCES, CHANNELS
from desk.letters.phone import spaced

PARTS: Mapping[str, str] = {
    "starts_at": N_("start"),
    "ends_at": N_("end"),
    "room": N_("room"),
    "status": N_("state"),
    "held": N_("awaits the manager"),
    "name": N_("name"),
    "group": N_("group"),
    "phone": N_("phone"),
    "email": N_("e-mail"),
    "people": N_("people"),
    "purpose": N_("purpose"),
    "audience": N_("audience"),
    "channel": N_("came by"),
    "age_confirmed": N_("age confirmed"),
    "restricted": N_("restricted"),
    "quiet": N_("quiet"),
    "noisy": N_("noisy"),
    "needs_help": N_("needs help"),
    "equipment": N_("equipment"),
    "remark": N_("remark"),
    "cancel_reason": N_("reason"),
    "keys_out": N_("key out"),
}
"""The parts of a booking whose changes are told of."""


def change_words(differences: Sequence[Difference], speech: Language, hours: Hours) -> list[str]:
    """Each change as one part: `start 14.00 → 15.00`; a time on another day with its day."""
    told = []
    for found in differences:
        day = hours.day_of(found.old) if isinstance(found.old, datetime) else None
        old, new = (_value(found.part, value, speech, hours, day) for value in (found.old, found.new))
        pattern = speech.text("{what} {old} → {new}")
        told.append(pattern.format(what=speech.text(PARTS[found.part]), old=old or "–", new=new or "–"))
    return told


def _value(part: str, value: object, speech: Language, hours: Hours, day: date | None) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        local = hours.local(value)
        return speech.moment(local, day) if day else speech.time(local)
    if part == "status":
        return status(Status(str(value)), speech)
    if part == "audience":
        return speech.text(AUDIENCES[Audience(str(value))])
    if part == "channel":
        return speech.text(CHANNELS[Channel(str(value))])
    if part == "phone":
        return spaced(str(value))
    if part == "keys_out" and isinstance(value, tuple):
        return ", ".join(value)
    if part in ("age_confirmed", "restricted", "quiet", "noisy", "needs_help"):
        return speech.text("yes") if value else speech.text("no")
    return str(value)
