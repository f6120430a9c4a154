"""What was read in a line or a mail: the fields, what is still to ask, and which characters said what."""

import datetime as dt

from msgspec import Struct


class Mark(Struct, frozen=True):
    """The characters of the text, from `start` up to `end`, that gave a field."""

    field: str
    start: int
    end: int


class Question(Struct, frozen=True):
    """Something to ask the person; its sentence is in `questions.py`."""

    code: str


class Shift(Struct, frozen=True):
    """How much later a booking is to be, or only its end; earlier where it is below zero."""

    by: dt.timedelta
    end_only: bool


class Reading(Struct, frozen=True):
    """One request as understood. What is unknown is None; what is ambiguous is in `candidates`, never guessed.

    Times are wall clock; an `end` at or before the `start` lies on the next day.
    """

    intent: str = "book"
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    candidates: tuple[dt.date, ...] = ()
    people: int | None = None
    room: str | None = None
    needs: frozenset[str] = frozenset()
    name: str | None = None
    group: str | None = None
    phone: str | None = None
    email: str | None = None
    purpose: str | None = None
    audience: str | None = None
    series: str | None = None
    restricted: bool = False
    note: str | None = None
    questions: tuple[Question, ...] = ()
    unread: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    part_of_day: str | None = None
    duration: dt.timedelta | None = None
    shift: Shift | None = None
    """In a change: by how much, where no new times were said."""
    date_from: dt.date | None = None
    """First day asked about when a whole week, month or week-end was said; `date_until` is the last."""
    date_until: dt.date | None = None
    more_dates: tuple[dt.date, ...] = ()
    """Further days asked for besides `date` ("8., 9. og 10. desember")."""
    open_end: bool = False
    walk_in: bool = False
    same_as_last: bool = False
    language: str = "nb"
