"""What the bottom line says, wherever one is, while the database is waited for and while its server is gone."""

from typing import Any

from textual.app import App

from desk.domain.hours import Hours
from desk.language import _, spoken
from desk.records import Standing
from desk.screens.base import DeskScreen
from desk.widgets.key_bar import KeyBar

BACK_SHOWN = 5.0
"""Seconds for which it is said that the server is there again."""

WAITS, GONE, BACK = "…", "!", "✓"


class StandingWords:
    """Puts into words how it stands with the database, and shows them before the keys of every screen."""

    def __init__(self, app: App[Any], *, on_server: bool) -> None:
        self._app = app
        self._on_server = on_server
        self._was_gone = False
        self.words = ""

    def show(self, standing: Standing) -> None:
        """Say how it stands now; for a while also that the server is back."""
        desks = [screen for screen in self._app.screen_stack if isinstance(screen, DeskScreen)]
        words = self._words(standing, desks[0].hours) if desks else ""
        if standing.gone_since is not None:
            self._was_gone = True
        elif not words and self._was_gone:
            self._was_gone = False
            words = f"{BACK} {_('the database server answers again')}"
            self._app.set_timer(BACK_SHOWN, self._shown_long_enough)
        self._put(words)

    def _words(self, standing: Standing, hours: Hours) -> str:
        if standing.waited:
            server = _("waiting for the database server, {n} s")
            words = server if self._on_server else _("waiting for the database, {n} s")
            return f"{WAITS} {words.format(n=int(standing.waited))}"
        if standing.gone_since is not None:
            since = spoken().time(hours.local(standing.gone_since))
            return f"{GONE} {_('no database server since {time}').format(time=since)}"
        return ""

    def _shown_long_enough(self) -> None:
        if self.words.startswith(BACK):
            self._put("")

    def _put(self, words: str) -> None:
        self.words = words
        for screen in self._app.screen_stack:
            for bar in screen.query(KeyBar):
                bar.refresh()
