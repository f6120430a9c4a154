"""Statistics: how much the rooms are used, and when; for the yearly report, and for whoever asks."""

from datetime import date
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from desk.domain.statistics import Numbers, Period
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens.base import ACTING, DeskScreen
from desk.screens.statistics_keys import STATISTICS_KEYS
from desk.screens.statistics_words import RULE, beside_words, blocks, period_words
from desk.services import days, statistics
from desk.services.days import DeskView
from desk.widgets.figures import Figures
from desk.widgets.key_bar import KeyBar
from desk.widgets.saying import Saying
from desk.widgets.title_bar import TitleBar

PATIENCE = 0.2
"""Seconds that the figures of another period stay on the screen, before it says what it counts."""


class StatisticsScreen(DeskScreen):
    """The counts of one period, of all rooms or of one, with the same a year earlier beside them."""

    CSS_PATH = "statistics.tcss"
    AUTO_FOCUS = "Figures"

    HELP = N_(
        "How much the rooms are used, and when: the year that is running, and the same part of the year before beside "
        "it. The keys [ and ] go a year back and on, g takes any other period, such as week 37, and + shows one room. "
        "s writes the counts to a file for a spreadsheet, for the yearly report."
    )

    BINDINGS: ClassVar[list[BindingType]] = STATISTICS_KEYS

    figures = getters.query_one(Figures)
    beside = getters.query_one("#beside", Static)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self.view: DeskView | None = None
        self.period: Period | None = None
        """The period that was asked for; None for the year that is running."""
        self.room = ""
        """The room that is shown; empty for all."""
        self.found: Numbers | None = None
        self._before: Numbers | None = None
        self._counted: tuple[Period, int] | None = None
        self._known: dict[Period, Numbers] = {}
        """What has been counted since the data last changed."""
        self._token = 0
        self._counting: Period | None = None

    def compose(self) -> ComposeResult:
        """Title, what stands beside the figures, the figures, what is counted, what was said, keys."""
        yield TitleBar()
        yield Static("", id="beside", markup=False)
        yield Figures()
        yield Static(_(RULE), id="rule", markup=False)
        yield Saying()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the year that is running."""
        since = await self.state()
        with self.refusals_told():
            self.view = await self.ask(days.look)
            self.hours = self.view.day.hours
        self.show_title()
        self.reload()
        self.watch_changes(self.reload, since)

    def on_screen_resume(self) -> None:
        """What was done elsewhere shows at once."""
        if self.view is not None:
            self.reload()

    @property
    def today(self) -> date:
        """The date at the library."""
        return self.hours.day_of(self.records.counter.now)

    @property
    def shown(self) -> Period:
        """The period that is counted."""
        return self.period or Period.of_year(self.today.year, self.today)

    @property
    def place(self) -> str:
        """The library's name."""
        return self.view.branch.name if self.view else ""

    @property
    def heading(self) -> str:
        """Which period, and which room if only one is shown."""
        words = [_("Statistics"), period_words(self.shown, self.today), self.room]
        return " · ".join(filter(None, words)) if self.view else ""

    # Counting

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Count the period, unless it has been and nothing has changed since; a newer call replaces an older one."""
        self.show_title()
        if self.view is None:
            return
        period = self._counting = self.shown
        telling = self.set_interval(PATIENCE, self._tell_counting)
        try:
            with self.refusals_told():
                await self._count_anew(period)
        finally:
            telling.stop()

    async def _count_anew(self, period: Period) -> None:
        token = await self.records.token()
        if self._counted != (period, token):
            if token != self._token:
                self._token, self._known = token, {}
            found = await self._count(period)
            before = await self._count(period.before) if period.before else None
            self.found, self._before, self._counted = found, before, (period, token)
        self._show()

    def _tell_counting(self) -> None:
        """Take figures of another period off the screen, and say what is counted just now."""
        if self._counting is not None and (self.found is None or self.found.period != self.shown):
            self.figures.show([])
            self.beside.update(_("Counting {period} …").format(period=period_words(self._counting, self.today)))

    async def _count(self, period: Period) -> Numbers:
        """Count year by year, so that whatever else is asked meanwhile waits for one year at most."""
        found: Numbers | None = None
        for year in period.years():
            self._counting = year
            if year not in self._known:
                self._known[year] = await self.ask(statistics.numbers, year)
            found = found.with_more(self._known[year]) if found else self._known[year]
        assert found is not None
        return found

    def _show(self) -> None:
        """The figures of the period in the title, once they are there."""
        self.show_title()
        if self.found is None or self.found.period != self.shown:
            return
        if self.room not in self.found.rooms:
            self.room = ""
            self.show_title()
        self.beside.update(beside_words(self.found, self._before, self.today))
        self.figures.show(blocks(self.found, self._before, self.room))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No year is shown that has not begun."""
        if action == "flip" and self.shown.before is None:
            return False
        if action == "flip" and parameters[0] == 1:
            return self.period is not None and self.period.a_year_on(1).first <= self.today
        if action == "this_year":
            return self.period is not None
        return action != "room" or len(self._rooms()) > 1

    def _rooms(self) -> list[str]:
        """The rooms that can be shown by themselves: those that were counted, before that those there are."""
        if self.found is not None:
            return list(self.found.rooms)
        return [room.name for room in self.view.day.rooms] if self.view else []

    # Going about

    def _go(self, period: Period) -> None:
        """Show another period; of the year that is running the part that has been."""
        this_year = Period.of_year(self.today.year, self.today)
        self.period = None if period.first == this_year.first and period.last >= this_year.last else period
        self.refresh_bindings()
        self.reload()

    def action_flip(self, years: int) -> None:
        """The same period so many years later, or earlier; a calendar year is a whole one."""
        shown = self.shown
        self._go(Period.of_year(shown.first.year + years) if self.period is None else shown.a_year_on(years))

    def action_this_year(self) -> None:
        """The year that is running."""
        self._go(Period.of_year(self.today.year))

    @work(group=ACTING)
    async def action_all_years(self) -> None:
        """All years that anything is known of."""
        with self.refusals_told():
            self._go(Period(await self.ask(statistics.first_day), self.today))

    @work(group=ACTING)
    async def action_choose(self) -> None:
        """Ask for another period."""
        from desk.screens.go_to import ChoosePeriod

        if (period := await self.app.push_screen_wait(ChoosePeriod(self.today))) is not None:
            self._go(period)

    def action_room(self, step: int) -> None:
        """The next room; before the first and after the last all of them."""
        rooms = ["", *self._rooms()]
        self.room = rooms[(rooms.index(self.room) + step) % len(rooms)]
        self._show()

    @on(Figures.Picked)
    def _picked(self, picked: Figures.Picked) -> None:
        self.room = "" if picked.name == self.room else picked.name
        self._show()

    async def action_step_out(self) -> None:
        """Take the last outcome off the screen; else show all rooms again; else go to the day."""
        if self.saying.said:
            self.say("")
        elif self.room:
            self.room = ""
            self._show()
        else:
            await self.app.switch_mode("day")

    # Taking the counts along

    async def _counted_now(self) -> Numbers:
        """The counts of the period in the title, also while they are still being counted for the screen."""
        if self.found is not None and self._counted is not None and self._counted[0] == self.shown:
            return self.found
        return await self._count(self.shown)

    @work(group=ACTING)
    async def action_save(self) -> None:
        """Write the counts to a file, and say where it is."""
        with self.refusals_told():
            path = await self.ask(statistics.save, await self._counted_now(), spoken())
            self.say(_("The counts of all rooms are in {file}.").format(file=path))

    @work(group=ACTING)
    async def action_sheet(self) -> None:
        """The counts as a text, to read and to copy."""
        from desk.letters.tables import statistics_text
        from desk.screens.sheet import Sheet

        with self.refusals_told():
            text = statistics_text(statistics.counts_of(await self._counted_now()), spoken())
            await self.app.push_screen_wait(Sheet(_("Statistics"), text))
