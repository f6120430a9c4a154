"""Copies of the data, and whether it is sound: `backup`, `check`."""

import argparse
from pathlib import Path
from typing import Any

from desk.commands.arguments import answer
from desk.commands.output import at_the_desk
from desk.domain.notices import Unusable
from desk.language import N_, _, language
from desk.settings import Settings, WrongUsage


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the commands of this family."""
    backup = commands.add_parser("backup", parents=[common], help=_("write a copy of the data, and check it"))
    backup.add_argument("file", nargs="?", metavar=_("FILE"), help=_("where to; beside the data when left out"))
    backup.set_defaults(run=_backup)
    check = commands.add_parser("check", parents=[common], help=_("whether the data are sound"))
    check.set_defaults(run=_check)


def _backup(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import copies

    target = Path(options.file).expanduser() if options.file else None
    with at_the_desk(settings) as desk:
        if target is not None and target.exists():
            raise WrongUsage(N_("There is already a file {file}. Give the copy another name."), file=str(target))
        try:
            written = copies.backup(desk.counter, target)
        except OSError:
            raise WrongUsage(N_("The file {file} cannot be written."), file=str(target or "")) from None
        said = desk.speech.text("Copied and checked: {file}").format(file=written)
        return answer(options, {"done": True, "file": str(written)}, said)


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import copies

    counter = settings.counter()
    if (path := counter.database.path) is not None and not path.is_file():
        raise Unusable("missing_file", where=str(path))
    problems = copies.check(counter)
    speech = language(settings.language)
    said = "\n".join([speech.text("The data are damaged:"), *problems]) if problems else speech.text("All is sound.")
    answer(options, {"sound": not problems, "problems": problems}, said)
    return 1 if problems else 0
