"""The dates of a series before they are written: each with what is in its way, and what is to become of it."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Mount
from textual.widget import Widget
from textual.widgets import Button, Static

from desk.domain.bookings import Wanted
from desk.domain.notices import Refused, Unusable
from desk.domain.series import Occurrence
from desk.language import N_, _, spoken
from desk.letters.notices import sentence
from desk.screens.base import ACTING
from desk.screens.dialog import Dialog
from desk.screens.series_words import Decisions, about_words, count_words, date_columns, date_rows
from desk.screens.telling import told
from desk.widgets.row_list import RowList

if TYPE_CHECKING:
    from desk.services.series import Plan, SeriesTaken

Weigh = Callable[[], Awaitable["Plan"]]
Write = Callable[[Sequence[tuple[Occurrence, Wanted]]], Awaitable["SeriesTaken"]]


class SeriesDates(Dialog["SeriesTaken"]):
    """Shows all dates and lets each be decided. It closes only when they are written, or when it is left.

    `weigh` finds the dates, again when another desk was quicker; `write` books or moves those that were chosen. With
    `adding`, none is chosen to begin with.
    """

    CSS_PATH = ["rows.tcss", "ask.tcss", "series_dates.tcss"]
    AUTO_FOCUS = "#dates"
    HELP = N_(
        "Every date of the series, with what is in its way. Space leaves a date out or takes it in again, r goes "
        "through the other rooms that are free then. A click on a date goes through all that can be done with it. "
        "Enter writes what is chosen, all at once; nothing else is touched."
    )

    BINDINGS = [
        Binding(
            "enter", "write", N_("Write"), priority=True, id="series.write", tooltip=N_("Write all that is chosen")
        ),
        Binding(
            "space,x", "in_or_out", N_("In or out"), id="series.toggle", tooltip=N_("Leave the date out, or take it")
        ),
        Binding("r", "room", N_("Other room"), id="series.room", tooltip=N_("Another room that is free on that date")),
        Binding("y", "age", N_("Old enough"), id="series.age", tooltip=N_("All are old enough, or an adult is there")),
    ]

    def __init__(self, title: str, weigh: Weigh, write: Write, *, moving: bool = False, adding: bool = False) -> None:
        super().__init__()
        self.title_words = title
        self._weigh = weigh
        self._write = write
        self._moving = moving
        self._adding = adding
        self._plan: Plan | None = None
        self._decided: Decisions = []
        self._age = False

    @property
    def left_out(self) -> int:
        """How many dates were not chosen."""
        return sum(wanted is None for wanted in self._decided)

    def parts(self) -> list[Widget]:
        """How many, the dates, what is to know of the one under the cursor, and of all."""
        return [
            Static("", id="count", markup=False),
            RowList[int](date_columns(moving=self._moving), id="dates"),
            Static("", id="about", markup=False),
            Static("", id="shared", markup=False),
            Horizontal(
                Button("", variant="primary", id="write", compact=True),
                Button(_("Back (Esc)"), id="back", compact=True),
                classes="buttons",
            ),
        ]

    @property
    def _rows(self) -> RowList[int]:
        return self.query_one("#dates", RowList)

    @on(Mount)
    @work(group=ACTING)
    async def _begin(self) -> None:
        await self._find()

    async def _find(self) -> None:
        """Weigh the dates; what was decided before stays where it can still be had."""
        try:
            plan = await self._weigh()
        except (Refused, Unusable) as error:
            self.problem(told(error))
            return
        before = (
            {one.day: kept for one, kept in zip(self._plan.occurrences, self._decided, strict=True)}
            if self._plan
            else {}
        )
        self._plan = plan
        self._decided = [
            before[one.day] if one.day in before and before[one.day] in one.options else self._proposed(one)
            for one in plan.occurrences
        ]
        self._draw()

    def _proposed(self, one: Occurrence) -> Wanted | None:
        return None if self._adding else one.proposed

    def _draw(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self.query_one("#count", Static).update(count_words(plan, self._decided, moving=self._moving))
        self._rows.show(date_rows(plan, self._decided, moving=self._moving))
        shared = [f"• {sentence(notice, spoken(), plan.hours)}" for notice in plan.shared]
        if self._asks_age:
            shared.append(
                "  " + (_("Asked, and they are (y).") if self._age else _("Press y when they have been asked."))
            )
        self.query_one("#shared", Static).update("\n".join(shared))
        self.query_one("#shared").display = bool(shared)
        chosen = len(self._decided) - self.left_out
        words = (_("Move {n} (Enter)") if self._moving else _("Book {n} (Enter)")).format(n=chosen)
        write = self.query_one("#write", Button)
        write.label = words
        write.refresh(layout=True)  # it may be wider now
        self._tell()
        self.refresh_bindings()

    @property
    def _asks_age(self) -> bool:
        return self._plan is not None and any(notice.code == "age_confirmation" for notice in self._plan.shared)

    @on(RowList.Moved)
    def _tell(self) -> None:
        if self._plan is not None and (number := self._rows.selected) is not None:
            self.query_one("#about", Static).update(about_words(self._plan.occurrences[number], self._plan))
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what can be done with the date under the cursor."""
        if action == "age":
            return self._asks_age
        if action not in ("in_or_out", "room"):
            return True
        number = self._rows.selected if self._plan else None
        if self._plan is None or number is None:
            return False
        one = self._plan.occurrences[number]
        return bool(one.rooms) if action == "room" else len(one.options) > 1

    def action_in_or_out(self) -> None:
        """Leave the date out, or take it in again as it was asked for or else in another room."""
        self._decide(lambda one, now: one.options[0] if now is None else None)

    def action_room(self) -> None:
        """The next other room that is free on that date; after the last one, the room that was asked for."""

        def another(one: Occurrence, now: Wanted | None) -> Wanted | None:
            rooms = [option for option in one.options if option is not None]
            elsewhere = [option for option in rooms if option.room_id != one.wanted.room_id]
            if now in elsewhere:
                return rooms[(rooms.index(now) + 1) % len(rooms)]
            return elsewhere[0] if elsewhere else now

        self._decide(another)

    @on(RowList.Chosen)
    def _clicked(self) -> None:
        self._decide(lambda one, now: one.options[(one.options.index(now) + 1) % len(one.options)])

    def _decide(self, how: Callable[[Occurrence, Wanted | None], Wanted | None]) -> None:
        number = self._rows.selected
        if self._plan is not None and number is not None:
            self.problem("")
            self._decided[number] = how(self._plan.occurrences[number], self._decided[number])
            self._draw()

    def action_age(self) -> None:
        """Note that they were asked, or that they were not."""
        self._age = not self._age
        self._draw()

    @on(Button.Pressed, "#write")
    def action_write(self) -> None:
        """Write what is chosen."""
        if self.focused is self.query_one("#back"):
            self.dismiss(None)
        else:
            self.write()

    @work(group=ACTING)
    async def write(self) -> None:
        """Write what is chosen, all or nothing; what is refused is said, and the dates are weighed anew."""
        if self._plan is None:
            return
        chosen = [
            (one, replace(wanted, age_confirmed=True) if self._age else wanted)
            for one, wanted in zip(self._plan.occurrences, self._decided, strict=True)
            if wanted is not None
        ]
        try:
            self.dismiss(await self._write(chosen))
        except (Refused, Unusable) as error:
            hours = self._plan.hours
            await self._find()
            self.problem(told(error, hours))

    @on(Button.Pressed, "#back")
    def _back(self) -> None:
        self.dismiss(None)
