"""The count of the key board in words: its rows, kind by kind, and how far it has come."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content

from desk.domain.bookings import Booking
from desk.domain.closing import ClosingList, Count, Found, Line, SignedOff, normal_tag
from desk.domain.equipment import Item as Equipment
from desk.domain.hours import Hours
from desk.domain.keys import NextNeed
from desk.language import N_, _, spoken
from desk.letters.acts import ITEM_STATES
from desk.letters.phone import spaced
from desk.screens.key_words import ITEM_MARKS
from desk.services.days import DeskView
from desk.widgets.row_list import Column, Row
from desk.widgets.saying import Tone


class Kind(StrEnum):
    """What a row is about, besides the findings."""

    COUNTED = "counted"
    NOT_COLLECTED = "not_collected"
    HELD = "held"
    NOTE = "note"
    SIGNED = "signed"
    PAPER = "paper"
    REOPEN = "reopen"
    EQUIPMENT = "equipment"
    MAILS = "mails"


class Item(Struct, frozen=True):
    """What a row is about: a line of the count, or a booking."""

    kind: Kind
    line: Line | None = None
    booking_id: int | None = None


MARKS = {
    Found.HANGS: "●",
    Found.MISSING: "?",
    Found.OUT_AS_PLANNED: "○",
    Found.OVERDUE: "!",
    Found.LOST: "×",
    Found.UNKNOWN: "?",
    Found.TWICE: "2",
    Found.UNEXPECTED: "!",
}

STYLES = {
    Found.HANGS: "good",
    Found.MISSING: "late",
    Found.OUT_AS_PLANNED: "words",
    Found.OVERDUE: "late",
    Found.LOST: "lost",
    Found.UNKNOWN: "held",
    Found.TWICE: "held",
    Found.UNEXPECTED: "late",
}

SECTIONS = (
    (Found.UNEXPECTED, N_("Hangs, but is noted as out or lost"), N_("Enter takes it in")),
    (Found.MISSING, N_("Missing"), N_("Enter: it hangs after all")),
    (Found.TWICE, N_("Counted twice"), N_("Enter: once")),
    (Found.UNKNOWN, N_("Not a key of this board"), N_("Enter takes it off the count")),
    (Found.OVERDUE, N_("Overdue: ring"), N_("c notes a call")),
    (Found.OUT_AS_PLANNED, N_("Out as planned"), ""),
    (Found.HANGS, N_("Hangs"), N_("Enter: it does not hang")),
    (Found.LOST, N_("Lost"), ""),
)
"""The kinds in the order in which they matter, and what can be done about each."""

COLUMNS = (
    Column(least=6),
    Column(least=6, rank=2),
    Column(least=16),
    Column(least=9, rank=1),
    Column(least=10, rank=1),
)


def closing_rows(
    listed: ClosingList, count: Count, held: Sequence[Booking], view: DeskView, width: int, *, begun: bool
) -> list[Row[Item]]:
    """Everything that whoever closes must see, what needs doing first."""
    hours = listed.board.hours
    rows: list[Row[Item]] = []
    for found, title, hint in SECTIONS:
        lines = count.of(found)
        fresh = found is Found.MISSING and not begun
        if lines:
            words = _("Should hang") if fresh else _(title)
            todo = N_("type or scan each tag, or F7 when all hang") if fresh else hint
            rows.append(_title(f"{words} ({len(lines)})", todo))
            rows += [_counted(line, hours, view, fresh=fresh) for line in lines]
        if found is Found.OVERDUE:
            rows += _not_collected(listed.not_collected, hours, view)
    if listed.equipment:
        here, away = listed.equipment_here, listed.equipment_away
        title = _("Equipment: {here} here, {away} not").format(here=len(here), away=len(away))
        rows.append(_title(title, N_("Enter shows the key board") if away else ""))
        rows += [_equipment(item) for item in away]
        rows += [Row((f"   {part}",)) for part in _wrapped(", ".join(item.label for item in here), width)]
    if held:
        rows.append(_title(_("Awaits the library manager ({n})").format(n=len(held)), N_("Enter shows the booking")))
        rows += [_held(booking, hours, view) for booking in held]
    if view.mails:
        rows.append(_title(_("E-mail"), N_("Enter shows it")))
        mails = spoken().count("{n} mail waits", "{n} mails wait", view.mails)
        rows.append(Row((f"» {mails}", ""), Item(Kind.MAILS), "words", "mails", wide=True))
    rows.append(_title(_("Note for the next shift"), N_("Enter writes it")))
    rows += _note(view, hours, width)
    if listed.signed is not None:
        rows.append(_title(_("Signed off"), N_("Enter shows it")))
        words = f"■ {signed_words(listed.signed, hours)}"
        rows.append(Row((words, ""), Item(Kind.SIGNED), "good", "signed", wide=True))
        paper = f"» {_('Who is in the rooms until the desk opens, and the next days')}"
        rows.append(Row((paper, ""), Item(Kind.PAPER), "words", "paper", wide=True))
        rows.append(Row((f"» {_('Open the day again …')}", ""), Item(Kind.REOPEN), "words", "reopen", wide=True))
    return rows


def _equipment(item: Equipment) -> Row[Item]:
    state = _(ITEM_STATES[item.state])
    text = " · ".join(filter(None, (f"{ITEM_MARKS[item.state]} {item.label}", state, item.holder, item.note)))
    return Row((text, ""), Item(Kind.EQUIPMENT), "in-use" if item.holder else "lost", f"item {item.id}", wide=True)


def signed_words(signed: SignedOff, hours: Hours) -> str:
    """When and by whom a day was signed off."""
    at = spoken().time(hours.local(signed.signed_at))
    return _("{day} was signed off at {at} by {by}.").format(day=spoken().day(signed.day), at=at, by=signed.signed_by)


def progress(listed: ClosingList, count: Count, counted: Sequence[str]) -> str:
    """How far the count has come, in one line."""
    expected = listed.expected_hanging
    hang = len(count.of(Found.HANGS))
    words = [_("{n} of {all} counted").format(n=hang, all=len(expected))]
    if counted and count.agrees:
        return _("All {n} keys are where the books say.").format(n=len(count.lines))
    if counted or not expected:
        number = {found: len(count.of(found)) for found in Found}
        parts = (
            (Found.MISSING, spoken().count("{n} missing", "{n} missing", number[Found.MISSING])),
            (Found.OVERDUE, spoken().count("{n} overdue", "{n} overdue", number[Found.OVERDUE])),
            (Found.UNEXPECTED, spoken().count("{n} hangs though out", "{n} hang though out", number[Found.UNEXPECTED])),
            (Found.TWICE, spoken().count("{n} counted twice", "{n} counted twice", number[Found.TWICE])),
            (Found.UNKNOWN, spoken().count("{n} unknown", "{n} unknown", number[Found.UNKNOWN])),
        )
        words += [part for found, part in parts if number[found]]
    return " · ".join(words)


def counted_words(tags: Sequence[str], count: Count) -> tuple[str, Tone, str]:
    """What to say of tags that were just counted, how it is meant, and the one of them that could be taken in."""
    said, tone, asked = [], Tone.DONE, ""
    lines = {normal_tag(line.tag): line for line in count.lines}
    for tag in dict.fromkeys(tags):
        line = lines[tag]
        if line.found is Found.UNEXPECTED:
            asked = line.tag
            words = _("{tag} hangs, but is noted as out with {holder}. Enter takes it in.")
            if not line.holder:
                words = _("{tag} hangs, but is noted as lost. Enter notes it as found.")
            said.append(words.format(tag=line.tag, holder=line.holder))
        else:
            said.append(_(ANSWERS.get(line.found, N_("{tag} hangs."))).format(tag=line.tag))
        if tone is Tone.DONE and line.found in ANSWERS:
            tone = Tone.REFUSED
    return " ".join(said), Tone.ASKED if asked else tone, asked


ANSWERS = {Found.TWICE: N_("{tag} is counted twice."), Found.UNKNOWN: N_("{tag} is not a key of this board.")}


def settled(counted: Sequence[str], tag: str, found: Found) -> list[str]:
    """The count after a person has said of one tag that it is otherwise: it hangs, it does not, or only once."""
    plain = normal_tag(tag)
    others = [other for other in counted if other != plain]
    return [*others, plain] if found in (Found.MISSING, Found.TWICE) else others


def meant(word: str, tags: Sequence[str]) -> str:
    """The tag that a typed or scanned word means: as it stands, or the only one with the same letters and digits."""
    plain = normal_tag(word)
    if plain in map(normal_tag, tags):
        return plain
    bare = _bare(plain)
    like = [tag for tag in tags if _bare(tag) == bare]
    return normal_tag(like[0]) if len(like) == 1 and bare else plain


def _bare(tag: str) -> str:
    return "".join(char for char in tag.upper() if char.isalnum())


def _title(words: str, todo: str) -> Row[Item]:
    return Row((f"{words} – {_(todo)}" if todo else words,), style="title")


def _note(view: DeskView, hours: Hours, width: int) -> list[Row[Item]]:
    """The last note, in as many rows as it needs; the first of them is the one to choose."""
    by = f"{view.note.by} {spoken().moment(hours.local(view.note.at), view.today)}" if view.note else ""
    first, *rest = _wrapped(f"» {view.note.text if view.note else _('none')}", width - cell_len(by))
    rows = [Row((first, by), Item(Kind.NOTE), "words", "note", wide=True)]
    return rows + [Row((f"   {part}",)) for part in rest]


def _wrapped(text: str, width: int) -> list[str]:
    return [part.plain for part in Content(text).wrap(max(20, width - 8))] if text else []


def _counted(line: Line, hours: Hours, view: DeskView, *, fresh: bool) -> Row[Item]:
    when = ""
    if line.due_back is not None:
        when = _("due {at}").format(at=spoken().moment(hours.local(line.due_back), view.today))
    mark = "·" if fresh else MARKS[line.found]
    style = "words" if fresh else STYLES[line.found]
    cells = (f"{mark} {line.tag}", line.room, line.holder, spaced(line.phone), when)
    return Row(cells, Item(Kind.COUNTED, line), style, f"{line.found} {line.tag}")


def _not_collected(needs: Sequence[NextNeed], hours: Hours, view: DeskView) -> list[Row[Item]]:
    if not needs:
        return []
    title = _("Key not fetched yet: ring ({n})").format(n=len(needs))
    rows: list[Row[Item]] = [_title(title, N_("Enter shows the booking"))]
    for need in needs:
        when = _("from {at}").format(at=spoken().moment(hours.local(need.starts_at), view.today))
        name = _("Taken (restricted)") if need.restricted else need.name
        cells = ("→", need.room, name, spaced(need.phone), when)
        rows.append(
            Row(cells, Item(Kind.NOT_COLLECTED, booking_id=need.booking_id), "words", f"need {need.booking_id}")
        )
    return rows


def _held(booking: Booking, hours: Hours, view: DeskView) -> Row[Item]:
    when = _("from {at}").format(at=spoken().moment(hours.local(booking.starts_at), view.today))
    name = _("Taken (restricted)") if booking.restricted else booking.called
    cells = ("▒", booking.room, name, spaced(booking.phone), when)
    return Row(cells, Item(Kind.HELD, booking_id=booking.id), "words", f"held {booking.id}")
