"""The dates of a series as rows: when, where, what is done, and what to know of each."""

from datetime import datetime

from desk.domain.bookings import Booking, Wanted
from desk.domain.hours import Hours
from desk.domain.notices import Notice
from desk.domain.series import Occurrence
from desk.language import _, spoken
from desk.letters.holidays import holiday
from desk.letters.notices import sentence
from desk.letters.series import days_listed, rule_words, times
from desk.services.series import Plan, Series, SeriesTaken
from desk.widgets.paragraphs import Paragraph
from desk.widgets.row_list import Column, Row

Decisions = list[Wanted | None]
"""What is decided for each date: the slot to be written, or None to leave it out."""


def date_columns(*, moving: bool) -> list[Column]:
    """The columns of the dates."""
    when = Column(_("to") if moving else _("date"), 21)
    return [
        *([Column(_("from"), 21, rank=2)] if moving else []),
        when,
        Column(_("room"), 6),
        Column(_("what"), 10),
        Column(_("because"), 12, rank=1),
    ]


def date_rows(plan: Plan, decided: Decisions, *, moving: bool) -> list[Row[int]]:
    """A row a date, under the year where the series goes on into another."""
    rows: list[Row[int]] = []
    years = {one.day.year for one in plan.occurrences}
    year = 0
    for number, (one, wanted) in enumerate(zip(plan.occurrences, decided, strict=True)):
        if len(years) > 1 and one.day.year != year:
            year = one.day.year
            rows.append(Row((str(year),), style="title"))
        rows.append(_row(number, one, wanted, plan, moving=moving))
    return rows


def _row(number: int, one: Occurrence, wanted: Wanted | None, plan: Plan, *, moving: bool) -> Row[int]:
    rooms = {room.id: room.name for room in plan.rooms}
    shown = wanted or one.wanted
    why = "; ".join(short(notice, plan.hours) for notice in (*one.refusals, *one.warnings))
    if wanted is None:
        does, room = (_("stays") if moving else _("left out")), "–"
    else:
        does, room = (_("is moved") if moving else _("is booked")), rooms.get(wanted.room_id, "")
    if wanted is not None and wanted.room_id != one.wanted.room_id:
        does = _("other room")
    before = [_slot(one.before, plan.hours)] if moving and one.before is not None else []
    style = "muted" if wanted is None else "held" if one.warnings or wanted.room_id != one.wanted.room_id else "words"
    return Row((*before, _slot(shown, plan.hours), room, does, why), number, style, name=str(number))


def _slot(slot: Wanted | Booking, hours: Hours) -> str:
    start, end = hours.local(slot.starts_at), hours.local(slot.ends_at)
    return f"{spoken().day_short(start.date())} {spoken().hours(start, end)}"


def short(notice: Notice, hours: Hours) -> str:
    """What is the matter with a date in a word or two; where there are none, the sentence."""
    facts = notice.facts
    if notice.code == "overlap" and "start" in facts:
        start, end = (hours.local(facts[name]) for name in ("start", "end"))  # type: ignore[arg-type]
        who = _("Taken") if facts.get("restricted") else f"{_('Taken')}: {facts.get('name')}"
        return f"{who} {spoken().hours(start, end)}"
    if notice.code in ("holiday", "eve"):
        return holiday(str(facts.get("holiday", "")), spoken())
    if notice.code == "closed_room":
        return str(facts.get("reason") or _("closed"))
    return {
        "past": _("over already"),
        "missing_hour": _("the hour does not exist"),
        "double_hour": _("the hour comes twice"),
        "desk_closed": _("not staffed that day"),
        "key_clash": _("no key left"),
        "key_unreachable": _("key out of reach"),
        "own_time": _("has its own time"),
    }.get(notice.code) or sentence(notice, spoken(), hours)


def about_words(one: Occurrence, plan: Plan) -> str:
    """All that is to know of one date, in full."""
    told = [sentence(notice, spoken(), plan.hours) for notice in (*one.refusals, *one.warnings)]
    if one.rooms:
        told.insert(0, _("Also free: {rooms}.").format(rooms=", ".join(room.name for room in one.rooms)))
    return " ".join(told) or _("Nothing is in the way.")


def count_words(plan: Plan, decided: Decisions, *, moving: bool) -> str:
    """How many dates there are, and what becomes of them."""
    chosen = sum(wanted is not None for wanted in decided)
    left = len(decided) - chosen
    words = [rule_words(plan.recurrence, spoken())] if plan.recurrence else []
    words.append(times(len(decided), spoken()))
    words.append((_("{n} are moved") if moving else _("{n} are booked")).format(n=chosen))
    if left:
        words.append((_("{n} stay") if moving else _("{n} are left out")).format(n=left))
    said = " · ".join(words)
    return said[:1].upper() + said[1:]


def plan_words(plan: Plan) -> tuple[str, list[str]]:
    """For the booking line: how many dates from when to when, and what is in the way of which."""
    days = [one.day for one in plan.occurrences]
    first, last = spoken().day_and_year(days[0]), spoken().day_and_year(days[-1])
    words = [rule_words(plan.recurrence, spoken())] if plan.recurrence else []
    words += [times(len(days), spoken()), f"{first} – {last}" if len(days) > 1 else first]
    found: dict[str, list[str]] = {}
    for one in plan.occurrences:
        for notice in (one.refusals or one.warnings)[:1]:
            found.setdefault(short(notice, plan.hours), []).append(spoken().day_short(one.day))
    problems = [f"{', '.join(listed)}: {why}" for why, listed in found.items()]
    said = " · ".join(words)
    return said[:1].upper() + said[1:], problems


def done_words(taken: SeriesTaken, left: int, *, moved: bool) -> str:
    """What to say once it is written: only what is really booked is named."""
    days = days_listed((taken.hours.day_of(one.booking.starts_at) for one in taken.taken), spoken())
    words = (_("Moved: {days}.") if moved else _("Booked: {days}.")).format(days=days)
    if left:
        words += " " + (_("{n} stay as they were.") if moved else _("{n} are left out.")).format(n=left)
    return f"{words} {_('Undo: u')}"


def series_lines(series: Series, booking: Booking, hours: Hours, now: datetime) -> list[Paragraph]:
    """For the card of a booking: which one of how many it is, what is to come, and what was left out."""
    speech, number = spoken(), series.number(booking)
    many = len(series.occurrences)
    which = _("{n} of {many}").format(n=number, many=many) if number else _("no longer one of {n}").format(n=many)
    lines = [Paragraph(""), Paragraph(f"{rule_words(series.recurrence, speech)} · {which}", _("Series"))]
    coming = [hours.day_of(other.starts_at) for other in series.occurrences if other.starts_at > now]
    if coming:
        lines.append(Paragraph(days_listed(coming, speech), _("To come")))
    if series.absent:
        lines.append(Paragraph(days_listed(series.absent, speech), _("Left out")))
    return lines
