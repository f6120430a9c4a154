"""What all main screens have: the title line, what was said, the key bar, and the way to the services."""

import asyncio
import contextlib
import itertools
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from textual import events, getters, on, work
from textual.binding import Binding
from textual.screen import Screen
from textual.worker import Worker

from desk import services
from desk.domain.hours import Hours
from desk.domain.notices import Notice, Refused, Unusable
from desk.language import N_, _, spoken
from desk.records import Records
from desk.screens.telling import told
from desk.services.counter import Counter
from desk.widgets.key_bar import KeyBar
from desk.widgets.saying import Saying, Tone
from desk.widgets.sparing import SparingCompositor
from desk.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from desk.screens.dialog import Dialog

ACTING = "acting"
"""The group of workers that do an act; keys typed ahead wait until its dialog is there, or the act is done."""

ANSWERING = "answering"
"""The group of workers that find or weigh what is being typed; Enter and its like wait for them."""

ERRANDS = "errands"
"""The group of workers that wait for a mail server or a folder; nothing at the desk waits for them."""

CAME = Binding(
    "1,2,3,4,5,6,7,8,9,0",
    "came",
    N_("How many came"),
    show=False,
    key_display="0–9",
    id="key.came",
    tooltip=N_("After a key has come in: how many people came"),
)
"""The digits, on screens where keys come in."""

State = tuple[int, str]
"""The data's token and the minute."""

P = ParamSpec("P")
T = TypeVar("T")


def as_dialog(screen: Screen[Any]) -> "Dialog[Any] | None":
    """The screen, if it is a dialog. A start shows none, and does not load them."""
    if not screen.is_modal:
        return None
    from desk.screens.dialog import Dialog

    return screen if isinstance(screen, Dialog) else None


