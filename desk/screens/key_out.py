"""What a key goes out for: a coming booking of its room, or nobody's booking."""

from msgspec import Struct
from msgspec.structs import replace
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Mount
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from desk.domain.keys import Key
from desk.language import N_, _, spoken
from desk.letters.phone import spaced
from desk.screens.dialog import Dialog
from desk.screens.hand_out import Field
from desk.services.days import DeskView
from desk.widgets.row_list import Column, Row, RowList


class KeyOutAnswer(Struct, frozen=True):
    """The booking that the key is for; or None, and then who takes it."""

    booking_id: int | None
    holder: str = ""
    phone: str = ""
    asking: bool = False


NOBODY = KeyOutAnswer(None)


class KeyOut(Dialog[KeyOutAnswer]):
    """Asks which booking a key goes out for; the next one of its room stands first."""

    CSS_PATH = ["rows.tcss", "form.tcss", "ask.tcss", "key_out.tcss"]
    HELP = N_(
        "Pick the booking that the key is for and press Enter. The last row is for those without a booking, such as a "
        "caretaker: write who takes the key."
    )

    BINDINGS = [
        Binding("f7", "ask", N_("With details"), id="keyout.ask", tooltip=N_("Another collector, several bookings …")),
        Binding("enter", "give", N_("Hand out"), priority=True, id="keyout.give", tooltip=N_("Hand the key out")),
    ]

    def __init__(self, key: Key, view: DeskView) -> None:
        super().__init__()
        self._key = key
        self._view = view
        self.title_words = _("Key {tag} out").format(tag=key.tag)

    def parts(self) -> list[Widget]:
        """The coming bookings; and who takes the key when it is for none of them."""
        columns = [Column(least=11), Column(least=6, rank=2), Column(least=16, rank=1), Column(least=9, rank=3)]
        return [
            Static(_("What is it for?"), classes="words", markup=False),
            RowList[KeyOutAnswer](columns, id="needs"),
            Field(_("Taken by"), Input(id="holder", max_length=100)),
            Field(_("Phone"), Input(id="phone", max_length=20)),
            Horizontal(
                Button(_("Hand out (Enter)"), variant="primary", id="give", compact=True),
                Button(_("With details (F7)"), id="ask", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    @on(Mount)
    def _begin(self) -> None:
        speech, local = spoken(), self._view.day.hours.local
        rows = []
        for need in self._view.board.coming:
            if need.room_id in self._key.room_ids:
                start, end = local(need.starts_at), local(need.ends_at)
                day = "" if start.date() == self._view.today else f"{speech.day_short(start.date())} "
                name = _("Taken (restricted)") if need.restricted else need.name
                cells = (f"{day}{speech.hours(start, end)}", need.room, name, spaced(need.phone))
                rows.append(Row(cells, KeyOutAnswer(need.booking_id), name=str(need.booking_id)))
        rows.append(Row((_("no booking: caretaker, cleaning …"),), NOBODY, "muted", "nobody", wide=True))
        self._rows.show(rows)
        self.set_focus(self._rows)

    @property
    def _rows(self) -> RowList[KeyOutAnswer]:
        return self.query_one("#needs", RowList)

    @on(RowList.Moved)
    def _moved(self) -> None:
        for field in self.query(Field):
            field.display = self._rows.selected == NOBODY

    @on(RowList.Chosen)
    @on(Button.Pressed, "#give")
    def action_give(self) -> None:
        """Return the answer."""
        if self.focused is self.query_one("#back"):
            self.dismiss(None)
            return
        if self.focused is self.query_one("#ask"):
            self.action_ask()
            return
        answer = self._rows.selected
        if answer != NOBODY:
            self.dismiss(answer)
            return
        holder, phone = (self.query_one(f"#{name}", Input).value.strip() for name in ("holder", "phone"))
        if not holder:
            self.problem(_("Who takes it? Write a name."))
            self.set_focus(self.query_one("#holder"))
        else:
            self.dismiss(KeyOutAnswer(None, holder, phone))

    @on(Button.Pressed, "#ask")
    def action_ask(self) -> None:
        """Return the booking under the cursor, and that everything is to be asked."""
        if (answer := self._rows.selected) is not None and answer != NOBODY:
            self.dismiss(replace(answer, asking=True))

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)
