"""What was understood of a line or a mail, as JSON: `parse`."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.language import N_, _
from desk.settings import ZONE, Settings, WrongUsage, moment_told

if TYPE_CHECKING:
    from desk.intake.reading import Reading


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    parse = commands.add_parser("parse", parents=[common], help=_("what is understood of a line or a mail, as JSON"))
    parse.add_argument(
        "text", nargs="*", metavar=_("TEXT|FILE|-"), help=_("the text, a file with it, or - for what is piped in")
    )
    parse.add_argument("--kind", choices=("line", "email"), default="line", help=_("a line as typed, or a mail"))
    parse.add_argument("--jsonl", metavar=_("FILE"), help=_("read objects with id, kind, now and text, one a line"))
    parse.set_defaults(run=run)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the reading of one text, or of every row of a file."""
    from desk.intake.as_json import as_json

    now = _here(settings)
    if options.jsonl:
        for row in _rows(options.jsonl):
            when = moment_told(str(row["now"])) if row.get("now") else now
            said = as_json(_read(str(row.get("text") or ""), str(row.get("kind") or "line"), when))
            sys.stdout.write(json.dumps({"id": row.get("id"), **said}, ensure_ascii=False) + "\n")
        return 0
    if not options.text:
        raise WrongUsage(N_("There is nothing to read: give a text, a file, or - for what is piped in."))
    said = as_json(_read(_text(options.text), options.kind, now), marks=True)
    sys.stdout.write(json.dumps(said, ensure_ascii=False, indent=2) + "\n")
    return 0


def _here(settings: Settings) -> datetime:
    from zoneinfo import ZoneInfo

    return settings.clock().astimezone(ZoneInfo(ZONE))


def _read(text: str, kind: str, now: datetime) -> "Reading":
    from desk.intake.house import OSTRE_TOTEN
    from desk.intake.line import read_line
    from desk.intake.mail_text import read_mail

    return read_mail(text, now, OSTRE_TOTEN) if kind == "email" else read_line(text, now, OSTRE_TOTEN)


def _text(words: list[str]) -> str:
    if words == ["-"]:
        return sys.stdin.read()
    if len(words) == 1 and len(words[0]) < 1000 and "\n" not in words[0]:
        path = Path(words[0])
        try:
            if path.is_file():
                return path.read_text(encoding="utf-8", errors="replace")
        except (OSError, ValueError):
            return words[0]
    return " ".join(words)


def _rows(name: str) -> Iterator[dict[str, Any]]:
    try:
        lines = sys.stdin.read().splitlines() if name == "-" else Path(name).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise WrongUsage(N_("{name} cannot be read: {reason}."), name=name, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise WrongUsage(N_("{name} is not text in UTF-8."), name=name) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise WrongUsage(N_("Line {number} of {name} is not JSON."), number=number, name=name) from error
        if isinstance(row, dict):
            yield row
