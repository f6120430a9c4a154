"""What a mail asks for, as it is shown beside the mail: the slot, the person, warnings, questions, and what to pick."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.content import Content

from desk.domain.bookings import Booking, Wanted
from desk.domain.hours import Hours
from desk.domain.notices import Notice, Offer
from desk.domain.rooms import Room
from desk.intake.questions import question_text
from desk.language import _, spoken
from desk.letters.notices import sentence
from desk.letters.phone import spaced
from desk.letters.when import key_by
from desk.screens.line_words import TO_DECIDE
from desk.screens.mail_words import WAITING
from desk.screens.old_and_new import beside
from desk.screens.series_words import plan_words

if TYPE_CHECKING:
    from desk.services.mail import MailLine, Proposal
    from desk.services.series import Plan

BLOCKING = frozenset(
    {
        "which_booking",
        "contradiction",
        "ambiguous_date",
        "night_date",
        "missing_date",
        "missing_hour",
        "double_hour",
        "missing_start",
        "missing_end",
        "missing_until",
        "assumed_afternoon",
        "past",
        "several_rooms",
        "unknown_room",
        "missing_name",
    }
)
"""Questions that are asked back before anything is booked."""

AMBIGUOUS = "ambiguous_date"

SAID_OTHERWISE = frozenset({"assumed_end", "unread", "only_first", "missing_name", "missing_date", "missing_start"})
"""Notices whose place is with the slot or among the questions."""

Part = Content | tuple[str, str] | str


class Step(StrEnum):
    """What Enter does with a proposal as it stands."""

    DONE = "done"  # show the booking that it became
    OTHER = "other"  # not about a room: set aside
    BOOK = "book"
    SERIES = "series"  # show the dates
    CHANGE = "change"
    CANCEL = "cancel"
    DAY = "day"  # several days can be meant: pick one
    BOOKING = "booking"  # several bookings can be meant: pick one
    NOBODY = "nobody"  # no booking matches
    FULL = "full"  # offers instead
    ASK = "ask"  # something must be asked first


class Pick(Struct, frozen=True):
    """One thing to pick: its words, and either an offer, a day or a booking."""

    words: str
    offer: Offer | None = None
    day: date | None = None
    booking: Booking | None = None


def step_of(proposal: "Proposal", line: "MailLine", rooms: Sequence[Room]) -> Step:
    """What is to be done next with a proposal."""
    if proposal.kind == "other":
        return Step.DONE if line.state != WAITING else Step.OTHER
    if proposal.kind in ("change", "cancel") and len(proposal.matches) != 1:
        return Step.BOOKING if proposal.matches else Step.NOBODY
    if proposal.kind == "cancel":
        return Step.CANCEL
    if AMBIGUOUS in proposal.questions and (proposal.wanted is not None or proposal.reading.candidates):
        return Step.DAY
    if proposal.wanted is None:
        return Step.ASK
    if any(code in BLOCKING for code in proposal.questions):
        return Step.ASK
    if too_many(proposal.wanted, rooms):
        return Step.FULL
    if proposal.plan is not None:
        return Step.SERIES
    if refusals(proposal):
        return Step.FULL
    return Step.CHANGE if proposal.kind == "change" else Step.BOOK


def refusals(proposal: "Proposal") -> list[Notice]:
    """Why the slot cannot be had."""
    found = proposal.verdict.refusals if proposal.verdict else ()
    return [notice for notice in found if notice.code != "missing_name"]


def too_many(wanted: Wanted, rooms: Sequence[Room]) -> bool:
    """Whether no room of the house holds so many."""
    return wanted.people is not None and wanted.people > max((r.capacity for r in rooms if r.active), default=0)


def to_decide(proposal: "Proposal") -> list[Notice]:
    """The warnings that are answered with one key before it is saved."""
    return [n for n in proposal.verdict.warnings if n.code in TO_DECIDE] if proposal.verdict else []


def picks(proposal: "Proposal", step: Step, hours: Hours, days: Sequence[date] = ()) -> tuple[Pick, ...]:
    """What a digit picks, at most nine; `days` are those that the mail can mean."""
    if step is Step.DAY:
        meant = proposal.reading.candidates or days
        return tuple(Pick(spoken().day_and_year(day), day=day) for day in meant[:9])
    if step is Step.BOOKING:
        return tuple(Pick(_booking(booking, hours), booking=booking) for booking in proposal.matches[:9])
    if step in (Step.FULL, Step.ASK) and proposal.verdict and refusals(proposal):
        offers = proposal.verdict.offers[:9]
        return tuple(Pick(_slot(o.room, o.starts_at, o.ends_at, hours), offer=o) for o in offers)
    return ()


def pick_heading(step: Step) -> str:
    """What the choices are."""
    return {Step.DAY: _("Which day?"), Step.BOOKING: _("Which booking?")}.get(step, _("Free instead:"))


def proposal_words(
    proposal: "Proposal", step: Step, hours: Hours, rooms: Sequence[Room], today: date, width: int
) -> Content:
    """The proposal, a line a thing."""
    lines: list[Content] = []
    if proposal.kind == "other":
        lines.append(Content.styled(_("Not about a room."), "bold"))
        lines.append(Content.styled(_("Nothing in it asks for a room, or changes or cancels a booking."), "$muted"))
        return _joined(lines)
    if proposal.kind == "cancel" and len(proposal.matches) == 1:
        lines.append(Content.styled(_("Cancel:"), "bold $text-warning"))
        lines += _about(proposal.matches[0], hours)
    elif proposal.kind == "change" and len(proposal.matches) == 1 and proposal.wanted is not None:
        lines += beside(proposal.matches[0], proposal.wanted, hours, rooms, width)
        lines.append(_free(proposal, proposal.wanted, hours, rooms))
    elif proposal.kind == "change" and len(proposal.matches) == 1:
        lines.append(Content.styled(_("Change:"), "bold"))
        lines += _about(proposal.matches[0], hours)
    elif proposal.plan is not None:
        lines += _dates(proposal.plan, hours)
    elif proposal.wanted is not None:
        lines += _wanted(proposal, proposal.wanted, hours, rooms, today)
    else:
        lines += _half(proposal, step)
    if proposal.kind == "book":
        lines += _person(proposal)
    lines += [Content.styled(f"• {sentence(n, spoken(), hours)}", "$text-warning") for n in _told(proposal)]
    asked = [question_text(code) for code in proposal.questions if code != "over_capacity"]
    if asked and step is not Step.DONE:
        lines.append(Content.styled(_("Ask:"), "bold $accent"))
        lines += [Content.styled(f"  {question}", "$accent") for question in asked]
    return _joined(lines)


def _wanted(
    proposal: "Proposal", wanted: Wanted, hours: Hours, rooms: Sequence[Room], today: date
) -> Iterable[Content]:
    speech = spoken()
    start, end = hours.local(wanted.starts_at), hours.local(wanted.ends_at)
    yield Content.styled(speech.day_and_year(start.date()), "bold")
    times = speech.hours(start, end)
    if any(notice.code == "assumed_end" for notice in proposal.notices):
        times = f"{speech.time(start)}–? " + _("(until {end} if they do not say)").format(end=speech.time(end))
    elif end.date() != start.date() and (end.hour, end.minute) != (0, 0):
        times = f"{speech.time(start)} – {speech.day(end.date())} {speech.time(end)}"
    people = speech.count("{n} person", "{n} people", wanted.people) if wanted.people is not None else ""
    yield Content.styled(" · ".join(filter(None, (times, people))), "bold")
    yield _free(proposal, wanted, hours, rooms)
    by = proposal.verdict.collect_by if proposal.verdict else None
    if by is not None and by < wanted.starts_at and not refusals(proposal):
        yield Content(_("Key to be collected by {at}.").format(at=key_by(hours.local(by), start, today, speech)))


def _dates(plan: "Plan", hours: Hours) -> Iterable[Content]:
    dates, problems = plan_words(plan)
    wanted = plan.occurrences[0].wanted
    room = next(room.name for room in plan.rooms if room.id == wanted.room_id)
    free = sum(one.proposed is not None for one in plan.occurrences)
    times = spoken().hours(hours.local(wanted.starts_at), hours.local(wanted.ends_at))
    yield Content.styled(dates, "bold")
    yield Content.assemble((f"{times} · {room} · ", "bold"), (_("{n} free").format(n=free), "bold $text-success"))
    yield from (Content.styled(f"! {problem}", "$text-warning") for problem in problems)


def _free(proposal: "Proposal", wanted: Wanted, hours: Hours, rooms: Sequence[Room]) -> Content:
    room = next((room.name for room in rooms if room.id == wanted.room_id), "")
    if too_many(wanted, rooms):
        largest = max(room.capacity for room in rooms if room.active)
        words = _("! No room holds {people}; the largest holds {n}.").format(people=wanted.people, n=largest)
        return Content.styled(words, "bold $text-error")
    if refused := refusals(proposal):
        why = " ".join(sentence(notice, spoken(), hours) for notice in refused)
        return Content.styled(f"! {why}", "bold $text-error")
    said = proposal.kind != "book" or proposal.reading.room or not wanted.people
    fits = "" if said else " " + _("(smallest that fits)")
    return Content.assemble((_("{room} free").format(room=room), "bold $text-success"), fits)


def _half(proposal: "Proposal", step: Step) -> Iterable[Content]:
    """What was understood while a day or a time is missing."""
    reading, speech = proposal.reading, spoken()
    if step is Step.NOBODY:
        yield Content.styled(_("No coming booking of theirs is found."), "bold $text-warning")
        yield Content(_("Search with / for the name or the phone, or ask which booking is meant."))
        return
    if step is Step.BOOKING:
        words = _("Cancel:") if proposal.kind == "cancel" else _("Change:")
        yield Content.styled(words, "bold $text-warning")
        return
    start = speech.time(reading.start) if reading.start else ""
    end = speech.time(reading.end) if reading.end else ""
    said = (
        speech.day_and_year(reading.date) if reading.date else "",
        f"{start}–{end}" if start or end else "",
        speech.count("{n} person", "{n} people", reading.people) if reading.people else "",
        reading.room or "",
    )
    understood = " · ".join(filter(None, said))
    yield Content.styled(understood or _("They want a room, but do not say when."), "bold")


def _person(proposal: "Proposal") -> list[Content]:
    wanted, reading = proposal.wanted, proposal.reading
    name, group = (wanted.name, wanted.group) if wanted else (reading.name or "", reading.group or "")
    phone, email = (wanted.phone, wanted.email) if wanted else (reading.phone or "", reading.email or "")
    purpose = wanted.purpose if wanted else reading.purpose or ""
    who = " · ".join(filter(None, (name, group if group != name else "", purpose if purpose != group else "")))
    reach = " · ".join(filter(None, (spaced(phone) if phone else "", email)))
    return [Content(text) for text in (who, reach) if text]


def _told(proposal: "Proposal") -> list[Notice]:
    """What to know before it is taken; warnings wait until a slot is free."""
    warned = proposal.verdict.warnings if proposal.verdict and not refusals(proposal) else ()
    if proposal.plan is not None:
        warned = proposal.plan.shared
    asked = set(proposal.questions)
    found = [*proposal.problems, *proposal.notices, *warned]
    unique = {notice.code: notice for notice in found if notice.code not in SAID_OTHERWISE | asked}
    return list(unique.values())


def _about(booking: Booking, hours: Hours) -> Iterable[Content]:
    start, end = hours.local(booking.starts_at), hours.local(booking.ends_at)
    yield Content.styled(spoken().day_and_year(start.date()), "bold")
    yield Content.styled(f"{spoken().hours(start, end)} · {booking.room}", "bold")
    yield Content(f"{booking.called} · {_('number {ref}').format(ref=booking.ref)}")


def _booking(booking: Booking, hours: Hours) -> str:
    return f"{_slot(booking.room, booking.starts_at, booking.ends_at, hours)} · {booking.called}"


def _slot(room: str, start: datetime, end: datetime, hours: Hours) -> str:
    first, last = hours.local(start), hours.local(end)
    return f"{spoken().day_short(first.date())} {spoken().hours(first, last)} {room}"


def _joined(lines: Sequence[Content]) -> Content:
    return Content("\n").join(lines)
