"""What all dialogs have: a titled box over the screen, a line for what is wrong, and Esc to leave."""

from pathlib import Path
from typing import TypeVar

from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from desk.language import N_, _
from desk.widgets.key_bar import KeyBar
from desk.widgets.sparing import SparingCompositor

T = TypeVar("T")


class Dialog(ModalScreen[T | None]):
    """A box over the screen. It returns a value and writes nothing; the screen beneath acts on the value."""

    BINDINGS = [
        Binding("escape", "leave", N_("Back"), id="dialog.leave", tooltip=N_("Close without changing anything")),
        # Before anything else, so that what is typed ahead of a Tab lands in the next field and not in this one.
        Binding(
            "tab",
            "app.focus_next",
            N_("Next field"),
            show=False,
            priority=True,
            id="dialog.next",
            tooltip=N_("The next field"),
        ),
        Binding(
            "shift+tab",
            "app.focus_previous",
            N_("Field before"),
            show=False,
            priority=True,
            id="dialog.before",
            tooltip=N_("The field before"),
        ),
        Binding("f1", "help", N_("Help"), id="go.help", tooltip=N_("Help for where you are")),
    ]

    is_open = False
    """Whether the dialog is on the screen with its focus in place."""

    title_words = ""
    """The words in the frame; already in the language of the screens."""

    def __init__(self) -> None:
        super().__init__()
        self.css_path = [Path(__file__).with_name("dialog.tcss"), *self.css_path]
        self._compositor = SparingCompositor()
        self._answers: list[T | None] = []

    def compose(self) -> ComposeResult:
        """The box with what `parts` gives, the problem line, and the key bar at the bottom of the screen."""
        with VerticalScroll(id="box", can_focus=False) as box:
            box.border_title = Content(self.title_words)
            yield from self.parts()
            problem = Static("", classes="problem", id="problem", markup=False)
            problem.display = False
            yield problem
        yield KeyBar()

    def parts(self) -> list[Widget]:
        """The widgets of this dialog, from top to bottom."""
        return []

    def problem(self, text: str) -> None:
        """Say what is wrong, in place; what was typed stays."""
        line = self.query_one("#problem", Static)
        line.update(Content(f"! {text}" if text else ""))
        line.display = bool(text)

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close with a value, once: a second click on a button closes nothing else.

        While something lies on the dialog, it closes when that has gone. What was still being looked up is let go.
        """
        from desk.screens.base import ANSWERING

        if self.is_active:
            self.workers.cancel_group(self, ANSWERING)
            return super().dismiss(result)
        self._answers.append(result)
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """Note that the dialog is there, once the focus is in place."""
        if self._answers:
            self.dismiss(self._answers[0])
        else:
            self.call_after_refresh(self._note_open)

    def _note_open(self) -> None:
        if self.focused is None and self.focus_chain and self.AUTO_FOCUS != "":
            self.call_after_refresh(self._note_open)
            return
        self.is_open = True

    def takes(self, key: events.Key) -> bool:  # noqa: ARG002
        """Whether the dialog takes a key whatever is bound to it."""
        return False

    def data_changed(self) -> None:
        """Somebody, in any program, has changed the data: for dialogs that show some of it."""

    async def action_help(self) -> None:
        """Help for where you are; what is typed waits beneath it."""
        await self.app.run_action("help")

    def action_leave(self) -> None:
        """Close without a value; what was typed and would be lost is asked about first."""
        if self.unsaved:
            self._leave_unsaved()
        else:
            self.dismiss(None)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that would be lost if the dialog were left."""
        return False

    def _leave_unsaved(self) -> None:
        from desk.screens.confirm import Confirm

        question = _("What you have typed here is not saved. Throw it away?")
        confirm = Confirm(_("Not saved"), question, _("Yes, throw it away"))
        self.is_open = False  # keys behind the answer wait until it is known for whom they are
        self.app.push_screen(confirm, self._sure_to_leave)

    def _sure_to_leave(self, sure: bool | None) -> None:
        self.is_open = not sure
        if sure:
            self.dismiss(None)
