"""The booking line: what is heard is typed on one line, and everything about it happens beneath that line."""

from dataclasses import dataclass, replace
from datetime import date

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, Static

from desk import services
from desk.domain.bookings import Booking
from desk.domain.hours import Hours
from desk.domain.notices import Refused, Unusable
from desk.domain.rooms import Room
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens.base import ACTING
from desk.screens.line_choices import Choice, choices
from desk.screens.line_words import line_words
from desk.services.bookings import Taken
from desk.services.drafts import Draft, forget_draft, keep_draft
from desk.services.line import Preview, Stage
from desk.widgets.line_input import LineInput, Mode

TO_DECIDE = frozenset(
    {
        "age_confirmation",
        "over_capacity",
        "key_unreachable",
        "key_clash",
        "no_contact",
        "noisy_neighbour",
        "key_overdue",
    }
    | {"too_long", "too_far", "holiday", "held_elsewhere", "many_coming"}
)
"""Warnings that are answered with one key before a booking is saved."""


class LinePanel(Vertical):
    """The line and what stands under it. It takes the bookings itself and tells the screen what became of it."""

    BINDINGS = [
        Binding("tab", "form", N_("Form"), priority=True, id="line.form", tooltip=N_("The full form, filled in")),
    ]

    @dataclass
    class Previewed(Message):
        """The line means something else now: the grid follows."""

        preview: Preview

    @dataclass
    class Saved(Message):
        """A booking was taken or changed."""

        taken: Taken
        changed: Booking | None

    @dataclass
    class Cancelled(Message):
        """A booking was cancelled."""

        booking: Booking

    @dataclass
    class FormWanted(Message):
        """Tab: the full form, with what was understood."""

        preview: Preview | None

    @dataclass
    class Left(Message):
        """The line was left, with or without being parked."""

        parked: bool

    line = getters.query_one(LineInput)
    under = getters.query_one("#under", Static)

    def __init__(self, records: Records) -> None:
        super().__init__()
        self.records = records
        self.display = False
        self.preview: Preview | None = None
        self._rooms: tuple[Room, ...] = ()
        self._hours: Hours | None = None
        self._today = date.min
        self._choices: tuple[Choice, ...] = ()
        self._picked = 0
        self._releasing: int | None = None

    def compose(self) -> ComposeResult:
        """The line, and what was understood."""
        with Horizontal():
            yield Label("›", markup=False)
            yield LineInput()
        yield Static("", id="under", markup=False)

    def open(
        self, draft: Draft, rooms: tuple[Room, ...], hours: Hours, today: date, releasing: int | None = None
    ) -> None:
        """Show the line with a text to go on from; the cursor stands where it stood."""
        self._rooms, self._hours, self._today, self._releasing = rooms, hours, today, releasing
        self.display = True
        self.line.mode = Mode.TYPING
        self.line.value = draft.text
        self.line.cursor_position = draft.cursor
        self.screen.set_focus(self.line)
        self.read()

    def close(self) -> None:
        """Take the line off the screen."""
        self.display = False
        self.preview = None
        with self.prevent(Input.Changed):
            self.line.value = ""
        self.under.update("")

    @on(Input.Changed)
    def _typed(self, changed: Input.Changed) -> None:
        changed.stop()
        self._enter(Mode.TYPING)
        self.read()

    @work(exclusive=True, group="line")
    async def read(self) -> None:
        """Understand the line; a newer text replaces an older one. What is typed is kept on disk as well."""
        text = self.line.value
        try:
            self._show(await self.records.ask(services.line.preview, text))
            await self.records.ask(keep_draft, Draft(text, self.line.cursor_position))
        except Unusable as unusable:
            self._say(self._sentence(unusable))

    def _show(self, preview: Preview) -> None:
        assert self._hours is not None
        self.preview = preview
        self._choices, self._picked = choices(preview, self._hours, self._today), 0
        self.line.understood.remember(preview.text, preview.reading.marks)
        self.line.refresh()
        self._draw()
        self.post_message(self.Previewed(preview))

    def _draw(self) -> None:
        if self.preview is not None and self._hours is not None:
            self.under.update(
                line_words(
                    self.preview, self._choices, self._picked, self.line.mode, self._rooms, self._hours, self._today
                )
            )

    def _enter(self, mode: Mode) -> None:
        if self.line.mode is not mode:
            self.line.mode = mode
            self._draw()

    def _say(self, text: str) -> None:
        self.under.update(Content.assemble((f"! {text}", "bold $text-warning")))

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
            preview = self.preview
            if preview is None or preview.text != self.line.value:
                preview = await self.records.ask(services.line.preview, self.line.value)
                self._show(preview)
            if preview.stage is Stage.EMPTY:
                self._leave(parked=False)
            elif preview.stage in (Stage.READY, Stage.CHANGE) and not decided and self._undecided(preview):
                self._enter(Mode.ASKING)
            elif preview.stage in (Stage.READY, Stage.CHANGE, Stage.CANCEL):
                await self._do(preview)
            elif self._choices:
                self._enter(Mode.PICKING)
        except (Refused, Unusable) as error:
            self._say(self._sentence(error))
            if isinstance(error, Refused):
                self.read()

    @staticmethod
    def _undecided(preview: Preview) -> bool:
        return preview.verdict is not None and any(n.code in TO_DECIDE for n in preview.verdict.warnings)

    async def _do(self, preview: Preview) -> None:
        meant = preview.matches[0] if preview.matches else None
        if preview.stage is Stage.CANCEL and meant is not None:
            booking = await self.records.ask(services.bookings.cancel, meant.id)
            await self._finish(self.Cancelled(booking))
        elif preview.wanted is not None and meant is not None:
            taken = await self.records.ask(services.bookings.change, meant.id, preview.wanted, meant.version)
            await self._finish(self.Saved(taken, meant))
        elif preview.wanted is not None:
            taken = await self.records.ask(services.bookings.take, preview.wanted, self._releasing)
            await self._finish(self.Saved(taken, None))

    async def _finish(self, outcome: Message) -> None:
        await self.records.ask(forget_draft)
        self.close()
        self.post_message(outcome)

    @on(LineInput.Answered)
    def _answered(self, answered: LineInput.Answered) -> None:
        if self.preview is not None and self.preview.wanted is not None and answered.yes:
            confirmed = replace(self.preview.wanted, age_confirmed=True)
            self.preview = replace(self.preview, wanted=confirmed)
        self.submit(decided=True)

    @on(LineInput.PickWanted)
    def _to_choices(self) -> None:
        if self._choices:
            self._enter(Mode.PICKING)

    @on(LineInput.Moved)
    def _move(self, moved: LineInput.Moved) -> None:
        self._picked = (self._picked + moved.by) % max(1, len(self._choices))
        self._draw()

    @on(LineInput.Picked)
    def _picked_digit(self, picked: LineInput.Picked) -> None:
        self._pick(picked.number)

    def _pick(self, number: int) -> None:
        if number >= len(self._choices):
            return
        choice = self._choices[number]
        if choice.booking is not None:
            self._this_booking(choice.booking)
            return
        self.line.mode = Mode.TYPING
        self.line.value = choice.text + " "
        self.line.cursor_position = len(self.line.value)

    @work(exclusive=True, group="line")
    async def _this_booking(self, booking: Booking) -> None:
        if self.preview is not None:
            self.line.mode = Mode.TYPING
            self._show(await self.records.ask(services.line.about_this, self.preview, booking))

    # Leaving

    @on(LineInput.SteppedOut)
    def _step_out(self) -> None:
        if self.line.mode is not Mode.TYPING:
            self._enter(Mode.TYPING)
        elif self.line.value.strip():
            self.park()
        else:
            self._leave(parked=False)

    @work(exclusive=True, group=ACTING)
    async def park(self) -> None:
        """Put the line aside, with a soft hold on its slot."""
        draft = Draft(self.line.value, self.line.cursor_position)
        wanted = self.preview.wanted if self.preview and self.preview.stage in (Stage.READY, Stage.ASK) else None
        try:
            await self.records.ask(services.parking.park, draft, wanted)
        except Unusable as unusable:
            self._say(self._sentence(unusable))
            return
        self._leave(parked=True)

    def _leave(self, *, parked: bool) -> None:
        self.close()
        self.post_message(self.Left(parked))

    def action_form(self) -> None:
        """Open the full form with everything filled in."""
        self.post_message(self.FormWanted(self.preview))

    def _sentence(self, error: Refused | Unusable) -> str:
        from desk.letters.notices import sentence, unusable_sentence

        if isinstance(error, Unusable) or self._hours is None:
            return (
                unusable_sentence(error.code, error.facts, spoken()) if isinstance(error, Unusable) else _("Try again.")
            )
        return " ".join(sentence(notice, spoken(), self._hours) for notice in error.notices)
