"""Go to a date, typed in any way."""

from datetime import date

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from desk.intake.dates import read_date
from desk.language import N_, _, spoken
from desk.screens.dialog import Dialog


class GoTo(Dialog[date]):
    """Asks for a date and says, as it is typed, which day it means."""

    HELP = N_("Type a day in any way: 1/12, friday, week 50, tomorrow. Enter goes there.")

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.title_words = _("Go to")

    def parts(self) -> list[Widget]:
        """The line to type on, and the day that it means."""
        return [
            Input(placeholder=_("tomorrow · fri · 1/12 · week 50 · 2026-12-24"), id="date"),
            Static(_("Enter goes there."), classes="words", id="meaning", markup=False),
        ]

    @on(Input.Changed)
    def _meaning(self, changed: Input.Changed) -> None:
        self.problem("")
        days = read_date(changed.value, self._today)
        words = " · ".join(spoken().day_and_year(day) for day in days) if days else _("Enter goes there.")
        self.query_one("#meaning", Static).update(words)

    @on(Input.Submitted)
    def _go(self, submitted: Input.Submitted) -> None:
        days = read_date(submitted.value, self._today)
        if not days:
            self.problem(_("Type a date, such as 1/12, friday or week 50."))
        elif len(days) > 1:
            self.problem(
                _("That can mean several days. Type the date itself, such as {date}.").format(date=_date(days[0]))
            )
        else:
            self.dismiss(days[0])


def _date(day: date) -> str:
    return f"{day.day}/{day.month}"
