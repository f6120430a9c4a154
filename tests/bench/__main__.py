"""`python -m tests.bench`: one table of what a person would feel, each figure beside its yardstick.

Start-ups and keys are timed in a real pseudo-terminal, interleaved with a bare Textual program in the same run, since
absolute times drift with the machine. The data come from `desk demo`; `--keep FOLDER` keeps them for the next run.
"""

import argparse
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.bench import inside
from tests.bench.stopwatch import Program, Series, Took

NOW = "2026-11-27T10:21"
INSTANT = datetime(2026, 11, 27, 9, 21, tzinfo=UTC)
READY = "▌ Songlaget"
HUGE = 10_000_000
ROOMS, ROOMS_FOR_HUGE = 10, 60
"""As many as the largest history needs, so that every size shows the same day in the same rooms."""

LATEST = "late in the history"
DAYS = {"today": "", LATEST: "26.10.2026", "in its middle": "16.11.2016", "in its oldest year": "4.12.2006"}
ACTS = 10_000
LINE = "tor 3/12 14-16 6p kari nordmann 91234567 "


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=[36_500, 1_000_000], metavar="BOOKINGS")
    parser.add_argument("--huge", action="store_true", help="10 000 000 bookings as well, and 60 rooms")
    parser.add_argument("--runs", type=int, default=12, help="start-ups of each program")
    parser.add_argument("--keys", type=int, default=60, help="keys of each kind")
    parser.add_argument("--keep", type=Path, help="folder for the data")
    parser.add_argument(
        "--beside", metavar="COMMAND", help="another program that starts and ends, as `khal list today`"
    )
    options = parser.parse_args()
    smallest: Medians = {}
    with tempfile.TemporaryDirectory() as folder:
        place = options.keep or Path(folder)
        rooms = ROOMS_FOR_HUGE if options.huge else ROOMS
        for size in [*options.sizes, *([HUGE] if options.huge else [])]:
            path = data(place, size, rooms)
            print(f"\n{size:,} bookings, {path.stat().st_size / 2**20:.0f} MiB".replace(",", " "))
            print(f"{'':46}{'median':>9}{'p95':>9}{'most':>9}{'ratio':>8}{'x less':>8}{'x late':>8}{'bytes':>8}")
            table = Table(smallest)
            starts(table, path, options.runs, shlex.split(options.beside or ""))
            keys(table, path, options.keys)
            services(table, path, Path(folder))
            smallest = smallest or table.medians
    print("\nMilliseconds. Ratio: to the yardstick, in turns with it. x less: to the same, with the fewest bookings.")
    print("x late: to an equally full day late in the history. Bytes: of the median key.")


def data(folder: Path, size: int, rooms: int) -> Path:
    """The practice data in so many rooms, with so many bookings behind them."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{size}-{rooms}.sqlite3"
    if not path.exists():
        made = ["-m", "desk", "demo", "--database", str(path), "--bookings", str(size), "--rooms", str(rooms)]
        made += ["--no-ui", "--now", NOW, "--language", "nb"]
        subprocess.run([sys.executable, *made], check=True, stdout=subprocess.DEVNULL)
    return path


def desk(path: Path) -> Program:
    """The program, opened on these data as it is every day: without a word behind its name."""
    settings = {"DESK_DATABASE": str(path), "DESK_NOW": NOW, "DESK_BY": "SI", "DESK_LANGUAGE": "nb"}
    return Program([sys.executable, "-m", "desk"], settings)


def bare(kind: str) -> Program:
    """A yardstick."""
    return Program([sys.executable, "-m", "tests.bench.yardsticks", kind])


Medians = dict[str, float]
"""Of each thing that was measured, the median in milliseconds."""


class Table:
    """Prints line by line what is measured at one size, beside the same with the fewest bookings."""

    def __init__(self, smallest: Medians) -> None:
        self.medians: Medians = {}
        self._smallest = smallest

    def row(self, words: str, series: Series, ratio: float | None = None, size: float | None = None) -> None:
        """One line."""
        self.medians[words] = series.median
        what, _, day = words.partition(", ")
        past = day in DAYS and day != "today"
        compared = [
            ratio,
            None if past else _quotient(series.median, self._smallest.get(words)),
            _quotient(series.median, self.medians.get(f"{what}, {LATEST}")) if past and day != LATEST else None,
        ]
        shown = "".join(f"{value:8.2f}" if value else f"{'':8}" for value in compared)
        bytes_ = f"{size:8.0f}" if size else ""
        print(f"{words:46}{series.median:9.2f}{series.p95:9.2f}{series.most:9.2f}{shown}{bytes_}", flush=True)


def _quotient(value: float, of: float | None) -> float | None:
    return value / of if of else None


def starts(table: Table, path: Path, runs: int, beside: list[str]) -> None:
    """Cold start to the grid with the day's bookings, in turns with a bare Textual app, and with any other program."""
    ours, theirs, others = Series(), Series(), Series()
    weights: tuple[list[float], list[float]] = ([], [])
    for number in range(runs + 1):
        took = []
        for opened, words, mib in (
            (partial(bare, "static"), "READY", weights[0]),
            (partial(desk, path), READY, weights[1]),
        ):
            program = opened()
            took.append(program.ready(words))
            mib.append(program.memory())
            program.end()
        other = _ran(beside) if beside else 0.0
        if number:  # the first of each only warms the caches
            theirs.took.append(took[0])
            ours.took.append(took[1])
            others.took.append(other)
    table.row("start, a bare Textual app", theirs)
    table.row("start, the grid with the day", ours, _median_ratio(ours, theirs))
    if beside:
        table.row(
            f"start, beside {Path(beside[0]).name} {' '.join(beside[1:])}"[:44], others, _median_ratio(ours, others)
        )
    bare_weight, weight = (statistics.median(each) for each in weights)
    print(f"{'memory, MiB':46}{weight:9.1f}{'':18}{weight / bare_weight:8.2f}")


