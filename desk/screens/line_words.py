"""What stands under the booking line: what was understood, what to ask, and what the keys do now."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from desk.domain.bookings import Booking, Wanted
from desk.domain.hours import Hours
from desk.domain.notices import Notice
from desk.domain.rooms import Room
from desk.intake.questions import question_text
from desk.language import _, spoken
from desk.letters.notices import sentence
from desk.letters.phone import spaced
from desk.letters.readback import LONG
from desk.letters.when import key_by
from desk.screens.series_words import plan_words
from desk.services.line import Preview, Stage
from desk.services.series import Plan
from desk.widgets.line_input import Mode

SAID_OTHERWISE = frozenset({"assumed_end", "unread", "missing_date", "missing_start", "missing_name"})
"""Notices whose place is in the line of the slot, of the person, or among the questions."""

TO_DECIDE = frozenset(
    {
        "age_confirmation",
        "over_capacity",
        "key_unreachable",
        "key_clash",
        "no_contact",
        "noisy_neighbour",
        "key_overdue",
        "too_long",
        "too_far",
        "holiday",
        "held_elsewhere",
        "many_coming",
    }
)
"""Warnings that are answered with one key before a booking is saved."""

Part = Content | tuple[str, str] | str


QUIET = frozenset({Stage.EMPTY, Stage.OTHER, Stage.ANSWER, Stage.CANDIDATES})
"""When the open questions wait for something else."""


def line_words(
    preview: Preview,
    mode: Mode,
    rooms: Sequence[Room],
    hours: Hours,
    today: date,
) -> list[Content]:
    """What was understood, a paragraph a thing: the slot, the person, warnings, questions."""
    lines: list[list[Part]] = []
    if preview.stage is Stage.EMPTY:
        lines.append([_("Type what you hear, in any order: fri 14-16 6p kari nordmann 91234567 board meeting")])
        lines.append([(_("A day, a part of a day or a week alone lists what is free; now takes a walk-in."), "$muted")])
    if preview.stage is Stage.OTHER:
        lines.append([_("This does not read as a booking. Type a day and a time, or Esc to leave it.")])
    if preview.stage is Stage.NOBODY:
        lines.append(
            [
                (
                    _("No coming booking matches. Type the name, the group or the phone that it stands on."),
                    "$text-warning",
                )
            ]
        )
    if preview.stage in (Stage.CHANGE, Stage.CANCEL) or (preview.matches and preview.wanted):
        lines += _old_and_new(preview, rooms, hours)
    elif preview.plan is not None:
        lines += _series(preview.plan, hours)
    elif preview.wanted is not None:
        lines += _slot(preview, preview.wanted, rooms, hours, today)
    if preview.stage not in (Stage.CHANGE, Stage.CANCEL, Stage.WHICH):
        lines += _person(preview)
    lines += [[("• " + sentence(notice, spoken(), hours), "$text-warning")] for notice in _told(preview, mode)]
    if preview.asks and mode is Mode.TYPING and preview.stage not in QUIET:
        told = preview.stage is Stage.TAKEN  # that the time is over, before what else there is to ask
        asked = " ".join([question_text(code) for code in preview.asks if not (told and code == "past")][:4])
        if asked:
            lines.append([(_("Ask: {questions}").format(questions=asked), "bold $accent")])
    return [Content.assemble(*line) for line in lines]


def _series(plan: Plan, hours: Hours) -> list[list[Part]]:
    dates, problems = plan_words(plan)
    wanted, speech = plan.occurrences[0].wanted, spoken()
    slot = [speech.hours(hours.local(wanted.starts_at), hours.local(wanted.ends_at))]
    if wanted.people is not None:
        slot.append(speech.count("{n} person", "{n} people", wanted.people))
    slot.append(next(room.name for room in plan.rooms if room.id == wanted.room_id))
    free = sum(one.proposed is not None for one in plan.occurrences)
    lines: list[list[Part]] = [
        [(dates, "bold")],
        [(" · ".join(slot) + " · ", "bold"), (_("{n} free").format(n=free), "bold $text-success")],
    ]
    lines += [[("! " + problem, "$text-warning")] for problem in problems[:3]]
    if len(problems) > 3:
        lines.append([(_("… and more; Enter shows all dates"), "$text-warning")])
    return lines


def _slot(preview: Preview, wanted: Wanted, rooms: Sequence[Room], hours: Hours, today: date) -> list[list[Part]]:
    local, speech = hours.local, spoken()
    start, end = local(wanted.starts_at), local(wanted.ends_at)
    room = next((room for room in rooms if room.id == wanted.room_id), None)
    name = room.name if room else ""
    words = [speech.day_and_year(start.date()), speech.hours(start, end)]
    if any(notice.code == "assumed_end" for notice in preview.notices):
        words[1] = f"{speech.time(start)}–? " + _("(until {end} if they do not say)").format(end=speech.time(end))
    elif wanted.interval.length >= LONG and end.date() != start.date():
        words[1] = f"{speech.time(start)} – {speech.day(end.date())} {speech.time(end)}"
    if wanted.people is not None:
        words.append(speech.count("{n} person", "{n} people", wanted.people))
    if preview.stage is Stage.TAKEN:
        why = " ".join(
            sentence(n, speech, hours)
            for n in (preview.verdict.refusals if preview.verdict else ())
            if n.code != "missing_name"
        )
        return [[(" · ".join(words), "bold")], [("! " + why, "bold $text-error")]]
    parts: list[Part] = [(" · ".join(words) + " · ", "bold")]
    parts.append((_("{room} free").format(room=name), "bold $text-success"))
    if room and not preview.reading.room and (wanted.people or wanted.needs) and (wanted.people or 0) <= room.capacity:
        parts.append(" " + _("(smallest that fits)"))
    if wanted.equipment:
        parts.append(" · " + _("with {equipment}").format(equipment=wanted.equipment))
    by = preview.verdict.collect_by if preview.verdict else None
    if by is not None and by < wanted.starts_at:
        parts.append(" · " + _("key by {at}").format(at=key_by(local(by), start, today, speech)))
    return [parts]


def _person(preview: Preview) -> list[list[Part]]:
    reading = preview.reading
    known = preview.known[0] if len(preview.known) == 1 else None
    who = " · ".join(
        filter(
            None,
            (
                reading.name,
                reading.group if reading.group != reading.name else None,
                spaced(reading.phone) if reading.phone else None,
                reading.email,
                reading.purpose if reading.purpose != reading.group else None,
                _("restricted") if reading.restricted else None,
            ),
        )
    )
    note = _("note: {words}").format(words=reading.note) if reading.note else ""
    if not who:
        return [[(note, "$muted")]] if note else []
    parts: list[Part] = [who]
    if known is not None:
        coming = spoken().count("{n} booking ahead", "{n} bookings ahead", known.coming)
        parts.append((" · " + _("known, {coming}").format(coming=coming), "$text-success"))
    if note:
        parts.append((" · " + note, "$muted"))
    return [parts]


def _told(preview: Preview, mode: Mode) -> list[Notice]:
    """What to know before Enter; once it is pressed, what is to be decided. Warnings wait until a slot is free.

    What is asked at Enter waits, too, while people are listed who it may be: the list is to be seen whole.
    """
    warned = preview.verdict.warnings if preview.verdict else ()
    if mode is Mode.ASKING:
        return to_decide(preview)
    notices = [*preview.problems, *preview.notices, *(warned if preview.stage is not Stage.TAKEN else ())]
    later = SAID_OTHERWISE | TO_DECIDE if len(preview.known) > 1 else SAID_OTHERWISE
    return [n for n in notices if n.code not in later][:3]


def to_decide(preview: Preview) -> list[Notice]:
    """The warnings that are answered with one key before a booking is saved."""
    return [n for n in preview.verdict.warnings if n.code in TO_DECIDE] if preview.verdict else []


def about_age(preview: Preview) -> bool:
    """Whether the age is among what is to be decided: then either answer saves, and the log keeps which it was."""
    return any(notice.code == "age_confirmation" for notice in to_decide(preview))


def _old_and_new(preview: Preview, rooms: Sequence[Room], hours: Hours) -> list[list[Part]]:
    old = preview.matches[0]
    if preview.stage is Stage.CANCEL:
        return [[(_("Cancel: "), "bold $text-warning"), (_when(old, hours), "bold")]]
    lines: list[list[Part]] = [[(_("Now: "), "$muted"), _when(old, hours)]]
    if preview.wanted is not None:
        name = next((room.name for room in rooms if room.id == preview.wanted.room_id), "")
        start, end = hours.local(preview.wanted.starts_at), hours.local(preview.wanted.ends_at)
        new = f"{spoken().day_and_year(start.date())} {spoken().hours(start, end)} · {name}"
        lines.append([(_("New: "), "$muted"), (new, "bold")])
        if preview.stage is Stage.TAKEN and preview.verdict:
            why = " ".join(sentence(n, spoken(), hours) for n in preview.verdict.refusals)
            lines.append([("! " + why, "bold $text-error")])
        else:
            lines[-1] += [" ", (_("free"), "bold $text-success")]
    return lines


def _when(booking: Booking, hours: Hours) -> str:
    start, end = hours.local(booking.starts_at), hours.local(booking.ends_at)
    return f"{booking.called} · {spoken().day_and_year(start.date())} {spoken().hours(start, end)} · {booking.room}"


def heading(preview: Preview, mode: Mode) -> str:
    """What the choices are."""
    if mode is Mode.ASKING:
        return _("Have they been asked about their age?") if about_age(preview) else _("Save it?")
    return {
        Stage.CANDIDATES: _("Which day?"),
        Stage.TAKEN: _("Free instead:"),
        Stage.ANSWER: _("Free:"),
        Stage.WHICH: _("Which booking?"),
    }.get(preview.stage, _("Known:"))


def answers(preview: Preview) -> list[tuple[str, str]]:
    """The keys that answer what is to be decided, with their words."""
    if about_age(preview):
        return [(_("y"), _("Yes, they are old enough, or an adult is responsible")), ("n", _("Not asked yet; save it"))]
    return [(_("y"), _("Yes, save it all the same")), ("n", _("No, back to the line"))]


def key_words(preview: Preview, mode: Mode, *, picks: bool, parks: bool) -> str:
    """What the keys do now, with something to pick from or not; Esc parks what was typed."""
    away = _("F7 turned away – full") if preview.turned_away is not None else ""
    if mode is Mode.PICKING:
        return " · ".join(filter(None, [_("1–9 or ↑↓ and Enter pick"), away, _("Esc back to the line")]))
    if mode is Mode.ASKING:
        return _("y or n answers · Enter saves as it is · Esc back to the line")
    listed = {
        Stage.ANSWER: _("Enter chooses among what is free"),
        Stage.CANDIDATES: _("Enter chooses the day"),
        Stage.TAKEN: _("Enter chooses an offer"),
        Stage.WHICH: _("Enter chooses which"),
    }
    sure = {
        Stage.READY: _("Enter saves"),
        Stage.SERIES: _("Enter shows the dates"),
        Stage.CHANGE: _("Enter changes the booking"),
        Stage.CANCEL: _("Enter cancels the booking"),
    }
    keys = [
        sure.get(preview.stage) or (listed.get(preview.stage, "") if picks else ""),
        away,
        _("Tab form") if preview.plan is None else "",
        _("Esc parks") if parks else _("Esc back"),
    ]
    if picks and preview.stage in (Stage.READY, Stage.ASK):
        keys.insert(1, _("↓ picks the person"))
    return " · ".join(filter(None, keys))
