"""Looking at a day: the grid, the key rail, what is under the cursor, and going from day to day."""

from datetime import date, datetime, timedelta

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Offset

from desk import services
from desk.domain.bookings import Booking
from desk.domain.times import DAY
from desk.language import _, spoken
from desk.records import Records
from desk.screens.base import ACTING, DeskScreen
from desk.screens.day_words import cell_words
from desk.services import days
from desk.services.days import DeskView
from desk.widgets.day_cells import DayCells, Ghost
from desk.widgets.day_grid import DayGrid
from desk.widgets.detail_line import DetailLine
from desk.widgets.key_bar import KeyBar
from desk.widgets.key_rail import KeyRail
from desk.widgets.saying import Saying, Tone
from desk.widgets.title_bar import TitleBar

HOUR = timedelta(hours=1)
WIDE = 104
"""Columns from which on the rail, with the note of the last shift, is beside the grid."""


class DayView(DeskScreen):
    """A day that is looked at; what is done on it is in the classes that build on this one."""

    AUTO_FOCUS = "DayGrid"

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self.grid = DayGrid()
        self.rail = KeyRail()
        self.detail = DetailLine()
        self.view: DeskView | None = None
        self.carried: Booking | None = None
        self._date: date | None = None
        self._kind: tuple[Booking | None, Booking | None] | None = None

    def compose(self) -> ComposeResult:
        """Title, grid and rail, what is under the cursor, what was said, keys."""
        yield TitleBar()
        with Horizontal():
            yield self.grid
            yield self.rail
        yield self.detail
        yield Saying()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show today, at now."""
        self.watch(self.grid, "cursor", self._tell_cell, init=False)
        since = await self.state()
        await self._look()
        self._to_now()
        self.watch_changes(self.data_changed, since)
        self._greet()
        await self.opened()

    async def opened(self) -> None:
        """For what comes once the first day is shown."""

    def _greet(self) -> None:
        """What whoever opens the desk should see first: the note of the last shift, and a day left unsigned."""
        if self.view is None:
            return
        words = []
        if (note := self.view.note) and self.app.size.width < WIDE:
            when = spoken().moment(self.local(note.at), self.view.today)
            words.append(_("Note from {by} {at}: {text}").format(by=note.by, at=when, text=note.text))
        if self.view.unsigned:
            words.append(
                _("{day} was not signed off: F4 counts the keys.").format(day=spoken().day(self.view.unsigned))
            )
        if words:
            self.say(" · ".join(words), Tone.ASKED)

    @property
    def place(self) -> str:
        """The library's name."""
        return _("{branch} · Group rooms").format(branch=self.view.branch.name) if self.view else ""

    @property
    def heading(self) -> str:
        """Which day is shown."""
        if self.view is None:
            return ""
        day = self.view.day.date
        post = self._post_words(self.view)
        if len(post) > 1 and self.app.size.width < WIDE:
            words = [spoken().day(day)]
        else:
            words = [spoken().day_and_year(day), _("week {n}").format(n=day.isocalendar().week)]
        if day in self.hours.holidays:
            from desk.letters.holidays import holiday

            words.append(holiday(self.hours.holidays[day], spoken()))
        return " · ".join([*words, *post])

    def _post_words(self, view: DeskView) -> list[str]:
        """How many mails wait, how many replies are to be settled, and that no mail comes."""
        words = [
            spoken().count("{n} mail", "{n} mails", view.mails) if view.mails else "",
            spoken().count("! {n} reply", "! {n} replies", view.replies) if view.replies else "",
            _("! mail not fetched") if self.records.post_news.problems else "",
        ]
        found = [word for word in words if word]
        return [*found[:-1], f"{found[-1]} (F5)"] if found else []

    @property
    def shown_day(self) -> date | None:
        """The day that the grid shows."""
        return self._date

    # What is shown

    async def _look(self) -> None:
        """Read and show the day that is wanted; when another is wanted by the time it is read, that one."""
        with self.refusals_told():
            read = self._date
            view = await self.ask(days.look, read)
            while read != self._date:
                read = self._date
                view = await self.ask(days.look, read)
            self.show_view(view)

    def data_changed(self) -> None:
        """Somebody, in any program, has changed the data, or a minute has passed."""
        self.reload()

    @work(exclusive=True, group="reload")
    async def reload(self) -> None:
        """Read again; a newer call replaces an older one, but nothing that goes to a day. What is typed stays."""
        await self._look()

    def show_view(self, view: DeskView) -> None:
        """Draw what was read."""
        self.view = view
        self.hours = view.day.hours
        self._date = view.day.date if view.day.date != view.today else None
        self.grid.show(DayCells(view.day, view.board, self.ghost()))
        self.rail.show(view.board, view.today, view.note.text if view.note else "")
        self.show_title()
        self._tell_cell()

    def _to_now(self) -> None:
        cells = self.grid.cells
        if cells and self.view:
            here = self.view.now if self._date is None else self._opening()
            self.grid.scroll_to_slot(cells.slot_of(here))

    def _opening(self) -> datetime:
        assert self.view is not None
        staffed = self.view.day.hours.staffed(self.view.day.date)
        return staffed[0].start if staffed else self.view.day.interval.start + 10 * HOUR

    def _tell_cell(self) -> None:
        selected = self.grid.selected
        if self.view is None or selected is None:
            return
        self.cursor_moved()
        self.detail.show(cell_words(*selected, self.view, self.carried))
        kind = (self.carried, selected[2])
        if kind != self._kind:
            self._kind = kind
            self.refresh_bindings()

    def cursor_moved(self) -> None:
        """For what follows the cursor; nothing does while the day is only looked at."""

    def ghost(self) -> Ghost | None:
        """A slot to draw over the day."""
        return None

    def draw_ghost(self) -> None:
        """Draw the day again with its ghost, if that is another one."""
        self.grid.show_ghost(self.ghost())

    # Going about

    @work(exclusive=True, group="look")
    async def show_day(self, day: date | None, booking: Booking | None = None, cursor: Offset | None = None) -> None:
        """Go to a day; with a booking, put the cursor on it, or put it where it is told."""
        self._date = day
        await self._look()
        if booking is not None:
            self.grid.select(booking)
        elif cursor is not None:
            self.grid.cursor = cursor

    async def after(self, booking: Booking | None, words: str) -> None:
        """After an act: read again, go to the booking that it made, and say what was done."""
        if booking is not None:
            self._date = self.hours.day_of(booking.starts_at)
        await self._look()
        if booking is not None:
            self.grid.select(booking)
        self.say(words)

    def action_flip(self, days_on: int) -> None:
        """Go a day on or back; the cursor keeps its room and its time."""
        if self.view is not None:
            self._date = (self._date or self.view.today) + days_on * DAY
            self._flip(self._date + days_on * DAY)

    @work(exclusive=True, group="reload")
    async def _flip(self, ahead: date) -> None:
        """Show the day that is gone to; once it is painted, read the one ahead of it, which is often gone to next."""
        await self._look()
        self.call_after_refresh(self._look_ahead, ahead)

    @work(exclusive=True, group="ahead")
    async def _look_ahead(self, day: date) -> None:
        with self.refusals_told():
            await self.ask(days.look_ahead, day)

    @work(exclusive=True, group="look")
    async def action_today(self) -> None:
        """Go to today, and to now."""
        self._date = None
        await self._look()
        self._to_now()

    @work(group=ACTING)
    async def action_go_to(self) -> None:
        """Ask for a date and go there."""
        from desk.screens.go_to import GoTo

        if self.view is not None and (day := await self.app.push_screen_wait(GoTo(self.view.today))):
            self.show_day(day)

    @on(KeyRail.Chosen)
    @work(group=ACTING)
    async def _from_rail(self, chosen: KeyRail.Chosen) -> None:
        with self.refusals_told():
            booking = await self.ask(services.bookings.get, chosen.booking_id)
            self.show_day(self.hours.day_of(booking.starts_at), booking)
