"""Booking a series: all of its dates that are free, and a word about each of the others."""

import argparse
from typing import TYPE_CHECKING, Any

from desk.commands.arguments import answer
from desk.commands.output import Desk, booking_as_json, notices_as_json
from desk.domain.notices import Notice, Refused
from desk.domain.series import Occurrence, Recurrence

if TYPE_CHECKING:
    from desk.services.requests import Request
    from desk.services.series import Plan, SeriesTaken


def book_series(options: argparse.Namespace, desk: Desk, request: "Request", recurrence: Recurrence) -> int:
    """Book what is free of a series in one act. Raises `Refused` when nothing is, with the reasons."""
    from desk.services import series

    plan = series.plan(desk.counter, request.wanted, recurrence, any_room=request.any_room)
    chosen = [(one, one.proposed) for one in plan.occurrences if one.proposed is not None]
    skipped = [one for one in plan.occurrences if one.proposed is None]
    if not chosen:
        raise Refused(*(_why(one)[0] for one in skipped))
    taken = series.take(desk.counter, recurrence, chosen)
    return _told(options, desk, taken, plan, (*request.assumed, *plan.shared), skipped)


def _why(occurrence: Occurrence) -> tuple[Notice, ...]:
    return occurrence.refusals or occurrence.warnings


def _told(
    options: argparse.Namespace,
    desk: Desk,
    taken: "SeriesTaken",
    plan: "Plan",
    shared: tuple[Notice, ...],
    skipped: list[Occurrence],
) -> int:
    from desk.letters.notices import sentence
    from desk.letters.series import series_confirmation, series_read_back

    speech, hours = desk.speech, plan.hours
    own = [notice for one in plan.occurrences if one.proposed is not None for notice in one.warnings]
    said = series_read_back(taken, speech)
    days = [hours.day_of(one.booking.starts_at).isoformat() for one in taken.taken]
    data: dict[str, Any] = {
        "booked": True,
        "booking": booking_as_json(taken.first.booking, hours),
        "warnings": notices_as_json((*shared, *own), speech, hours),
        "read_back": said,
        "series": {
            "rule": taken.recurrence.rule,
            "first": days[0],
            "last": days[-1],
            "bookings": [booking_as_json(one.booking, hours) for one in taken.taken],
            "skipped": [
                {"date": one.day.isoformat(), "why": notices_as_json(_why(one), speech, hours)} for one in skipped
            ],
        },
    }
    lines = [
        series_confirmation(taken, speech, desk.counter.policy.age_limit),
        *(f"! {sentence(notice, speech, hours)}" for notice in shared),
    ]
    lines += [f"! {sentence(notice, speech, hours)}" for notice in own]
    lines += [
        speech.text("Not booked: {day}. {why}").format(
            day=speech.day_and_year(one.day), why=" ".join(sentence(notice, speech, hours) for notice in _why(one))
        )
        for one in skipped
    ]
    return answer(options, data, "\n".join([*lines, "", speech.text("Say: {sentence}").format(sentence=said)]))
