"""Where a key has been."""

from textual import on, work
from textual.events import Mount
from textual.widget import Widget

from desk import services
from desk.domain.hours import Hours
from desk.domain.keys import Returned
from desk.domain.notices import Refused, Unusable
from desk.language import N_, _, spoken
from desk.letters.phone import spaced
from desk.records import Records
from desk.screens.dialog import Dialog
from desk.screens.telling import told
from desk.services.key_care import PastLoan, Story
from desk.widgets.row_list import Column, Row, RowList

CAME_BACK = {
    Returned.DESK: N_("in"),
    Returned.BOX: N_("box, time unknown"),
    Returned.FOUND: N_("found again"),
    Returned.UNDONE: N_("undone: never left"),
    Returned.REPLACED: N_("never: replaced"),
}


class KeyStory(Dialog[None]):
    """Shows a key's latest loans, the newest first."""

    CSS_PATH = ["rows.tcss", "key_story.tcss"]
    HELP = N_("Who has had this key, the latest at the top: when it went out and how it came back, with initials.")

    def __init__(self, records: Records, tag: str, hours: Hours) -> None:
        super().__init__()
        self._records = records
        self._tag = tag
        self._hours = hours
        self.title_words = _("Key {tag}").format(tag=tag)

    def parts(self) -> list[Widget]:
        """One row a loan."""
        columns = [
            Column(_("out"), 12),
            Column(_("by"), 2, rank=2),
            Column(_("with"), 14, rank=1),
            Column(_("phone"), 9, rank=3),
            Column(_("back"), 10),
            Column(_("by"), 2, rank=2),
        ]
        return [RowList[PastLoan](columns, id="loans")]

    @on(Mount)
    @work
    async def _begin(self) -> None:
        try:
            self._show(await self._records.ask(services.key_care.story, self._tag))
        except (Refused, Unusable) as error:
            self.problem(told(error, self._hours))

    def _show(self, story: Story) -> None:
        rows = [
            Row(
                (
                    self._moment(loan),
                    loan.out_by,
                    loan.holder,
                    spaced(loan.phone),
                    self._back(loan),
                    loan.closed_by,
                ),
                loan,
                "in-use" if loan.returned is None else "muted" if loan.returned is Returned.UNDONE else "words",
            )
            for loan in story.loans
        ]
        self.query_one("#loans", RowList).show(rows or [Row((_("It has never been out."),))])

    def _moment(self, loan: PastLoan) -> str:
        local = self._hours.local(loan.out_at)
        return f"{spoken().day_short(local.date())} {spoken().time(local)}"

    def _back(self, loan: PastLoan) -> str:
        if loan.returned is None:
            return _("still out")
        if loan.returned is Returned.DESK and loan.returned_at is not None:
            local = self._hours.local(loan.returned_at)
            same = local.date() == self._hours.day_of(loan.out_at)
            return spoken().time(local) if same else f"{spoken().day_short(local.date())} {spoken().time(local)}"
        return _(CAME_BACK[loan.returned])
