"""Asking why a booking is cancelled."""

from desk.language import N_, _
from desk.screens.ask_line import AskLine


class Reason(AskLine):
    """Asks for the reason, which may be left empty; returns it."""

    HELP = N_("Write why, if it is known, and press Enter. Esc leaves the booking as it is.")

    def __init__(self, what: str) -> None:
        super().__init__(_("Cancel the booking"), what, _("Why? It may be left empty."))
