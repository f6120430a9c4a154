"""Taking bookings on the day screen: the line is opened, the grid follows it, and what it did is shown."""

import asyncio
from datetime import date, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import work
from textual.geometry import Offset

from desk import services
from desk.domain.bookings import Booking, Wanted
from desk.language import _, spoken
from desk.records import Records
from desk.screens.base import ACTING
from desk.screens.day_view import HOUR, DayView
from desk.services.drafts import Draft, draft
from desk.widgets.day_cells import Ghost
from desk.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from desk.domain.turned_away import TurnedAway
    from desk.screens import line_messages
    from desk.screens.line_panel import LinePanel
    from desk.services.bookings import Taken
    from desk.services.line import Preview
    from desk.services.series import Plan, SeriesTaken


class DayLine(DayView):
    """The day with its booking line, which is made when it is first opened: starting does not wait for it."""

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._line_ghost: Ghost | None = None
        self._before_line: tuple[date | None, Offset] | None = None
        self._making_panel = asyncio.Lock()
        self.confirmed: Taken | SeriesTaken | None = None
        """What was booked last, for its confirmation."""

    async def opened(self) -> None:
        """A line that was being typed when the program last stopped is there again."""
        if kept := await self.ask(draft):
            self.open_line(kept)

    @work(group=ACTING)
    async def action_new(self) -> None:
        """Open the booking line, empty; one that is open goes on."""
        if not self._back_to_line():
            await self._open_line(Draft("", 0))

    @work(group=ACTING)
    async def action_resume(self) -> None:
        """Take up the line that was parked last."""
        if self._back_to_line() or not await self.signed_in():
            return
        with self.refusals_told():
            parked = await self.ask(services.parking.resume)
            if parked is not None:
                await self._open_line(parked)

    @work(group=ACTING)
    async def open_line(self, kept: Draft) -> None:
        """Open the line with a text to go on from."""
        await self._open_line(kept)

    async def book_at(self, room: str, start: datetime, releasing: Booking | None = None) -> None:
        """Open the line for a room and a time, as Enter on a free cell does."""
        local = self.local(start)
        end = f"{self.local(releasing.ends_at):%H.%M}" if releasing else ""
        text = f"{room} {local.day}.{local.month}. {local:%H.%M}-{end}"
        if self._back_to_line():
            (await self._panel()).put_slot(text)
            return
        draft = Draft(text + (" " if releasing else ""), len(text) + bool(releasing))
        await self._open_line(draft, releasing, pointed=True)

    async def _open_line(self, kept: Draft, releasing: Booking | None = None, *, pointed: bool = False) -> None:
        if self.view is None or not await self.signed_in():
            return
        panel = await self._panel()
        self.say("")
        if self._before_line is None:
            self._before_line = (self._date, self.grid.cursor)
        self.detail.display = False
        given = releasing.id if releasing else None
        panel.open(kept, self.view.day.rooms, self.hours, self.view.today, given, pointed=pointed)

    def data_changed(self) -> None:
        """What the line asks for may be taken now, or free; what is being picked or answered is left alone."""
        from desk.screens.line_panel import LinePanel
        from desk.widgets.line_input import Mode

        super().data_changed()
        for panel in self.query(LinePanel):
            if panel.typed.strip() and panel.line.mode is Mode.TYPING:
                panel.read()

    def _back_to_line(self) -> bool:
        """Whether something stands in the line already: then it is gone on with, and nothing of it is lost."""
        from desk.screens.line_panel import LinePanel

        found = self.query(LinePanel)
        if not found or not found.first().typed.strip():
            return False
        self.set_focus(found.first().line)
        return True

    async def _panel(self) -> "LinePanel":
        from desk.screens.line_panel import LinePanel

        async with self._making_panel:  # whoever comes second waits until all of it is there
            found = self.query(LinePanel)
            if found:
                return found.first()
            panel = LinePanel(self.records, self.follow)
            await self.mount(panel, before=self.query_one(KeyBar))
            return panel

    # What the line tells

    def follow(self, preview: "Preview") -> None:
        """Go to the day that the line is about, and draw its slot there."""
        before, self._line_ghost = self._line_ghost, _ghost_of(preview)
        if preview.day is not None and self.view is not None and preview.day.date != self.view.day.date:
            self._date = preview.day.date if preview.day.date != self.view.today else None
            self.show_view(replace(self.view, day=preview.day))
        elif self._line_ghost == before:
            return
        else:
            self.draw_ghost()
        if preview.day is not None:
            self.grid.reveal_ghost()

    @work(exclusive=True, group="look")
    async def on_line_panel_pointed(self, message: "line_messages.Pointed") -> None:
        """Go to the day of an offer, and draw it there."""
        slot = message.slot
        self._line_ghost = Ghost(slot.room_id, slot.interval, free=True)
        self._date = self.hours.day_of(slot.interval.start)
        await self._look()
        self.grid.reveal_ghost()

    async def on_line_panel_saved(self, message: "line_messages.Saved") -> None:
        """Say the read-back, and go to the booking."""
        await self.after_taking(message.taken, message.changed)

    async def on_line_panel_cancelled(self, message: "line_messages.Cancelled") -> None:
        """Say what was cancelled."""
        from desk.screens.booking_acts import what

        self._leave_line()
        await self.after(None, _("Cancelled: {what}. Undo: u").format(what=what(self, message.booking)))

    async def on_line_panel_left(self, message: "line_messages.Left") -> None:
        """Say that the line is parked, if it is."""
        await self._back_from_line()
        if message.parked:
            self.say(_("The line is parked. v takes it up again."))

    async def on_line_panel_turned_them_away(self, message: "line_messages.TurnedThemAway") -> None:
        """Say what was noted."""
        await self._back_from_line()
        self.say_turned_away(message.asked)

    def say_turned_away(self, asked: "TurnedAway") -> None:
        """Say that there was no room for them, and what they asked for."""
        from desk.letters.turned_away import turned_away

        if self.view is not None:
            what = turned_away(asked, self.view.day.rooms, self.view.today, spoken())
            self.say(_("Noted as turned away, full: {what}. Undo: u").format(what=what))

    async def _back_from_line(self) -> None:
        """Back to the day as it was before the line."""
        if self._before_line is not None:
            self._date, cursor = self._before_line
            self._leave_line()
            await self._look()
            self.grid.cursor = cursor

    @work(group=ACTING)
    async def on_line_panel_form_wanted(self, message: "line_messages.FormWanted") -> None:
        """The full form, with everything that the line said."""
        from desk.screens.booking_form import BookingForm
        from desk.screens.line_panel import LinePanel

        if self.view is None:
            return
        preview = message.preview
        if preview is not None and preview.plan is not None:
            await self._book_series(preview, preview.plan)
            return
        wanted = preview.wanted if preview and preview.wanted else await self._from_cursor(preview)
        if wanted is None:
            return
        changing = preview.matches[0] if preview and preview.wanted and preview.matches else None
        form = BookingForm(self.records, wanted, self.view, changing=changing, releasing=message.releasing)
        taken = await self.app.push_screen_wait(form)
        panel = self.query_one(LinePanel)
        if taken is not None:
            await panel.close()
            await self.after_taking(taken, changing)
        else:
            self.set_focus(panel.line)

    async def _book_series(self, preview: "Preview", plan: "Plan") -> None:
        """The dates of a series, to be decided and booked; left, the line is as it was."""
        from desk.screens import series_acts
        from desk.screens.line_panel import LinePanel

        panel = self.query_one(LinePanel)
        any_room = preview.reading.room is None
        wanted, recurrence = plan.occurrences[0].wanted, plan.recurrence
        done = await series_acts.take(self, wanted, recurrence, any_room=any_room) if recurrence else None
        if done is None:
            self.set_focus(panel.line)
            return
        await panel.close()
        await self.after_series(*done)

    async def after_series(self, taken: "SeriesTaken", words: str) -> None:
        """Say what was done to a series, keep the confirmation ready to copy, and go to the first date."""
        self._leave_line()
        self.confirmed = taken
        await self.after(taken.first.booking, words)

    async def _from_cursor(self, preview: "Preview | None") -> Wanted | None:
        """What the form starts from when the line has no slot yet: what it says, for the cell under the cursor."""
        selected = self.grid.selected
        assert selected is not None
        room, slot, _booking = selected
        if preview is None:
            return Wanted(room.id, slot.start, slot.start + 2 * HOUR)
        with self.refusals_told():
            return await self.ask(services.line.for_cell, preview.reading, room.name, slot.start)
        return None

    async def after_taking(self, taken: "Taken", changed: Booking | None) -> None:
        """Say the read-back, keep the confirmation ready to copy, and go to the booking."""
        from desk.letters.readback import read_back

        self._leave_line()
        self.confirmed = taken
        words = [read_back(taken, spoken(), self.hours), _("Confirmation: y. Undo: u")]
        if changed is not None:
            words.insert(0, _("Changed."))
        await self.after(taken.booking, " ".join(words))

    def action_copy(self) -> None:
        """The last confirmation, to be copied into a mail."""
        from desk.screens.confirmation import confirmation_of

        if self.confirmed is not None and self.view is not None:
            self.app.push_screen(confirmation_of(self.confirmed, self.view, self.records.counter))

    def _leave_line(self) -> None:
        self._line_ghost = None
        self._before_line = None
        self.detail.display = True
        self.set_focus(self.grid)

    def ghost(self) -> Ghost | None:
        """The slot that the line asks for."""
        return self._line_ghost


def _ghost_of(preview: "Preview") -> Ghost | None:
    """What the line asks for; while it only asks what is free, the first that is."""
    wanted, answer = preview.wanted, preview.answer
    if wanted is not None and wanted.ends_at > wanted.starts_at:
        return Ghost(wanted.room_id, wanted.interval, preview.stage != "taken")
    if answer is not None and answer.slots:
        return Ghost(answer.slots[0].room_id, answer.slots[0].interval, free=True)
    return None
