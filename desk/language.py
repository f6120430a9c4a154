"""What a person reads: gettext catalogues, and dates and times in words.

Source strings are English; Norwegian bokmål is the default language of the program.
"""

import gettext
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from desk.catalogue import Catalogue

LANGUAGES: Mapping[str, str] = {"nb": "norsk bokmål", "nn": "norsk nynorsk", "sv": "svenska", "en": "English"}
DEFAULT = "nb"

Clock = time | datetime
"""A time of day; a datetime is one in the branch's zone."""


def N_(message: str) -> str:  # noqa: N802 - the customary gettext name
    """Mark a text for the catalogues; it is translated where it is shown."""
    return message


WEEKDAYS = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"))
MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


class Language:
    """One language: its texts, and how it writes dates and times."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._texts = gettext.translation(
            "desk",
            localedir=Path(__file__).with_name("locale"),
            languages=[code],
            class_=Catalogue,
            fallback=True,
        )

    def text(self, message: str) -> str:
        """The message in this language; the message itself where the catalogue lacks it."""
        return self._texts.gettext(message) if message else ""

    def count(self, one: str, many: str, number: int) -> str:
        """The form for this number, with `{n}` filled in."""
        return self._texts.ngettext(one, many, number).format(n=number)

    def weekday(self, day: date) -> str:
        """The weekday's name: `fredag`."""
        return self.text(WEEKDAYS[day.weekday()])

    def weekday_short(self, day: date) -> str:
        """The weekday's first three letters: `fre`."""
        return self.weekday(day)[:3]

    def month(self, number: int) -> str:
        """The month's name: `november`."""
        return self.text(MONTHS[number - 1])

    def day(self, day: date) -> str:
        """Weekday and date: `fredag 27. november`."""
        return self.text("{weekday} {day} {month}").format(
            weekday=self.weekday(day), day=day.day, month=self.month(day.month)
        )

    def day_and_year(self, day: date) -> str:
        """Weekday, date and year: `fredag 27. november 2026`."""
        return f"{self.day(day)} {day.year}"

    def day_of_month(self, day: date) -> str:
        """The date without its weekday: `27. november`."""
        return self.text("{day} {month}").format(day=day.day, month=self.month(day.month))

    def number(self, number: int) -> str:
        """A whole number with its thousands apart, as figures stand in a table: `45 154`."""
        return f"{number:,}".replace(",", "," if self.code == "en" else "\u00a0")

    def decimal(self, number: float) -> str:
        """A number with at most one decimal, behind the sign that spreadsheets of the language expect: `7,5`."""
        return f"{number:.1f}".removesuffix(".0").replace(".", "." if self.code == "en" else ",")

    def day_short(self, day: date) -> str:
        """Weekday and date as they fit a column: `fre 27.11.`."""
        return self.text("{weekday} {day}/{month}").format(
            weekday=self.weekday_short(day), day=day.day, month=day.month
        )

    def figures(self, day: date) -> str:
        """The date in figures, in a narrow column: `27.11.`."""
        return self.text("{day}/{month}").format(day=day.day, month=day.month)

    def figures_and_year(self, day: date) -> str:
        """The date in figures, as it stands in a field to be typed over: `27.11.2026`."""
        return self.text("{day}/{month}/{year}").format(day=day.day, month=day.month, year=day.year)

    def time(self, at: Clock) -> str:
        """The time of day on the 24-hour clock: `14.30`. A datetime must be in the branch's zone."""
        return self.text("{hour}:{minute}").format(hour=f"{at.hour:02d}", minute=f"{at.minute:02d}")

    def hours(self, start: Clock, end: Clock) -> str:
        """A span of the day: `14.00–16.00`; midnight as an end is `24.00`."""
        until = self.time(end)
        if (end.hour, end.minute) == (0, 0):
            until = self.text("{hour}:{minute}").format(hour="24", minute="00")
        return f"{self.time(start)}–{until}"

    def moment(self, at: datetime, today: date) -> str:
        """A moment in the branch's zone, as short as is clear: `15.00`, `man 10.30` or `fre 27.11. 15.00`."""
        if at.date() == today:
            return self.time(at)
        near = abs((at.date() - today).days) < 7
        return f"{self.weekday_short(at.date()) if near else self.day_short(at.date())} {self.time(at)}"


@cache
def language(code: str) -> Language:
    """The language of that code (nb, nn, sv or en)."""
    return Language(code if code in LANGUAGES else DEFAULT)


_spoken = [DEFAULT]


def use(code: str) -> None:
    """Speak this language on the screens of this process from now on."""
    _spoken[0] = code


def spoken() -> Language:
    """The language of the screens."""
    return language(_spoken[0])


def _(message: str) -> str:
    """The text in the language of the screens."""
    return spoken().text(message)
