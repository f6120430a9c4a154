"""Search: people, groups, phone numbers, e-mail addresses and booking numbers, found while they are typed."""

from msgspec import Struct
from textual import on, work
from textual.binding import Binding
from textual.events import Mount
from textual.widget import Widget
from textual.widgets import Input, Static

from desk import services
from desk.domain.bookings import Booking, Status
from desk.domain.hours import Hours
from desk.domain.notices import Refused, Unusable
from desk.domain.times import Interval
from desk.language import N_, _, spoken
from desk.letters.phone import spaced
from desk.records import Records
from desk.screens.base import ANSWERING
from desk.screens.booking_words import status_words
from desk.screens.dialog import Dialog
from desk.screens.telling import NO_HOURS, told
from desk.services.people import MOST_BOOKINGS, Hits
from desk.widgets.paragraphs import Paragraph, Paragraphs
from desk.widgets.row_list import Column, Row, RowList


class SearchAnswer(Struct, frozen=True):
    """The booking that was found, and what is to be done with it: show, out, in, edit, move or cancel."""

    booking: Booking
    act: str


class Search(Dialog[SearchAnswer]):
    """Finds as one types; returns the booking that was picked."""

    CSS_PATH = ["rows.tcss", "search.tcss"]
    HELP = N_(
        "Type the beginning of a name or a group, some digits of a phone number, an e-mail address or a booking "
        "number. Enter goes to the booking. Press the down arrow to reach the list: there the letters act at once."
    )

    BINDINGS = [
        Binding("enter", "act('show')", N_("Go to"), priority=True, id="search.show", tooltip=N_("Go to this booking")),
        Binding("down", "to_list", N_("To the list"), id="search.list", tooltip=N_("From the text into the list")),
        Binding("o", "act('out')", N_("Key out"), id="booking.out", tooltip=N_("Hand out the key for this booking")),
        Binding("i", "act('in')", N_("Key in"), id="booking.in", tooltip=N_("Take the key of this booking back")),
        Binding("e", "act('edit')", N_("Edit"), id="booking.edit", tooltip=N_("Change anything about this booking")),
        Binding("m", "act('move')", N_("Move"), id="booking.move", tooltip=N_("Carry it to another room, time or day")),
        Binding(
            "d", "act('cancel')", N_("Cancel booking"), id="booking.cancel", tooltip=N_("Cancel this booking; u undoes")
        ),
    ]

    def __init__(self, records: Records, text: str = "") -> None:
        super().__init__()
        self._records = records
        self._text = text
        self._hours: Hours = NO_HOURS
        self.title_words = _("Search")

    def parts(self) -> list[Widget]:
        """What is typed, what is found."""
        columns = [
            Column(_("day"), 11),
            Column(_("time"), 11),
            Column(_("room"), 6, rank=2),
            Column(_("who"), 16, rank=1),
            Column("", 2, rank=4),
            Column(_("state"), 8, rank=2),
            Column(_("phone"), 9, rank=3),
        ]
        return [
            Input(
                self._text,
                placeholder=_("Name, group, phone, e-mail or booking number"),
                id="text",
                select_on_focus=False,
            ),
            RowList[Booking](columns, id="found"),
            Paragraphs(id="about"),
            Static("", classes="words", id="outcome", markup=False),
        ]

    @on(Mount)
    @work
    async def _begin(self) -> None:
        now = self._records.counter.now
        try:
            self._hours = await self._records.ask(services.keys.hours_around, Interval(now, now))
        except (Refused, Unusable) as error:
            self.problem(told(error))
        if not self._text:
            self._show(None)

    @property
    def _rows(self) -> RowList[Booking]:
        return self.query_one("#found", RowList)

    @on(Input.Changed)
    def _typed(self, changed: Input.Changed) -> None:
        self.find(changed.value)

    @work(exclusive=True, group=ANSWERING)
    async def find(self, text: str) -> None:
        """Look for a text; what an earlier text finds is dropped."""
        try:
            self._show(await self._records.ask(services.people.find, text) if text.strip() else None)
            self.problem("")
        except (Refused, Unusable) as error:
            self.problem(told(error, self._hours))

    def _show(self, hits: Hits | None) -> None:
        rows = [self._row(booking) for booking in hits.bookings] if hits else []
        if hits:
            found = {booking.person_id for booking in hits.bookings}
            for person in (p for p in hits.people if p.id not in found):
                who = person.group or person.name
                words = _("{name}: no bookings").format(name=who)
                rows.append(Row((words, spaced(person.phone) or person.email), style="muted"))
        self._rows.show(rows)
        self._rows.display = bool(rows)
        self._rows.cursor = next((n for n, row in enumerate(rows) if row.value), -1)
        self.query_one("#outcome", Static).update(self._outcome(hits))

    def _outcome(self, hits: Hits | None) -> str:
        what = _("Search for a name or a group, digits of a phone number, an e-mail address, or a booking number.")
        if hits is None:
            return what
        if not hits.people and not hits.bookings:
            return _("Nothing found.") + " " + what
        if len(hits.bookings) >= MOST_BOOKINGS:
            return _("The first {n}. Type more to narrow it down.").format(n=MOST_BOOKINGS)
        return spoken().count("{n} booking", "{n} bookings", len(hits.bookings))

    def _row(self, booking: Booking) -> Row[Booking]:
        start, end = self._hours.local(booking.starts_at), self._hours.local(booking.ends_at)
        today = self._hours.day_of(self._records.counter.now)
        day = _("today") if start.date() == today else spoken().day_short(start.date())
        if start.year != today.year:
            day = f"{day} {start.year}"
        who = f"◊ {booking.called}" if booking.restricted else booking.called
        cells = (
            day,
            spoken().hours(start, end),
            booking.room,
            who,
            str(booking.people or ""),
            _("out {n}").format(n=", ".join(booking.keys_out)) if booking.keys_out else status_words(booking),
            spaced(booking.phone),
        )
        gone = not booking.live
        return Row(
            cells, booking, "muted" if gone or booking.ends_at <= self._records.counter.now else "words", booking.ref
        )

    @on(RowList.Moved)
    def _moved(self) -> None:
        booking = self._rows.selected
        self.query_one("#about", Paragraphs).show([Paragraph(_about(booking))] if booking is not None else [])
        self.refresh_bindings()

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.action_act("show")

    def on_descendant_focus(self) -> None:
        """The letters act in the list, and are typed in the text."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense for the booking under the cursor."""
        if action == "to_list":
            return not self._rows.has_focus and self._rows.selected is not None
        if action != "act":
            return True
        booking = self._rows.selected
        if booking is None:
            return False
        over = booking.ends_at <= self._records.counter.now
        return {
            "out": booking.live and not booking.keys_out and not over,
            "in": bool(booking.keys_out),
            "edit": booking.live,
            "move": booking.live and booking.status is not Status.USED,
            "cancel": booking.live,
        }.get(str(parameters[0]), True)

    def action_act(self, act: str) -> None:
        """Return the booking with what is to be done."""
        if (booking := self._rows.selected) is not None:
            self.dismiss(SearchAnswer(booking, act))

    def action_to_list(self) -> None:
        """From the text into the list."""
        self.set_focus(self._rows)

    @on(RowList.LeftUp)
    def _to_text(self) -> None:
        self.query_one("#text").focus()


def _about(booking: Booking) -> str:
    """What its row has no room for."""
    parts = (
        ", ".join(filter(None, (booking.group, booking.name))),
        f"◊ {_('restricted')}" if booking.restricted else "",
        spoken().count("{n} person", "{n} people", booking.people) if booking.people else "",
        booking.purpose,
        booking.email,
        status_words(booking),
        _("number {ref}").format(ref=booking.ref),
    )
    return " · ".join(filter(None, parts))
