"""Mails from files, from the folder and the mailbox, and replies out: `mail`."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.commands.arguments import answer
from desk.commands.output import Desk, at_the_desk, iso, notices_as_json
from desk.domain.notices import Notice
from desk.language import N_, _
from desk.settings import Settings, WrongUsage

if TYPE_CHECKING:
    from desk.services.mail import MailLine, Outgoing

MOST_BYTES = 30_000_000
"""Bytes of one file that are read; what a mail says stands in its beginning."""


INTENTS = {
    "book": N_("wants a room"),
    "change": N_("wants a change"),
    "cancel": N_("cancels"),
    "other": N_("not a booking"),
}
"""What a mail is about."""


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    mail = commands.add_parser("mail", parents=[common], help=_("mails: taken in, fetched, answered"))
    mail.add_argument("files", nargs="*", metavar=_("FILE|-"), help=_("mails to take in, or - for what is piped in"))
    mail.add_argument("--fetch", action="store_true", help=_("fetch from the folder and the mailbox that are set"))
    mail.add_argument("--send", action="store_true", help=_("send the replies that wait"))
    mail.set_defaults(run=_run)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters.notices import sentence
    from desk.services import mail, mail_in

    contents = [_content(name) for name in options.files]
    with at_the_desk(settings) as desk:
        hours = desk.hours()
        data: dict[str, Any] = {}
        said: list[str] = []
        problems: tuple[Notice, ...] = ()
        if contents or not (options.fetch or options.send):
            lines = [mail.add(desk.counter, raw) for raw in contents] or [
                line for line in mail.listed(desk.counter) if line.state == "waiting"
            ]
            data["mails"] = [_mail_as_json(line, desk) for line in lines]
            said += [_mail_line(line, desk) for line in lines] or [desk.speech.text("No mail waits.")]
        if options.fetch:
            fetched = mail_in.fetch(desk.counter)
            problems = fetched.problems
            data |= {"fetched": fetched.added, "known": fetched.known, "waiting": mail.waiting(desk.counter)}
            data["problems"] = notices_as_json(problems, desk.speech, hours)
            said.append(
                desk.speech.text("Fetched: {new}. Waiting: {waiting}.").format(
                    new=fetched.added, waiting=data["waiting"]
                )
            )
            said += [f"! {sentence(notice, desk.speech, hours)}" for notice in problems]
        if options.send:
            replies = mail.send_all(desk.counter)
            data["replies"] = [_reply_as_json(out) for out in replies]
            said += [_reply_line(out, desk) for out in replies] or [desk.speech.text("No reply waits.")]
        answer(options, data, "\n".join(said))
        return 1 if problems or any(out["state"] != "sent" for out in data.get("replies", ())) else 0


def _content(name: str) -> bytes:
    if name == "-":
        stream = getattr(sys.stdin, "buffer", None)
        return bytes(stream.read(MOST_BYTES)) if stream is not None else sys.stdin.read(MOST_BYTES).encode()
    try:
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise WrongUsage(N_("{name} cannot be read: {reason}."), name=name, reason=reason) from error


def _mail_as_json(line: "MailLine", desk: Desk) -> dict[str, Any]:
    hours = desk.hours()
    return {
        "id": line.id,
        "sender": line.sender,
        "email": line.address,
        "subject": line.subject,
        "sent_at": iso(line.sent_at, hours),
        "intent": line.intent,
        "language": line.language,
        "state": line.state,
        "handled_by": line.handled_by,
        "handled_at": iso(line.handled_at, hours),
        "booking": None if line.booking_id is None else str(line.booking_id),
    }


def _mail_line(line: "MailLine", desk: Desk) -> str:
    from desk.letters.when import moment

    when = moment(line.sent_at, desk.speech, desk.hours())
    intent = desk.speech.text(INTENTS.get(line.intent, line.intent))
    return " · ".join(filter(None, (str(line.id), when, line.sender or line.address, line.subject, intent)))


def _reply_as_json(out: "Outgoing") -> dict[str, Any]:
    return {"id": out.id, "to": out.to, "subject": out.subject, "state": out.state, "error": out.last_error or None}


def _reply_line(out: "Outgoing", desk: Desk) -> str:
    states = {
        "sent": N_("sent"),
        "waiting": N_("not sent, will be tried again"),
        "sending": N_("on its way"),
        "unsure": N_("may have been sent: look before it goes again"),
        "failed": N_("refused"),
    }
    state = desk.speech.text(states.get(out.state, out.state))
    return " · ".join(filter(None, (str(out.id), out.to, out.subject, state, out.last_error)))
