"""A booking in words: its state, its flags, its key, and what has happened to it."""

from collections.abc import Mapping
from datetime import date, datetime

from desk.domain.bookings import Audience, Booking, Channel, Status
from desk.domain.hours import Hours
from desk.language import N_, _, spoken
from desk.letters.acts import done_words, status
from desk.letters.groups import AUDIENCES, CHANNELS

FLAG_WORDS: Mapping[str, str] = {
    "restricted": N_("restricted: nobody outside the desk hears who it is"),
    "quiet": N_("needs quiet"),
    "noisy": N_("noisy"),
    "needs_help": N_("needs help to get started"),
}

FIELDS: Mapping[str, str] = {
    "starts_at": N_("start"),
    "ends_at": N_("end"),
    "room_id": N_("room"),
    "status": N_("state"),
    "people": N_("people"),
    "purpose": N_("purpose"),
    "audience": N_("audience"),
    "channel": N_("came by"),
    "age_confirmed": N_("age confirmed"),
    "restricted": N_("restricted"),
    "quiet": N_("quiet"),
    "noisy": N_("noisy"),
    "needs_help": N_("needs help"),
    "remark": N_("remark"),
    "cancel_reason": N_("reason"),
}
"""The parts of a booking whose changes a history tells of, in the order in which it does."""


def status_words(booking: Booking) -> str:
    """The booking's state as short as it can be said, the key with it."""
    if booking.keys_out:
        return _("key {tag} out").format(tag=", ".join(booking.keys_out))
    if booking.status is Status.HELD:
        return _("held")
    return status(booking.status, spoken())


def happened(act: str, tag: str) -> str:
    """What an act of the log was, as a history says it: `key out 8-2`."""
    return " ".join(filter(None, (done_words(act, spoken()), tag)))


def changes(old: Mapping[str, object], new: Mapping[str, object], hours: Hours, rooms: Mapping[int, str]) -> list[str]:
    """What an act changed, one part each: `start 14.00 → 15.00`."""
    told = []
    for name, words in FIELDS.items():
        if name in old and name in new and old[name] != new[name]:
            day = hours.day_of(before) if isinstance(before := old[name], datetime) else None
            was, is_ = (_value(name, values[name], hours, rooms, day) for values in (old, new))
            told.append(_("{what} {old} → {new}").format(what=_(words), old=was or "–", new=is_ or "–"))
    if "person_id" in old and old["person_id"] != new.get("person_id"):
        told.append(_("name, group, phone or e-mail changed"))
    return told


def _value(name: str, value: object, hours: Hours, rooms: Mapping[int, str], day: date | None) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        local = hours.local(value)
        return spoken().moment(local, day) if day else spoken().time(local)
    if name == "room_id" and isinstance(value, int):
        return rooms.get(value, _("another room"))
    if name == "status":
        return status(Status(str(value)), spoken())
    if name == "audience":
        return _(AUDIENCES[Audience(str(value))])
    if name == "channel":
        return _(CHANNELS[Channel(str(value))])
    if name in ("age_confirmed", "restricted", "quiet", "noisy", "needs_help"):
        return _("yes") if value else _("no")
    return str(value)
