"""What a command prints: text that cannot command the terminal, or JSON in the shapes that are promised."""

import contextlib
import json
import sys
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct

from desk.domain.bookings import Booking
from desk.domain.equipment import Item
from desk.domain.hours import Hours
from desk.domain.keys import Board, Key
from desk.domain.notices import Notice, Offer, Refused
from desk.domain.times import Interval
from desk.language import Language, language
from desk.services.counter import Counter
from desk.services.start import ready
from desk.settings import Settings


class Desk(Struct, frozen=True):
    """What a command works with: the services' counter, and the language to answer in."""

    counter: Counter
    speech: Language

    def hours(self, *moments: datetime) -> Hours:
        """The staffed hours around these moments, or around now."""
        from desk.services.keys import hours_around

        known = moments or (self.counter.now,)
        return hours_around(self.counter, Interval(min(known), max(known)))


@contextlib.contextmanager
def at_the_desk(settings: Settings) -> Iterator[Desk]:
    """A desk on the database, made ready first and let go of afterwards."""
    counter = settings.counter()
    try:
        ready(counter)
        yield Desk(counter, language(settings.language))
    finally:
        counter.database.close()


def say(text: str) -> None:
    """Print lines of text, without the characters that would mean something to the terminal."""
    sys.stdout.write("".join(char for char in text if char == "\n" or _prints(char)) + "\n")


def tell(data: Any) -> None:  # noqa: ANN401
    """Print JSON."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def tell_refusal(refused: Refused, settings: Settings, *, as_json: bool, done: str) -> None:
    """Print why something was not done, and what could be done instead. `done` names the JSON's first field."""
    from desk.letters.notices import sentence
    from desk.letters.offers import offered

    with at_the_desk(settings) as desk:
        hours = desk.hours()
    if as_json:
        found = {
            done: False,
            "refusals": notices_as_json(refused.notices, desk.speech, hours),
            "offers": [offer_as_json(offer, hours) for offer in refused.offers],
        }
        tell(found)
        return
    for notice in refused.notices:
        say(sentence(notice, desk.speech, hours))
    if refused.offers:
        say(desk.speech.text("Free instead:"))
    for offer in refused.offers:
        say(f"  {offered(offer, desk.speech, hours)}")


def notices_as_json(notices: tuple[Notice, ...], speech: Language, hours: Hours) -> list[dict[str, str]]:
    """Notices with their sentences."""
    from desk.letters.notices import sentence

    return [{"code": notice.code, "text": sentence(notice, speech, hours)} for notice in notices]


def offer_as_json(offer: Offer, hours: Hours) -> dict[str, Any]:
    """An offer."""
    return {
        "room": offer.room,
        "starts_at": iso(offer.starts_at, hours),
        "ends_at": iso(offer.ends_at, hours),
        "why": offer.why,
    }


def booking_as_json(booking: Booking, hours: Hours) -> dict[str, Any]:
    """A booking; `date`, `start` and `end` are on the branch's wall clock, the rest are instants with an offset."""
    start, end = hours.local(booking.starts_at), hours.local(booking.ends_at)
    return {
        "ref": booking.ref,
        "room": booking.room,
        "date": start.date().isoformat(),
        "start": f"{start:%H:%M}",
        "end": f"{end:%H:%M}",
        "starts_at": iso(booking.starts_at, hours),
        "ends_at": iso(booking.ends_at, hours),
        "name": booking.name or booking.group,
        "group": booking.group,
        "phone": booking.phone,
        "email": booking.email,
        "people": booking.people,
        "purpose": booking.purpose,
        "audience": booking.audience.value,
        "channel": booking.channel.value,
        "status": booking.status.value,
        "restricted": booking.restricted,
        "collect_by": iso(hours.collect_by(booking.starts_at), hours),
        "due_back": iso(hours.due_back(booking.ends_at), hours),
    }


def key_as_json(key: Key, board: Board) -> dict[str, Any]:
    """A key of the board with the loan that it is out on."""
    loan = key.loan
    return {
        "tag": key.tag,
        "room": ", ".join(key.rooms),
        "state": key.state(board.hours, board.now, board.policy).value,
        "holder": (loan.holder or None) if loan else None,
        "phone": (loan.phone or None) if loan else None,
        "booking": str(loan.bookings[0]) if loan and loan.bookings else None,
        "out_at": iso(loan.out_at, board.hours) if loan else None,
        "due_back": iso(board.due(key), board.hours),
    }


def item_as_json(item: Item) -> dict[str, Any]:
    """An item of equipment with whoever has it."""
    return {
        "name": item.name,
        "number": item.number,
        "state": item.state.value,
        "holder": item.holder or None,
        "note": item.note,
    }


def iso(instant: datetime | None, hours: Hours) -> str | None:
    """An instant with the branch's offset."""
    return None if instant is None else hours.local(instant).isoformat()


def _prints(char: str) -> bool:
    return char in "\u200c\u200d" or not unicodedata.category(char).startswith("C")
