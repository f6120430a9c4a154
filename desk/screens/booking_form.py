"""The booking form: every field of a booking, weighed against the rules and the other bookings as it is typed."""

from typing import Any

from msgspec.structs import replace
from textual import on, work
from textual.binding import Binding
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.widget import Widget
from textual.widgets import Button, Checkbox, Input, Select, Static

from desk import services
from desk.domain.bookings import Audience, Booking, Channel, Wanted
from desk.domain.edits import merge
from desk.domain.notices import Notice, Refused, Unusable
from desk.domain.rooms import Room
from desk.language import N_, _, spoken
from desk.letters.groups import AUDIENCES, CHANNELS
from desk.records import Records
from desk.screens.base import ACTING, ANSWERING
from desk.screens.dialog import Dialog
from desk.screens.form_reading import Misread, read_when
from desk.screens.form_verdict import verdict_words
from desk.screens.hand_out import Field
from desk.screens.telling import told
from desk.services.bookings import Taken, Verdict
from desk.services.days import DeskView
from desk.widgets.tick import Tick

FLAGS = {
    "age_confirmed": N_("all are {age} or older"),
    "restricted": N_("restricted"),
    "held": N_("awaits the manager"),
    "quiet": N_("quiet (exam)"),
    "noisy": N_("noisy"),
    "needs_help": N_("needs help"),
}


TYPED = ("name", "group", "phone", "email", "purpose", "remark", "equipment")
"""The fields whose text is what the booking keeps."""


def _input(value: str, id_: str) -> Input:
    """A line that selects what stands in it when it is entered, and nothing when it is empty."""
    return Input(value, id=id_, select_on_focus=bool(value))


