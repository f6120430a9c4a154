"""The program on the screen: its modes, themes and palette. No rules, no SQL."""

import asyncio
import os
import sys
import traceback
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.dom import DOMNode
from textual.filter import ANSIToTruecolor, LineFilter
from textual.screen import Screen
from textual.worker import get_current_worker

from desk import language
from desk.domain.notices import Unusable
from desk.keys_in_order import KeysInOrder
from desk.language import N_, _
from desk.records import Records
from desk.screens.base import ERRANDS, DeskScreen
from desk.screens.waiting import StandingWords
from desk.themes import THEMES
from desk.widgets.saying import Tone

NEVER = timedelta()

LOOK_FOR_TERMINAL = 2.0
"""Seconds between two looks at whether the terminal is still there."""

BINDINGS_FOR_EVERYWHERE = [
    Binding("f2", "switch_mode('day')", N_("Day"), show=False, id="go.day", tooltip=N_("The day grid")),
    Binding("f3", "switch_mode('keys')", N_("Keys"), id="go.keys", tooltip=N_("The key board")),
    Binding("f4", "switch_mode('closing')", N_("Closing"), id="go.closing", tooltip=N_("Count the keys and sign off")),
    Binding("f5", "switch_mode('mail')", N_("E-mail"), id="go.mail", tooltip=N_("The mails that wait")),
    Binding(
        "f6",
        "switch_mode('statistics')",
        N_("Statistics"),
        id="go.statistics",
        tooltip=N_("How much the rooms are used"),
    ),
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


class DeskApp(KeysInOrder):
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
        self._standing = StandingWords(self, on_server=records.counter.database.path is None)
        records.on_standing = self._standing.show
        self.demo = demo
        self.lock_after = lock_after
        self._unlocked = asyncio.Event()
        self._unlocked.set()
        self.has_crashed = False
        self.crash_report: Path | None = None
        self._is_ready = False
        for own in THEMES:
            self.register_theme(own)
        self._start_with(theme if theme in [own.name for own in THEMES] else "desk")
        self.add_mode("day", self._day_screen)
        self.add_mode("keys", self._keys_screen)
        self.add_mode("closing", self._closing_screen)
        self.add_mode("mail", self._mail_screen)
        self.add_mode("statistics", self._statistics_screen)

    def _start_with(self, theme: str) -> None:
        """Have the theme from the beginning, so that the styles are read once and not again for its colours."""
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.add_class("-dark-mode" if self.current_theme.dark else "-light-mode", f"-theme-{theme}")

    def refresh_css(self, animate: bool = True) -> None:
        """Read the styles again when the colours change; before the first frame they have just been read."""
        if self._is_ready:
            super().refresh_css(animate)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Without the one that looks up a terminal's sixteen colours: all colours of the themes are true ones."""
        return [each for each in super().get_line_filters() if not isinstance(each, ANSIToTruecolor)]

    def on_ready(self) -> None:
        """After the first frame: load what is needed soon, and begin what goes on by itself."""
        from desk.house_rounds import HouseRounds
        from desk.post_rounds import PostRounds

        self._is_ready = True
        self.set_timer(0.2, self._get_ready)
        if not self.is_headless:
            self.set_interval(LOOK_FOR_TERMINAL, self._end_unseen)
        if self.lock_after:
            self.touched_at = self.key_clock()
            self.set_interval(1, self.lock_if_idle)
        self.run_worker(PostRounds(self.records, self._post_told).go(), group=ERRANDS)
        if not self.demo:
            self.run_worker(HouseRounds(self.records, self._trouble_told).go(), group=ERRANDS)

    def _end_unseen(self) -> None:
        """End when the terminal has gone without a word, as with a broken connection; what was typed is kept."""
        if not (sys.__stdin__ and sys.__stdin__.isatty()):
            self.records.close()
            os._exit(0)  # there is nothing left that the screen could be put back on

    @work(group=ERRANDS)
    async def _get_ready(self) -> None:
        try:
            await self.records.get_ready()
        except Unusable as unusable:
            from desk.screens.telling import told

            self._trouble_told(told(unusable))

    def _trouble_told(self, words: str) -> None:
        """Say it on the main screen, also beneath a dialog."""
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.say(words, Tone.REFUSED)

    def _post_told(self) -> None:
        """Mails can no longer be fetched, or can be again: the screen says so."""
        if isinstance(self.screen, DeskScreen):
            self.screen.show_title()

    @property
    def notice(self) -> str:
        """What the bottom line of every screen says before the keys."""
        return self._standing.words

    @property
    def is_slow(self) -> bool:
        """Whether the database has been waited for so long that it is said."""
        return self.records.is_slow

    async def _shutdown(self) -> None:
        """Let go of what is still being looked up before the widgets go that would show it."""
        self.workers.cancel_all()
        await super()._shutdown()

    async def on_unmount(self) -> None:
        """Let go of the database when all that was asked is done."""
        self.records.close()

    def _day_screen(self) -> Screen[None]:
        from desk.screens.day import DayScreen

        return DayScreen(self.records)

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Have every screen begin with what the breakpoints will say: it is styled and laid out only once."""
        screen.add_class(*self._classes_of_size(), update=False)
        super()._load_screen_css(screen)

    def _classes_of_size(self) -> list[str]:
        sides = ((self.size.width, self.HORIZONTAL_BREAKPOINTS), (self.size.height, self.VERTICAL_BREAKPOINTS))
        return [name for side, points in sides for name in [name for least, name in points if side >= least][-1:]]

    def _keys_screen(self) -> Screen[None]:
        from desk.screens.keys import KeysScreen

        return KeysScreen(self.records)

    def _closing_screen(self) -> Screen[None]:
        from desk.screens.closing import ClosingScreen

        return ClosingScreen(self.records)

    def _mail_screen(self) -> Screen[None]:
        from desk.screens.mail import MailScreen

        return MailScreen(self.records)

    def _statistics_screen(self) -> Screen[None]:
        from desk.screens.statistics import StatisticsScreen

        return StatisticsScreen(self.records)

    def action_help(self) -> None:
        """Help for where you are."""
        from desk.screens.help import Help

        self.push_screen(Help(self.screen, self.records.counter.policy.age_limit))

    def action_sign_in(self) -> None:
        """Say who is at the desk."""
        from desk.screens.initials import Initials

        self.push_screen(Initials(self.records), self._signed)

    def _signed(self, initials: str | None) -> None:
        """From now on these initials are on what is done; the title says so."""
        if initials and initials != self.records.counter.by:
            self.records.sign_in(initials)
            if isinstance(self.screen, DeskScreen):
                self.screen.show_title()

    def lock_if_idle(self) -> None:
        """Lock when nobody has touched the desk for as long as the settings say; what is being done comes first."""
        idle = self.key_clock() - self.touched_at >= self.lock_after.total_seconds()
        if idle and (self.is_slow or not self._busy()):
            self.action_lock()

    def action_lock(self) -> None:
        """Hide everything, wherever you are, until a key is pressed."""
        from desk.screens.lock import Lock

        def opened(initials: str | None) -> None:
            self._unlocked.set()
            self._signed(initials)

        if not any(isinstance(screen, Lock) for screen in self.screen_stack):
            zone = next(screen.hours.zone for screen in self.screen_stack if isinstance(screen, DeskScreen))
            self._unlocked.clear()
            self.push_screen(Lock(self.records, zone), opened)

    async def push_screen_wait(self, screen: Screen[Any] | str, *, mode: str | None = None) -> Any:  # noqa: ANN401
        """Open a screen and wait for what it returns. What was asked for beneath the lock opens once that is gone.

        An answer of the database may come so late that the screen has been locked meanwhile.
        """
        asked_on = get_current_worker().node.screen
        while not self._unlocked.is_set() and asked_on in self._beneath_lock():
            await self._unlocked.wait()
        return await super().push_screen_wait(screen, mode=mode)

    def _beneath_lock(self) -> Sequence[Screen[Any]]:
        from desk.screens.lock import Lock

        locks = [number for number, screen in enumerate(self.screen_stack) if isinstance(screen, Lock)]
        return self.screen_stack[: locks[0]] if locks else ()

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
            if node.screen in self.screen_stack:  # a second click acts on nothing that the first has closed
                await self.run_action(action, node)

        return run

    def _theme_setter(self, name: str) -> Callable[[], None]:
        def change() -> None:
            self.theme = name

        return change

    def _fatal_error(self) -> None:
        """A fault of the program: the report goes to a file, and one sentence to the screen, without anybody's name."""
        from desk.crash import write_report

        self.has_crashed = True
        self.crash_report = write_report(traceback.format_exc())
        self._close_messages_no_wait()
