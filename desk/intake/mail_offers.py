"""The slots that a quoted mail of the library offered, and which of them an answer takes."""

import re
from collections.abc import Callable

from msgspec.structs import replace

from desk.intake.mail_sentences import blanked
from desk.intake.reading import Reading

_BETWEEN = re.compile(
    r"\b(?:eller|or|og|och|and|alternativt|alternatively)\b|[,;\n?!]|(?<=[^\W\d]{4})\.(?=\s|$)", re.IGNORECASE
)
MOST_PIECES = 60
"""Pieces of a quoted mail that are read for offers."""


def offered(quote: str, read: Callable[[str], Reading]) -> list[Reading]:
    """Each slot that the quote names: a day, a time and a room, taken together until one of them comes again."""
    offers: list[Reading] = []
    begin = 0
    for match in [*_BETWEEN.finditer(quote)][:MOST_PIECES]:
        piece = (begin, match.start())
        begin = match.end()
        if not any(map(str.isdigit, quote[slice(*piece)])):
            continue
        said = read(blanked(quote, [piece], []))
        if said.date is None and said.start is None and said.room is None:
            continue
        if offers and _continues(offers[-1], said):
            offers[-1] = _with(offers[-1], said)
        else:
            offers.append(said)
    return [offer for offer in offers if offer.date is not None or offer.start is not None or len(offers) > 1]


def _continues(offer: Reading, said: Reading) -> bool:
    """Whether a piece says only what the offer before it left open."""
    twice = (offer.date and said.date) or (offer.start and said.start) or (offer.room and said.room)
    return not twice


def _with(offer: Reading, more: Reading) -> Reading:
    return replace(
        offer,
        date=offer.date or more.date,
        start=offer.start or more.start,
        end=offer.end or more.end,
        room=offer.room or more.room,
    )


def accepted(reading: Reading, whole: Reading, offers: list[Reading], which: int | None) -> Reading:
    """The answer with the slot that it takes: the one it counts to or repeats a part of, else the only one."""
    fitting = [offer for offer in offers if _agrees(reading, offer)]
    if len(fitting) == 1 and which is None:
        reading = replace(reading, date=fitting[0].date or reading.date)
    fitting = fitting or offers
    if which is not None and len(offers) >= which:
        taken = offers[which - 1]
        if reading.date is not None and _agrees(reading, taken):
            reading = replace(reading, date=taken.date)
    elif len(fitting) == 1:
        taken = fitting[0]
    else:
        taken = replace(whole, date=None if len(offers) > 1 else whole.date)
    kept = reading.start is not None and reading.start != taken.start
    return replace(
        reading,
        date=reading.date or taken.date or (whole.date if not whole.more_dates else None),
        start=reading.start or taken.start or whole.start,
        end=reading.end or (None if kept else taken.end or whole.end),
        room=reading.room or taken.room or whole.room,
        people=reading.people or whole.people,
    )


def _agrees(reading: Reading, offer: Reading) -> bool:
    """Whether the answer names nothing that the offer has otherwise; a weekday names any such day."""
    days = (reading.date and reading.date.weekday(), offer.date and offer.date.weekday())
    pairs = (days, (reading.start, offer.start), (reading.room, offer.room))
    return any(said is not None for said, _ in pairs) and all(
        said is None or said == has or has is None for said, has in pairs
    )