class BookingForm(Dialog[Taken]):
    """Takes a new booking, or changes one. It closes only when the booking is saved, or when it is left."""

    CSS_PATH = "form.tcss"
    AUTO_FOCUS = "#name"
    HELP = N_(
        "Tab goes from field to field. Days and times are read in whatever way they are typed: 1/12, friday, 18, 2030. "
        "What the rules say of it stands beneath the fields as you type. Enter or F8 saves; what is refused says why, "
        "and everything typed stays."
    )

    BINDINGS = [
        Binding("f8", "save", N_("Save"), id="form.save", priority=True, tooltip=N_("Save the booking")),
        Binding(
            "f7",
            "take_theirs",
            N_("Take theirs"),
            id="form.theirs",
            priority=True,
            tooltip=N_("Where another desk changed the same as you: as they have it"),
        ),
    ]

    def __init__(
        self,
        records: Records,
        wanted: Wanted,
        view: DeskView,
        *,
        changing: Booking | None = None,
        releasing: int | None = None,
    ) -> None:
        super().__init__()
        self._records = records
        self._start = wanted
        self._view = view
        self._hours = view.day.hours
        self._changing = changing
        self._releasing = releasing
        self._disputed: tuple[str, ...] = ()
        self._as_opened: list[object] = []
        self.verdict: Verdict | None = None
        self.title_words = _("Change booking {ref}").format(ref=changing.ref) if changing else _("New booking")

    def parts(self) -> list[Widget]:
        """When and where at the left, who at the right, the flags beneath, then what the rules say."""
        wanted, text = self._start, self._texts(self._start)
        rooms = [(self._room_words(room), room.id) for room in self._view.day.rooms]
        when: list[Widget] = [
            Field(_("Day"), Input(text["date"], id="date")),
            Field(_("From"), Input(text["start"], id="start")),
            Field(_("To"), Input(text["end"], id="end")),
            Field(_("People"), Input(text["people"], id="people", restrict="[0-9]{0,3}")),
            Field(_("Room"), Select(rooms, value=wanted.room_id, allow_blank=False, id="room", compact=True)),
            Field(
                _("Came by"),
                Select(
                    [(_(w), c) for c, w in CHANNELS.items()],
                    value=wanted.channel,
                    allow_blank=False,
                    id="channel",
                    compact=True,
                ),
            ),
        ]
        who: list[Widget] = [
            Field(_("Name"), _input(wanted.name, "name")),
            Field(_("Group"), _input(wanted.group, "group")),
            Field(_("Phone"), _input(wanted.phone, "phone")),
            Field(_("E-mail"), _input(wanted.email, "email")),
            Field(_("Purpose"), _input(wanted.purpose, "purpose")),
            Field(
                _("Audience"),
                Select(
                    [(_(w), a) for a, w in AUDIENCES.items()],
                    value=wanted.audience,
                    allow_blank=False,
                    id="audience",
                    compact=True,
                ),
            ),
        ]
        age = self._view.board.policy.age_limit
        flags = [Tick(_(words).format(age=age), bool(getattr(wanted, name)), id=name) for name, words in FLAGS.items()]
        return [
            Horizontal(Vertical(*who, classes="column"), Vertical(*when, classes="column"), classes="columns"),
            Field(_("Equipment"), _input(wanted.equipment, "equipment")),
            Field(_("Remark"), _input(wanted.remark, "remark")),
            Container(*flags, classes="flags"),
            Static("", id="verdict", markup=False),
            Horizontal(
                Button(_("Save (F8)"), variant="primary", id="save", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    def _texts(self, wanted: Wanted) -> dict[str, str]:
        """What stands in the fields that are typed in."""
        start, end = self._hours.local(wanted.starts_at), self._hours.local(wanted.ends_at)
        return {
            "date": spoken().figures_and_year(start),
            "start": spoken().time(start),
            "end": spoken().hours(start, end).split("–")[1],
            "people": str(wanted.people or ""),
        } | {name: getattr(wanted, name) for name in TYPED}

    def _put(self, wanted: Wanted) -> None:
        """Let the fields say this."""
        with self.prevent(Input.Changed, Select.Changed, Checkbox.Changed):
            for name, text in self._texts(wanted).items():
                self.query_one(f"#{name}", Input).value = text
            for name, value in (("room", wanted.room_id), ("channel", wanted.channel), ("audience", wanted.audience)):
                self.query_one(f"#{name}", Select).value = value
            for name in FLAGS:
                self.query_one(f"#{name}", Checkbox).value = bool(getattr(wanted, name))
        self.weigh()

    def on_mount(self) -> None:
        """Start at the name, with the slot already weighed."""
        self._as_opened = self._typed()
        self.call_after_refresh(self.weigh)  # by then the lists know what is chosen

    def _typed(self) -> list[object]:
        return [field.value for field in self.query(Input)] + [tick.value for tick in self.query(Checkbox)]

    @property
    def unsaved(self) -> bool:
        """Whether anything was typed or ticked."""
        return self._typed() != self._as_opened

    def wanted(self) -> Wanted:
        """What the form says now. Raises `Misread` with what to do when a field makes no sense."""
        text: dict[str, Any] = {
            name: self.query_one(f"#{name}", Input).value.strip() for name in ("date", "start", "end", "people", *TYPED)
        }
        interval = read_when(text["date"], text["start"], text["end"], self._view.today, self._hours)
        flag = {name: self.query_one(f"#{name}", Checkbox).value for name in FLAGS}
        return replace(
            self._start,
            room_id=int(str(self._chosen("room"))),
            starts_at=interval.start,
            ends_at=interval.end,
            people=int(text["people"]) if text["people"] else None,
            audience=Audience(str(self._chosen("audience"))),
            channel=Channel(str(self._chosen("channel"))),
            **{name: text[name] for name in TYPED},
            age_confirmed=flag["age_confirmed"] or None,
            restricted=flag["restricted"],
            held=flag["held"],
            quiet=flag["quiet"],
            noisy=flag["noisy"],
            needs_help=flag["needs_help"],
        )

    @on(Input.Changed)
    @on(Select.Changed)
    @on(Checkbox.Changed)
    def _changed(self) -> None:
        if self.is_open:
            self.problem("")
            self.weigh()

    @work(exclusive=True, group=ANSWERING)
    async def weigh(self) -> None:
        """Ask the rules about what the form says now; a newer question replaces an older one."""
        try:
            wanted = self.wanted()
        except Misread as misread:
            self._show(Content(str(misread)))
            return
        except NoMatches:  # the program is ending, and the fields have gone
            return
        try:
            self.verdict = await self._records.ask(
                services.bookings.check, wanted, self._changing.id if self._changing else None
            )
        except (Refused, Unusable) as error:
            self.problem(told(error, self._hours))
            return
        self._show(verdict_words(wanted, self.verdict, self._view.day.rooms, self._hours, self._view.today))
        self._suggest(wanted, self.verdict)

    def _suggest(self, wanted: Wanted, verdict: Verdict) -> None:
        """Before anything else is decided, take the smallest free room that fits."""
        fits = [room for room in verdict.free if wanted.people is None or room.capacity >= wanted.people]
        select = self.query_one("#room", Select)
        if not fits or self._changing or self._room_was_chosen or wanted.people is None:
            return
        if fits[0].id != wanted.room_id and not any(room.id == wanted.room_id for room in fits):
            with self.prevent(Select.Changed):
                select.value = fits[0].id
            self.weigh()

    _room_was_chosen = False

    @on(Select.Changed, "#room")
    def _room_chosen(self) -> None:
        self._room_was_chosen = self.focused is self.query_one("#room")

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Save; what is refused is said here, and what was typed stays."""
        self.save()

    @work(exclusive=True, group=ACTING)
    async def save(self) -> None:
        """Save the booking and close with it."""
        try:
            wanted = self.wanted()
            taken = await self.write(wanted)
        except Misread as misread:
            self.problem(str(misread))
        except Unusable as error:
            self.problem(told(error, self._hours))
        except Refused as refused:
            self.problem(told(refused, self._hours))
            self.weigh()
            if self._changing is not None and refused.notices[0].code in ("changed_meanwhile", "not_live"):
                await self._catch_up(self._changing, wanted, refused.notices[0])
        else:
            self.dismiss(taken)

    async def _catch_up(self, seen: Booking, mine: Wanted, notice: Notice) -> None:
        """Another desk was quicker: from now on this is about the booking as it is now, with what was typed on top."""
        from desk.screens.both_edits import both_words

        if notice.code == "not_live":
            self._changing = None
            self.problem(f"{told(Refused(notice), self._hours)} {_('F8 books it anew, Esc leaves it.')}")
            return
        try:
            now = await self._records.ask(services.bookings.get, seen.id)
        except (Refused, Unusable):  # what was refused has been said
            return
        merged = merge(seen.as_wanted(), mine, now.as_wanted())
        self._changing, self._disputed = now, merged.disputed
        self._put(merged.wanted)
        self.problem(both_words(notice, merged, self._hours))
        self.refresh_bindings()

    def action_take_theirs(self) -> None:
        """Where both changed the same, as the other desk has it."""
        assert self._changing is not None
        theirs = self._changing.as_wanted()
        try:
            mine = self.wanted()
        except Misread:
            mine = theirs
        self._put(replace(mine, **{part: getattr(theirs, part) for part in self._disputed}))
        self._disputed = ()
        self.problem("")
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Theirs can be taken only where another desk changed the same."""
        return bool(self._disputed) if action == "take_theirs" else True

    def data_changed(self) -> None:
        """The slot may have been taken, or be free now."""
        self.weigh()

    async def write(self, wanted: Wanted) -> Taken:
        """Write the booking. Raises `Refused`."""
        if self._changing is not None:
            return await self._records.ask(services.bookings.change, self._changing, wanted)
        return await self._records.ask(services.bookings.take, wanted, self._releasing)

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.action_leave()

    def _show(self, content: Content) -> None:
        self.query_one("#verdict", Static).update(content)

    def _chosen(self, name: str) -> object:
        return self.query_one(f"#{name}", Select).value

    @staticmethod
    def _room_words(room: Room) -> str:
        features = " ▣" if "screen" in room.features else ""
        return f"{room.name} · {_('{n}p').format(n=room.capacity)}{features}"
