"""Handing out a key when there is something to ask: who fetches it, which key, and the age outside staffed hours."""

from collections.abc import Sequence

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Checkbox, Input, Label, Static

from desk.domain.bookings import Booking
from desk.domain.equipment import Item
from desk.domain.keys import KeyState, key_for
from desk.domain.notices import Notice
from desk.language import N_, _, spoken
from desk.letters.notices import sentence
from desk.screens.dialog import Dialog
from desk.services.days import DeskView
from desk.widgets.tick import Tick


class HandOutAnswer(Struct, frozen=True):
    """What was answered; an empty tag leaves the choice of key to the board."""

    tag: str = ""
    holder: str = ""
    phone: str = ""
    age_confirmed: bool = False
    also: tuple[int, ...] = ()
    equipment: tuple[int, ...] = ()


def needs_questions(booking: Booking, view: DeskView) -> bool:
    """Whether anything must be asked: the age outside staffed hours, or which key when none hangs for the room."""
    if key_for(booking.room_id, view.board.keys) is None:
        return True
    return not view.day.hours.is_staffed_throughout(booking.interval)


class Field(Horizontal):
    """A label and what is typed beside it."""

    def __init__(self, words: str, widget: Widget) -> None:
        super().__init__(classes="field")
        self._words = words
        self._widget = widget

    def compose(self) -> ComposeResult:
        """The label, then the widget."""
        yield Label(self._words, markup=False)
        yield self._widget


class HandOut(Dialog[HandOutAnswer]):
    """Asks what must be known before a key leaves the desk."""

    CSS_PATH = "form.tcss"
    HELP = N_(
        "Which key goes out, and to whom. Whoever fetches it for somebody else is named under collected by. Enter or "
        "F8 hands the key out."
    )

    BINDINGS = [
        Binding("f8", "confirm", N_("Hand out"), id="handout.confirm", priority=True, tooltip=N_("Hand the key out"))
    ]

    def __init__(
        self,
        booking: Booking,
        view: DeskView,
        more: Sequence[Booking] = (),
        along: Sequence[Item] = (),
        warned: Sequence[Notice] = (),
    ) -> None:
        super().__init__()
        self._more = tuple(more)[:8]
        self._along = tuple(along)
        self._warned = tuple(warned)
        self._booking = booking
        self._view = view
        self._asks_age = not view.day.hours.is_staffed_throughout(booking.interval) and not booking.age_confirmed
        self.title_words = _("Key out · {room}").format(room=booking.room)

    def parts(self) -> list[Widget]:
        """Which key, who fetches it, and the age question where it applies."""
        key = key_for(self._booking.room_id, self._view.board.keys)
        local, today = self._view.day.hours.local, self._view.today
        due = self._view.day.hours.due_back(self._booking.ends_at)
        start, end = local(self._booking.starts_at), local(self._booking.ends_at)
        about = f"{self._booking.called} · {spoken().day(start.date())} {spoken().hours(start, end)}"
        back = _("Due back {at}").format(at=spoken().moment(local(due), today) if due else "–")
        found: list[Widget] = [
            Static(about, markup=False),
            Static(back, classes="words", markup=False),
            Field(_("Key"), Input(key.tag if key else "", id="tag")),
            Field(_("Collected by"), Input(self._booking.name or self._booking.group, id="holder")),
            Field(_("Phone"), Input(self._booking.phone, id="phone")),
        ]
        if self._asks_age:
            age = self._view.board.policy.age_limit
            found.append(Tick(_("Everyone is {age} or older, or an adult is responsible").format(age=age), id="age"))
        found += [Tick(_("{item} goes along").format(item=i.label), value=True, id=f"item-{i.id}") for i in self._along]
        if self._booking.equipment and not self._along:
            words = _("Reserved: {items}, but none is here.").format(items=self._booking.equipment)
            found.append(Static(words, classes="words", markup=False))
        for other in self._more:
            when = f"{spoken().day(local(other.starts_at).date())} "
            when += spoken().hours(local(other.starts_at), local(other.ends_at))
            found.append(Tick(_("Also for {when}").format(when=when), id=f"also-{other.id}"))
        found.append(
            Horizontal(
                Button(_("Hand out (F8)"), variant="primary", id="confirm", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            )
        )
        return found

    def on_mount(self) -> None:
        """Say at once when no key hangs, and start at what must be answered."""
        if key_for(self._booking.room_id, self._view.board.keys) is None:
            out = [
                key
                for key in self._view.board.in_state(KeyState.OUT, KeyState.OVERDUE, KeyState.LOST)
                if self._booking.room_id in key.room_ids
            ]
            where = ", ".join(f"{key.tag}: {key.loan.holder if key.loan else _('lost')}" for key in out)
            self.problem(
                _("No key of {room} hangs on the board ({where}).").format(room=self._booking.room, where=where)
            )
        elif self._warned:
            self.problem(" ".join(sentence(n, spoken(), self._view.day.hours) for n in self._warned[:2]))
        self.set_focus(self.query_one("#age" if self._asks_age else "#holder"))

    @on(Input.Submitted)
    @on(Button.Pressed, "#confirm")
    def action_confirm(self) -> None:
        """Answer, if the age question is answered."""
        if self._asks_age and not self.query_one("#age", Checkbox).value:
            self.problem(_("Ask about the age first; space ticks the box."))
            self.set_focus(self.query_one("#age"))
            return
        value = {name: self.query_one(f"#{name}", Input).value.strip() for name in ("tag", "holder", "phone")}
        also, along = (
            tuple(one.id for one in of if self.query_one(f"#{name}-{one.id}", Checkbox).value)
            for name, of in (("also", self._more), ("item", self._along))
        )
        self.dismiss(HandOutAnswer(value["tag"], value["holder"], value["phone"], self._asks_age, also, along))

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)
