"""The booking form for what a mail asks for: saving it decides the mail too."""

from desk.domain.bookings import Booking, Wanted
from desk.records import Records
from desk.screens.booking_form import BookingForm
from desk.services import mail
from desk.services.bookings import Taken
from desk.services.days import DeskView


class MailForm(BookingForm):
    """Takes or changes a booking from a mail."""

    CSS_PATH = "form.tcss"

    def __init__(
        self, records: Records, mail_id: int, wanted: Wanted, view: DeskView, changing: Booking | None = None
    ) -> None:
        super().__init__(records, wanted, view, changing=changing)
        self._mail_id = mail_id

    async def write(self, wanted: Wanted) -> Taken:
        """Write the booking and the decision. Raises `Refused`."""
        ask, changing = self._records.ask, self._changing
        if changing is not None:
            return await ask(mail.change, self._mail_id, changing, wanted)
        return await ask(mail.take, self._mail_id, wanted)
