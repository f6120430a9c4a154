"""What whoever opens the desk must know: keys overdue, due and to be collected, the return box, and the note."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk.domain.keys import Key
from desk.language import Language
from desk.letters.lines import key_line, need_line

if TYPE_CHECKING:
    from desk.services.days import DeskView


def opening(view: "DeskView", speech: Language) -> str:
    """Part by part, what calls for doing first."""
    board, today = view.board, view.today
    due = [key for key in board.out() if (at := board.due(key)) is not None and board.hours.day_of(at) == today]
    before = [key for key in due if key.loan is not None and board.hours.day_of(key.loan.out_at) < today]
    collect = [need_line(need, speech, board.hours) for need in board.to_collect()]
    parts = [
        _part(speech.text("Overdue"), _keys(board.overdue(), view, speech), speech),
        _part(speech.text("Due today"), _keys(due, view, speech), speech),
        _part(
            speech.text("Look for these in the return box"), [key.tag for key in (*board.overdue(), *before)], speech
        ),
        _part(speech.text("To be collected today"), collect, speech),
        _part(speech.text("Note from the last shift"), [view.note.text] if view.note else [], speech),
    ]
    if view.unsigned is not None:
        unsigned = speech.text("{day} was not signed off: F4 counts the keys.").format(day=speech.day(view.unsigned))
        parts.insert(0, unsigned)
    return "\n".join(parts)


def _keys(keys: Sequence[Key], view: "DeskView", speech: Language) -> list[str]:
    return [key_line(key, view.board, speech) for key in keys]


def _part(title: str, lines: Sequence[str], speech: Language) -> str:
    return "\n".join([f"{title}:", *(f"  {line}" for line in lines or [speech.text("nothing")])])