class DeskScreen(Screen[Any]):
    """A main screen. It asks the services through the records and shows what they return."""

    title_bar = getters.query_one(TitleBar)
    saying = getters.query_one(Saying)
    key_bar = getters.query_one(KeyBar)

    SCANS = False
    """Whether a scanned tag acts here."""

    is_open = False
    """Whether the screen shows what it is for, with its focus in place; what is typed before that waits for it."""

    def __init__(self, records: Records) -> None:
        super().__init__()
        self._compositor = SparingCompositor()
        self.disable_messages(Worker.StateChanged)  # nobody asks how they are, and each key has one
        self.records = records
        self.hours = Hours(ZoneInfo("Europe/Oslo"), {})
        self.receipt = ""
        """The receipt for the key that went out last."""
        self._came_next: int | None = None
        self._came_of: int | None = None
        self._came = 0

    @on(events.ScreenResume)
    def _style_again(self, event: events.ScreenResume) -> None:
        """Shown first, it has just been styled."""
        event.refresh_styles = self.is_open

    def on_screen_resume(self) -> None:
        """Shown first, or again: the keys that work are this screen's, once the focus is in place."""
        self.refresh_bindings()
        self.call_later(self._note_open)

    def _note_open(self) -> None:
        self.is_open = True

    def _compositor_refresh(self) -> None:
        """Draw nothing while painting is held back, as at the start: it would be thrown away, and drawn once more."""
        if not self.app._batch_count:
            super()._compositor_refresh()

    async def ask(self, service: Callable[Concatenate[Counter, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Await a service; what it refuses is raised here. On a screen that is being closed nothing follows it."""
        answer = await self.records.ask(service, *args, **kwargs)
        self._stop_if_closing()
        return answer

    def _stop_if_closing(self) -> None:
        if not (self.app.is_running and self.is_attached):
            raise asyncio.CancelledError

    async def ask_outside(self, service: Callable[Concatenate[Counter, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Await a service that goes to a mail server or into a folder; only from a worker of the group `ERRANDS`."""
        answer = await self.records.ask_outside(service, *args, **kwargs)
        self._stop_if_closing()
        return answer

    async def state(self) -> State | None:
        """What `watch_changes` compares; None when the database cannot be asked just now.

        That its file is gone, or another one there, is said at once: nothing more can be saved.
        """
        try:
            return await self.records.token(), f"{self.records.counter.now:%H%M}"
        except Unusable as unusable:
            if unusable.code in ("taken_away", "replaced"):
                self.say(told(unusable), Tone.REFUSED)
            return None

    def watch_changes(self, reload: Callable[[], object], since: State | None = None) -> None:
        """Call `reload` whenever anybody, in any program, has changed the data, and when a minute has passed.

        Asking costs SQLite microseconds and no disk; it is done twice a second, so a change shows within one. A
        server that is gone is asked every other second.
        `since` is the state from before what is on the screen was read, so that nothing falls between the two.
        """
        seen, turn = [since] if since else [], itertools.count(1)

        async def look() -> None:
            gone = self.records.standing.gone_since is not None
            if self not in self.app.screen_stack or (gone and next(turn) % 4):
                return
            state = await self.state()
            if state is None:
                seen[:] = [(0, "")]  # whatever comes next is to be read
                return
            if seen and seen[-1] != state:
                reload()
                if (dialog := as_dialog(self.app.screen)) and dialog.is_open:
                    dialog.data_changed()
            seen[:] = [state]

        self.set_interval(0.5, look)

    def say(self, text: str, tone: Tone = Tone.DONE) -> None:
        """Show the outcome of an act."""
        self._came_of, self._came_next, self._came = self._came_next, None, 0
        self.saying.say(text, tone)

    def tags_to_scan(self) -> Sequence[str]:
        """The tags on the board, as far as it is known yet."""
        return ()

    def scanned(self, tag: str) -> object:
        """A tag was scanned while no text field had the focus."""

    @property
    def asks_who_came(self) -> bool:
        """Whether a digit is an answer now."""
        return self._came_of is not None

    def ask_came(self, booking_id: int) -> None:
        """With what is said next, ask how many people came; a digit answers, anything else leaves it."""
        self._came_next = booking_id

    @work(group=ACTING)
    async def action_came(self) -> None:
        """Note how many people came to what a key has just come in from; a second digit makes it ten or more."""
        booking_id, digit = self._came_of, getattr(self.app, "pressed", "")
        if booking_id is None or not digit.isdigit() or not await self.signed_in():
            return
        with self.refusals_told():
            people = int(f"{self._came}{digit}"[-3:])
            await self.ask(services.keys.note_came, booking_id, people)
            self.ask_came(booking_id)
            self.say(spoken().count("{n} person came. Undo: u", "{n} people came. Undo: u", people))
            self._came = people

    def sentence(self, notice: Notice) -> str:
        """The sentence for a notice, in the language of the screens."""
        from desk.letters.notices import sentence

        return sentence(notice, spoken(), self.hours)

    @contextlib.contextmanager
    def refusals_told(self) -> Iterator[None]:
        """Say why an act was refused, or that the database cannot be used now; nothing is lost by it."""
        try:
            yield
        except Refused as refused:
            self.say(" ".join(self.sentence(notice) for notice in refused.notices), Tone.REFUSED)
        except Unusable as unusable:
            self.say(told(unusable), Tone.REFUSED)

    async def signed_in(self) -> bool:
        """Whether somebody's initials are on what is done now; asks for them when nobody's are."""
        if self.records.counter.by:
            return True
        from desk.screens.initials import Initials

        initials = await self.app.push_screen_wait(Initials(self.records))
        if initials:
            self.records.sign_in(initials)
            self.show_title()
        return bool(initials)

    def show_title(self) -> None:
        """Bring the title line up to date."""
        self.title_bar.show(self.place, self.heading, self.whereabouts())

    @property
    def place(self) -> str:
        """The left of the title: the library."""
        return ""

    @property
    def heading(self) -> str:
        """The middle of the title."""
        return ""

    @property
    def shown_day(self) -> date | None:
        """The day that the screen shows, if it is not today."""
        return None

    def whereabouts(self) -> str:
        """The right of the title: when the desk is staffed that day, the time, and whose initials."""
        now = self.hours.local(self.records.counter.now)
        speech = spoken()
        day = self.shown_day or now.date()
        openings = [
            f"{a:%H}–{b:%H}" if not (a.minute or b.minute) else speech.hours(a, b) for a, b in self.hours.openings(day)
        ]
        staffed = _("staffed {hours}").format(hours=", ".join(openings)) if openings else _("not staffed")
        who = self.records.counter.by or _("F9: who are you?")
        return f"{staffed} · {speech.time(now)} · {who}"

    def local(self, instant: datetime) -> datetime:
        """The instant on the branch's wall clock."""
        return self.hours.local(instant.astimezone(UTC))
