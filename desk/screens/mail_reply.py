"""The reply to a mail, to be copied, saved as a draft, or sent."""

from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Static

from desk.language import N_, _
from desk.letters.replies import Reply
from desk.screens.sheet import Sheet

DRAFT, SEND = "draft", "send"


class MailReply(Sheet):
    """Shows the reply; returns nothing, and tells what was `chosen` to be done with it and whether it was `copied`."""

    HELP = N_(
        "The reply in the language of the mail. y puts the text on the clipboard, d saves it as a draft that the mail "
        "program opens, with the calendar entry attached. s sends it, where sending is set up."
    )

    BINDINGS = [
        Binding("y", "copy_text", N_("Copy"), id="reply.copy", tooltip=N_("Put the text on the clipboard")),
        Binding("d", "finish('draft')", N_("Save draft"), id="reply.draft", tooltip=N_("Save it as a mail to open")),
        Binding("s", "finish('send')", N_("Send"), id="reply.send", tooltip=N_("Send it now")),
    ]

    def __init__(self, reply: Reply, to: str, *, sending: bool) -> None:
        super().__init__(_("Reply"), reply.body)
        self._reply = reply
        self._to = to
        self._sending = sending
        self.chosen = ""
        self.copied = False

    def parts(self) -> list[Widget]:
        """To whom, about what, the text, and what goes along."""
        head = [
            _("To: {address}").format(address=self._to or _("no address is known")),
            _("Subject: {subject}").format(subject=self._reply.subject),
        ]
        if self._reply.ics:
            head.append(_("Attached: the calendar entry"))
        return [Static("\n".join(head), classes="words", markup=False), Static(""), *super().parts()]

    def on_mount(self) -> None:
        """Say what was wrong with the library's own text, if anything was."""
        self.problem(self._reply.problem)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Sending only where it is set up and there is somebody to send to."""
        if action == "finish" and parameters == (SEND,):
            return self._sending and bool(self._to)
        return super().check_action(action, parameters)

    def action_copy_text(self) -> None:
        """Put the text on the clipboard."""
        self.app.copy_to_clipboard(self._reply.body)
        self.copied = True
        self.problem(_("The text is on the clipboard."))

    def action_finish(self, what: str) -> None:
        """Close, and have it done."""
        self.chosen = what
        self.dismiss(None)
