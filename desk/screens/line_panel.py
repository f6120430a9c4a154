"""The booking line: what is heard is typed on one line, and everything about it happens beneath that line."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import date

from msgspec.structs import replace
from textual import on, work
from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input
from textual.worker import Worker

from desk import services
from desk.domain.bookings import Booking
from desk.domain.hours import Hours
from desk.domain.notices import Refused, Unusable
from desk.domain.rooms import Room
from desk.intake.questions import question_text
from desk.language import N_
from desk.records import Records
from desk.screens.base import ACTING, ANSWERING
from desk.screens.line_choices import at_slot, choices
from desk.screens.line_messages import Cancelled, FormWanted, Left, Pointed, Saved, TurnedThemAway
from desk.screens.line_view import LineView
from desk.screens.line_words import about_age, to_decide
from desk.screens.telling import tell, told
from desk.services.drafts import Draft, forget_draft
from desk.services.line import Preview, Stage
from desk.widgets.choice_list import ChoiceList
from desk.widgets.line_input import LineInput, Mode
from desk.widgets.one_frame import OneFrame


class LinePanel(LineView):
    """The line as it is worked with. It takes the bookings itself and tells the screen what became of it."""

    BINDINGS = [
        Binding("tab", "form", N_("Form"), priority=True, id="line.form", tooltip=N_("The full form, filled in")),
        Binding("f7", "turn_away", N_("Turned away – full"), id="line.full", tooltip=N_("Note that they got no room")),
    ]

    def __init__(self, records: Records, follow: Callable[[Preview], None]) -> None:
        """`follow` is called with what the line means, before that is painted."""
        super().__init__()
        self.disable_messages(Worker.StateChanged)
        self.line.disable_messages(Input.Changed)
        self.records = records
        self.follow = follow
        self.display = False
        self._releasing: int | None = None
        self._meant: int | None = None
        self._frame = OneFrame(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nobody is turned away as long as what they ask for can be had."""
        return self.can_turn_away if action == "turn_away" else super().check_action(action, parameters)

    def on_mount(self) -> None:
        """Watch the text itself: a message of its change would come through three queues."""
        self.watch(self.line, "value", self._typed, init=False)

    def open(
        self,
        draft: Draft,
        rooms: tuple[Room, ...],
        hours: Hours,
        today: date,
        releasing: int | None = None,
        *,
        pointed: bool = False,
    ) -> None:
        """Show the line with a text to go on from; the cursor stands where it stood.

        What was only `pointed` at, and not gone on with, is nothing to park.
        """
        self._rooms, self._hours, self._today, self._releasing = rooms, hours, today, releasing
        self.line.given = draft.text if pointed else ""
        self._meant = None
        self._shrink()
        self.display = True
        self.line.mode = Mode.TYPING
        self.line.value = draft.text
        self.line.cursor_position = draft.cursor
        self.screen.set_focus(self.line)
        self.read()

    @property
    def typed(self) -> str:
        """What stands in the line while it is open."""
        return self.line.value if self.display else ""

    def put_slot(self, words: str) -> None:
        """Put a room and a time, as somebody pointed at them, in the place of those in the line."""
        if self.preview is not None:
            self._write(at_slot(self.line.value, self.preview, words))

    async def close(self) -> None:
        """Take the line off the screen; it was saved, parked or left, so nothing of it is to come back."""
        self.display = False
        self.preview = None
        self.workers.cancel_group(self, ANSWERING)
        self.line.value = ""
        self.under.show("", (), None)
        await self.records.ask(forget_draft)

    def _typed(self) -> None:
        """Paint a letter together with what the line means then, if that is found at once."""
        if self.display:
            self._frame.hold()
            self._enter(Mode.TYPING)
            self.read()

    @work(exclusive=True, group=ANSWERING)
    async def read(self) -> None:
        """Keep what is typed on disk, and understand it; a newer text replaces an older one."""
        with self._problems_told():
            typed = Draft(self.line.value, self.line.cursor_position)
            preview, not_kept = await self.records.ask(services.line.heard, typed)
            await self._show_meant(preview)
            if not_kept is not None:
                raise not_kept

    async def _understand(self) -> Preview:
        return await self._show_meant(await self.records.ask(services.line.preview, self.line.value))

    async def _show_meant(self, preview: Preview) -> Preview:
        """Show what the line means; a booking that was picked once is the one that it goes on meaning."""
        meant = next((b for b in preview.matches if b.id == self._meant), None)
        if preview.stage is Stage.WHICH and meant is not None:
            preview = await self.records.ask(services.line.about_this, preview, meant)
        self._show(preview)
        return preview

    async def _understood(self) -> Preview:
        """What the line means as it stands now."""
        if self.preview is not None and self.preview.text == self.line.value:
            return self.preview
        return await self._understand()

    def _show(self, preview: Preview) -> None:
        if self._hours is None or not self.display:
            return
        self.preview = preview
        self._choices, self._picked = choices(preview, self._hours, self._today), 0
        if self.line.understood.remember(preview.text, preview.reading.marks):
            self.line.refresh()
        self._draw()
        self.follow(preview)
        self._frame.release()

    def _enter(self, mode: Mode) -> None:
        if self.line.mode is not mode:
            self.line.mode = mode
            self._draw()
            self._point()

    def _point(self) -> None:
        """Show in the grid the slot that the arrows are on; back on the line, what the line asks for."""
        if self.line.mode is Mode.PICKING and self._picked < len(self._choices):
            if slot := self._choices[self._picked].slot:
                self.post_message(Pointed(slot))
        elif self.line.mode is Mode.TYPING and self.preview is not None:
            self.follow(self.preview)

    @contextlib.contextmanager
    def _problems_told(self) -> Iterator[None]:
        """Say that the database cannot be used now; what is typed stays."""
        try:
            yield
        except Unusable as unusable:
            self._say(told(unusable))

    # Enter, picking and answering

    @on(Input.Submitted)
    def _submitted(self, submitted: Input.Submitted) -> None:
        submitted.stop()
        if self.line.mode is Mode.PICKING:
            self._pick(self._picked)
        else:
            self.submit(decided=self.line.mode is Mode.ASKING)

    @work(exclusive=True, group=ACTING)
    async def submit(self, *, decided: bool = False) -> None:
        """Do what the line says, once all is known and what must be decided is decided."""
        try:
            with self._problems_told():
                await self._submit(decided=decided)
        except Refused as refused:
            self.line.mode = Mode.TYPING
            if (await self._understand()).stage is not Stage.TAKEN and self._hours is not None:
                self._say(told(refused, self._hours))

    async def _submit(self, *, decided: bool) -> None:
        preview = await self._understood()
        if preview.stage is Stage.EMPTY:
            await self._leave(parked=False)
        elif preview.stage in (Stage.READY, Stage.CHANGE) and not decided and to_decide(preview):
            self._enter(Mode.ASKING)
        elif preview.stage in (Stage.READY, Stage.CHANGE, Stage.CANCEL):
            await self._do(preview)
        elif preview.stage is Stage.SERIES:
            await tell(self, FormWanted(preview, self._releasing))
        elif self._choices:
            self._enter(Mode.PICKING)
        elif preview.asks:
            self._say(question_text(preview.asks[0]))

    async def _do(self, preview: Preview) -> None:
        meant = preview.matches[0] if preview.matches else None
        if preview.stage is Stage.CANCEL and meant is not None:
            booking = await self.records.ask(services.bookings.cancel, meant.id, seen=meant)
            await self._finish(Cancelled(booking))
        elif preview.wanted is not None and meant is not None:
            taken = await self.records.ask(services.bookings.change, meant, preview.wanted)
            await self._finish(Saved(taken, meant))
        elif preview.wanted is not None:
            taken = await self.records.ask(services.bookings.take, preview.wanted, self._releasing)
            await self._finish(Saved(taken, None))

    async def _finish(self, outcome: Message) -> None:
        await self.close()
        await tell(self, outcome)

    @on(LineInput.Answered)
    def _answered(self, answered: LineInput.Answered) -> None:
        if self.preview is None or self.preview.wanted is None:
            return
        of_age = about_age(self.preview)
        if not of_age and not answered.yes:
            self._enter(Mode.TYPING)
            return
        if of_age and answered.yes:
            self.preview = replace(self.preview, wanted=replace(self.preview.wanted, age_confirmed=True))
        self.submit(decided=True)

    @on(ChoiceList.Clicked)
    def _clicked(self, clicked: ChoiceList.Clicked) -> None:
        self.screen.set_focus(self.line)
        if self.line.mode is Mode.ASKING:
            self._answered(LineInput.Answered(clicked.number == 0))
        else:
            self._pick(clicked.number)

    @on(LineInput.PickWanted)
    def _to_choices(self) -> None:
        if self._choices:
            self._enter(Mode.PICKING)

    @on(LineInput.Moved)
    def _move(self, moved: LineInput.Moved) -> None:
        self._picked = (self._picked + moved.by) % max(1, len(self._choices))
        self._draw()
        self._point()

    @on(LineInput.Picked)
    def _picked_digit(self, picked: LineInput.Picked) -> None:
        self._pick(picked.number)

    def _pick(self, number: int) -> None:
        choice = self._choices[number] if number < len(self._choices) else None
        if choice is not None and choice.booking is not None:
            self._this_booking(choice.booking)
        elif choice is not None:
            self._write(choice.text)

    def _write(self, text: str) -> None:
        """Let the line say something else; what is typed next goes on behind it."""
        self.line.mode = Mode.TYPING
        self.line.value = text if text.endswith("-") else text + " "
        self.line.cursor_position = len(self.line.value)

    @work(exclusive=True, group=ANSWERING)
    async def _this_booking(self, booking: Booking) -> None:
        self._meant = booking.id
        with self._problems_told():
            self.line.mode = Mode.TYPING
            await self._understand()

    # Leaving

    @on(LineInput.SteppedOut)
    def _step_out(self) -> None:
        if self.line.mode is not Mode.TYPING:
            self._enter(Mode.TYPING)
        else:
            self.park()

    @work(exclusive=True, group=ACTING)
    async def park(self) -> None:
        """Put the line aside, with a soft hold on its slot; one in which nothing was typed is just left."""
        text, typed = self.line.value, self.line.typed
        with self._problems_told():
            if typed:
                preview = await self._understood()
                await self.records.ask(services.parking.park, Draft(text, self.line.cursor_position), preview.to_hold)
            await self._leave(parked=typed)

    async def _leave(self, *, parked: bool) -> None:
        await self.close()
        await tell(self, Left(parked))

    @work(exclusive=True, group=ACTING)
    async def action_turn_away(self) -> None:
        """Note that there was no room for them, and leave the line."""
        with self._problems_told():
            asked = (await self._understood()).turned_away
            if asked is not None:
                await self.records.ask(services.turned_away.note, asked)
                await self._finish(TurnedThemAway(asked))

    @work(exclusive=True, group=ACTING)
    async def action_form(self) -> None:
        """Open the full form with everything filled in."""
        with self._problems_told():
            await tell(self, FormWanted(await self._understood(), self._releasing))
