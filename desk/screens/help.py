"""Help for where you are: what can be done, by which keys, and what to say to people who ask."""

from collections.abc import Iterable

from textual import on
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.dom import DOMNode
from textual.events import Mount
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from desk.language import N_, _
from desk.screens.dialog import Dialog
from desk.screens.house_answers import HOUSE_ANSWERS
from desk.widgets.key_bar import key_name
from desk.widgets.paragraphs import Paragraph, Paragraphs
from desk.words import fold


class Help(Dialog[None]):
    """The keys of a screen, from its own bindings, with a few words about it and the house's answers."""

    CSS_PATH = "help.tcss"

    BINDINGS = [
        Binding("down", "scroll(1)", N_("Down"), show=False, id="help.down", tooltip=N_("Further down")),
        Binding("up", "scroll(-1)", N_("Up"), show=False, id="help.up", tooltip=N_("Further up")),
        Binding("pagedown", "scroll(10)", N_("Page down"), show=False, id="help.page_down", tooltip=N_("A page down")),
        Binding("pageup", "scroll(-10)", N_("Page up"), show=False, id="help.page_up", tooltip=N_("A page up")),
        Binding("f1", "leave", N_("Close help"), show=False, id="help.leave", tooltip=N_("Back to where you were")),
    ]

    def __init__(self, screen: "Screen[object]", age_limit: int) -> None:
        super().__init__()
        self._house_answers = [(_(question), _(answer).format(age=age_limit)) for question, answer in HOUSE_ANSWERS]
        self._words = screen.HELP or ""
        self._groups = key_groups(screen)
        self.title_words = _("Help")

    def parts(self) -> list[Widget]:
        """What is sought, and the text."""
        return [Input(placeholder=_("Type to find a key or an answer"), id="sought"), Paragraphs(id="help")]

    @on(Mount)
    @on(Input.Changed)
    def _draw(self) -> None:
        sought = fold(self.query_one("#sought", Input).value)
        shown: list[Paragraph] = []
        if self._words and not sought:
            shown += [Paragraph(_(self._words)), Paragraph("")]
        for title, bindings in self._groups:
            rows = [row for row in map(_row, bindings) if sought in fold(f"{row.label} {row.text}")]
            if rows:
                shown += [Paragraph(_(title), style="bold $accent"), *rows, Paragraph("")]
        answers = [pair for pair in self._house_answers if sought in fold(" ".join(pair))]
        if answers:
            shown.append(Paragraph(_("When people ask"), style="bold $accent"))
            for question, answer in answers:
                shown += [Paragraph(question, style="bold"), Paragraph(answer)]
        self.query_one("#help", Paragraphs).show(shown or [Paragraph(_("Nothing found."))])

    def action_scroll(self, lines: int) -> None:
        """Move the text."""
        self.query_one("#box", VerticalScroll).scroll_relative(y=lines, animate=False)


def key_groups(screen: "Screen[object]") -> list[tuple[str, list[Binding]]]:
    """The bindings that a person can use on a screen: its own, those of what has the focus, those of everywhere."""
    focused = (
        [node for node in screen.focused.ancestors_with_self if node not in (screen, screen.app)]
        if screen.focused
        else []
    )
    active = {b.id: b.key for _node, b, _enabled, _tip in reversed(screen.active_bindings.values()) if b.id}
    groups = [
        (N_("On this screen"), _bindings([screen])),
        (N_("Moving about"), _bindings(focused)),
        (N_("Everywhere"), [] if screen.is_modal else _bindings([screen.app])),
    ]
    return [(title, [_with_key(b, active) for b in found]) for title, found in groups if found]


def _bindings(nodes: Iterable[DOMNode]) -> list[Binding]:
    """The bindings with an id and a description, the most special first, each id once."""
    found: dict[str, Binding] = {}
    for node in nodes:
        for kind in type(node).__mro__:
            for binding in vars(kind).get("BINDINGS", ()):
                if isinstance(binding, Binding) and binding.id and binding.description:
                    found.setdefault(binding.id, binding)
    return list(found.values())


def _with_key(binding: Binding, active: dict[str, str]) -> Binding:
    """The binding with the key that somebody may have given it instead."""
    key = active.get(binding.id or "")
    if key is None or key in binding.key.split(","):
        return binding
    return Binding(key, binding.action, binding.description, id=binding.id, tooltip=binding.tooltip)


def _row(binding: Binding) -> Paragraph:
    keys = ", ".join(binding_keys(binding))
    words = _(binding.description)
    text = f"{words} – {_(binding.tooltip)}" if binding.tooltip else words
    return Paragraph(text, keys, label_style="bold")


ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "Page Up", "pagedown": "Page Down"}


def binding_keys(binding: Binding) -> list[str]:
    """The keys of a binding as they stand on the keyboard."""
    return [ARROWS.get(key) or key_name(key) for key in binding.key.split(",")]
