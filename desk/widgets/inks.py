"""The inks that the widgets which draw their own lines write with: named pairs of the theme's colours.

Textual would work out every component class anew whenever the style of any widget above it changes, which was a
third of the time to the first frame; the inks are looked up once a theme.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.reactive import Reactive
from textual.widget import Widget


class Ink(NamedTuple):
    """The theme's names for the colour of the letters and of the ground, and how the letters look.

    `strength` is how much of the ground shows over the background of the screen, from 0 to 1.
    """

    letters: str = ""
    ground: str = ""
    look: str = ""
    strength: float = 1.0


INKS: Mapping[str, Ink] = {
    # words
    "words": Ink("foreground", "surface"),
    "muted": Ink("muted", "surface"),
    "good": Ink("success", "surface"),
    "label": Ink("accent", "surface", "bold"),
    "chart": Ink("primary", "surface"),
    # lines at the edges
    "bar": Ink("foreground", "panel"),
    "bar-muted": Ink("muted", "panel"),
    "bar-key": Ink("accent", "panel", "bold"),
    "bar-notice": Ink("warning", "panel", "bold reverse"),
    "title": Ink("foreground", "panel", "bold"),
    "today": Ink("accent", "panel", "bold"),
    # time
    "time": Ink("muted", "background"),
    "day": Ink("foreground", "background", "bold"),
    "now": Ink("accent", "background", "bold"),
    "separator": Ink("grid-line", "background"),
    "staffed": Ink("muted", "grid-staffed"),
    "self-service": Ink("muted", "grid-self-service"),
    # bookings and keys
    "booked": Ink("booked-text", "booked"),
    "in-use": Ink("in-use-text", "in-use"),
    "late": Ink("late-text", "late", "bold"),
    "held": Ink("held-text", "held"),
    "used": Ink("used-text", "used"),
    "lost": Ink("used-text", "used", "bold"),
    "closed": Ink("closed-text", "grid-self-service"),
    "ghost": Ink("foreground", "success", "bold", 0.25),
    "ghost-taken": Ink("foreground", "error", "bold", 0.4),
    # the cursor, over any of them
    "cursor": Ink(look="reverse"),
    "cursor-away": Ink(look="bold underline"),
}


class Inked(Widget):
    """A widget that draws its own lines, without links."""

    auto_links = Reactive(default=False)

    _theme_of_inks = ""
    _mixed: Mapping[str, Style] = {}

    def notify_style_update(self) -> None:
        """Take the inks of another theme."""
        super().notify_style_update()
        if self._theme_of_inks != self.app.theme:
            self._theme_of_inks = self.app.theme
            self._mixed = {}
            self.inks_changed()

    def inks_changed(self) -> None:
        """For whoever keeps what it has drawn: it has the old colours."""

    def ink(self, name: str) -> Style:
        """The style that `name` is drawn with in the theme of the moment."""
        if name not in self._mixed:
            self._mixed = {**self._mixed, name: mixed(INKS[name], self.app.theme_variables)}
        return self._mixed[name]


def mixed(ink: Ink, colours: Mapping[str, str]) -> Style:
    """An ink in the colours of a theme."""
    letters = Color.parse(colours[ink.letters]).rich_color if ink.letters else None
    ground = None
    if ink.ground:
        ground = Color.parse(colours["background"]).blend(Color.parse(colours[ink.ground]), ink.strength).rich_color
    return Style(color=letters, bgcolor=ground) + Style.parse(ink.look)
