"""A booking in words: its state, its flags, its key, and what has happened to it."""

from collections.abc import Mapping

from desk.domain.bookings import Booking, Status
from desk.domain.edits import Difference
from desk.domain.hours import Hours
from desk.language import N_, _, spoken
from desk.letters.acts import done_words, status
from desk.letters.changes import change_words

FLAG_WORDS: Mapping[str, str] = {
    "restricted": N_("restricted: nobody outside the desk hears who it is"),
    "quiet": N_("needs quiet"),
    "noisy": N_("noisy"),
    "needs_help": N_("needs help to get started"),
}

FIELDS = (
    *("starts_at", "ends_at", "room_id", "status", "people", "purpose", "audience", "channel", "age_confirmed"),
    *("restricted", "quiet", "noisy", "needs_help", "remark", "cancel_reason"),
)
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
    found = []
    for name in FIELDS:
        if name in old and name in new and old[name] != new[name]:
            if name == "room_id":
                was, is_ = (rooms.get(int(str(values[name])), _("another room")) for values in (old, new))
                found.append(Difference("room", was, is_))
            else:
                found.append(Difference(name, old[name], new[name]))
    told = change_words(found, spoken(), hours)
    if "person_id" in old and old["person_id"] != new.get("person_id"):
        told.append(_("name, group, phone or e-mail changed"))
    return told