def _ran(command: list[str]) -> float:
    """Milliseconds that a program takes from its start to its end."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1000


def _median_ratio(ours: Series, theirs: Series) -> float:
    """The median of the ratios of each pair."""
    return statistics.median(a / b for a, b in zip(ours.took, theirs.took, strict=True))


def keys(table: Table, path: Path, times: int) -> None:
    """The cursor, the next day and a letter, on days of the whole history, in turns with the bare programs."""
    grid, line = bare("grid"), bare("input")
    grid.ready("READY")
    line.ready("READY")
    for name, day in DAYS.items():
        program = desk(path)
        program.ready(READY)
        program.settle(1.5)
        if day:
            for part in ("g", day, "\r"):
                program.key(part)
            program.settle(0.5)
        shown(table, f"cursor, {name}", *in_turns(program, grid, (WALK * times)[:times]))
        shown(table, f"next day, {name}", *in_turns(program, grid, ["]"] * min(times, NEAR)))
        if not day:
            program.key("t")
            program.key("n")
            program.settle(0.5)
            shown(table, "a letter in the booking line", *typed(program, line, LETTERS))
        program.end()
    grid.end()
    line.end()


WALK = [*["\x1b[B"] * 10, *["\x1b[A"] * 10]
"""Five hours down and up again, over whatever is booked there, and nowhere to an edge."""

LETTERS = 500
NEAR = 20
"""Days that are gone on from one that is measured, so that those of the history stay in it."""


def in_turns(ours: Program, theirs: Program, pressed: Sequence[str]) -> tuple[list[Took], list[Took]]:
    """Each key in one program and then in the other."""
    took = [(ours.key(key), theirs.key(key)) for key in pressed]
    return [one for one, _ in took], [other for _, other in took]


def typed(ours: Program, theirs: Program, times: int) -> tuple[list[Took], list[Took]]:
    """A text, letter by letter, in both; it is taken out again each time it is complete."""
    took: tuple[list[Took], list[Took]] = ([], [])
    while len(took[0]) < times:
        for all_of_one, more in zip(took, in_turns(ours, theirs, LINE), strict=True):
            all_of_one += more
        for program in (ours, theirs):
            program.key("\x1b[H")
            program.key("\x0b")
    return took[0][:times], took[1][:times]


def shown(table: Table, words: str, ours: list[Took], theirs: list[Took]) -> None:
    """A line of the table for keys that painted something."""
    series = Series([t.ms for t in ours if t.size])
    beside = Series([t.ms for t in theirs if t.size])
    table.row(words, series, series.median / beside.median, statistics.median(t.size for t in ours if t.size))


def services(table: Table, path: Path, folder: Path) -> None:
    """What is done without a terminal, on a copy of the data."""
    copy = folder / "copy.sqlite3"
    shutil.copy(path, copy)
    for words, (series, yardstick) in inside.measure(copy, INSTANT).items():
        table.row(words, series, series.median / yardstick.median if yardstick else None)
    before, after = inside.growth(copy, INSTANT, ACTS)
    print(f"{f'memory over {ACTS} acts, MiB':46}{before:9.1f}{after:9.1f}")
    copy.unlink()


if __name__ == "__main__":
    main()
