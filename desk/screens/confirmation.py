"""The confirmation of a booking, to be copied into a mail: as text, and as a calendar file."""

from textual.binding import Binding

from desk.language import N_, _
from desk.screens.sheet import Sheet


class Confirmation(Sheet):
    """Shows the text; one key puts it on the clipboard, another the calendar entry."""

    HELP = N_("The confirmation as it goes into a mail. Copy the text or the calendar entry, and paste it there.")

    BINDINGS = [
        Binding("y", "copy_text", N_("Copy text"), id="confirmation.text", tooltip=N_("Put the text on the clipboard")),
        Binding("i", "copy_entry", N_("Copy ICS"), id="confirmation.ics", tooltip=N_("Put the calendar entry there")),
    ]

    def __init__(self, text: str, entry: str) -> None:
        super().__init__(_("Confirmation"), text)
        self._entry = entry

    def action_copy_entry(self) -> None:
        """Put the calendar entry on the clipboard."""
        self.app.copy_to_clipboard(self._entry)
        self.problem(_("The calendar entry is on the clipboard."))
