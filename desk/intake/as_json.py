"""A reading as the JSON that `desk parse` prints."""

from datetime import time

from desk.intake.questions import question_text
from desk.intake.reading import Reading


def as_json(reading: Reading, *, marks: bool = False) -> dict[str, object]:
    """The reading in plain values: ISO dates, HH:MM, null for what is unknown; with `marks`, where each field stood."""
    plain: dict[str, object] = {
        "intent": reading.intent,
        "date": reading.date.isoformat() if reading.date else None,
        "start": _clock(reading.start),
        "end": _clock(reading.end),
        "people": reading.people,
        "room": reading.room,
        "name": reading.name,
        "phone": reading.phone,
        "email": reading.email,
        "purpose": reading.purpose,
        "series": reading.series,
        "candidates": [day.isoformat() for day in reading.candidates],
        "questions": [{"code": question.code, "text": question_text(question.code)} for question in reading.questions],
        "unread": list(reading.unread),
        "group": reading.group,
        "needs": sorted(reading.needs),
        "audience": reading.audience,
        "restricted": reading.restricted,
        "note": reading.note,
        "part_of_day": reading.part_of_day,
        "minutes": int(reading.duration.total_seconds() // 60) if reading.duration else None,
        "date_from": reading.date_from.isoformat() if reading.date_from else None,
        "date_until": reading.date_until.isoformat() if reading.date_until else None,
        "more_dates": [day.isoformat() for day in reading.more_dates],
        "open_end": reading.open_end,
        "walk_in": reading.walk_in,
        "same_as_last": reading.same_as_last,
        "language": reading.language,
    }
    if marks:
        plain["marks"] = [{"field": mark.field, "start": mark.start, "end": mark.end} for mark in reading.marks]
    return plain


def _clock(value: time | None) -> str | None:
    return value.strftime("%H:%M") if value is not None else None
