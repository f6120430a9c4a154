"""A series in words: its rule, its dates, what is said aloud, and its confirmation."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from desk.domain.bookings import Booking
from desk.domain.hours import Hours
from desk.domain.series import Recurrence
from desk.language import N_, Language
from desk.letters import spoken
from desk.letters.readback import age_line, key_lines, key_said
from desk.letters.when import span

if TYPE_CHECKING:
    from desk.services.series import SeriesTaken

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

ORDINALS = {
    1: N_("the first {weekday} of the month"),
    2: N_("the second {weekday} of the month"),
    3: N_("the third {weekday} of the month"),
    4: N_("the fourth {weekday} of the month"),
    5: N_("the fifth {weekday} of the month"),
    -1: N_("the last {weekday} of the month"),
}


def rule_words(recurrence: Recurrence, speech: Language) -> str:
    """How often: `hver torsdag`, `annenhver tirsdag`, `første mandag i måneden`."""
    parts = dict(part.split("=", 1) for part in recurrence.rule.split(";") if "=" in part)
    interval = int(parts.get("INTERVAL", "1"))
    asked = [code for code in parts.get("BYDAY", "").split(",") if code]
    if parts.get("FREQ") == "DAILY":
        often = {1: N_("every day"), 2: N_("every other day")}.get(interval, N_("every {n} days"))
        return speech.text(often).format(n=interval)
    if parts.get("FREQ") == "MONTHLY":
        if asked and (nth := asked[0][:-2]):
            return speech.text(ORDINALS.get(int(nth), ORDINALS[1])).format(weekday=_weekdays([asked[0][-2:]], speech))
        return speech.text("on the {day} of every month").format(day=recurrence.first.day)
    weekdays = _weekdays(asked or [CODES[recurrence.first.weekday()]], speech)
    if interval == 1:
        return speech.text("every {weekday}").format(weekday=weekdays)
    if interval == 2:
        return speech.text("every other {weekday}").format(weekday=weekdays)
    return speech.text("every {n} weeks on {weekday}").format(n=interval, weekday=weekdays)


def listed(words: Sequence[str], speech: Language) -> str:
    """Words in a row, the last behind *and*."""
    if len(words) < 2:
        return "".join(words)
    return speech.text("{these} and {last}").format(these=", ".join(words[:-1]), last=words[-1])


def days_listed(days: Iterable[date], speech: Language) -> str:
    """Dates as one reads them aloud, month by month: `3., 10. og 17. desember, 7. januar`."""
    months = []
    for _, group in groupby(days, key=lambda day: (day.year, day.month)):
        same = list(group)
        numbers = listed([speech.text("{day}.").format(day=day.day) for day in same], speech)
        months.append(speech.text("{days} {month}").format(days=numbers, month=speech.month(same[0].month)))
    return ", ".join(months)


def times(number: int, speech: Language) -> str:
    """How many dates: `6 datoer`."""
    return speech.count("{n} date", "{n} dates", number)


def series_read_back(taken: "SeriesTaken", speech: Language) -> str:
    """What to say aloud: how often, when, where, and each date that is really booked; then about the first key."""
    hours, bookings = taken.hours, [one.booking for one in taken.taken]
    in_words = len({_place(booking, hours, speech) for booking in bookings}) == 1
    places: dict[str, list[date]] = {}
    for booking in bookings:
        place = _place(booking, hours, speech, in_words=in_words)
        places.setdefault(place, []).append(hours.day_of(booking.starts_at))
    said = [f"{days_listed(days, speech)}, {place}" for place, days in places.items()]
    words = speech.text("{rule}, {number}: {dates}; the first time {key}.").format(
        rule=rule_words(taken.recurrence, speech),
        number=times(len(bookings), speech),
        dates="; ".join(said),
        key=key_said(taken.first, speech, hours),
    )
    return words[:1].upper() + words[1:]


def series_confirmation(taken: "SeriesTaken", speech: Language, age_limit: int, library: str = "") -> str:
    """The same in writing: each date that is booked with its room, its number and its key."""
    hours, first = taken.hours, taken.first.booking
    head = speech.text("{rule}, {number}").format(
        rule=rule_words(taken.recurrence, speech), number=times(len(taken.taken), speech)
    )
    lines = [head[:1].upper() + head[1:], ", ".join(filter(None, (first.name, first.group)))]
    for one in taken.taken:
        booking = one.booking
        number = speech.text("number {ref}").format(ref=booking.ref)
        when = span(booking.starts_at, booking.ends_at, speech, hours)
        lines += ["", f"{when}, {booking.room} ({number})", *key_lines(one, speech, hours)]
    lines.append("")
    if not all(hours.is_staffed_throughout(one.booking.interval) for one in taken.taken):
        lines.append(age_line(age_limit, speech))
    lines.append(speech.text("The room is free of charge. Tell us if you cannot come."))
    return "\n".join([*lines, library]).strip()


def _place(booking: Booking, hours: Hours, speech: Language, *, in_words: bool = False) -> str:
    """When of the day and where; in words as well as in digits, when there is but one such place to say."""
    start, end = hours.local(booking.starts_at), hours.local(booking.agreed_end)
    digits = speech.hours(start, end)
    return (
        f"{spoken.from_to(start, end, speech)} ({digits}), {booking.room}" if in_words else f"{digits}, {booking.room}"
    )


def _weekdays(codes: Sequence[str], speech: Language) -> str:
    monday = date(2024, 1, 1)
    return listed([speech.weekday(monday.replace(day=1 + CODES.index(code))) for code in codes], speech)
