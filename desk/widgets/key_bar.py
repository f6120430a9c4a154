"""The bottom line: the keys that work here and now, each of which can also be clicked."""

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.dom import DOMNode
from textual.strip import Strip
from textual.widget import Widget

from desk.language import _
from desk.widgets.inks import Inked

SHOWN = {
    "enter": "Enter", "escape": "Esc", "tab": "Tab", "slash": "/", "question_mark": "?", "left_square_bracket": "[",
    "right_square_bracket": "]", "ctrl+q": "Ctrl+Q", "ctrl+p": "Ctrl+P", "ctrl+s": "Ctrl+S",
    "ctrl+l": "Ctrl+L", "home": "Home", "end": "End", "delete": "Delete", "plus": "+", "minus": "-",
}  # fmt: skip


PRINTED = frozenset({"slash", "question_mark", "left_square_bracket", "right_square_bracket", "space"})
"""Keys whose names are long and that type a character; they act only where nothing is typed."""


def key_name(key: str) -> str:
    """A key as it stands on the keyboard."""
    first = key.split(",")[0]
    if first == "space":
        return _("Space")
    return SHOWN.get(first, first.upper() if first.startswith("f") and first[1:].isdigit() else first)


class KeyBar(Inked):
    """Draws the bindings that are shown and enabled, in their order, as far as the line reaches.

    Before them stands what the app has to tell on every screen. A node whose keys do something else for the time being
    says so in `bar_words`: words by action.

    It repaints only when they differ from what it shows, so that moving about costs nothing here.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[tuple[str, str, str]] = []
        self._places: list[tuple[int, int, str]] = []
        self._owners: dict[str, DOMNode] = {}

    def on_mount(self) -> None:
        """Follow what the screen's bindings do, once it is there as a whole."""
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        if not self.is_attached:  # its screen has been closed meanwhile
            return
        self.screen.bindings_updated_signal.subscribe(self, self._take_stock)
        self._take_stock()

    def _take_stock(self, _screen: object = None) -> None:
        if not self.is_mounted or self.screen is not self.app.screen:
            return
        typing = text_field(self.screen.focused)
        items: list[tuple[str, str, str]] = []
        nodes: dict[str, DOMNode] = {}
        for node, binding, enabled, _tip in self.screen.active_bindings.values():
            if typing and (len(binding.key) == 1 or binding.key in PRINTED):
                continue
            if binding.show and enabled and binding.description and binding.action not in {item[2] for item in items}:
                words = getattr(node, "bar_words", {}).get(binding.action, binding.description)
                items.append((key_name(binding.key_display or binding.key), _(words), binding.action))
                nodes[binding.action] = node
        self._owners = nodes
        if items != self._items:
            self._items = items
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The one line."""
        key_style = self.ink("bar-key")
        word_style = self.ink("bar")
        notice = getattr(self.app, "notice", "")
        segments = [Segment(f" {notice} ", self.ink("bar-notice"))] if notice else []
        self._places, at = [], cell_len(notice) + 2 if notice else 0
        for key, words, action in self._fitting(self.size.width - at):
            long = _length(key, words)
            segments += [Segment(f" {key}", key_style), Segment(f" {words} ", word_style)]
            self._places.append((at, at + long, action))
            at += long
        return Strip(segments, at).extend_cell_length(self.size.width, word_style)

    def _fitting(self, width: int) -> list[tuple[str, str, str]]:
        """As many as the line holds; help, which tells of the rest, is always among them."""
        found = [item for item in self._items if item[2] == "help"]
        left = width - sum(_length(key, words) for key, words, _action in found)
        for item in self._items:
            left -= _length(item[0], item[1]) if item[2] != "help" else 0
            if left < 0:
                break
            if item[2] != "help":
                found.insert(-1 if found and found[-1][2] == "help" else len(found), item)
        return found

    async def on_click(self, event: events.Click) -> None:
        """A click does what the key does."""
        for start, end, action in self._places:
            if start <= event.x < end:
                await self.app.run_action(action, self._owners.get(action, self.screen))
                return


def text_field(widget: Widget | None) -> bool:
    """Whether letters are typed into the widget, rather than acting."""
    return widget is not None and widget.check_consume_key("a", "a")


def _length(key: str, words: str) -> int:
    return cell_len(key) + cell_len(words) + 3
