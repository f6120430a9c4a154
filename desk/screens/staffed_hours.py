"""The days with other staffed hours than the week, and making one."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Mount
from textual.widget import Widget
from textual.widgets import Button, Checkbox, Input

from desk import services
from desk.domain.hours import Hours, Opening
from desk.domain.notices import Refused, Unusable
from desk.domain.times import DAY
from desk.intake.dates import read_date
from desk.intake.openings import read_openings
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens.base import ANSWERING
from desk.screens.dialog import Dialog
from desk.screens.hand_out import Field
from desk.screens.telling import told
from desk.services.hours import Exceptional
from desk.widgets.row_list import Column, Row, RowList
from desk.widgets.tick import Tick
from desk.words import clean


class HoursAnswer(Struct, frozen=True):
    """A day and its hours: none when nobody is at the desk; `ordinary` when the week is to hold again.

    With `weekly` the hours hold on that weekday from now on.
    """

    day: date
    openings: tuple[Opening, ...] = ()
    reason: str = ""
    ordinary: bool = False
    weekly: bool = False


class StaffedHours(Dialog[HoursAnswer]):
    """Shows the exceptions to come; returns the one to make or to take away."""

    CSS_PATH = ["rows.tcss", "form.tcss", "staffed_hours.tcss"]
    HELP = N_(
        "Days on which other hours hold than in the week. Write a day and its hours, such as 10-12, or leave the hours "
        "empty when nobody is at the desk, and press F8. Delete on a row lets the week hold again. You then see "
        "whose key times have moved. With the tick, the hours hold every week on that weekday."
    )

    BINDINGS = [
        Binding("f8", "give", N_("Change"), priority=True, id="hours.give", tooltip=N_("Let these hours hold")),
        Binding("delete", "ordinary", N_("The week again"), id="hours.ordinary", tooltip=N_("Take the exception away")),
    ]

    def __init__(self, records: Records, hours: Hours) -> None:
        super().__init__()
        self._records = records
        self._hours = hours
        self._weekdays: dict[date, Exceptional] = {}
        self.title_words = _("Staffed hours")

    def parts(self) -> list[Widget]:
        """The exceptions; the day, its hours and why."""
        return [
            RowList[Exceptional]([Column(least=18), Column(least=13), Column(least=10, rank=1)], id="exceptions"),
            Field(_("Day"), Input(id="day", placeholder=_("24.3. · Wednesday before Easter"))),
            Field(_("Staffed"), Input(id="hours", placeholder=_("10-12 · empty: nobody is at the desk"))),
            Field(_("Why"), Input(id="reason", max_length=100)),
            Tick(_("Every week on that weekday, from now on"), id="weekly"),
            Horizontal(
                Button(_("Change (F8)"), variant="primary", id="give", compact=True),
                Button(_("The week again (Delete)"), id="ordinary", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    @on(Mount)
    @work(group=ANSWERING)
    async def _begin(self) -> None:
        try:
            found = await self._records.ask(services.hours.exceptions)
        except (Refused, Unusable) as error:
            self.problem(told(error))
            return
        rows = [Row((spoken().day(e.day), _openings(e.openings), e.reason), e, name=e.day.isoformat()) for e in found]
        rows = rows or [Row((_("The ordinary hours hold every day."),), style="muted", wide=True)]
        self._rows.show(rows + self._week())
        self.set_focus(self.query_one("#day"))

    def _week(self) -> list[Row[Exceptional]]:
        """The hours of each weekday, under the day on which it comes next."""
        today = self._hours.day_of(self._records.counter.now)
        days = [today + (number - today.weekday()) % 7 * DAY for number in range(7)]
        self._weekdays = {day: Exceptional(day, self._hours.weekly.get(day.weekday(), ()), "") for day in days}
        return [
            Row((spoken().weekday(day), _openings(of.openings)), of, name=f"weekday {day.weekday()}")
            for day, of in self._weekdays.items()
        ]

    @property
    def _rows(self) -> RowList[Exceptional]:
        return self.query_one("#exceptions", RowList)

    @on(Input.Submitted)
    @on(Button.Pressed, "#give")
    def action_give(self) -> None:
        """Return the day with its hours."""
        text = {name: clean(self.query_one(f"#{name}", Input).value) for name in ("day", "hours", "reason")}
        today = self._hours.day_of(self._records.counter.now)
        days = read_date(text["day"], today)
        if len(days) != 1:
            self.problem(_("Which day? Give a date, such as 24.3."))
            self.set_focus(self.query_one("#day"))
            return
        openings = read_openings(text["hours"])
        if openings is None:
            self.problem(_("Write the hours as 10-15, several with commas between them."))
            self.set_focus(self.query_one("#hours"))
            return
        weekly = self.query_one("#weekly", Checkbox).value
        self.dismiss(HoursAnswer(days[0], openings, text["reason"], weekly=weekly))

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        if (found := self._rows.selected) is not None:
            self.query_one("#day", Input).value = spoken().figures_and_year(found.day)
            self.query_one("#hours", Input).value = ", ".join(f"{a:%H:%M}-{b:%H:%M}" for a, b in found.openings)
            self.query_one("#reason", Input).value = found.reason
            self.query_one("#weekly", Checkbox).value = found is self._weekdays.get(found.day)
            self.set_focus(self.query_one("#hours"))

    @on(Button.Pressed, "#ordinary")
    def action_ordinary(self) -> None:
        """Return the day under the cursor, for the week to hold again."""
        found = self._rows.selected
        if found is not None and found is not self._weekdays.get(found.day):
            self.dismiss(HoursAnswer(found.day, ordinary=True))

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)


def _openings(found: Sequence[Opening]) -> str:
    return ", ".join(spoken().hours(a, b) for a, b in found) or _("not staffed")
