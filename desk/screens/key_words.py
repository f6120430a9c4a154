"""Keys in words: the rows of the board, and everything about the key under the cursor."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby

from rich.cells import cell_len, set_cell_size

from desk.domain.equipment import Item, State
from desk.domain.keys import Board, Key, KeyState, NextNeed
from desk.language import N_, _, spoken
from desk.letters.acts import ITEM_STATES, key_state
from desk.letters.phone import spaced
from desk.services.days import DeskView
from desk.widgets.paragraphs import Paragraph
from desk.widgets.row_list import Column, Row
from desk.words import fold

MARKS = {KeyState.IN: "●", KeyState.OUT: "○", KeyState.OVERDUE: "!", KeyState.LOST: "×"}
STYLES = {KeyState.IN: "words", KeyState.OUT: "in-use", KeyState.OVERDUE: "late", KeyState.LOST: "lost"}

ITEM_MARKS = {State.IN: "●", State.OUT: "○", State.DEFECTIVE: "×", State.LOST: "×"}

HEADINGS = (N_("key"), N_("state"), N_("with"), N_("phone"), N_("due back"), N_("since"), N_("rung"))


class New(StrEnum):
    """Rows for what is not there yet."""

    ITEM = "item"


def columns() -> list[Column]:
    """The columns of the board; a narrow window leaves out the last ones."""
    least = (5, 10, 14, 9, 11, 11, 12)
    ranks = (0, 0, 2, 3, 1, 4, 5)
    return [Column(_(words), *sizes) for words, *sizes in zip(HEADINGS, least, (500,) * 7, ranks, strict=True)]


def board_rows(board: Board, sought: str = "", equipment: Sequence[Item] = ()) -> list[Row[Key | Item | New]]:
    """The board as it hangs, room by room, then the equipment, as far as it matches what is sought."""
    rows: list[Row[Key | Item | New]] = []
    words = fold(sought).split()
    for rooms, keys in groupby(board.keys, key=lambda key: key.rooms):
        of_room = [key for key in keys if _matches(key, board, words)]
        if of_room:
            title = ", ".join(rooms) or _("no room")
            rows.append(Row((" – ".join(filter(None, (title, _next(board, of_room[0])))),), style="title"))
            rows += [_row(key, board) for key in of_room]
    items = [item for item in equipment if all(word in fold(item_text(item)) for word in words)]
    if items:
        rows.append(Row((_("Equipment"),), style="title"))
        widest = max(cell_len(item.label) for item in items)
        rows += [_item(item, board, widest) for item in items]
    if items and not words:
        rows.append(Row((f"+ {_('New equipment …')}",), New.ITEM, "muted", "new item", wide=True))
    return rows


def item_text(item: Item) -> str:
    """Everything by which an item is found."""
    return " ".join((item.label, _(ITEM_STATES[item.state]), item.holder, item.note))


def _item(item: Item, board: Board, widest: int) -> Row[Key | Item | New]:
    name = f"{ITEM_MARKS[item.state]} {set_cell_size(item.label, widest)}  {_(ITEM_STATES[item.state])}"
    with_key = key_of(item, board)
    along = _("with key {tag}").format(tag=with_key.tag) if with_key else ""
    style = {State.OUT: "in-use", State.LOST: "lost", State.DEFECTIVE: "muted"}.get(item.state, "words")
    text = " · ".join(filter(None, (name, item.holder, along, item.note)))
    return Row((text,), item, style, f"item {item.id}", wide=True)


def key_of(item: Item, board: Board) -> Key | None:
    """The key that an item is out along with."""
    return next((key for key in board.keys if key.loan and key.loan.id == item.key_loan_id), None)


def about_item(item: Item, board: Board) -> list[Paragraph]:
    """Everything about an item: where it is, with whom, until when, and how to reach them."""
    parts = [_(ITEM_STATES[item.state]), item.holder, item.note]
    key = key_of(item, board)
    if key is not None and key.loan is not None:
        due = board.due(key)
        parts += [spaced(key.loan.phone), _("with key {tag}").format(tag=key.tag)]
        if due is not None:
            at = spoken().moment(board.hours.local(due), board.hours.day_of(board.now))
            parts.append(_("due back {due}").format(due=at))
    return [Paragraph(" · ".join(filter(None, parts)), item.label, label_style="bold")]


def counts(board: Board) -> str:
    """How many keys hang, are out, are overdue, which are out too, as in the rail of the day, and are lost."""
    parts = [(N_("in {n}"), KeyState.IN), (N_("out {n}"), KeyState.OUT)]
    parts += [(N_("overdue {n}"), KeyState.OVERDUE), (N_("lost {n}"), KeyState.LOST)]
    number = {state: len(board.in_state(state)) for _words, state in parts}
    number[KeyState.OUT] += number[KeyState.OVERDUE]
    shown = [_(w).format(n=number[s]) for w, s in parts if number[s] or s in (KeyState.IN, KeyState.OUT)]
    return " · ".join(shown)


def about(key: Key, view: DeskView) -> list[Paragraph]:
    """Everything about a key: where it is and until when, who was rung, and who needs it next."""
    board, speech = view.board, spoken()
    local = board.hours.local
    state = key.state(board.hours, board.now, board.policy)
    first = [key_state(state, speech), key.note]
    if key.loan is not None:
        due = board.due(key)
        at = speech.moment(local(key.loan.out_at), view.today)
        since = _("out since {at}, with {holder}").format(at=at, holder=key.loan.holder or "–")
        first = [since, key.note] if state is KeyState.OUT else [first[0], since, key.note]
        if key.loan.phone:
            first.append(spaced(key.loan.phone))
        if due is not None:
            first.append(_("due back {due}").format(due=speech.moment(local(due), view.today)))
        if key.loan.out_by:
            first.append(_("handed out by {by}").format(by=key.loan.out_by))
    shown = [Paragraph(" · ".join(filter(None, first)), key.tag, label_style="bold")]
    if key.loan is not None and key.loan.calls:
        shown.append(Paragraph(key.loan.calls, _("rung")))
    need = board.next_need(key)
    if need is not None:
        parts = [_need_words(need, board), spaced(need.phone) if not need.restricted else ""]
        if state is not KeyState.IN:
            spare = board.spare(key)
            parts.append(_("{tag} hangs").format(tag=spare.tag) if spare else _("no other key hangs"))
        shown.append(Paragraph(" · ".join(filter(None, parts)), _("next")))
    return shown


def _row(key: Key, board: Board) -> Row[Key | Item | New]:
    state = key.state(board.hours, board.now, board.policy)
    where = f"{MARKS[state]} {key_state(state, spoken())}"
    if key.loan is None:
        return Row((key.tag, where, key.note, "", "", "", ""), key, STYLES[state], key.tag)
    today, due = board.hours.day_of(board.now), board.due(key)
    cells = (
        key.tag,
        where,
        key.loan.holder,
        spaced(key.loan.phone),
        spoken().moment(board.hours.local(due), today) if due else "",
        " ".join((spoken().moment(board.hours.local(key.loan.out_at), today), key.loan.out_by)),
        key.loan.calls.rpartition("; ")[2],
    )
    return Row(cells, key, STYLES[state], key.tag)


def _next(board: Board, key: Key) -> str:
    need = board.next_need(key)
    return _("next {need}").format(need=_need_words(need, board)) if need else ""


def _need_words(need: NextNeed, board: Board) -> str:
    local, today = board.hours.local, board.hours.day_of(board.now)
    start, end = local(need.starts_at), local(need.ends_at)
    day = "" if start.date() == today else f"{spoken().day_short(start.date())} "
    name = _("Taken (restricted)") if need.restricted else need.name
    return f"{day}{spoken().hours(start, end)} {name}"


def _matches(key: Key, board: Board, words: Sequence[str]) -> bool:
    loan = key.loan
    state = key_state(key.state(board.hours, board.now, board.policy), spoken())
    held = (loan.holder, loan.phone, loan.calls) if loan else ()
    text = fold(" ".join((key.tag, *key.rooms, key.note, state, *held)))
    return all(word in text or word in text.replace(" ", "") for word in words)
