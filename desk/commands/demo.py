"""Practice: `demo`, on a throw-away database or a new file, never on the real one."""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from desk import files
from desk.commands.arguments import answer
from desk.language import N_, _
from desk.settings import Settings, WrongUsage

DEMO_BY = "SI"


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    demo = commands.add_parser(
        "demo", parents=[common], help=_("practise on invented data; the real ones are not touched")
    )
    demo.add_argument("--seed", type=int, default=1, metavar=_("NUMBER"), help=_("other invented data"))
    demo.add_argument(
        "--bookings", type=int, default=0, metavar=_("NUMBER"), help=_("so many past bookings as well, for measuring")
    )
    demo.add_argument("--rooms", type=int, default=0, metavar=_("NUMBER"), help=_("in so many rooms"))
    demo.add_argument("--no-ui", action="store_true", help=_("only write the file given with --database"))
    demo.set_defaults(run=_run)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    told = getattr(options, "database", None)
    if told:
        path = _new_file(told)
        _make(path, options, settings)
        return _after(options, settings, path)
    if options.no_ui:
        raise WrongUsage(N_("Say with --database where to write the file."))
    with tempfile.TemporaryDirectory(prefix="desk-demo-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "demo.sqlite3"
        _make(path, options, settings)
        return _open(settings, path)


def _after(options: argparse.Namespace, settings: Settings, path: Path) -> int:
    if not options.no_ui:
        return _open(settings, path)
    said = _("Written: {file}").format(file=path)
    return answer(options, {"done": True, "file": str(path), "bookings": options.bookings}, said)


def _open(settings: Settings, path: Path) -> int:
    from desk.cli import open_app

    return open_app(replace(settings, database=str(path), by=settings.by or DEMO_BY), demo=True)


def _new_file(told: str) -> Path:
    path = files.named(told.removeprefix("sqlite:///"))
    if "://" in told and not told.startswith("sqlite:///"):
        raise WrongUsage(N_("Practice data go into a file, not to a server."))
    if path.exists() and (path.is_dir() or path.stat().st_size):
        raise WrongUsage(N_("There is already something in {file}. Practice data need a new file."), file=str(path))
    return path


def _make(path: Path, options: argparse.Namespace, settings: Settings) -> None:
    """Write the practice data: first the history, if any is asked for, then the fortnight around now."""
    from desk.services import demo, demo_history, setup

    much = demo_history.size(options.bookings, options.rooms)
    if not 0 <= much.bookings <= much.most or not 3 <= much.rooms <= 60:
        raise WrongUsage(
            N_("So many bookings do not fit: at most {most} in {rooms} rooms, of which there may be 3 to 60."),
            most=max(much.most, 0),
            rooms=much.rooms,
        )
    counter = replace(settings, database=str(path)).counter()
    try:
        setup.prepare(counter, demo_history.profile(much.rooms))
        if much.bookings:
            monday = demo.first_day(counter)
            with _progress(much.bookings) as tell:
                demo_history.write(counter, path, much, monday, options.seed, tell)
        demo.rehearse(counter, options.seed)
        demo.settle(counter)
    finally:
        counter.database.close()


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A bar on stderr that grows with the bookings written."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(_("Bookings"), total=total)
        yield lambda more: progress.advance(task, more)
