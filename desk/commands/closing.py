"""The closing list, and the reconciliation: `close`."""

import argparse
from datetime import date
from typing import Any

from desk.commands.arguments import answer
from desk.commands.output import Desk, at_the_desk, booking_as_json, iso, item_as_json, key_as_json
from desk.commands.values import a_date
from desk.domain.closing import ClosingList, Found, Line, SignedOff, due_by_closing
from desk.domain.keys import Key, KeyState
from desk.domain.notices import Notice, Refused, Unusable
from desk.language import _
from desk.settings import Settings


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    close = commands.add_parser(
        "close", parents=[common], help=_("the closing list; with --hanging, count and sign off")
    )
    close.add_argument("date", nargs="*", metavar=_("DATE"), help=_("a day that was signed off; today when left out"))
    close.add_argument(
        "--hanging", nargs="*", metavar=_("TAG"), help=_("the tags that hang on the board, with commas or spaces")
    )
    close.add_argument("--reopen", metavar=_("REASON"), help=_("open today again after its sign-off"))
    close.set_defaults(run=_run)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters import closing_sheet
    from desk.letters.troubles import unusable_sentence
    from desk.services import closing, paper

    with at_the_desk(settings) as desk:
        listed = closing.closing_list(desk.counter)
        day: date = listed.day
        if options.date:
            day = _past(a_date(" ".join(options.date), desk.counter.now, listed.board.hours.zone), listed.day)
        signed = listed.signed
        left, trouble = "", {}
        if options.reopen is not None:
            closing.reopen(desk.counter, options.reopen)
            listed = closing.closing_list(desk.counter)
            signed = None
        if options.hanging is not None:
            if day != listed.day:
                raise Refused(Notice("only_today"))
            tags = [tag for word in options.hanging for tag in word.split(",") if tag.strip()]
            signed = closing.sign_off(desk.counter, tags)
            listed = closing.closing_list(desk.counter)
            try:
                left = closing_sheet.left_behind(paper.leave(desk.counter, desk.speech), desk.speech)
            except Unusable as unusable:  # the signature stands all the same
                why = unusable_sentence(unusable.code, unusable.facts, desk.speech)
                left, trouble = closing_sheet.nothing_left(why, desk.speech), {"trouble": why}
        if day != listed.day:
            found = closing.signatures(desk.counter, day)
            if not found:
                raise Refused(Notice("not_signed", {"day": day}))
            said = "\n\n".join(closing_sheet.signed(one, listed, desk.speech) for one in found)
            return answer(options, _signed(found[-1], listed), said)
        if options.hanging is not None and signed is not None:
            data = _open(desk, listed) | _signed(signed, listed) | trouble
            return answer(options, data, f"{closing_sheet.signed(signed, listed, desk.speech)}\n\n{left}")
        return answer(options, _open(desk, listed), closing_sheet.before(listed, desk.speech))


def _past(day: date, today: date) -> date:
    """A date without a year is read as the next such; a day that was closed is the last such."""
    return (
        day
        if day <= today or (day.month, day.day) == (2, 29)
        else day.replace(year=today.year - (day.replace(year=today.year) > today))
    )


def _open(desk: Desk, listed: ClosingList) -> dict[str, Any]:
    """The list before the count."""
    from desk.services import bookings

    board = listed.board
    late = [key for key in board.keys if not key.lost and due_by_closing(board, key)]
    waiting = [bookings.get(desk.counter, need.booking_id) for need in listed.not_collected]
    return {
        "date": listed.day.isoformat(),
        "expected_hanging": [key_as_json(key, board) for key in listed.expected_hanging],
        "out_as_planned": [
            key_as_json(key, board)
            for key in board.in_state(KeyState.OUT, KeyState.OVERDUE)
            if not due_by_closing(board, key)
        ],
        "overdue": [key_as_json(key, board) for key in late],
        "not_collected": [booking_as_json(booking, board.hours) for booking in waiting],
        "equipment": [item_as_json(item) for item in listed.equipment],
        "lost": [key_as_json(key, board) for key in board.in_state(KeyState.LOST)],
    }


def _signed(signed: SignedOff, listed: ClosingList) -> dict[str, Any]:
    """What was found when it was counted."""
    keys = {key.tag: key for key in listed.board.keys}

    def of(*found: Found) -> list[dict[str, Any]]:
        return [_line(line, keys.get(line.tag), listed) for line in signed.lines if line.found in found]

    return {
        "date": signed.day.isoformat(),
        "out_as_planned": of(Found.OUT_AS_PLANNED),
        "overdue": of(Found.OVERDUE),
        "hanging": of(Found.HANGS),
        "missing": of(Found.MISSING),
        "unknown": of(Found.UNKNOWN),
        "found": of(Found.UNEXPECTED),
        "counted_twice": of(Found.TWICE),
        "signed_by": signed.signed_by,
        "signed_at": iso(signed.signed_at, listed.board.hours),
    }


def _line(line: Line, key: Key | None, listed: ClosingList) -> dict[str, Any]:
    if key is not None and listed.day == listed.board.hours.day_of(listed.board.now):
        return key_as_json(key, listed.board) | {"found": line.found.value}
    return {
        "tag": line.tag,
        "room": line.room,
        "state": None,
        "holder": line.holder or None,
        "phone": None,
        "booking": None,
        "out_at": None,
        "due_back": iso(line.due_back, listed.board.hours),
        "found": line.found.value,
    }
