"""Asking how much of a series an act is about."""

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Static

from desk.domain.bookings import Booking
from desk.domain.hours import Hours
from desk.domain.series import Reach
from desk.language import N_, _, spoken
from desk.letters.when import span
from desk.screens.dialog import Dialog


class AskReach(Dialog[Reach]):
    """Asks: this one, this and the following, or all that are to come; one key answers."""

    CSS_PATH = "ask.tcss"
    AUTO_FOCUS = "#this"
    HELP = N_(
        "The booking belongs to a series. 1 is about this date alone, 2 about it and those after it, 3 about all."
    )

    BINDINGS = [
        Binding("1,d", "answer('this')", N_("Only this"), id="reach.this", tooltip=N_("Only this date")),
        Binding(
            "2,f", "answer('following')", N_("From this on"), id="reach.following", tooltip=N_("It and those after it")
        ),
        Binding("3,a", "answer('all')", N_("All to come"), id="reach.all", tooltip=N_("All that are to come")),
    ]

    def __init__(self, act: str, booking: Booking, hours: Hours) -> None:
        super().__init__()
        self.title_words = act
        self._about = f"{booking.called}, {span(booking.starts_at, booking.ends_at, spoken(), hours)}, {booking.room}"

    def parts(self) -> list[Widget]:
        """What it is about, and the three answers."""
        return [
            Static(self._about, markup=False),
            Static(_("The booking belongs to a series. What has been stays as it is."), markup=False),
            Horizontal(
                Button(_("Only this (1)"), id="this", compact=True),
                Button(_("This and the following (2)"), id="following", compact=True),
                Button(_("All to come (3)"), id="all", compact=True),
                classes="buttons",
            ),
        ]

    def action_answer(self, reach: str) -> None:
        """Return the answer."""
        self.dismiss(Reach(reach))

    @on(Button.Pressed)
    def _pressed(self, pressed: Button.Pressed) -> None:
        self.dismiss(Reach(str(pressed.button.id)))
