"""Somebody at the desk: a running app on a real file, with the keys that they press and the screen that they read.

Keys are given to the app all at once, as a quick hand gives them, and what they lead to is awaited; nothing here
waits for a clock.
"""

import asyncio
import time
import unicodedata
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace
from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot, WaitForScreenTimeout
from textual.strip import Strip
from textual.widgets import Select
from textual.worker import Worker

from desk import language, post_rounds
from desk.app import NEVER, DeskApp
from desk.db.database import Database
from desk.domain.bookings import Booking
from desk.records import Records
from desk.screens.base import ACTING, ERRANDS
from desk.screens.day import DayScreen
from desk.screens.dialog import Dialog
from desk.services.counter import Counter

NO_ROUNDS = 1e9
"""Seconds until the rounds for mail in a test that has none."""

PATIENCE = 30.0
"""Seconds after which a test gives up on something that should long have happened."""


class Desk:
    """A desk with its program open."""

    def __init__(self, pilot: Pilot[None], app: DeskApp) -> None:
        self.pilot = pilot
        self.app = app

    # Doing

    async def press(self, *keys: str) -> None:
        """Press keys, one right after the other, and wait until all that they lead to is on the screen."""
        for key in keys:
            self.send_key(key)
        await self.until(lambda: not self.app.scanner.held)

    async def hit(self, *keys: str) -> None:
        """Press keys without waiting for what they lead to."""
        for key in keys:
            self._send(_key_event(key))
            await asyncio.sleep(0)

    async def comes(self, words: str) -> None:
        """Wait until these words are on the screen, whatever is still under way."""
        await self.soon(lambda: words in self.flowing)

    async def soon(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so, whatever is still under way."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, "it does not happen"
            await asyncio.sleep(0.01)

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*text)

    async def fill(self, **fields: str) -> None:
        """Replace what stands in these fields of the form that is open."""
        for name, text in fields.items():
            self.app.screen.set_focus(self.app.screen.query_one(f"#{name}"))
            await self.press("home", "shift+end", "backspace", *text)

    async def go(self, room: str, clock: str) -> None:
        """Move the cursor of the grid, by its keys, to a room and to the slot of that time."""
        grid = self.day.grid
        assert grid.cells is not None
        number = [r.name for r in grid.cells.rooms].index(room)
        wall_clock = [f"{self.day.local(slot.start):%H:%M}" for slot in grid.cells.slots]
        across, down = number - grid.cursor.x, wall_clock.index(clock) - grid.cursor.y
        await self.press(
            *["right" if across > 0 else "left"] * abs(across), *["down" if down > 0 else "up"] * abs(down)
        )
        assert self.under_cursor[:2] == (room, clock)

    async def form(self, room: str, clock: str) -> None:
        """Open the full form for a free cell."""
        await self.go(room, clock)
        await self.press("n", "tab")
        assert self.dialog == "BookingForm"

    async def choose(self, field: str, value: object) -> None:
        """Choose from a list of the form, by its keys."""
        select = self.app.screen.query_one(f"#{field}", Select)
        self.app.screen.set_focus(select)
        await self.press("enter")
        choices = [choice for _words, choice in select._options]
        step = choices.index(value) - choices.index(select.value)
        for _ in range(abs(step)):
            await self.press("down" if step > 0 else "up")
        await self.press("enter")
        assert select.value == value

    async def paste(self, text: str) -> None:
        """Paste a text, as a terminal hands it over."""
        self.send_paste(text)
        await self.settle()

    async def click(self, selector: str, x: int = 1, y: int = 0, *, times: int = 1) -> None:
        """Click a widget, so many columns and lines from its corner."""
        await self.pilot.click(selector, offset=(x, y), times=times)
        await self.settle()

    async def double_click(self, x: int, y: int) -> None:
        """Click a place of the screen twice, before anything has come of the first click."""
        for _ in range(2):
            self.send_mouse(events.MouseDown, x, y, 1)
            self.send_mouse(events.MouseUp, x, y, 1)
        await self.settle()

    async def click_word(self, words: str) -> None:
        """Click the first place of the screen where these words stand."""
        lines = self.text.splitlines()
        y = next((y for y, line in enumerate(lines) if words in line), None)
        assert y is not None, f"{words!r} is not on the screen:\n{self.text}"
        await self.pilot.click(offset=(lines[y].index(words) + 1, y))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Change the size of the window."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def minute_passes(self) -> None:
        """Let the screen notice that the clock has moved."""
        screen = self.app.screen
        assert isinstance(screen, DayScreen)
        screen.reload()
        await self.settle()

    # Reading

    @property
    def day(self) -> DayScreen:
        """The day screen."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, DayScreen)
        return screen

    @property
    def text(self) -> str:
        """The screen as a person reads it."""
        strips = self.strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def flowing(self) -> str:
        """The same without line breaks, for sentences that wrap."""
        return " ".join(self.text.replace("│", " ").split())

    @property
    def marked(self) -> str:
        """The screen with what is reversed in brackets: the cursor of the grid."""
        strips = self.strips()
        return "\n".join(
            "".join(
                f"⟦{segment.text}⟧"
                if segment.style and segment.style.reverse and len(segment.text) > 1
                else segment.text
                for segment in strip
            ).rstrip()
            for strip in strips
        )

    def line(self, *words: str) -> str:
        """The one line of the screen with all these words."""
        found = [line for line in self.text.splitlines() if all(word in line for word in words)]
        assert len(found) == 1, f"{words} on {len(found)} lines of:\n{self.text}"
        return found[0]

    def part(self, selector: str) -> str:
        """What a person reads in one widget of the screen."""
        region = self.app.screen.query_one(selector).region
        strips = self.strips()[region.y : region.bottom]
        return "\n".join(strip.crop(region.x, region.right).text.rstrip() for strip in strips)

    @property
    def said(self) -> str:
        """What the program says of the last act."""
        return self.day.saying.said

    @property
    def grid(self) -> str:
        """The grid."""
        return self.part("DayGrid")

    @property
    def rail(self) -> str:
        """The rail at the right."""
        return self.part("KeyRail")

    @property
    def detail(self) -> str:
        """The line about what is under the cursor."""
        return self.part("DetailLine").strip()

    @property
    def keys(self) -> str:
        """The bottom line of the main screen or of the dialog."""
        return self.part("KeyBar")

    @property
    def under_cursor(self) -> tuple[str, str, Booking | None]:
        """Room, time and booking under the cursor of the grid."""
        selected = self.day.grid.selected
        assert selected is not None
        room, slot, booking = selected
        return room.name, f"{self.day.local(slot.start):%H:%M}", booking

    @property
    def taken(self) -> Booking:
        """The booking under the cursor of the grid."""
        booking = self.under_cursor[2]
        assert booking is not None
        return booking

    @property
    def dialog(self) -> str:
        """The name of the dialog that is open; empty for none."""
        screen = self.app.screen
        return type(screen).__name__ if isinstance(screen, Dialog) else ""

    def value(self, field: str) -> object:
        """What stands in a field of the form."""
        widget = self.app.screen.query_one(f"#{field}")
        return widget.value  # type: ignore[attr-defined]

    # Waiting

    async def settle(self, patience: float = PATIENCE) -> None:
        """Wait until nothing is under way: no key, no message, no question to the services."""
        deadline = time.monotonic() + patience
        quiet = False
        while not quiet:
            while self._busy():
                assert time.monotonic() < deadline, f"the desk does not come to rest:\n{self.text}"
                await asyncio.sleep(0.001)
            try:
                await self.pilot.pause(0)  # through the queues of all widgets, and onto the screen
            except WaitForScreenTimeout:  # what was being closed answers no more; what stays does
                await self.pilot.pause(0)
            quiet = not self._busy()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        deadline = time.monotonic() + PATIENCE
        await self.settle()
        while not condition():
            assert time.monotonic() < deadline, f"it does not happen:\n{self.text}"
            await asyncio.sleep(0.005)
            await self.settle()

    def strips(self) -> list[Strip]:
        """The lines of the screen, with the screens that a dialog lies on."""
        visible_screen_stack.set(self.app._background_screens)
        return self.app.screen._compositor.render_strips()

    def _busy(self) -> bool:
        app = self.app
        if not app._running:  # it has ended; what it left half done stays so
            return False
        if app._typed_ahead or app._busy() or app._batch_count:  # a screen that was switched to shows a moment later
            return True
        nodes = [app, *app.screen.walk_children(with_self=True)]
        if any(node.message_queue_size for node in nodes) or any(screen._callbacks for screen in app.screen_stack):
            return True
        return any(not worker.is_finished and not self._may_go_on(worker) for worker in app.workers)

    def _may_go_on(self, worker: Worker[object]) -> bool:
        """Whether the worker is out on an errand, or has asked in a dialog something that is not answered yet."""
        if worker.group == ERRANDS:
            return True
        return worker.group in (ACTING, "default") and worker.node.screen is not self.app.screen

    # What the terminal sends; nothing is awaited

    def send_key(self, key: str) -> None:
        """A key goes down."""
        self._send(_key_event(key))

    def send_paste(self, text: str) -> None:
        """A text is pasted."""
        self._send(events.Paste(text))

    def send_mouse(self, kind: Callable[..., events.MouseEvent], x: int, y: int, button: int = 0) -> None:
        """The mouse does something."""
        self._send(kind(None, x, y, 0, 0, button, False, False, False, x, y))  # noqa: FBT003

    def _send(self, event: events.Event) -> None:
        event.set_sender(self.app)
        self.app.post_message(event)


@asynccontextmanager
async def at_desk(
    counter: Counter,
    size: tuple[int, int] = (120, 36),
    *,
    by: str | None = None,
    speech: str = "en",
    lock_after: timedelta = NEVER,
    rounds: float = NO_ROUNDS,
) -> AsyncIterator[Desk]:
    """The program open on the counter's data, with connections of its own.

    It goes on its rounds for mail every so many seconds; otherwise never by itself.
    """
    own = Database(counter.database.path or counter.database.url)
    signed = counter.by if by is None else by
    app = DeskApp(Records(replace(counter, database=own, by=signed)), speech, lock_after=lock_after)
    try:
        with styles_read_once(), _painted_when_read(), _going_round(rounds):
            async with app.run_test(size=size) as pilot:
                desk = Desk(pilot, app)
                await desk.settle()
                try:
                    yield desk
                except AssertionError as error:
                    error.add_note(desk.text)
                    raise
    finally:
        language.use(language.DEFAULT)


@contextmanager
def _going_round(every: float) -> Iterator[None]:
    """Have the program go on its rounds for mail every so many seconds."""
    with patch.multiple(post_rounds, FIRST=every, FOLDER_EVERY=every, SERVERS_EVERY=every):
        yield


@contextmanager
def _painted_when_read() -> Iterator[None]:
    """Paint only what is read: the frames in between cost more than all else, and a test does not see them."""

    def unpainted(compositor: Compositor, *_arguments: object, **_named: object) -> None:
        compositor._dirty_regions.clear()

    with patch.object(Compositor, "render_update", unpainted):
        yield


_read_rules = Stylesheet._parse_rules
_rules: dict[object, list[RuleSet]] = {}


@contextmanager
def styles_read_once() -> Iterator[None]:
    """Read each style sheet once for all programs of the tests: they have the same, and one is long to read."""

    def read(sheet: Stylesheet, *arguments: Any, **named: Any) -> list[RuleSet]:
        key = (arguments, *named.items(), frozenset(sheet._variables.items()))
        if key not in _rules:
            _rules[key] = _read_rules(sheet, *arguments, **named)
        return _rules[key]

    with patch.object(Stylesheet, "_parse_rules", read):
        yield


def _key_event(key: str) -> events.Key:
    """A key as the terminal's reader makes it: a character, or a named key."""
    if len(key) == 1:
        return events.Key(key if key.isalnum() else _character_to_key(key), key)
    try:
        char = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        char = None
    return events.Key(key, char)
