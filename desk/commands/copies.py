"""Copies of the data, and whether they are sound: `backup`, `restore`, `check`."""

import argparse
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desk import files
from desk.commands.arguments import answer
from desk.commands.output import at_the_desk
from desk.domain.notices import Unusable
from desk.language import N_, Language, _, language
from desk.settings import ZONE, Settings, WrongUsage


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the commands of this family."""
    backup = commands.add_parser("backup", parents=[common], help=_("write a copy of the data, and check it"))
    backup.add_argument("file", nargs="?", metavar=_("FILE"), help=_("where to; beside the data when left out"))
    backup.set_defaults(run=_backup)
    restore = commands.add_parser("restore", parents=[common], help=_("put a copy in the place of the data"))
    restore.add_argument("file", nargs="?", metavar=_("FILE"), help=_("the copy; when left out, those there are"))
    restore.set_defaults(run=_restore)
    check = commands.add_parser("check", parents=[common], help=_("whether the data are sound"))
    check.set_defaults(run=_check)


def _backup(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import copies

    target = files.named(options.file) if options.file else None
    with at_the_desk(settings) as desk:
        if target is not None and target.exists():
            raise WrongUsage(N_("There is already a file {file}. Give the copy another name."), file=str(target))
        written = copies.backup(desk.counter, target)
        said = desk.speech.text("Copied and checked: {file}").format(file=written)
        return answer(options, {"done": True, "file": str(written)}, said)


def _restore(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import copies

    if not options.file:
        return _list(options, settings)
    done = copies.restore(settings.counter(), files.named(options.file))
    speech = language(settings.language)
    said = [speech.text("The data are now those of the copy: {file}").format(file=done.file)]
    if done.last_act is not None:
        when = _when(done.last_act, speech)
        said.append(speech.text("The last act in them is from {when}.").format(when=when))
    if done.kept is not None:
        said.append(speech.text("What was there before is kept: {file}").format(file=done.kept))
    data = {"done": True, "file": str(done.file), "kept": str(done.kept) if done.kept else None}
    return answer(options, data, "\n".join(said))


def _list(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import copies

    speech, lines, data = language(settings.language), [], []
    for made, file in copies.listed(settings.counter()):
        lines.append(f"{_when(made, speech)}: {file}")
        data.append({"file": str(file), "made_at": made.isoformat()})
    said = [speech.text("These copies can be taken out, with `desk restore` and their name:"), *lines]
    return answer(options, data, "\n".join(said) if lines else speech.text("There are no copies."))


def _check(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import copies

    counter = settings.counter()
    if (path := counter.database.path) is not None and not path.is_file():
        raise Unusable("missing_file", where=str(path))
    problems = copies.check(counter)
    speech = language(settings.language)
    if problems:
        help_ = speech.text("`desk restore` lists the copies to take out, and keeps this file.")
        said = "\n".join([speech.text("The data are damaged:"), *problems, help_])
    else:
        said = speech.text("All is sound.")
    answer(options, {"sound": not problems, "problems": problems}, said)
    return 1 if problems else 0


def _when(instant: datetime, speech: Language) -> str:
    """The day and the time, on the clock of the house."""
    local = instant.astimezone(ZoneInfo(ZONE))
    return f"{speech.day_and_year(local.date())} {speech.time(local)}"
