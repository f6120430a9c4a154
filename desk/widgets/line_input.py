"""The input of the booking line: marks what was understood, and lets digits pick while there is something to pick."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Input

from desk.intake.reading import Mark
from desk.language import N_
from desk.words import clean


class Mode(StrEnum):
    """What the keys are for."""

    TYPING = "typing"
    PICKING = "picking"
    ASKING = "asking"


class Understood(Highlighter):
    """Underlines the words that gave a field, in the text that they were read from."""

    def __init__(self) -> None:
        self._text = ""
        self._marks: Sequence[Mark] = ()

    def remember(self, text: str, marks: Sequence[Mark]) -> bool:
        """What was read, and where; returns whether other places are marked now."""
        before = [(mark.start, mark.end) for mark in self._marks]
        self._text, self._marks = text, marks
        return before != [(mark.start, mark.end) for mark in marks]

    def highlight(self, text: Text) -> None:
        """Mark the words; those behind the place where the text has changed since wait for the next reading."""
        now = text.plain
        same = next((n for n, (a, b) in enumerate(zip(now, self._text, strict=False)) if a != b), len(self._text))
        for mark in self._marks:
            if mark.end <= min(same, len(now)):
                text.stylize("bold underline", mark.start, mark.end)


class LineInput(Input):
    """A line to type on. In the picking mode digits and arrows choose; in the asking mode one key answers."""

    BINDINGS = [
        Binding("enter", "submit", N_("Go on"), id="line.go_on", tooltip=N_("Save, or choose among what is listed")),
        Binding("escape", "step_out", N_("Park"), id="line.park", tooltip=N_("One step out; what is typed is parked")),
    ]

    @dataclass
    class Picked(Message):
        """The choice with that number, from 0, was picked."""

        number: int

    @dataclass
    class Moved(Message):
        """The arrows moved to another choice."""

        by: int

    @dataclass
    class Answered(Message):
        """The question in place was answered."""

        yes: bool

    class SteppedOut(Message):
        """Esc: one step out."""

    class PickWanted(Message):
        """Down: go to what there is to pick."""

    def __init__(self) -> None:
        self.understood = Understood()
        super().__init__(id="line", highlighter=self.understood, select_on_focus=False, compact=True)
        self.mode = Mode.TYPING
        self.given = ""
        """What stood in it before anything was typed."""

    @property
    def bar_words(self) -> dict[str, str]:
        """Esc parks what is being typed; from choices and questions, and from an empty line, it only goes back."""
        return {} if self.mode is Mode.TYPING and self.typed else {"step_out": N_("Back")}

    @property
    def typed(self) -> bool:
        """Whether something was typed: the line is not empty, nor as it was given."""
        return bool(self.value.strip()) and self.value != self.given

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:  # noqa: ARG002
        """Its size does not hang on its text, so the screen is not laid out again for every letter."""
        return super().refresh(*regions, repaint=repaint, recompose=recompose)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether the key is typed; one that chooses or answers is not."""
        return super().check_consume_key(key, character) and not self._is_for_mode(key, character)

    async def _on_key(self, event: events.Key) -> None:
        if self._took(event):
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        """What is pasted becomes one line of printable text, however many lines it had."""
        self.insert_text_at_cursor(clean(event.text))
        event.stop()
        event.prevent_default()

    def _is_for_mode(self, key: str, character: str | None) -> bool:
        if self.mode is Mode.PICKING:
            return key in ("up", "down") or (character or " ") in "123456789"
        return self.mode is Mode.ASKING and (character or " ").casefold() in "jynk"

    def _took(self, event: events.Key) -> bool:
        """Whether the key was for the mode, and not for the text."""
        if self.mode is Mode.TYPING and event.key == "down":
            self.post_message(self.PickWanted())
        elif not self._is_for_mode(event.key, event.character):
            return False
        elif event.key in ("up", "down"):
            self.post_message(self.Moved(-1 if event.key == "up" else 1))
        elif self.mode is Mode.PICKING:
            self.post_message(self.Picked(int(event.character or 0) - 1))
        else:
            self.post_message(self.Answered((event.character or "").casefold() in "jy"))
        return True

    def action_step_out(self) -> None:
        """One step out."""
        self.post_message(self.SteppedOut())
