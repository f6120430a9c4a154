"""The confirmation of a booking, to be copied into a mail: as text, and as a calendar file."""

from textual.binding import Binding

from desk.language import N_, _, spoken
from desk.letters.calendar import calendar_file
from desk.letters.readback import confirmation
from desk.letters.series import series_confirmation
from desk.screens.sheet import Sheet
from desk.services.bookings import Taken
from desk.services.counter import Counter
from desk.services.days import DeskView
from desk.services.series import SeriesTaken


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
        self.done(_("The calendar entry is on the clipboard."))


def confirmation_of(taken: Taken | SeriesTaken, view: DeskView, counter: Counter) -> Confirmation:
    """The confirmation of what was booked: one booking, or all dates of a series, each with its calendar entry."""
    age_limit, branch, hours = counter.policy.age_limit, view.branch, view.day.hours
    if isinstance(taken, SeriesTaken):
        bookings = [one.booking for one in taken.taken]
        text = series_confirmation(taken, spoken(), age_limit, branch.name)
    else:
        bookings = [taken.booking]
        text = confirmation(taken, spoken(), hours, age_limit, branch.name)
    return Confirmation(text, calendar_file(bookings, hours.zone, branch.name, counter.now, text, branch.email))
