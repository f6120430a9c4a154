"""Keys take effect one after the other, however fast they come: how the program listens to what is typed."""

import asyncio
import contextlib
from collections.abc import Callable

from textual import events
from textual.app import App
from textual.widget import Widget
from textual.worker import WorkerCancelled, WorkerFailed

from desk.screens.base import ACTING, ANSWERING, DeskScreen, as_dialog
from desk.widgets.key_bar import text_field
from desk.widgets.scanner import LONGEST_GAP, Heard, Scan, Scanner
from desk.words import printable

TOUCHES = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
"""What shows that somebody is at the desk."""

LONGEST_WAIT = 1.0
"""Seconds that a key waits for the answer to what was typed before it, as when the database is busy."""


WAIT_FOR_NOTHING = ("ctrl+q", "ctrl+l")
"""Keys that quit and lock also while an act waits for the database."""


class KeysInOrder(App[None]):
    """An app in which no key overtakes another, and none acts on a screen that it was not meant for."""

    def __init__(self) -> None:
        super().__init__()
        self.scanner = Scanner()
        self.key_clock: Callable[[], float] = lambda: events.Event().time
        self.pressed = ""
        """The character of the key that acts now."""
        self.touched_at = 0.0
        """When somebody last touched the keyboard or the mouse, by `key_clock`."""
        self._typed_ahead: list[events.Key | Scan] = []
        self._typing_on: asyncio.Task[None] | None = None

    @property
    def is_slow(self) -> bool:
        """Whether an act takes so long that other keys need not wait for it."""
        return False

    async def on_event(self, event: events.Event) -> None:
        """Keys take effect one after the other, however fast they come.

        A key that is not for a text field acts at once. While a screen opens, or an act is under way that may open a
        dialog, the keys typed ahead wait for it: what is typed after `n` lands in the line that `n` opens, and a tag
        scanned right behind F3 acts on the key board.
        """
        if isinstance(event, TOUCHES):
            self.touched_at = self.key_clock()
        if isinstance(event, events.Paste):
            event.text = printable(event.text)
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif not await self._is_scan(event):
            await self._let_in(event)

    async def _is_scan(self, key: events.Key) -> bool:
        """Whether a key belongs to a tag that is being scanned, or may: then it waits for the next one."""
        if self.scanner.held:
            heard = self.scanner.hear(key)
            if heard is not Heard.TYPED:
                self.scanner.hold(key)
                if heard is Heard.SCAN:
                    self._wait_turn(Scan(self.scanner.release()))
                return True
            for earlier in self.scanner.release():
                await self._let_in(earlier)
        if text_field(self.focused) or not isinstance(self.screen, DeskScreen) or not self.screen.SCANS:
            return False
        if not self.scanner.begins(key, {tag[:1] for tag in self.screen.tags_to_scan()}):
            return False
        self.scanner.hold(key)
        self.set_timer(LONGEST_GAP, self._scan_over)
        return True

    async def _scan_over(self) -> None:
        """Let in what was held when nothing has followed it."""
        if self.scanner.is_over(self.key_clock()):
            for key in self.scanner.release():
                await self._let_in(key)
        elif self.scanner.held:
            self.set_timer(LONGEST_GAP, self._scan_over)

    async def _let_in(self, event: events.Key) -> None:
        """Let a key take effect, or wait its turn."""
        if not self.screen_stack:  # the program has been quit in the meantime
            return
        self.pressed = event.character or ""
        if event.key in WAIT_FOR_NOTHING and self.is_slow:
            await self._check_bindings(event.key, priority=True)
        elif self._typed_ahead or self._busy() or event.key == "enter" or self._decides(event):
            self._wait_turn(event)
        elif text_field(self.focused):
            await super().on_event(event)
        else:
            await self._act_on(event)

    def _wait_turn(self, typed: events.Key | Scan) -> None:
        self._typed_ahead.append(typed)
        if len(self._typed_ahead) == 1:
            self._typing_on = asyncio.create_task(self._type_on())

    async def _act_on(self, key: events.Key) -> None:
        """Do what a key is for where nothing is typed."""
        if (dialog := as_dialog(self.screen)) and dialog.takes(key):
            return
        if not await self._check_bindings(key.key, priority=True):
            await self._check_bindings(key.key)

    def _decides(self, key: events.Key) -> bool:
        """Whether a key in a text field is no letter for it: after it, the next key may be for something else."""
        field = self.focused
        return text_field(field) and not (
            field and key.is_printable and field.check_consume_key(key.key, key.character)
        )

    async def _type_on(self) -> None:
        """Let the keys that waited through; a fault in what one of them does ends the program, as everywhere else."""
        try:
            await self._let_through()
        except Exception as error:  # noqa: BLE001 - else the keys would wait for ever
            self._typed_ahead.clear()
            self._handle_exception(error)

    async def _let_through(self) -> None:
        """The keys that waited, in their order, before any that come later."""
        while self._typed_ahead:
            if not self.screen_stack:
                self._typed_ahead.clear()
                return
            if self._busy():
                await asyncio.sleep(0.005)
                continue
            key, field = self._typed_ahead[0], self.focused
            if isinstance(key, Scan):
                if isinstance(self.screen, DeskScreen) and self.screen.SCANS and not text_field(field):
                    self.screen.scanned(key.tag)
                else:  # what was done before it has opened something that text is typed into
                    self._typed_ahead[1:1] = key.keys
                del self._typed_ahead[0]
                continue
            self.pressed = key.character or ""
            if field is not None and text_field(field):
                decides = self._decides(key)
                if decides:  # it acts on all that was typed before it, and on what that finds
                    await self._handled(field)
                    await self._answered()
                await super().on_event(key)
                if decides:
                    await self._handled(field)
            else:
                chosen_on = field or self.screen
                await self._act_on(key)
                if key.key == "enter":  # it may open something that the next key is for
                    await self._handled(chosen_on)
            del self._typed_ahead[0]

    def _busy(self) -> bool:
        """Whether the next key should wait: a screen is opening, or an act is under way that may open a dialog."""
        if not self.screen.is_mounted:
            return True
        acting = [worker for worker in self.workers if worker.group == ACTING and not worker.is_finished]
        if dialog := as_dialog(self.screen):
            return not dialog.is_open or any(worker.node is dialog for worker in acting)
        waits = text_field(self.focused) or not self.is_slow  # a slow act holds up what is typed, but not the grid
        return isinstance(self.screen, DeskScreen) and (not self.screen.is_open or (bool(acting) and waits))

    async def _handled(self, field: Widget) -> None:
        """Wait until a field, all that it is in, and the app have dealt with a key and with what was made of it."""
        for node in (*field.ancestors_with_self, field, *field.ancestors_with_self):
            if node.is_running:
                done = asyncio.get_running_loop().create_future()
                node.call_later(lambda done=done: done.done() or done.set_result(None))
                await asyncio.wait([done], timeout=0.2)

    async def _answered(self) -> None:
        """Wait, not for ever, until what is being typed is found or weighed."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_WAIT):
                while asked := [w for w in self.workers if w.group == ANSWERING and not w.is_finished]:
                    with contextlib.suppress(WorkerFailed, WorkerCancelled):
                        await asked[0].wait()
