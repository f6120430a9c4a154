"""The program on the screen: its modes, themes and palette. No rules, no SQL."""

import asyncio
import contextlib
import gc
import traceback
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import WorkerCancelled, WorkerFailed

from desk import language
from desk.language import N_, _
from desk.post_rounds import PostRounds
from desk.records import Records
from desk.screens.base import ACTING, ANSWERING, ERRANDS, DeskScreen
from desk.screens.dialog import Dialog
from desk.themes import THEMES
from desk.widgets.key_bar import text_field
from desk.widgets.scanner import LONGEST_GAP, Heard, Scanner
from desk.words import printable

NEVER = timedelta()

TOUCHES = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
"""What shows that somebody is at the desk."""

LONGEST_WAIT = 1.0
"""Seconds that a key waits for the answer to what was typed before it, as when the database is busy."""

BINDINGS_FOR_EVERYWHERE = [
    Binding("f2", "switch_mode('day')", N_("Day"), show=False, id="go.day", tooltip=N_("The day grid")),
    Binding("f3", "switch_mode('keys')", N_("Keys"), id="go.keys", tooltip=N_("The key board")),
    Binding("f4", "switch_mode('closing')", N_("Closing"), id="go.closing", tooltip=N_("Count the keys and sign off")),
    Binding("f5", "switch_mode('mail')", N_("E-mail"), id="go.mail", tooltip=N_("The mails that wait")),
    Binding("f9", "sign_in", N_("Initials"), show=False, id="go.initials", tooltip=N_("Who is at the desk")),
    Binding(
        "f1,question_mark", "help", N_("Help"), key_display="F1", id="go.help", tooltip=N_("Help for where you are")
    ),
    Binding(
        "ctrl+p", "command_palette", N_("All acts"), show=False, id="go.palette", tooltip=N_("Find any act by name")
    ),
    Binding(
        "ctrl+l",
        "lock",
        N_("Lock"),
        show=False,
        priority=True,
        id="go.lock",
        tooltip=N_("Hide everything from the public side until a key is pressed"),
    ),
    Binding("ctrl+q", "quit", N_("Quit"), show=False, priority=True, id="go.quit", tooltip=N_("Quit Desk")),
]


NOT_BY_NAME = frozenset({"command_palette", "came"})
"""The acts that make no sense in the palette: itself, and what needs a digit."""


