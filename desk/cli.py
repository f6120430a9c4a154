"""The command `desk`: opens the app, or does one thing and prints it. No rules, no SQL.

Exit status: 0 done, 1 refused (why is printed), 2 wrong usage or unusable database (one sentence on stderr).
"""

import errno
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn

from msgspec.structs import replace

from desk import language
from desk.domain.notices import Unusable
from desk.language import N_
from desk.settings import Settings, WrongUsage, load

if TYPE_CHECKING:
    from pathlib import Path

    from desk.app import DeskApp

LONGEST_ERROR = 2000
"""Characters of a sentence on stderr."""

TOO_LONG = N_("No file can have so long a name: {name}")

DONE, REFUSED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit status."""
    sys.exit(run(sys.argv[1:] if argv is None else argv))


def run(argv: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """Run the command and return its exit status; whatever happens, nobody sees a traceback."""
    gc.disable()  # the app turns it on when all is loaded
    try:
        status = _app(load({}, environ)) if not argv else _command(argv, environ)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return DONE
    except WrongUsage as wrong:
        return _complain(language.spoken().text(wrong.message).format(**wrong.facts))
    except Unusable as unusable:
        from desk.letters.troubles import unusable_sentence

        return _complain(unusable_sentence(unusable.code, unusable.facts, language.spoken()))
    except Exception as error:  # noqa: BLE001 - the last stop before a traceback with somebody's name in it
        if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
            return _complain(language.spoken().text(TOO_LONG).format(name=os.fsdecode(error.filename or "")))
        import traceback

        from desk.crash import write_report

        return _crashed(write_report(traceback.format_exc()))
    finally:
        gc.enable()
    return status


def open_app(settings: Settings, *, demo: bool = False) -> int:
    """Open the app on a database that is ready, and return its exit status."""
    if not (sys.__stdin__ and sys.__stdin__.isatty() and sys.__stderr__ and sys.__stderr__.isatty()):
        raise WrongUsage(N_("The screens need a terminal. `desk --help` shows what works without one."))
    write_whole_frames()
    return _finished(_opened(settings, demo=demo))


def write_whole_frames() -> None:
    """Paint through a buffer even where Python was told to do without one, as with `PYTHONUNBUFFERED`.

    A write that the system takes only in part would else lose the rest of a frame.
    """
    terminal = sys.__stderr__
    if terminal is not None and terminal.write_through:
        buffered = open(terminal.fileno(), "w", encoding=terminal.encoding, closefd=False)  # noqa: SIM115
        sys.__stderr__ = buffered  # type: ignore[misc]


def _opened(settings: Settings, *, demo: bool) -> "DeskApp":
    from desk.app import DeskApp
    from desk.records import Records
    from desk.services.drafts import free_window

    counter = settings.counter()
    app = DeskApp(
        Records(replace(counter, window=free_window(counter))),
        settings.language,
        settings.theme or "desk",
        demo=demo,
        lock_after=settings.lock_after,
    )
    app.run()
    return app


def _finished(app: "DeskApp") -> int:
    if app.records.left_open is not None:
        raise app.records.left_open
    return _crashed(app.crash_report) if app.has_crashed else app.return_code or DONE


def _app(settings: Settings) -> int:
    from desk.services.start import asks_for_pin, ready

    language.use(settings.language)
    counter = settings.counter()
    try:
        ready(counter)
        if asks_for_pin(counter):
            settings = replace(settings, by="")  # the first act asks who it is, and F9 asks for the PIN
    finally:
        counter.database.close()
    return open_app(settings)


def _command(argv: Sequence[str], environ: Mapping[str, str]) -> int:
    from desk.commands import arguments

    language.use(arguments.language_in(argv, environ))
    options = arguments.parse(argv)
    settings = load(vars(options), environ)
    language.use(settings.language)
    if options.run is None:
        return _app(settings)
    gc.enable()
    return arguments.carry_out(options, settings)


def _complain(sentence: str) -> int:
    _print_error(f"desk: {sentence}")
    return UNUSABLE


def _crashed(report: "Path | None") -> int:
    said = N_("Something went wrong in the program. What was saved is safe. A report is in {file}")
    unwritten = N_("Something went wrong in the program. What was saved is safe. No report of it could be written.")
    return _complain(language.spoken().text(said if report else unwritten).format(file=report))


def _print_error(text: str) -> None:
    """One line on stderr, with nothing in it that the terminal would obey."""
    from desk.words import clean

    line = clean(text, LONGEST_ERROR)
    if sys.stderr is not None:
        stream = sys.stderr
        stream.write(line.encode(stream.encoding or "utf-8", "replace").decode(stream.encoding or "utf-8") + "\n")


def _forget_output() -> None:
    """Whoever read the output is gone: let the rest go nowhere, also what is flushed at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
