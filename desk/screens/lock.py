"""The lock: nothing is on the screen that concerns anybody, until a key is pressed or a PIN typed."""

from datetime import datetime
from zoneinfo import ZoneInfo

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Button, Static

from desk import services
from desk.domain.notices import Unusable
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens.ask_pin import AskPin
from desk.screens.base import ACTING
from desk.screens.dialog import Dialog
from desk.screens.initials import Initials

STILL_WORK = ("ctrl+q",)
"""Keys that do what they always do."""


class Lock(Dialog[str], inherit_bindings=False):
    """Covers everything with the clock. Any key or click opens it, or asks for the PIN of whoever is at the desk.

    What lies beneath stays as it is, half-typed words and all. Returns the initials of whoever opened it.
    """

    CSS_PATH = "lock.tcss"
    AUTO_FOCUS = ""

    def __init__(self, records: Records, zone: ZoneInfo) -> None:
        super().__init__()
        self._records = records
        self._zone = zone
        self._by = records.counter.by
        self._asks = False

    def compose(self) -> ComposeResult:
        """The clock, and what is waited for."""
        yield Static(self._words(), id="clock")

    def on_mount(self) -> None:
        """Follow the clock; and know about the PIN also when the data cannot be asked later."""
        self.set_interval(1, self._tick)
        self._ask()

    def takes(self, key: events.Key) -> bool:
        """Any key opens the lock; its character may be the first of the PIN."""
        if key.key in STILL_WORK:
            return False
        self._open(key.character or "")
        return True

    def on_click(self) -> None:
        """So does a click."""
        self._open("")

    @work(group=ACTING)
    async def _ask(self) -> None:
        self._asks = await self._has_pin()

    @work(exclusive=True, group=ACTING)
    async def _open(self, typed: str) -> None:
        if not await self._has_pin():
            self.dismiss(self._by)
        elif initials := await self.app.push_screen_wait(Unlock(self._records, self._by, typed)):
            self.dismiss(initials)

    async def _has_pin(self) -> bool:
        try:
            return self._by in await self._records.ask(services.pins.protected)
        except Unusable:
            return self._asks

    def _words(self) -> Content:
        now: datetime = self._records.counter.now.astimezone(self._zone)
        speech = spoken()
        waiting = getattr(self.app, "notice", "")  # the PIN cannot be looked up before there is an answer
        return Content.assemble(
            (speech.time(now), "bold"),
            f"\n{speech.day(now.date())}\n\n",
            (_("Locked – press any key"), "dim"),
            f"\n{waiting}" if waiting else "",
        )

    def _tick(self) -> None:
        self.query_one("#clock", Static).update(self._words())


class Unlock(AskPin):
    """Asks for the PIN of whoever locked the screen; somebody else with a PIN may take over."""

    BINDINGS = [
        Binding("f9", "another", N_("Somebody else"), id="unlock.another", tooltip=N_("Go on with other initials")),
    ]

    def __init__(self, records: Records, initials: str, typed: str) -> None:
        super().__init__(records, initials, typed if typed.isascii() and typed.isdigit() else "")

    def buttons(self) -> list[Button]:
        """What can be clicked."""
        return [*super().buttons(), Button(_("Somebody else (F9)"), id="another", compact=True)]

    def on_button_pressed(self, pressed: Button.Pressed) -> None:
        """The button does what the key does."""
        if pressed.button.id == "another":
            self.action_another()

    @work(group=ACTING)
    async def action_another(self) -> None:
        """Let somebody else with a PIN take over."""
        if initials := await self.app.push_screen_wait(Initials(self._records, only_with_pin=True)):
            self.dismiss(initials)