class DeskApp(App[None]):
    """Desk. Everything that it needs is given to it: the records with their clock, and the language."""

    TITLE = "Desk"
    DEFAULT_MODE = "day"
    CSS_PATH = ["desk.tcss", "screens/day.tcss"]  # the first screen's too, so that styles are read once
    BINDINGS = BINDINGS_FOR_EVERYWHERE  # type: ignore[assignment]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]
    VERTICAL_BREAKPOINTS = [(34, "-tall")]
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        records: Records,
        language_code: str = language.DEFAULT,
        theme: str = "desk",
        *,
        demo: bool = False,
        lock_after: timedelta = NEVER,
    ) -> None:
        super().__init__()
        language.use(language_code)
        self.records = records
        self.demo = demo
        self.lock_after = lock_after
        self._touched = 0.0
        self.crash_report = ""
        self._typed_ahead: list[events.Key] = []
        self._typing_on: asyncio.Task[None] | None = None
        self.scanner = Scanner()
        self.key_clock: Callable[[], float] = lambda: events.Event().time
        self.pressed = ""
        self._is_ready = False
        for own in THEMES:
            self.register_theme(own)
        self._start_with(theme if theme in [own.name for own in THEMES] else "desk")
        self.add_mode("day", self._day_screen)
        self.add_mode("keys", self._keys_screen)
        self.add_mode("closing", self._closing_screen)
        self.add_mode("mail", self._mail_screen)

    def _start_with(self, theme: str) -> None:
        """Have the theme from the beginning, so that the styles are read once and not again for its colours."""
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.add_class("-dark-mode" if self.current_theme.dark else "-light-mode", f"-theme-{theme}")

    def refresh_css(self, animate: bool = True) -> None:
        """Read the styles again when the colours change; before the first frame they have just been read."""
        if self._is_ready:
            super().refresh_css(animate)

    def on_ready(self) -> None:
        """After the first frame: keep the collector away from what stays, so that it never halts a key."""
        self._is_ready = True
        gc.freeze()
        gc.enable()
        self.set_timer(0.2, self.records.get_ready)
        if self.lock_after:
            self._touched = self.key_clock()
            self.set_interval(1, self.lock_if_idle)
        self.run_worker(PostRounds(self.records, self._post_told).go(), group=ERRANDS)

    def _post_told(self) -> None:
        """Mails can no longer be fetched, or can be again: the screen says so."""
        if isinstance(self.screen, DeskScreen):
            self.screen.show_title()

    async def on_event(self, event: events.Event) -> None:
        """Keys take effect one after the other, however fast they come.

        A key that is not for a text field acts at once. While an act is under way, or is about to open a dialog, the
        keys typed ahead wait for it: what is typed after `n` lands in the line that `n` opens.
        """
        if isinstance(event, TOUCHES):
            self._touched = self.key_clock()
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
            if heard is Heard.PART:
                self.scanner.hold(key)
                return True
            tag, typed = self.scanner.text, self.scanner.release()
            if heard is Heard.SCAN and isinstance(self.screen, DeskScreen):
                self.screen.scanned(tag)
                return True
            for earlier in typed:
                await self._let_in(earlier)
        if self._typed_ahead or self._busy() or text_field(self.focused) or not isinstance(self.screen, DeskScreen):
            return False
        tags = self.screen.tags_to_scan()
        if tags is None or not self.scanner.begins(key, {tag[:1] for tag in tags}):
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
        self.pressed = event.character or ""
        if self._typed_ahead or self._busy() or event.key == "enter" or self._decides(event):
            self._typed_ahead.append(event)
            if len(self._typed_ahead) == 1:
                self._typing_on = asyncio.create_task(self._type_on())
        elif text_field(self.focused):
            await super().on_event(event)
        else:
            await self._act_on(event)

    async def _act_on(self, key: events.Key) -> None:
        """Do what a key is for where nothing is typed."""
        if isinstance(self.screen, Dialog) and self.screen.takes(key):
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
        """Let the keys that waited through, in their order, before any that come later."""
        while self._typed_ahead:
            if self._busy():
                await asyncio.sleep(0.005)
                continue
            key, field = self._typed_ahead[0], self.focused
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
        """Whether the next key should wait: a dialog is opening, or an act is under way that may open one."""
        acting = [worker for worker in self.workers if worker.group == ACTING and not worker.is_finished]
        if isinstance(self.screen, Dialog):
            return not self.screen.is_open or any(worker.node is self.screen for worker in acting)
        return isinstance(self.screen, DeskScreen) and bool(acting)

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

    async def on_unmount(self) -> None:
        """Let go of the database when all that was asked is done."""
        self.records.close()

    def _day_screen(self) -> Screen[None]:
        from desk.screens.day import DayScreen

        return DayScreen(self.records)

    def _keys_screen(self) -> Screen[None]:
        from desk.screens.keys import KeysScreen

        return KeysScreen(self.records)

    def _closing_screen(self) -> Screen[None]:
        from desk.screens.closing import ClosingScreen

        return ClosingScreen(self.records)

    def _mail_screen(self) -> Screen[None]:
        from desk.screens.mail import MailScreen

        return MailScreen(self.records)

    def action_help(self) -> None:
        """Help for where you are."""
        from desk.screens.help import Help

        self.push_screen(Help(self.screen))

    def action_sign_in(self) -> None:
        """Say who is at the desk."""
        from desk.screens.initials import Initials

        def signed(initials: str | None) -> None:
            if initials:
                self.records.sign_in(initials)
                if hasattr(self.screen, "show_title"):
                    self.screen.show_title()

        self.push_screen(Initials(self.records), signed)

    def lock_if_idle(self) -> None:
        """Lock when nobody has touched the desk for as long as the settings say, and nothing is under way."""
        if self.key_clock() - self._touched >= self.lock_after.total_seconds() and not self._busy():
            self.action_lock()

    def action_lock(self) -> None:
        """Hide everything, wherever you are, until a key is pressed."""
        from desk.screens.lock import Lock

        def opened(initials: str | None) -> None:
            if initials and initials != self.records.counter.by:
                self.records.sign_in(initials)
                if hasattr(self.screen, "show_title"):
                    self.screen.show_title()

        if not any(isinstance(screen, Lock) for screen in self.screen_stack):
            zone = next(screen.hours.zone for screen in self.screen_stack if isinstance(screen, DeskScreen))
            self.push_screen(Lock(self.records, zone), opened)

    def action_command_palette(self) -> None:
        """All acts by name."""
        from desk.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every binding that works here, under the words that the key bar and the help use; and the colours."""
        for node, binding, enabled, _tip in screen.active_bindings.values():
            if enabled and binding.id and binding.description and binding.action not in NOT_BY_NAME:
                yield SystemCommand(_(binding.description), _(binding.tooltip), self._runner(node, binding.action))
        for own in THEMES:
            yield SystemCommand(
                _("Colours: {name}").format(name=_(own.name)), _("Change the colours"), self._theme_setter(own.name)
            )

    def _runner(self, node: DOMNode, action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.run_action(action, node)

        return run

    def _theme_setter(self, name: str) -> Callable[[], None]:
        def change() -> None:
            self.theme = name

        return change

    def _fatal_error(self) -> None:
        """A fault of the program: the report goes to a file, and one sentence to the screen, without anybody's name."""
        from desk.crash import write_report

        self.crash_report = str(write_report(traceback.format_exc()))
        self._close_messages_no_wait()
