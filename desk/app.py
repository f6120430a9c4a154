"""The program on the screen: its modes, themes and palette. No rules, no SQL."""

import gc
import traceback
from collections.abc import Awaitable, Callable, Iterable

from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette
from textual.screen import Screen
from textual.widgets import Input, TextArea
from textual.worker import Worker

from desk import language
from desk.language import N_, _
from desk.records import Records
from desk.screens.base import ACTING, DeskScreen
from desk.screens.dialog import Dialog
from desk.themes import THEMES

BINDINGS_FOR_EVERYWHERE = [
    Binding("f2", "switch_mode('day')", N_("Day"), show=False, id="go.day", tooltip=N_("The day grid")),
    Binding("f3", "switch_mode('keys')", N_("Keys"), id="go.keys", tooltip=N_("The key board")),
    Binding("f4", "switch_mode('closing')", N_("Closing"), id="go.closing", tooltip=N_("Count the keys and sign off")),
    Binding("f9", "sign_in", N_("Initials"), show=False, id="go.initials", tooltip=N_("Who is at the desk")),
    Binding(
        "f1,question_mark", "help", N_("Help"), key_display="F1", id="go.help", tooltip=N_("Help for where you are")
    ),
    Binding(
        "ctrl+p", "command_palette", N_("All acts"), show=False, id="go.palette", tooltip=N_("Find any act by name")
    ),
    Binding("ctrl+q", "quit", N_("Quit"), show=False, priority=True, id="go.quit", tooltip=N_("Quit Desk")),
]


class DeskApp(App[None]):
    """Desk. Everything that it needs is given to it: the records with their clock, and the language."""

    TITLE = "Desk"
    DEFAULT_MODE = "day"
    CSS_PATH = "desk.tcss"
    BINDINGS = BINDINGS_FOR_EVERYWHERE  # type: ignore[assignment]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self, records: Records, language_code: str = language.DEFAULT, theme: str = "desk", *, demo: bool = False
    ) -> None:
        super().__init__()
        language.use(language_code)
        self.records = records
        self.demo = demo
        self.crash_report = ""
        self._typed_ahead: list[events.Key] = []
        for own in THEMES:
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else "desk"
        self.add_mode("day", self._day_screen)
        self.add_mode("keys", self._keys_screen)
        self.add_mode("closing", self._closing_screen)

    def on_ready(self) -> None:
        """After the first frame: keep the collector away from what stays, so that it never halts a key."""
        gc.freeze()
        gc.enable()

    async def on_event(self, event: events.Event) -> None:
        """Keys take effect one after the other, however fast they come.

        A key that is not for a text field acts at once, and while an act is about to open a dialog the keys typed
        ahead wait for it: what is typed after `n` lands in the form that `n` opens.
        """
        if isinstance(event, events.Key) and not event.is_forwarded:
            if self._waiting_for_dialog():
                self._typed_ahead.append(event)
                return
            if not isinstance(self.focused, Input | TextArea):
                if not await self._check_bindings(event.key, priority=True):
                    await self._check_bindings(event.key)
                return
        await super().on_event(event)

    def _waiting_for_dialog(self) -> bool:
        if isinstance(self.screen, Dialog):
            return not self.screen.is_open
        return isinstance(self.screen, DeskScreen) and any(
            worker.group == ACTING and not worker.is_finished for worker in self.workers
        )

    @on(Worker.StateChanged)
    @on(Dialog.Opened)
    async def _type_on(self) -> None:
        """Let the keys that waited through, in their order, before any that came later."""
        while self._typed_ahead and not self._waiting_for_dialog():
            await self.on_event(self._typed_ahead.pop(0))

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

    def action_command_palette(self) -> None:
        """All acts by name."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=_("What do you want to do?")))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every binding that works here, under the words that the key bar and the help use; and the colours."""
        for _node, binding, enabled, _tip in screen.active_bindings.values():
            if enabled and binding.id and binding.description and binding.action != "command_palette":
                yield SystemCommand(_(binding.description), _(binding.tooltip), self._runner(screen, binding.action))
        for own in THEMES:
            yield SystemCommand(
                _("Colours: {name}").format(name=_(own.name)), _("Change the colours"), self._theme_setter(own.name)
            )

    def _runner(self, screen: Screen[object], action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            target = screen.focused or screen
            await target.run_action(action)

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
