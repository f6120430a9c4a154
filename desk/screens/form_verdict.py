"""What the booking form says under its fields."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from desk.domain.bookings import Wanted
from desk.domain.hours import Hours
from desk.domain.rooms import Room
from desk.language import _, spoken
from desk.letters.notices import sentence
from desk.letters.when import key_by
from desk.services.bookings import Verdict

NOT_YET = frozenset({"missing_name"})
"""Refusals that a form which is being filled in need not say before it is saved."""


def verdict_words(wanted: Wanted, verdict: Verdict, rooms: Sequence[Room], hours: Hours, today: date) -> Content:
    """When it is in full words, free or taken, the key, the warnings, and what to offer instead."""
    local, speech = hours.local, spoken()
    start, end = local(wanted.starts_at), local(wanted.ends_at)
    room = next((room.name for room in rooms if room.id == wanted.room_id), "")
    refused = [notice for notice in verdict.refusals if notice.code not in NOT_YET]
    head = f"{speech.day_and_year(start.date())} {speech.hours(start, end)} · {room}"
    parts: list[Content | tuple[str, str] | str] = [(head, "bold"), " "]
    if refused:
        parts += [(_("not possible"), "bold $text-error")]
        parts += [("\n! " + sentence(notice, speech, hours), "$text-error") for notice in refused]
    else:
        parts += [(_("free"), "bold $text-success")]
        if verdict.collect_by is not None and verdict.collect_by < wanted.starts_at:
            by = key_by(local(verdict.collect_by), start, today, speech)
            parts += ["\n" + _("Key to be collected by {at}.").format(at=by)]
    if verdict.offers:
        listed = [
            f"{offer.room} {speech.moment(local(offer.starts_at), start.date())}–{speech.time(local(offer.ends_at))}"
            for offer in verdict.offers
        ]
        parts += ["\n" + _("Free instead: {offers}").format(offers=" · ".join(listed))]
    parts += [("\n• " + sentence(notice, speech, hours), "$text-warning") for notice in verdict.warnings]
    if verdict.coming:
        parts += ["\n" + speech.count("Has {n} booking ahead.", "Has {n} bookings ahead.", verdict.coming)]
    return Content.assemble(*parts)
