"""What to offer instead, as one would say it."""

from collections.abc import Mapping

from desk.domain.hours import Hours
from desk.domain.notices import Offer
from desk.language import N_, Language
from desk.letters.when import span

WHY: Mapping[str, str] = {
    "shifted": N_("the same room, moved a little"),
    "other_room": N_("another room, the same time"),
    "later": N_("later that day"),
    "next_day": N_("the day after, the same time"),
}


def offered(offer: Offer, speech: Language, hours: Hours) -> str:
    """One offer: the room, the time, and in what way it differs from what was wanted."""
    return speech.text("{room} {when} ({why})").format(
        room=offer.room,
        when=span(offer.starts_at, offer.ends_at, speech, hours),
        why=speech.text(WHY.get(offer.why, offer.why)),
    )
