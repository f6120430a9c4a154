"""The key board and what is done with keys: `keys`, `key out`, `key in`, `key lost`, `key found`, `key replace`."""

import argparse
from typing import Any

from desk.commands.arguments import Parser, answer
from desk.commands.booking import number
from desk.commands.output import at_the_desk, booking_as_json, iso, key_as_json, notices_as_json
from desk.commands.values import an_instant
from desk.language import _
from desk.settings import Settings


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the commands of this family."""
    board = commands.add_parser("keys", parents=[common], help=_("the key board"))
    board.set_defaults(run=_board)
    key = commands.add_parser("key", parents=[common], help=_("hand a key out, take it in; lost, and found"))
    acts = key.add_subparsers(metavar=_("ACT"), required=True, dest="act", parser_class=Parser)
    out = _act(acts, common, "out", _("hand a key out"))
    out.add_argument(
        "--booking", action="append", default=[], metavar=_("NUMBER"), help=_("for this booking; may be repeated")
    )
    out.add_argument(
        "--holder", "--to", default="", metavar=_("NAME"), help=_("who fetches it, when it is somebody else")
    )
    out.add_argument("--phone", default="", metavar=_("PHONE"), help=_("how to reach whoever has it"))
    out.add_argument("--age-confirmed", action="store_true", help=_("all are old enough, or an adult is responsible"))
    out.set_defaults(run=_out)
    back = _act(acts, common, "in", _("take a key in"))
    back.add_argument("--box", action="store_true", help=_("it lay in the return box"))
    back.add_argument("--at", default="", metavar=_("TIME"), help=_("when it really came back, if that was earlier"))
    back.add_argument("--came", type=int, metavar=_("PEOPLE"), help=_("how many people came"))
    back.set_defaults(run=_in)
    new = _act(acts, common, "replace", _("a new key takes the place of one that is lost or broken"))
    new.add_argument("new_tag", metavar=_("NEW_TAG"), help=_("what is written on the new key"))
    new.set_defaults(run=_replace)
    _act(acts, common, "lost", _("note that a key is lost")).set_defaults(run=_lost)
    _act(acts, common, "found", _("a lost key is found again")).set_defaults(run=_found)


def _act(acts: Any, common: argparse.ArgumentParser, name: str, words: str) -> argparse.ArgumentParser:  # noqa: ANN401
    parser: argparse.ArgumentParser = acts.add_parser(name, parents=[common], help=words)
    parser.add_argument("tag", metavar=_("TAG"), help=_("what is written on the key"))
    return parser


def _board(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters.lines import key_line
    from desk.services import days

    with at_the_desk(settings) as desk:
        board = days.board(desk.counter)
        lines = "\n".join(key_line(key, board, desk.speech) for key in board.keys)
        return answer(options, [key_as_json(key, board) for key in board.keys], lines)


def _out(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters.notices import sentence
    from desk.letters.readback import receipt
    from desk.services import keys

    with at_the_desk(settings) as desk:
        handed = keys.hand_out(
            desk.counter,
            [number(ref) for ref in options.booking],
            options.tag,
            options.holder,
            options.phone,
            age_confirmed=options.age_confirmed,
        )
        hours = desk.hours(handed.out_at, *(booking.ends_at for booking in handed.bookings))
        said = receipt(handed, desk.speech, hours)
        said = "\n".join([said, *(sentence(notice, desk.speech, hours) for notice in handed.warnings)])
        data = {
            "done": True,
            "tag": handed.tag,
            "holder": handed.holder,
            "bookings": [booking.ref for booking in handed.bookings],
            "out_at": iso(handed.out_at, hours),
            "due_back": iso(handed.due_back, hours),
            "receipt": said,
            "warnings": notices_as_json(handed.warnings, desk.speech, hours),
        }
        return answer(options, data, said)


def _in(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import keys

    with at_the_desk(settings) as desk:
        at = an_instant(options.at, desk.counter.now, desk.hours().zone) if options.at else None
        back = keys.take_back(desk.counter, options.tag, box=options.box, at=at, came=options.came)
        said = desk.speech.text("Key {tag} is in, from {holder}.").format(tag=back.tag, holder=back.holder or "–")
        data: dict[str, Any] = {"done": True, "tag": back.tag, "holder": back.holder, "box": back.box, "freed": None}
        if back.freed is not None:
            hours = desk.hours(back.freed.starts_at, back.freed.agreed_end)
            data["freed"] = booking_as_json(back.freed, hours)
            said += " " + desk.speech.text("{room} is free from now until {time}.").format(
                room=back.freed.room, time=desk.speech.time(hours.local(back.freed.agreed_end))
            )
        return answer(options, data, said)


def _lost(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters.lines import booking_line
    from desk.services import keys

    with at_the_desk(settings) as desk:
        key, coming = keys.lose(desk.counter, options.tag)
        moments = [moment for booking in coming for moment in (booking.starts_at, booking.ends_at)]
        hours = desk.hours(*moments)
        lines = [desk.speech.text("Key {tag} is noted as lost.").format(tag=key.tag)]
        if coming:
            lines.append(desk.speech.text("Bookings to come in its room:"))
        lines += [booking_line(booking, desk.speech, hours) for booking in coming]
        data = {"done": True, "tag": key.tag, "coming": [booking_as_json(booking, hours) for booking in coming]}
        return answer(options, data, "\n".join(lines))


def _found(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import keys

    with at_the_desk(settings) as desk:
        key = keys.find(desk.counter, options.tag)
        said = desk.speech.text("Key {tag} is found again and hangs on the board.").format(tag=key.tag)
        return answer(options, {"done": True, "tag": key.tag}, said)


def _replace(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import key_care

    with at_the_desk(settings) as desk:
        key = key_care.replace(desk.counter, options.tag, options.new_tag)
        said = desk.speech.text("Key {new} hangs in the place of {tag}.").format(new=key.tag, tag=options.tag)
        return answer(options, {"done": True, "tag": key.tag, "replaces": options.tag}, said)
