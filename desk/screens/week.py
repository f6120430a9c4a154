"""The week: one room over seven days or all rooms over seven days, and the way from there to a booking."""

from datetime import date, datetime
from functools import partial

from msgspec import Struct
from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding

from desk.domain.bookings import Booking
from desk.domain.rooms import Room
from desk.domain.times import DAY, Interval
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens.base import ACTING, DeskScreen
from desk.screens.day_words import cell_words
from desk.services import days
from desk.services.days import DeskView, Week
from desk.widgets.detail_line import DetailLine
from desk.widgets.key_bar import KeyBar
from desk.widgets.saying import Saying, Tone
from desk.widgets.title_bar import TitleBar
from desk.widgets.week_bars import RoomBars
from desk.widgets.week_cells import Spot
from desk.widgets.week_columns import DayColumns
from desk.widgets.week_grid import WeekGrid


class WeekAnswer(Struct, frozen=True):
    """What was chosen: a room and a moment, free unless there is a booking with it."""

    room: Room
    start: datetime
    booking: Booking | None


class WeekScreen(DeskScreen):
    """Seven days as free and taken. It changes nothing; it returns what was chosen, or None."""

    CSS_PATH = "week.tcss"
    AUTO_FOCUS = "WeekGrid"

    HELP = N_(
        "Seven days as free and taken. Tab changes between one room, day by day, and all rooms with the day from 8 to "
        "22 as a bar and a mark for the night before and after. Enter on free time books it; Enter on a booking goes "
        "to it on its day. A double edge, or in the bars a line at the hour, is time when the desk is staffed."
    )

    BINDINGS = [
        Binding("enter", "choose", N_("Choose"), id="week.choose", tooltip=N_("Book free time, or go to the booking")),
        Binding("tab,v", "turn", N_("Other view"), id="week.turn", tooltip=N_("One room, or all rooms")),
        Binding(
            "plus", "room(1)", N_("Next room"), key_display="+", id="week.room", tooltip=N_("The week of the next room")
        ),
        Binding("escape,w,f2", "leave", N_("Back"), key_display="Esc", id="week.leave", tooltip=N_("Back to the day")),
        Binding("left_square_bracket", "flip(-1)", N_("Week before"), id="week.before", tooltip=N_("The week before")),
        Binding("right_square_bracket", "flip(1)", N_("Week after"), id="week.after", tooltip=N_("The week after")),
        Binding("t", "this_week", N_("This week"), id="week.this", tooltip=N_("Back to this week and to now")),
        Binding("g", "go_to", N_("Go to"), id="week.go", tooltip=N_("Go to a date, typed in any way")),
        Binding(
            "minus",
            "room(-1)",
            N_("Room before"),
            key_display="-",
            id="week.room_before",
            tooltip=N_("The room before"),
        ),
    ]

    grid = getters.query_one(WeekGrid)
    detail = getters.query_one(DetailLine)

    def __init__(self, records: Records, room: Room, start: datetime) -> None:
        super().__init__(records)
        self.week: Week | None = None
        self._room = room
        self._start = start
        self._date: date | None = None
        self._all = False

    def compose(self) -> ComposeResult:
        """Title, grid, what is under the cursor, what was said, keys."""
        yield TitleBar()
        yield WeekGrid()
        yield DetailLine()
        yield Saying()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the week of the moment that it was opened at, with the cursor there."""
        self.watch(self.grid, "cursor", self._tell, init=False)
        self._open()
        self.watch_changes(self.reload)

    @work(group=ACTING)
    async def _open(self) -> None:
        """Keys that are typed ahead wait for the first week."""
        await self._go(self._start)
        self.refresh_bindings()

    @property
    def place(self) -> str:
        """The library's name."""
        return _("{branch} · Group rooms").format(branch=self.week.branch.name) if self.week else ""

    @property
    def heading(self) -> str:
        """Which week, and which room or all."""
        if self.week is None:
            return ""
        sunday = self.week.monday + 6 * DAY
        room = _("all rooms") if self._all else _("{room} ({n}p)").format(room=self._room.name, n=self._room.capacity)
        dates = f"{spoken().day_short(self.week.monday)} – {spoken().day_short(sunday)} {sunday.year}"
        return " · ".join([_("week {n}").format(n=self.week.monday.isocalendar().week), dates, room])

    @property
    def shown_day(self) -> date | None:
        """The day under the cursor."""
        spot = self.grid.spot
        return self.week.days[spot.day].date if self.week and spot else None

    # What is shown

    async def _look(self) -> None:
        with self.refusals_told():
            self.week = await self.ask(days.week, self._date)
            self.hours = self.week.hours
            self._date = self.week.monday

    def _show(self, spot: Spot | None = None) -> None:
        week = self.week
        if week is None:
            return
        if week.rooms:
            self._room = next((room for room in week.rooms if room.id == self._room.id), week.rooms[0])
        build = partial(RoomBars, week) if self._all or not week.rooms else partial(DayColumns, week, self._room)
        self.grid.show(build, spot)
        self._tell()

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Read again; the cursor stays."""
        await self._look()
        self._show()

    async def _go(self, moment: datetime) -> None:
        """Show the week of a moment, with the cursor on it."""
        self._date = self.hours.day_of(moment)
        await self._look()
        if self.week is not None:
            day = (self.hours.day_of(moment) - self.week.monday).days
            spot = Spot(max(0, min(6, day)), self._room, Interval(moment, moment), None)
            self._show(spot)
            self.call_after_refresh(self.grid.scroll_above)

    def _tell(self) -> None:
        spot, week = self.grid.spot, self.week
        if spot is None or week is None:
            return
        if self._all:
            self._room = spot.room
        day = week.days[spot.day]
        view = DeskView(week.branch, day, week.board, None, None, week.now)
        words = cell_words(spot.room, Interval(self._begin(spot), spot.slot.end), spot.booking, view)
        self.detail.show(*(f"{said(day.date)} · {words}" for said in (spoken().day, spoken().day_short)))
        self.show_title()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Rooms are changed only where one is shown."""
        return action != "room" or (not self._all and self.week is not None and len(self.week.rooms) > 1)

    # Going about

    def action_turn(self) -> None:
        """From one room to all of them, and back; the cursor stays on its time."""
        spot = self.grid.spot
        if spot is not None:
            self._all = not self._all
            self._show(spot)
            self.refresh_bindings()

    def action_room(self, step: int) -> None:
        """The week of another room."""
        if self.week is not None and self.week.rooms:
            rooms = self.week.rooms
            number = next((n for n, room in enumerate(rooms) if room.id == self._room.id), 0)
            self._room = rooms[(number + step) % len(rooms)]
            self._show()

    @work(group=ACTING)
    async def action_flip(self, weeks: int) -> None:
        """Go a week on or back; the cursor keeps its weekday and its time."""
        if self.week is not None:
            self._date = self.week.monday + 7 * weeks * DAY
            await self._look()
            self._show()

    @work(group=ACTING)
    async def action_this_week(self) -> None:
        """Go to this week, and to now."""
        await self._go(self.records.counter.now)

    @work(group=ACTING)
    async def action_go_to(self) -> None:
        """Ask for a date and go to its week."""
        from desk.screens.go_to import GoTo

        if self.week is None or (day := await self.app.push_screen_wait(GoTo(self.week.today))) is None:
            return
        self._date = day
        await self._look()
        spot = self.grid.spot
        self._show()
        if spot is not None and (here := self.grid.spot) is not None:
            ahead = (day.weekday() - here.day) * DAY
            self._show(Spot(day.weekday(), here.room, Interval(here.slot.start + ahead, here.slot.end + ahead), None))

    # Choosing

    def _begin(self, spot: Spot) -> datetime:
        """Where a booking would begin: at the first free moment of the place, or now for who stands at the desk."""
        now = self.records.counter.now.replace(second=0)
        start = now if spot.slot.start <= now < spot.slot.end else spot.slot.start
        free = self.week.days[spot.day].free(spot.room.id, Interval(start, spot.slot.end)) if self.week else []
        return free[0].start if free else start

    @on(WeekGrid.Chosen)
    def action_choose(self) -> None:
        """Return what is under the cursor."""
        spot, week = self.grid.spot, self.week
        if spot is None or week is None:
            return
        day, begin = week.days[spot.day], self._begin(spot)
        if spot.booking is None and not day.free(spot.room.id, Interval(begin, spot.slot.end)):
            closure = day.closure_at(spot.room.id, spot.slot)
            reason = closure.reason if closure and closure.reason else "–"
            self.say(_("{room} is closed: {reason}").format(room=spot.room.name, reason=reason), Tone.REFUSED)
            return
        self.dismiss(WeekAnswer(spot.room, begin, spot.booking))

    def action_leave(self) -> None:
        """Back to the day without choosing."""
        self.dismiss(None)
