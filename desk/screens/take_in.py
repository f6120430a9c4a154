"""Taking a key in when there is something to ask: when it really came, how many people there were, and what is back."""

from datetime import datetime

from msgspec import Struct
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Checkbox, Input, Static

from desk.domain.equipment import Item
from desk.domain.hours import Hours
from desk.domain.keys import Key
from desk.domain.times import at
from desk.intake.dates import read_date
from desk.intake.times import read_time
from desk.language import N_, _
from desk.screens.dialog import Dialog
from desk.screens.hand_out import Field
from desk.widgets.tick import Tick


class TakeInAnswer(Struct, frozen=True):
    """When it came back, None for now; how many people came; the items that are not back; whether it lay in the box."""

    at: datetime | None = None
    came: int | None = None
    kept: tuple[int, ...] = ()
    box: bool = False


class TakeIn(Dialog[TakeInAnswer]):
    """Asks what must be known when a key comes in."""

    CSS_PATH = "form.tcss"
    HELP = N_(
        "Take the tick off what did not come back with the key. When it came back earlier than now, write the time. "
        "Enter or F8 takes the key in."
    )

    BINDINGS = [
        Binding("f8", "confirm", N_("Key in"), id="takein.confirm", priority=True, tooltip=N_("Take the key in"))
    ]

    def __init__(self, key: Key, along: tuple[Item, ...], hours: Hours, now: datetime) -> None:
        super().__init__()
        self._key = key
        self._along = along
        self._hours = hours
        self._now = now
        self.title_words = _("Key {tag} in").format(tag=key.tag)

    def parts(self) -> list[Widget]:
        """What went along, when it came, how many there were."""
        holder = self._key.loan.holder if self._key.loan else ""
        found: list[Widget] = [Static(_("From {holder}").format(holder=holder), markup=False)]
        found += [
            Tick(_("{item} is back").format(item=item.label), value=True, id=f"item-{item.id}") for item in self._along
        ]
        return [
            *found,
            Field(_("Came back"), Input(id="time", placeholder=_("now · 14.30 · yesterday 16"))),
            Field(_("How many came"), Input(id="came", restrict="[0-9]{0,3}")),
            Tick(_("It lay in the return box: nobody knows when"), id="lay-in-box"),
            Horizontal(
                Button(_("Key in (F8)"), variant="primary", id="confirm", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    def on_mount(self) -> None:
        """Start where an answer is most often needed."""
        self.set_focus(self.query_one("#came" if self._along else "#time"))

    @on(Input.Submitted)
    @on(Button.Pressed, "#confirm")
    def action_confirm(self) -> None:
        """Return the answer."""
        written, came = (self.query_one(f"#{name}", Input).value.strip() for name in ("time", "came"))
        back = self._when(written) if written else None
        if written and back is None:
            self.problem(_("When did it come back? Write a time, such as 14.30, with a date if it was not today."))
            self.set_focus(self.query_one("#time"))
            return
        kept = tuple(item.id for item in self._along if not self.query_one(f"#item-{item.id}", Checkbox).value)
        box = self.query_one("#lay-in-box", Checkbox).value
        self.dismiss(TakeInAnswer(back, int(came) if came else None, kept, box))

    def _when(self, written: str) -> datetime | None:
        today = self._hours.day_of(self._now)
        if (alone := read_time(written)) is not None:
            return at(today, alone, self._hours.zone)
        day_text, _space, time_text = written.rpartition(" ")
        days, clock = read_date(day_text, today), read_time(time_text)
        past = [day for day in days if day <= today]
        return at(past[-1], clock, self._hours.zone) if past and clock is not None else None

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)
