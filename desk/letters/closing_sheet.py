"""The closing list and the reconciliation as text."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desk.domain.closing import ClosingList, Found, Line, SignedOff, due_by_closing
from desk.domain.keys import Key, KeyState
from desk.language import N_, Language
from desk.letters.acts import ITEM_STATES
from desk.letters.lines import need_line
from desk.letters.phone import spaced
from desk.letters.when import moment

if TYPE_CHECKING:
    from desk.services.paper import Paper

FINDINGS: Mapping[Found, str] = {
    Found.HANGS: N_("Hangs"),
    Found.OUT_AS_PLANNED: N_("Out as planned"),
    Found.OVERDUE: N_("Overdue"),
    Found.MISSING: N_("Missing"),
    Found.UNEXPECTED: N_("Hangs, but is noted as out or lost"),
    Found.TWICE: N_("Counted twice"),
    Found.UNKNOWN: N_("Not a key of this board"),
    Found.LOST: N_("Lost"),
}


def before(listed: ClosingList, speech: Language) -> str:
    """What whoever closes looks for: what should hang, what is out, what is overdue, whom to ring."""
    board = listed.board
    out = board.in_state(KeyState.OUT, KeyState.OVERDUE)
    parts = [
        speech.text("Closing list, {moment}").format(moment=moment(board.now, speech, board.hours)),
        _part(speech.text("Should hang"), [key.tag for key in listed.expected_hanging], together=True),
        _part(speech.text("Overdue"), [_held(key, listed, speech) for key in out if due_by_closing(board, key)]),
        _part(
            speech.text("Out as planned"), [_held(key, listed, speech) for key in out if not due_by_closing(board, key)]
        ),
        _part(
            speech.text("Not fetched yet: ring"),
            [need_line(need, speech, board.hours) for need in listed.not_collected],
        ),
        _part(speech.text("Lost"), [key.tag for key in board.in_state(KeyState.LOST)], together=True),
        _equipment(listed, speech),
    ]
    if listed.signed is not None:
        parts.append(_signature(listed.signed, listed, speech))
    return "\n".join(filter(None, parts))


def signed(done: SignedOff, listed: ClosingList, speech: Language) -> str:
    """The count as it was signed: what does not agree first."""
    order = (
        Found.MISSING,
        Found.OVERDUE,
        Found.UNEXPECTED,
        Found.TWICE,
        Found.UNKNOWN,
        Found.LOST,
        Found.OUT_AS_PLANNED,
        Found.HANGS,
    )
    parts = [_signature(done, listed, speech)]
    for found in order:
        lines = [line for line in done.lines if line.found is found]
        alone = found in (Found.HANGS, Found.UNKNOWN, Found.TWICE, Found.LOST)
        shown = [line.tag if alone else _counted(line, listed, speech) for line in lines]
        parts.append(_part(speech.text(FINDINGS[found]), shown, together=alone))
    parts.append(_equipment(listed, speech))
    return "\n".join(filter(None, parts))


def left_behind(paper: "Paper", speech: Language) -> str:
    """What the sign-off has left: who is in the rooms until opening, and where the sheets and the copy are."""
    where = [speech.text("Sheets: {files}").format(files=", ".join(str(file) for file in paper.files))]
    if paper.backup is not None:
        where.append(speech.text("Copy of the data: {file}").format(file=paper.backup))
    return "\n".join([paper.until_opening, "", *where])


def nothing_left(why: str, speech: Language) -> str:
    """That the day is signed off, but that the sheets or the copy could not be written."""
    return speech.text("The day is signed off, but its sheets or its copy could not be written. {why}").format(why=why)


def _equipment(listed: ClosingList, speech: Language) -> str:
    away = [
        " · ".join(filter(None, (item.label, speech.text(ITEM_STATES[item.state]), item.holder, item.note)))
        for item in listed.equipment_away
    ]
    here = _part(speech.text("Equipment that is here"), [item.label for item in listed.equipment_here], together=True)
    return "\n".join(filter(None, (_part(speech.text("Equipment that is not here"), away), here)))


def _signature(done: SignedOff, listed: ClosingList, speech: Language) -> str:
    day = speech.day(done.day)
    said = speech.text("{day}: signed off {moment}, {by}").format(
        day=day[:1].upper() + day[1:],
        moment=moment(done.signed_at, speech, listed.board.hours),
        by=done.signed_by,
    )
    if (again := done.reopened) is None:
        return said
    why = speech.text("Opened again {moment}, {by}: {reason}").format(
        moment=moment(again.at, speech, listed.board.hours), by=again.by, reason=again.reason
    )
    return f"{said}\n{why}"


def _part(title: str, lines: list[str], *, together: bool = False) -> str:
    if not lines:
        return ""
    if together:
        return f"{title}: {', '.join(lines)}"
    return "\n".join([f"{title}:", *(f"  {line}" for line in lines)])


def _held(key: Key, listed: ClosingList, speech: Language) -> str:
    board = listed.board
    if key.loan is None:
        return key.tag
    due = board.due(key)
    when = speech.text("due {moment}").format(moment=moment(due, speech, board.hours)) if due else ""
    return " · ".join(filter(None, (key.tag, key.loan.holder, spaced(key.loan.phone), when, key.loan.calls)))


def _counted(line: Line, listed: ClosingList, speech: Language) -> str:
    due = line.due_back
    when = speech.text("due {moment}").format(moment=moment(due, speech, listed.board.hours)) if due else ""
    return " · ".join(filter(None, (line.tag, line.room, line.holder, spaced(line.phone), when)))
