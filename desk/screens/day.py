"""The day screen: everything that is done with a booking under the cursor."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import on, work

from desk import services
from desk.domain.bookings import Booking, Channel, Wanted
from desk.domain.day import looks_like_no_show
from desk.domain.notices import Refused
from desk.domain.times import Interval
from desk.domain.turned_away import TurnedAway
from desk.language import N_, _
from desk.screens import desk_acts
from desk.screens.base import ACTING
from desk.screens.booking_acts import do, offer_swap, when
from desk.screens.day_keys import DAY_BINDINGS, ON_A_BOOKING
from desk.screens.day_line import DayLine
from desk.screens.day_view import HOUR
from desk.widgets.day_cells import Ghost, shown_name
from desk.widgets.day_grid import DayGrid
from desk.widgets.saying import Tone

if TYPE_CHECKING:
    from desk.domain.series import Reach
    from desk.screens.week import WeekAnswer
    from desk.services.bookings import Taken


class DayScreen(DayLine):
    """One day of all rooms; what is under the cursor is what the letters act on."""

    SCANS = True

    HELP = N_(
        "Each column is a room, each row half an hour. Move to a free cell and press Enter to book it, or to a booking "
        "and press Enter to see everything about it. The letters act on the booking under the cursor. When "
        "somebody gets no room, f counts it for the statistics. Whatever was done last is taken back with u."
    )

    BINDINGS = DAY_BINDINGS

    @property
    def bar_words(self) -> dict[str, str]:
        """While a booking is carried, Enter puts it down."""
        return {"choose": N_("Put it here")} if self.carried is not None else {}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Letters that act on a booking work only on one, and only where they make sense."""
        if action == "resume":
            return bool(self.view and self.view.parked)
        if action == "copy":
            return self.confirmed is not None
        if action not in ON_A_BOOKING:
            return True
        if self.carried is not None:
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

    def tags_to_scan(self) -> Sequence[str]:
        """All tags of the board."""
        return [key.tag for key in self.view.board.keys] if self.view else []

    @work(group=ACTING)
    async def scanned(self, tag: str) -> None:
        """A scanned key comes in if it is out, and is handed out if it hangs."""
        from desk.screens import key_acts

        if self.view is not None and await self.signed_in():
            with self.refusals_told():
                words = await key_acts.scanned(self, tag, self.view)
                if words is not None:
                    await self.after(None, words)

    def action_copy(self) -> None:
        """The receipt for the key that went out last, else the last confirmation."""
        from desk.screens.handing import show_receipt

        if self.receipt:
            show_receipt(self)
        else:
            super().action_copy()

    async def after_taking(self, taken: "Taken", changed: Booking | None) -> None:
        """The confirmation of what was booked last comes before any receipt."""
        self.receipt = ""
        await super().after_taking(taken, changed)

    def _selected_booking(self) -> Booking | None:
        selected = self.grid.selected
        return selected[2] if selected else None

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

    async def action_week(self) -> None:
        """See seven days of one room or of all."""
        from desk.screens.week import WeekScreen

        def chosen(answer: "WeekAnswer | None") -> None:
            if answer is not None:
                self._from_week(answer)

        if selected := self.grid.selected:
            await self.app.push_screen(WeekScreen(self.records, selected[0], selected[1].start), chosen)

    @work(group=ACTING)
    async def _from_week(self, answer: "WeekAnswer") -> None:
        """Go to what was chosen in the week: a booking, or free time that is to be booked."""
        self._date = self.hours.day_of(answer.start)
        await self._look()
        if answer.booking is not None:
            self.grid.select(answer.booking)
            return
        self.grid.go_to(answer.room.id, answer.start)
        if self.carried is None:
            await self.book_at(answer.room.name, answer.start)

    def action_step_out(self) -> None:
        """Put down what is carried, else take the last outcome off the screen."""
        if self.carried is not None:
            self._carry(None)
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
        if self.carried is not None:
            await self._put_down(room.id, slot.start)
        elif booking is not None:
            await self._open_card(booking)
        else:
            await self.book_at(room.name, self._start_of(slot))

    def _start_of(self, slot: Interval) -> datetime:
        """Where a booking in a slot begins: at the slot, or now for somebody who stands at the desk."""
        now = self.records.counter.now.replace(second=0)
        return now if slot.start <= now < slot.end else slot.start

    async def _open_card(self, booking: Booking) -> None:
        from desk.screens.card import Card

        card = Card(self.records, booking.id)
        act = await self.app.push_screen_wait(card)
        if act:
            await self._act(act, card.booking or booking, card.reason)

    async def _act(self, act: str, booking: Booking, reason: str = "") -> None:
        """Do to a booking what was chosen on its card, in the search or by a letter."""
        if act == "show" or self.view is None or not await self.signed_in():
            return
        if act == "move":
            self._lift(booking)
            return
        outcome = None
        with self.refusals_told():
            outcome = await do(self, act, booking, self.view, reason)
            if outcome is not None:
                await self.after(outcome.booking, outcome.words)
        if outcome is None:
            self.reload()  # what was refused may be different now

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
        with self.refusals_told():
            await self.after(None, await desk_acts.undo(self))

    @work(group=ACTING)
    async def action_note(self) -> None:
        """Write a note for the next shift."""
        with self.refusals_told():
            if self.view is not None and (words := await desk_acts.write_note(self, self.view)) is not None:
                await self.after(None, words)

    @work(group=ACTING)
    async def action_turn_away(self) -> None:
        """Note that somebody got no room at the time under the cursor; at this moment they stand at the desk."""
        selected = self.grid.selected
        if selected is None or not await self.signed_in():
            return
        slot, now = selected[1], self.records.counter.now
        at = self.local(self._start_of(slot))
        channel = Channel.DESK if slot.start <= now < slot.end else Channel.PHONE
        asked = TurnedAway(at.date(), at.time(), channel=channel)
        with self.refusals_told():
            await self.ask(services.turned_away.note, asked)
            self.say_turned_away(asked)

    # Carrying a booking to another place

    def _lift(self, booking: Booking) -> None:
        self._carry(booking)
        self.say(
            _("{name} is lifted. Go to the new room and time, on any day, and press Enter. Esc leaves it.").format(
                name=shown_name(booking)
            ),
            Tone.ASKED,
        )

    def _carry(self, booking: Booking | None) -> None:
        self.carried = booking
        self.draw_ghost()
        self._tell_cell()

    def cursor_moved(self) -> None:
        """What is carried follows the cursor."""
        if self.carried is not None:
            self.draw_ghost()

    def ghost(self) -> Ghost | None:
        """What is carried, at the cursor; else what the line asks for."""
        selected = self.grid.selected
        if self.carried is None or selected is None or self.view is None:
            return super().ghost()
        slot = Interval(selected[1].start, selected[1].start + self.carried.interval.length)
        taken = [b for b in self.view.day.in_room(selected[0].id) if b.id != self.carried.id]
        return Ghost(selected[0].id, slot, not any(b.interval.overlaps(slot) for b in taken))

    async def _put_down(self, room_id: int, start: datetime) -> None:
        booking = self.carried
        if booking is None:
            return
        from desk.domain.series import Reach
        from desk.screens import series_acts

        wanted = replace(booking.as_wanted(), room_id=room_id, starts_at=start, ends_at=start + booking.interval.length)
        with self.refusals_told():
            reach = await series_acts.reach_of(self, _("Move"), booking)
            if reach is None:
                return
            if reach is not Reach.THIS:
                await self._put_down_series(booking, wanted, reach)
                return
            try:
                taken = await self.ask(services.bookings.change, booking, wanted)
            except Refused:
                now = await self.ask(services.bookings.get, booking.id)
                self._carry(now if now.live else None)
                raise
            self.carried = None
            moved = _("{name} moved from {before} to {after}. Undo: u").format(
                name=shown_name(booking), before=when(self, booking), after=when(self, taken.booking)
            )
            warned = " ".join(self.sentence(notice) for notice in taken.warnings)
            warned = await offer_swap(self, taken.booking, taken.warnings) or warned
            await self.after(taken.booking, f"{moved} {warned}".strip())

    async def _put_down_series(self, booking: Booking, wanted: Wanted, reach: "Reach") -> None:
        """Move the others of a series along, date by date as it is decided."""
        from desk.screens import series_acts

        done = await series_acts.move(self, booking, wanted, reach)
        if done is not None:
            self.carried = None
            taken, words = done
            await self.after_series(taken, words)
