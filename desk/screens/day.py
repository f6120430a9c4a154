"""The day: the grid, the key rail, and everything that is done with a booking."""

from datetime import date, datetime, timedelta

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal

from desk import services
from desk.domain.bookings import Booking, Channel, Wanted
from desk.domain.day import looks_like_no_show
from desk.domain.times import DAY, Interval
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens.base import ACTING, DeskScreen
from desk.screens.booking_acts import do, what, when
from desk.screens.day_keys import DAY_BINDINGS, ON_A_BOOKING
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
WIDE = 100
"""Columns from which on the rail, with the note of the last shift, is beside the grid."""


class DayScreen(DeskScreen):
    """One day of all rooms; what is under the cursor is what the letters act on."""

    CSS_PATH = "day.tcss"
    AUTO_FOCUS = "DayGrid"

    HELP = N_(
        "Each column is a room, each row half an hour. Move to a free cell and press Enter to book it, or to a booking "
        "and press Enter to see everything about it. The letters act on the booking under the cursor. Whatever was "
        "done last is taken back with u."
    )

    BINDINGS = DAY_BINDINGS

    grid = getters.query_one(DayGrid)
    rail = getters.query_one(KeyRail)
    detail = getters.query_one(DetailLine)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self.view: DeskView | None = None
        self._date: date | None = None
        self._carried: Booking | None = None
        self._kind: tuple[Booking | None, Booking | None] | None = None

    def compose(self) -> ComposeResult:
        """Title, grid and rail, what is under the cursor, what was said, keys."""
        yield TitleBar()
        with Horizontal():
            yield DayGrid()
            yield KeyRail()
        yield DetailLine()
        yield Saying()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show today, at now."""
        self.watch(self.grid, "cursor", self._tell_cell, init=False)
        await self._look()
        self.call_after_refresh(self._to_now)
        self.watch_changes(self.reload)
        self._greet()

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
        words = [spoken().day_and_year(day), _("week {n}").format(n=day.isocalendar().week)]
        if self.view.day.date in self.hours.holidays:
            words.append(_(self.hours.holidays[day]))
        return " · ".join(words)

    @property
    def shown_day(self) -> date | None:
        """The day that the grid shows."""
        return self._date

    # What is shown

    async def _look(self) -> None:
        with self.refusals_told():
            self._show(await self.ask(days.look, self._date))

    @work(exclusive=True, group="look")
    async def reload(self) -> None:
        """Read again; a newer call replaces an older one. The cursor and what is typed stay."""
        await self._look()

    def _show(self, view: DeskView) -> None:
        self.view = view
        self.hours = view.day.hours
        self._date = view.day.date if view.day.date != view.today else None
        self.grid.show(DayCells(view.day, view.board, self._ghost()))
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
        if self._carried is not None:
            self._draw_ghost()
        self.detail.show(cell_words(*selected, self.view, self._carried))
        kind = (self._carried, selected[2])
        if kind != self._kind:
            self._kind = kind
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Letters that act on a booking work only on one, and only where they make sense."""
        if action not in ON_A_BOOKING:
            return True
        if self._carried is not None:
            return False
        booking = self._selected_booking()
        if booking is None or self.view is None:
            return False
        late = looks_like_no_show(booking, self.hours, self.records.counter.policy, self.view.now)
        return {
            "hand_out": not booking.keys_out and booking.ends_at > self.view.now,
            "take_back": bool(booking.keys_out),
            "release": late,
            "arrived": booking.status == "booked" and booking.starts_at - HOUR <= self.view.now,
        }.get(action, True)

    def _selected_booking(self) -> Booking | None:
        selected = self.grid.selected
        return selected[2] if selected else None

    # Going about

    @work(exclusive=True, group="look")
    async def show_day(self, day: date | None, booking: Booking | None = None) -> None:
        """Go to a day; with a booking, put the cursor on it."""
        self._date = day
        await self._look()
        if booking is not None:
            self.grid.select(booking)

    def action_flip(self, days_on: int) -> None:
        """Go a day on or back; the cursor keeps its room and its time."""
        if self.view is not None:
            self._date = (self._date or self.view.today) + days_on * DAY
            self.reload()

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

    @work(group=ACTING)
    async def action_search(self) -> None:
        """Find people and bookings, and act on what is found."""
        from desk.screens.search import Search

        answer = await self.app.push_screen_wait(Search(self.records))
        if answer is None:
            return
        self._date = self.hours.day_of(answer.booking.starts_at)
        await self._look()
        self.grid.select(answer.booking)
        if answer.act == "show" and not answer.booking.live:
            await self._open_card(answer.booking)
        else:
            await self._act(answer.act, answer.booking)

    def action_step_out(self) -> None:
        """Put down what is carried, else take the last outcome off the screen."""
        if self._carried is not None:
            self._carry(None)
            self.say("")
        else:
            self.say("")

    # Acting

    @on(DayGrid.Chosen)
    @work(group=ACTING)
    async def action_choose(self) -> None:
        """Put down what is carried, open the booking under the cursor, or book the free slot there."""
        selected = self.grid.selected
        if selected is None:
            return
        room, slot, booking = selected
        if self._carried is not None:
            await self._put_down(room.id, slot.start)
        elif booking is not None:
            await self._open_card(booking)
        else:
            await self._book(room.id, slot.start)

    async def _open_card(self, booking: Booking) -> None:
        from desk.screens.card import Card

        act = await self.app.push_screen_wait(Card(self.records, booking.id))
        if act:
            await self._act(act, booking)

    @work(group=ACTING)
    async def action_new(self) -> None:
        """Take a booking; on a free cell, for that room and time."""
        selected = self.grid.selected
        if selected and selected[2] is None:
            await self._book(selected[0].id, selected[1].start)
        elif selected and self.view:
            await self._book(selected[0].id, max(selected[1].start, self.view.now.replace(second=0)))

    async def _book(self, room_id: int, start: datetime, released: Booking | None = None) -> None:
        from desk.screens.booking_form import BookingForm

        if self.view is None or not await self.signed_in():
            return
        now = self.view.now.replace(second=0)
        walk_in = start <= now < start + self.records.counter.policy.slot
        begins = now if walk_in else start
        wanted = Wanted(
            room_id, begins, start + 2 * HOUR, channel=Channel.DESK if walk_in or released else Channel.PHONE
        )
        if released is not None:
            wanted = Wanted(room_id, now, released.ends_at, channel=Channel.DESK)
        taken = await self.app.push_screen_wait(
            BookingForm(self.records, wanted, self.view, releasing=released.id if released else None)
        )
        if taken is not None:
            from desk.letters.readback import read_back

            await self._after(taken.booking, read_back(taken, spoken(), self.hours))

    async def _act(self, act: str, booking: Booking) -> None:
        """Do to a booking what was chosen on its card, in the search or by a letter."""
        if act == "show" or self.view is None or not await self.signed_in():
            return
        if act == "move":
            self._lift(booking)
            return
        with self.refusals_told():
            outcome = await do(self, act, booking, self.view)
            if outcome is not None:
                await self._after(outcome.booking, outcome.words)

    @work(group=ACTING)
    async def _act_on_selected(self, act: str) -> None:
        if booking := self._selected_booking():
            await self._act(act, booking)

    def action_edit(self) -> None:
        """Change the booking under the cursor."""
        self._act_on_selected("edit")

    def action_move_booking(self) -> None:
        """Carry the booking under the cursor to another place."""
        self._act_on_selected("move")

    def action_cancel(self) -> None:
        """Cancel the booking under the cursor."""
        self._act_on_selected("cancel")

    def action_hand_out(self) -> None:
        """Hand out the key for the booking under the cursor."""
        self._act_on_selected("out")

    def action_take_back(self) -> None:
        """Take back the key of the booking under the cursor."""
        self._act_on_selected("in")

    def action_release(self) -> None:
        """Free the room of those who did not come, and give it to whoever stands there."""
        self._act_on_selected("release")

    def action_arrived(self) -> None:
        """Note that the group came."""
        self._act_on_selected("used")

    @work(group=ACTING)
    async def action_undo(self) -> None:
        """Take back the last act of this desk."""
        from desk.letters import acts

        with self.refusals_told():
            undone = await self.ask(services.history.undo)
            await self._after(None, _("Undone: {act}.").format(act=acts.act(undone.act, spoken())))

    @work(group=ACTING)
    async def action_note(self) -> None:
        """Write a note for the next shift."""
        from desk.screens.note import Note

        before = self.view.note.text if self.view and self.view.note else ""
        text = await self.app.push_screen_wait(Note(before))
        if text is not None and await self.signed_in():
            with self.refusals_told():
                await self.ask(services.closing.write_note, text)
                await self._after(None, _("The note is there for the next shift."))

    # Carrying a booking to another place

    def _lift(self, booking: Booking) -> None:
        self._carry(booking)
        self.say(
            _("{name} is lifted. Go to the new room and time, on any day, and press Enter. Esc leaves it.").format(
                name=booking.called
            ),
            Tone.ASKED,
        )

    def _carry(self, booking: Booking | None) -> None:
        self._carried = booking
        self._draw_ghost()
        self._tell_cell()

    def _ghost(self) -> Ghost | None:
        selected = self.grid.selected
        if self._carried is None or selected is None or self.view is None:
            return None
        slot = Interval(selected[1].start, selected[1].start + self._carried.interval.length)
        taken = [b for b in self.view.day.in_room(selected[0].id) if b.id != self._carried.id]
        return Ghost(selected[0].id, slot, not any(b.interval.overlaps(slot) for b in taken))

    def _draw_ghost(self) -> None:
        if self.view is not None:
            self.grid.redraw(DayCells(self.view.day, self.view.board, self._ghost()))

    async def _put_down(self, room_id: int, start: datetime) -> None:
        booking = self._carried
        if booking is None:
            return
        from dataclasses import replace

        wanted = replace(booking.as_wanted(), room_id=room_id, starts_at=start, ends_at=start + booking.interval.length)
        with self.refusals_told():
            taken = await self.ask(services.bookings.change, booking.id, wanted, booking.version)
            self._carried = None
            moved = _("Moved from {before} to {after}. Undo: u").format(
                before=what(self, booking), after=when(self, taken.booking)
            )
            warned = " ".join(self.sentence(notice) for notice in taken.warnings)
            await self._after(taken.booking, f"{moved} {warned}".strip())

    async def _after(self, booking: Booking | None, words: str) -> None:
        """After an act: read again, go to the booking that it made, and say what was done."""
        if booking is not None:
            self._date = self.hours.day_of(booking.starts_at)
        await self._look()
        if booking is not None:
            self.grid.select(booking)
        self.say(words)
