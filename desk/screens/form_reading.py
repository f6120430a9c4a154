"""Reading the day and the times of the booking form, in whatever way they are typed."""

from datetime import date

from desk.domain.hours import Hours
from desk.domain.times import ClockChange, Interval, clock_change, span
from desk.intake.dates import read_date
from desk.intake.times import read_time
from desk.language import _, spoken


class Misread(Exception):
    """What is typed makes no day or time; the message says what to do."""


def read_when(day_text: str, start_text: str, end_text: str, today: date, hours: Hours) -> Interval:
    """The interval that the three fields mean; an end at or before the start is on the day after.

    Raises `Misread` for what is no date or time, a date that can mean several, and a start that the clocks skip.
    """
    days = read_date(day_text, today)
    if not days:
        raise Misread(_("Type the day, such as 1/12, friday or tomorrow."))
    if len(days) > 1:
        listed = _(" or ").join(spoken().day(day) for day in days)
        raise Misread(_("That day can be {days}. Type the date.").format(days=listed))
    start, end = read_time(start_text), read_time(end_text)
    if start is None:
        raise Misread(_("Type when it starts, such as 14 or 14.30."))
    if end is None:
        raise Misread(_("Type when it ends, such as 16 or 16.30."))
    if clock_change(days[0], start, hours.zone) is ClockChange.MISSING:
        raise Misread(
            _("The clocks are put forward that night: {time} does not exist.").format(time=spoken().time(start))
        )
    return span(days[0], start, end, hours.zone)
