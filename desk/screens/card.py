"""Everything about one booking, and what can be done with it."""

from datetime import timedelta

from rich.cells import set_cell_size
from textual import on, work
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Mount
from textual.widget import Widget

from desk import services
from desk.domain.bookings import Booking, Status
from desk.domain.day import looks_like_no_show
from desk.domain.keys import Key, Loan
from desk.domain.notices import Refused, Unusable
from desk.language import N_, _, spoken
from desk.letters.acts import status
from desk.letters.groups import audience_words, channel_words
from desk.letters.phone import spaced
from desk.letters.when import moment, span
from desk.records import Records
from desk.screens.base import ACTING
from desk.screens.booking_words import FLAG_WORDS, changes, happened
from desk.screens.dialog import Dialog
from desk.screens.series_words import series_lines
from desk.screens.telling import told
from desk.services.bookings import Card as Facts
from desk.services.series import Series
from desk.widgets.paragraphs import Paragraph, Paragraphs

HOUR = timedelta(hours=1)


class Card(Dialog[str]):
    """Shows a booking; returns the act that was chosen: edit, move, cancel, out, in, release, used or add.

    `reason` is why it is to be cancelled.
    """

    CSS_PATH = "card.tcss"
    HELP = N_("Everything about this booking. The letters do what they do on the day; Esc goes back.")

    BINDINGS = [
        Binding("o", "act('out')", N_("Key out"), id="booking.out", tooltip=N_("Hand out the key for this booking")),
        Binding("i", "act('in')", N_("Key in"), id="booking.in", tooltip=N_("Take the key of this booking back")),
        Binding(
            "r", "act('release')", N_("Release"), id="booking.release", tooltip=N_("They did not come: free the room")
        ),
        Binding(
            "a", "act('used')", N_("Arrived"), id="booking.arrived", tooltip=N_("Note that they came, without a key")
        ),
        Binding("e", "act('edit')", N_("Edit"), id="booking.edit", tooltip=N_("Change anything about this booking")),
        Binding("m", "act('move')", N_("Move"), id="booking.move", tooltip=N_("Carry it to another room, time or day")),
        Binding(
            "plus",
            "act('add')",
            N_("Add dates"),
            key_display="+",
            id="booking.add",
            tooltip=N_("Add dates that its series left out"),
        ),
        Binding("d", "cancel", N_("Cancel booking"), id="booking.cancel", tooltip=N_("Cancel this booking; u undoes")),
        Binding("down,j", "scroll(1)", N_("Down"), show=False, id="card.down", tooltip=N_("Further down the card")),
        Binding("up,k", "scroll(-1)", N_("Up"), show=False, id="card.up", tooltip=N_("Further up the card")),
        Binding("pagedown", "scroll(10)", N_("Page down"), show=False, id="card.page_down", tooltip=N_("A page down")),
        Binding("pageup", "scroll(-10)", N_("Page up"), show=False, id="card.page_up", tooltip=N_("A page up")),
    ]

    def __init__(self, records: Records, booking_id: int) -> None:
        super().__init__()
        self._records = records
        self._booking_id = booking_id
        self._facts: Facts | None = None
        self._series: Series | None = None
        self._rooms: dict[int, str] = {}
        self.reason = ""
        self.title_words = _("Booking {ref}").format(ref=booking_id)

    def parts(self) -> list[Widget]:
        """All of it as text."""
        return [Paragraphs(id="card")]

    @property
    def booking(self) -> Booking | None:
        """The booking as it is shown."""
        return self._facts.booking if self._facts else None

    def data_changed(self) -> None:
        """Show it as it is now."""
        self._begin()

    @on(Mount)
    @work(group=ACTING)
    async def _begin(self) -> None:
        try:
            facts = await self._records.ask(services.bookings.card, self._booking_id)
            day = await self._records.ask(services.days.show, facts.hours.day_of(facts.booking.starts_at))
            if facts.booking.series_id is not None:
                self._series = await self._records.ask(services.series.series_of, self._booking_id)
        except (Refused, Unusable) as error:
            self.problem(told(error))
            return
        if not self.query("#card"):  # it has been closed in the meantime
            return
        self._facts, self._rooms = facts, {room.id: room.name for room in day.rooms}
        self.query_one("#box").border_title = Content(f"{facts.booking.called} · {self.title_words}")
        self._draw()
        self.refresh_bindings()

    def _draw(self) -> None:
        if self._facts is None:
            return
        facts = self._facts
        lines = [*self._about(facts), *self._in_series(facts), *self._history(facts), *self._earlier(facts)]
        self.query_one("#card", Paragraphs).show(lines)

    def _about(self, facts: Facts) -> list[Paragraph]:
        booking, hours, speech = facts.booking, facts.hours, spoken()
        when = span(booking.starts_at, booking.ends_at, speech, hours)
        if booking.agreed_end != booking.ends_at:
            agreed = speech.time(hours.local(booking.agreed_end))
            when += " " + _("(agreed until {until}; the key came back early)").format(until=agreed)
        state = status(booking.status, spoken())
        if booking.cancel_reason:
            state += f": {booking.cancel_reason}"
        people = speech.count("{n} person", "{n} people", booking.people) if booking.people else _("not said")
        ages = {True: _("asked: everyone is old enough, or an adult is responsible"), False: _("no"), None: ""}
        pairs = [
            (_("When"), when),
            (_("Room"), f"{booking.room} · {people}"),
            (_("State"), state),
            (_("Name"), booking.name),
            (_("Group"), booking.group),
            (_("Phone"), spaced(booking.phone)),
            (_("E-mail"), booking.email),
            (_("Purpose"), booking.aim),
            (_("Audience"), audience_words(booking.audience, speech)),
            (_("Came by"), channel_words(booking.channel, speech)),
            (_("Age"), ages[booking.age_confirmed]),
            *((_("Mind"), _(words)) for name, words in FLAG_WORDS.items() if getattr(booking, name)),
            (_("Equipment"), booking.equipment),
            (_("Came"), str(booking.people_came) if booking.people_came is not None else ""),
            (_("Remark"), booking.remark),
            *self._key(facts),
        ]
        return [Paragraph(value, label) for label, value in pairs if value]

    def _key(self, facts: Facts) -> list[tuple[str, str]]:
        booking, hours, speech = facts.booking, facts.hours, spoken()
        due = moment(facts.due_back, speech, hours) if facts.due_back else ""
        found = []
        if booking.keys_out:
            tags = ", ".join(booking.keys_out)
            words = _("{tag} is out, due back {due}").format(tag=tags, due=due) if due else _("{tag} is out")
            found.append((_("Key"), words.format(tag=tags)))
            return found
        if facts.waits_for is not None and facts.waits_for.loan is not None:
            found.append((_("Overdue"), self._overdue_words(facts.waits_for, facts.waits_for.loan, facts.spare)))
        if booking.live and booking.ends_at > self._records.counter.now:
            if facts.collect_by is None:
                found.append((_("Key"), _("nobody is at the desk for a long time before; agree how they get it")))
            elif facts.collect_by == booking.starts_at:
                found.append((_("Key"), _("handed out when they come")))
            else:
                at = moment(facts.collect_by, speech, hours)
                found.append((_("Key"), _("collect by {at}").format(at=at)))
            if due:
                found.append((_("Key back"), _("due back {due}").format(due=due)))
        return found

    def _overdue_words(self, key: Key, loan: Loan, spare: Key | None) -> str:
        words = [
            _("key {tag} is with {holder}").format(tag=key.tag, holder=loan.holder),
            spaced(loan.phone),
            loan.calls,
        ]
        words.append(_("{tag} hangs").format(tag=spare.tag) if spare else _("no other key hangs"))
        return " · ".join(filter(None, words))

    def _in_series(self, facts: Facts) -> list[Paragraph]:
        now = self._records.counter.now
        return series_lines(self._series, facts.booking, facts.hours, now) if self._series else []

    def _history(self, facts: Facts) -> list[Paragraph]:
        if not facts.told:
            return []
        speech, hours = spoken(), facts.hours
        lines = [Paragraph(""), Paragraph(_("What has happened"), style="bold")]
        for told_ in facts.told:
            local = hours.local(told_.at)
            when = f"{speech.day_short(local.date())} {speech.time(local)}"
            what = happened(told_.act, told_.key)
            parts = changes(told_.old, told_.new, hours, self._rooms) if told_.act in ("change", "move", "undo") else []
            reason = told_.new.get("cancel_reason")
            if reason:
                parts.append(str(reason))
            line = f"{what}: {', '.join(parts)}" if parts else what
            if told_.undone:
                line += f" ({_('undone later')})"
            lines.append(Paragraph(f"{set_cell_size(told_.by or '–', 4)} {line}", when))
        return lines

    def _earlier(self, facts: Facts) -> list[Paragraph]:
        if not facts.earlier:
            return []
        lines = [Paragraph(""), Paragraph(_("Who had the time before"), style="bold")]
        for booking in facts.earlier:
            local = facts.hours.local
            when = spoken().hours(local(booking.starts_at), local(booking.agreed_end))
            words = f"{booking.called}: {status(booking.status, spoken())}"
            if booking.cancel_reason:
                words += f" ({booking.cancel_reason})"
            lines.append(Paragraph(f"{words} · {_('number {ref}').format(ref=booking.ref)}", when))
        return lines

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense for this booking now."""
        if action not in ("act", "cancel"):
            return True
        if self._facts is None:
            return False
        booking, now = self._facts.booking, self._records.counter.now
        return booking.live and self._can(str(parameters[0]) if parameters else action, booking, now < booking.ends_at)

    def _can(self, act: str, booking: Booking, coming: bool) -> bool:
        now, policy = self._records.counter.now, self._records.counter.policy
        assert self._facts is not None
        return {
            "out": coming and not booking.keys_out,
            "in": bool(booking.keys_out),
            "release": looks_like_no_show(booking, self._facts.hours, policy, now),
            "used": booking.status is Status.BOOKED and booking.starts_at - HOUR <= now,
            "move": booking.status is not Status.USED,
            "add": self._series is not None and bool(self._series.absent),
        }.get(act, True)

    def action_act(self, act: str) -> None:
        """Return what is to be done."""
        self.dismiss(act)

    @work
    async def action_cancel(self) -> None:
        """Ask why, and return that it is to be cancelled."""
        from desk.screens.reason import Reason

        assert self._facts is not None
        booking = self._facts.booking
        what = f"{booking.called}, {span(booking.starts_at, booking.ends_at, spoken(), self._facts.hours)}"
        reason = await self.app.push_screen_wait(Reason(f"{what}, {booking.room}"))
        if reason is not None:
            self.reason = reason
            self.dismiss("cancel")

    def action_scroll(self, lines: int) -> None:
        """Move the text."""
        self.query_one("#box", VerticalScroll).scroll_relative(y=lines, animate=False)
