"""What the keys do for a mail as it stands."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from desk.domain.bookings import Booking
from desk.domain.hours import Hours
from desk.domain.notices import Notice
from desk.language import _, spoken
from desk.letters.series import days_listed
from desk.screens.mail_proposal import Step
from desk.screens.mail_words import handled_words
from desk.services.bookings import Card, Taken
from desk.services.series import SeriesTaken

if TYPE_CHECKING:
    from desk.services.mail import MailLine


def which_words(number: int, many: int, step: Step) -> Content:
    """What kind of proposal it is, which of how many, and that it is decided."""
    kinds = {
        Step.OTHER: _("Not a booking"),
        Step.CHANGE: _("Change"),
        Step.CANCEL: _("Cancellation"),
        Step.FULL: _("Not free"),
        Step.ASK: _("Ask first"),
        Step.DAY: _("Which day?"),
        Step.BOOKING: _("Which booking?"),
        Step.NOBODY: _("Which booking?"),
        Step.DONE: _("Done"),
    }
    words = kinds.get(step, _("Proposal"))
    style = "bold $text-success" if step is Step.DONE else "bold $accent"
    if many < 2:
        return Content.styled(words, style)
    count = _("{n} of {many}").format(n=number + 1, many=many)
    return Content.assemble((words, style), (f" · {count} · ", "bold"), (_("Tab: next"), "$muted"))


Outcome = Taken | Booking | SeriesTaken
"""What a proposal has become: a booking taken or changed, one that was cancelled, or the dates of a series."""


def booking_of(outcome: Outcome) -> Booking:
    """The booking to show of it; of a series the first."""
    if isinstance(outcome, SeriesTaken):
        return outcome.first.booking
    return outcome.booking if isinstance(outcome, Taken) else outcome


def done_words(line: "MailLine", outcome: Outcome | None, card: Card | None, hours: Hours, today: date) -> Content:
    """What has become of a proposal: by whom and when, and the booking as it stands."""
    booking = booking_of(outcome) if outcome is not None else card.booking if card else None
    lines = [Content.styled(handled_words(line, hours, today), "bold")]
    if booking is not None:
        state = _("Booking {ref}") if booking.live else _("Booking {ref}, cancelled")
        start, end = hours.local(booking.starts_at), hours.local(booking.agreed_end)
        lines += [
            Content(""),
            Content.styled(
                state.format(ref=booking.ref), "bold $text-success" if booking.live else "bold $text-warning"
            ),
            Content(spoken().day_and_year(start.date())),
            Content(f"{spoken().hours(start, end)} · {booking.room}"),
            Content(booking.called),
        ]
    if isinstance(outcome, SeriesTaken):
        days = days_listed((hours.day_of(one.booking.starts_at) for one in outcome.taken), spoken())
        lines.append(Content(_("All dates: {days}").format(days=days)))
    return Content("\n").join(lines)


def hint_words(step: Step, *, picks: bool, asking: bool, many: int) -> str:
    """What Enter does, and what else there is."""
    if asking:
        return _("y or n answers · Enter saves as it is · Esc back")
    enter = {
        Step.DONE: _("Enter shows the booking · r the reply"),
        Step.OTHER: _("x sets it aside"),
        Step.BOOK: _("Enter books it · e form"),
        Step.SERIES: _("Enter shows the dates"),
        Step.CHANGE: _("Enter changes the booking · e form"),
        Step.CANCEL: _("Enter cancels the booking"),
        Step.ASK: _("Enter asks in a reply · e form"),
        Step.NOBODY: _("/ finds the booking · Enter asks in a reply"),
        Step.DAY: _("1–9 picks the day · r asks in a reply"),
        Step.BOOKING: _("1–9 picks the booking · r asks in a reply"),
        Step.FULL: _("1–9 picks what is free · r offers it in a reply") if picks else _("Enter says no in a reply"),
    }[step]
    return f"{enter} · {_('Tab next proposal')}" if many > 1 else enter


def answers(decide: Sequence[Notice]) -> list[tuple[str, str]]:
    """The keys that answer what is to be decided, with their words."""
    if any(notice.code == "age_confirmation" for notice in decide):
        return [(_("y"), _("Yes, old enough, or an adult")), ("n", _("Not asked yet; save it"))]
    return [(_("y"), _("Yes, all the same")), ("n", _("No, back"))]
