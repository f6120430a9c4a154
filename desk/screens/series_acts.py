"""What is done with a series from whichever screen: its dates are shown and decided, and written in one act."""

from desk import services
from desk.domain.bookings import Booking, Wanted
from desk.domain.series import Reach, Recurrence
from desk.language import _, spoken
from desk.letters.series import days_listed, series_read_back
from desk.screens.base import DeskScreen
from desk.screens.series_dates import SeriesDates, Write
from desk.screens.series_words import done_words
from desk.services.series import Chosen, Plan, SeriesTaken
from desk.widgets.day_cells import shown_name


async def take(
    screen: DeskScreen, wanted: Wanted, recurrence: Recurrence, *, any_room: bool, write: Write | None = None
) -> tuple[SeriesTaken, str] | None:
    """Show the dates of a new series and book those that are chosen; what was booked and what to say, None when left.

    `write` books them in another way than by themselves, as from a mail.
    """

    async def weigh() -> Plan:
        return await screen.ask(services.series.plan, wanted, recurrence, any_room=any_room)

    async def book(chosen: Chosen) -> SeriesTaken:
        return await screen.ask(services.series.take, recurrence, chosen)

    who = wanted.group or wanted.name
    dialog = SeriesDates(" · ".join(filter(None, (_("Series"), who))), weigh, write or book)
    taken = await screen.app.push_screen_wait(dialog)
    if taken is None:
        return None
    left = _("{n} are left out.").format(n=dialog.left_out) if dialog.left_out else ""
    said = (series_read_back(taken, spoken()), left, _("Confirmation: y. Undo: u"))
    return taken, " ".join(filter(None, said))


async def reach_of(screen: DeskScreen, act: str, booking: Booking) -> Reach | None:
    """How much of its series an act on a booking is about: it alone when it has none, None when the act is left."""
    from desk.screens.reach import AskReach

    if booking.series_id is None:
        return Reach.THIS
    return await screen.app.push_screen_wait(AskReach(act, booking, screen.hours))


async def move(screen: DeskScreen, booking: Booking, wanted: Wanted, reach: Reach) -> tuple[SeriesTaken, str] | None:
    """Show where a booking and those of its series would go, and move those that are chosen."""

    async def weigh() -> Plan:
        return await screen.ask(services.series.plan_move, booking.id, wanted, reach)

    async def write(chosen: Chosen) -> SeriesTaken:
        return await screen.ask(services.series.move, chosen)

    title = _("Move the series · {name}").format(name=booking.called)
    return await _shown(screen, SeriesDates(title, weigh, write, moving=True), moved=True)


async def add_back(screen: DeskScreen, booking: Booking) -> tuple[SeriesTaken, str] | None:
    """Show the dates on which nothing of a series stands, and book those that are chosen."""

    async def weigh() -> Plan:
        return await screen.ask(services.series.plan_back, booking.id)

    async def write(chosen: Chosen) -> SeriesTaken:
        return await screen.ask(services.series.add_back, booking.id, chosen)

    title = _("Add dates to the series · {name}").format(name=booking.called)
    return await _shown(screen, SeriesDates(title, weigh, write, adding=True), moved=False)


async def cancel(screen: DeskScreen, booking: Booking, reason: str) -> str | None:
    """Ask how much of its series is to be cancelled with a booking, and cancel it; what to say, None when left."""
    reach = await reach_of(screen, _("Cancel"), booking)
    if reach is None:
        return None
    cancelled = await screen.ask(services.series.cancel, booking.id, reach, reason)
    days = days_listed((screen.hours.day_of(one.starts_at) for one in cancelled), spoken())
    return _("Cancelled: {name}, {days}. Undo: u").format(name=shown_name(booking), days=days)


async def _shown(screen: DeskScreen, dialog: SeriesDates, *, moved: bool) -> tuple[SeriesTaken, str] | None:
    taken = await screen.app.push_screen_wait(dialog)
    if taken is None:
        return None
    return taken, done_words(taken, dialog.left_out, moved=moved)
