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
from desk.screens.line_choices import Choice
from desk.services.line import Preview, Stage
from desk.widgets.line_input import Mode

Part = Content | tuple[str, str] | str


def line_words(
    preview: Preview,
    picks: Sequence[Choice],
    picked: int,
    mode: Mode,
    rooms: Sequence[Room],
    hours: Hours,
    today: date,
) -> Content:
    """All of it, a line a thing: the slot, the person, warnings, questions, choices, keys."""
    lines: list[list[Part]] = []
    if preview.stage is Stage.EMPTY:
        lines.append([_("Type what you hear, in any order: fri 14-16 6p kari nordmann 91234567 board meeting")])
        lines.append([(_("A day, a part of a day or a week alone lists what is free; nå takes a walk-in."), "$muted")])
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
    elif preview.wanted is not None:
        lines.append(_slot(preview, preview.wanted, rooms, hours, today))
    if preview.stage not in (Stage.CHANGE, Stage.CANCEL, Stage.WHICH):
        lines += _person(preview)
    lines += [[("• " + sentence(notice, spoken(), hours), "$text-warning")] for notice in _told(preview)]
    if preview.asks and preview.stage not in (Stage.EMPTY, Stage.OTHER, Stage.ANSWER):
        asked = " ".join(question_text(code) for code in preview.asks[:4])
        lines.append([(_("Ask: {questions}").format(questions=asked), "bold $accent")])
    if picks:
        lines += _listed(preview, picks, picked, mode)
    lines.append([(_keys(preview, picks, mode), "$muted")])
    return Content("\n").join([Content.assemble(*line) for line in lines])


def _slot(preview: Preview, wanted: Wanted, rooms: Sequence[Room], hours: Hours, today: date) -> list[Part]:
    local, speech = hours.local, spoken()
    start, end = local(wanted.starts_at), local(wanted.ends_at)
    room = next((room for room in rooms if room.id == wanted.room_id), None)
    name = room.name if room else ""
    said_end = preview.reading.end or preview.reading.duration
    times = speech.hours(start, end) if said_end else f"{speech.time(start)}–?"
    words = [speech.day_and_year(start.date()), times]
    if wanted.people is not None:
        words.append(speech.count("{n} person", "{n} people", wanted.people))
    parts: list[Part] = [(" · ".join(words) + " · ", "bold")]
    if preview.stage is Stage.TAKEN:
        why = " ".join(
            sentence(n, speech, hours)
            for n in (preview.verdict.refusals if preview.verdict else ())
            if n.code != "missing_name"
        )
        return [*parts, (f"{name} ", "bold"), (why, "bold $text-error")]
    parts.append((_("{room} free").format(room=name), "bold $text-success"))
    if room and not preview.reading.room and (wanted.people or wanted.needs):
        parts.append(" " + _("(smallest that fits)"))
    by = preview.verdict.collect_by if preview.verdict else None
    if by is not None and by < wanted.starts_at:
        parts.append(" · " + _("key by {at}").format(at=speech.moment(local(by), today)))
    return parts


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
                reading.note,
            ),
        )
    )
    if not who:
        return []
    parts: list[Part] = [who]
    if known is not None:
        coming = spoken().count("{n} booking ahead", "{n} bookings ahead", known.coming)
        parts.append((" · " + _("known, {coming}").format(coming=coming), "$text-success"))
    if reading.unread:
        parts.append((" · " + _("note: {words}").format(words=" ".join(reading.unread)), "$muted"))
    return [parts]


def _told(preview: Preview) -> list[Notice]:
    notices = [*preview.problems, *preview.notices, *(preview.verdict.warnings if preview.verdict else ())]
    return [
        n for n in notices if n.code not in ("assumed_end", "unread", "missing_date", "missing_start", "missing_name")
    ][:3]


def _old_and_new(preview: Preview, rooms: Sequence[Room], hours: Hours) -> list[list[Part]]:
    old = preview.matches[0]
    if preview.stage is Stage.CANCEL:
        return [[(_("Cancel: "), "bold $text-warning"), (_when(old, hours), "bold")]]
    lines: list[list[Part]] = [[(_("Now: "), "$muted"), _when(old, hours)]]
    if preview.wanted is not None:
        name = next((room.name for room in rooms if room.id == preview.wanted.room_id), "")
        start, end = hours.local(preview.wanted.starts_at), hours.local(preview.wanted.ends_at)
        new = f"{spoken().day_and_year(start.date())} {spoken().hours(start, end)} · {name}"
        lines.append([(_("New: "), "$muted"), (new, "bold"), " "])
        if preview.stage is Stage.TAKEN and preview.verdict:
            why = " ".join(sentence(n, spoken(), hours) for n in preview.verdict.refusals)
            lines[-1].append((why, "bold $text-error"))
        else:
            lines[-1].append((_("free"), "bold $text-success"))
    return lines


def _when(booking: Booking, hours: Hours) -> str:
    start, end = hours.local(booking.starts_at), hours.local(booking.ends_at)
    return f"{booking.called} · {spoken().day_and_year(start.date())} {spoken().hours(start, end)} · {booking.room}"


def _listed(preview: Preview, picks: Sequence[Choice], picked: int, mode: Mode) -> list[list[Part]]:
    head = {
        Stage.CANDIDATES: _("Which day?"),
        Stage.TAKEN: _("Free instead:"),
        Stage.ANSWER: _("Free:"),
        Stage.WHICH: _("Which booking?"),
    }.get(preview.stage, _("Known:"))
    lines: list[list[Part]] = [[(head, "bold $accent")]]
    for number, choice in enumerate(picks):
        here = mode is Mode.PICKING and number == picked
        lines.append([(f"{'►' if here else ' '} {number + 1}  {choice.words}", "reverse" if here else "")])
    return lines


def _keys(preview: Preview, picks: Sequence[Choice], mode: Mode) -> str:
    if mode is Mode.PICKING:
        return _("1–9 or ↑↓ and Enter pick · Esc back to the line")
    if mode is Mode.ASKING:
        return _("j yes, all are · n not asked · Enter saves as it is · Esc back to the line")
    enter = {
        Stage.READY: _("Enter saves"),
        Stage.ANSWER: _("Enter chooses among what is free"),
        Stage.CANDIDATES: _("Enter chooses the day"),
        Stage.TAKEN: _("Enter chooses an offer"),
        Stage.CHANGE: _("Enter changes the booking"),
        Stage.CANCEL: _("Enter cancels the booking"),
        Stage.WHICH: _("Enter chooses which"),
    }.get(preview.stage, "")
    keys = [enter, _("Tab form"), _("Esc parks") if preview.text.strip() else _("Esc back")]
    if picks and preview.stage in (Stage.READY, Stage.ASK):
        keys.insert(1, _("↓ picks the person"))
    return " · ".join(filter(None, keys))
