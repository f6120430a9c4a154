"""What the program has to say: the outcome of the last act, above the key bar until the next one."""

from enum import StrEnum

from textual.content import Content
from textual.widgets import Static


class Tone(StrEnum):
    """How a sentence is meant; shown by its first mark as well as by colour."""

    DONE = "done"
    REFUSED = "refused"
    ASKED = "asked"


MARKS = {Tone.DONE: "✓", Tone.REFUSED: "!", Tone.ASKED: "?"}


class Saying(Static):
    """One outcome at a time; takes no space when there is none."""

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self.display = False

    def say(self, text: str, tone: Tone = Tone.DONE) -> None:
        """Show a sentence, or nothing for an empty one."""
        for other in Tone:
            self.set_class(other is tone, other.value)
        self.update(Content(f"{MARKS[tone]} {text}"))
        self.display = bool(text)

    @property
    def said(self) -> str:
        """The sentence that is shown."""
        return str(self.render()) if self.display else ""
