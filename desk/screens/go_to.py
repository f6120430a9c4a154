"""Go to a date, or look at a period, typed in any way."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from desk.domain.statistics import Period
from desk.intake.dates import read_date
from desk.intake.period import read_period
from desk.language import N_, _, spoken
from desk.screens.dialog import Dialog

T = TypeVar("T")


class _Typed(Dialog[T]):
    """Asks for something in words and says, as it is typed, what they mean."""

    EXAMPLES = ""
    """What may be typed; a text to translate."""

    ENTER = N_("Enter goes there.")

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.title_words = self.asks()

    def asks(self) -> str:
        """The words in the frame."""
        raise NotImplementedError

    def meant(self, text: str) -> Sequence[T]:
        """All that a text may mean; nothing when it means nothing."""
        raise NotImplementedError

    def words(self, meant: T) -> str:
        """One of them, in words."""
        raise NotImplementedError

    def unclear(self, meant: Sequence[T]) -> str:
        """What to say to somebody whose words mean nothing, or several things."""
        raise NotImplementedError

    def parts(self) -> list[Widget]:
        """The line to type on, and what it means."""
        return [
            Input(placeholder=_(self.EXAMPLES), id="date"),
            Static(_(self.ENTER), classes="words", id="meaning", markup=False),
        ]

    @on(Input.Changed)
    def _meaning(self, changed: Input.Changed) -> None:
        self.problem("")
        words = " · ".join(map(self.words, self.meant(changed.value)))
        self.query_one("#meaning", Static).update(words or _(self.ENTER))

    @on(Input.Submitted)
    def _go(self, submitted: Input.Submitted) -> None:
        meant = self.meant(submitted.value)
        if len(meant) == 1:
            self.dismiss(meant[0])
        else:
            self.problem(self.unclear(meant))


class GoTo(_Typed[date]):
    """Asks for a date."""

    HELP = N_("Type a day in any way: 1/12, friday, week 50, tomorrow. Enter goes there.")
    EXAMPLES = N_("tomorrow · fri · 1/12 · week 50 · 2026-12-24")

    def asks(self) -> str:
        """The words in the frame."""
        return _("Go to")

    def meant(self, text: str) -> Sequence[date]:
        """The days that a text may mean."""
        return read_date(text, self._today)

    def words(self, meant: date) -> str:
        """The day, with its weekday and year."""
        return spoken().day_and_year(meant)

    def unclear(self, meant: Sequence[date]) -> str:
        """That a day is needed, or which one."""
        if not meant:
            return _("Type a date, such as 1/12, friday or week 50.")
        date_ = f"{meant[0].day}/{meant[0].month}"
        return _("That can mean several days. Type the date itself, such as {date}.").format(date=date_)


class ChoosePeriod(_Typed[Period]):
    """Asks for a period."""

    HELP = N_(
        "Type a period in any way: 1/9 – 30/9, september, week 37, 2025, jan – march 2026. Without a year it is the "
        "latest that has begun. Enter counts it."
    )
    EXAMPLES = N_("1/9 – 30/9 · september · week 37 · 2025")
    ENTER = N_("Enter counts it.")

    def asks(self) -> str:
        """The words in the frame."""
        return _("Period")

    def meant(self, text: str) -> Sequence[Period]:
        """The period that a text means, if it means one."""
        period = read_period(text, self._today)
        return [period] if period else []

    def words(self, meant: Period) -> str:
        """Its first and its last day."""
        return f"{spoken().day_and_year(meant.first)} – {spoken().day_and_year(meant.last)}"

    def unclear(self, meant: Sequence[Period]) -> str:  # noqa: ARG002
        """What a period may look like."""
        return _("Type a period, such as 1/9 – 30/9, september, week 37 or 2025.")
