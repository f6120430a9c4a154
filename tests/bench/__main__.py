"""`python -m tests.bench`: one table of what a person would feel, each figure beside its yardstick.

Start-ups and keys are timed in a real pseudo-terminal, interleaved with a bare Textual program in the same run, since
absolute times drift with the machine. The data come from `desk demo`; `--keep FOLDER` keeps them for the next run.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import inside
from tests.bench.stopwatch import Program, Series, Took

NOW = "2026-11-27T10:21"
INSTANT = datetime(2026, 11, 27, 9, 21, tzinfo=UTC)
READY = "Rom 14"
DAYS = {"today": "", "middle of the history": "16.11.2016", "oldest year": "3.12.2006"}
ACTS = 10_000
LINE = "tor 3/12 14-16 6p kari nordmann 91234567 "


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=[36_500, 1_000_000], metavar="BOOKINGS")
    parser.add_argument("--huge", action="store_true", help="10 000 000 bookings as well")
    parser.add_argument("--runs", type=int, default=12, help="start-ups of each program")
    parser.add_argument("--keys", type=int, default=60, help="keys of each kind")
    parser.add_argument("--keep", type=Path, help="folder for the data")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = options.keep or Path(folder)
        for size in [*options.sizes, *([10_000_000] if options.huge else [])]:
            path = data(place, size)
            print(f"\n{size:,} bookings, {path.stat().st_size / 2**20:.0f} MiB".replace(",", " "))
            print(f"{'':46}{'median':>9}{'p95':>9}{'most':>9}{'ratio':>8}{'bytes':>9}")
            starts(path, options.runs)
            keys(path, options.keys)
            services(path, Path(folder))


def data(folder: Path, size: int) -> Path:
    """The practice data with so many bookings behind them."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{size}.sqlite3"
    if not path.exists():
        made = ["-m", "desk", "demo", "--database", str(path), "--bookings", str(size), "--no-ui", "--now", NOW]
        subprocess.run([sys.executable, *made, "--language", "nb"], check=True, stdout=subprocess.DEVNULL)
    return path


def desk(path: Path) -> list[str]:
    """The command that opens the program on these data."""
    return [sys.executable, "-m", "desk", "--database", str(path), "--now", NOW, "--by", "SI", "--language", "nb"]


def bare(kind: str) -> list[str]:
    """The command of a yardstick."""
    return [sys.executable, "-m", "tests.bench.yardsticks", kind]


def row(words: str, series: Series, ratio: float | None, size: float | None = None) -> None:
    """One line of the table; times in milliseconds."""
    shown = f"{ratio:8.2f}" if ratio is not None else f"{'':8}"
    print(f"{words:46}{series.median:9.2f}{series.p95:9.2f}{series.most:9.2f}{shown}{size or 0:9.0f}")


def starts(path: Path, runs: int) -> None:
    """Cold start to the grid with the day's bookings, in pairs with a bare Textual app."""
    ours, theirs = Series(), Series()
    memory: list[float] = []
    bare_memory: list[float] = []
    for number in range(runs + 1):
        for series, command, words, weights in (
            (theirs, bare("static"), "READY", bare_memory),
            (ours, desk(path), READY, memory),
        ):
            program = Program(command)
            took = program.ready(words)
            if number:  # the first of each only warms the caches
                series.took.append(took)
                weights.append(program.memory())
            program.end()
    ratios = [a / b for a, b in zip(ours.took, theirs.took, strict=True)]
    row("start, a bare Textual app", theirs, None)
    row("start, the grid with the day", ours, statistics.median(ratios))
    weight = statistics.median(memory) / statistics.median(bare_memory)
    print(f"{'memory, MiB':46}{statistics.median(memory):9.1f}{'':18}{weight:8.2f}")


def keys(path: Path, times: int) -> None:
    """The cursor, the next day and a letter, on three days of the history."""
    grid, line = Program(bare("grid")), Program(bare("input"))
    grid.ready("READY")
    line.ready("READY")
    yardstick = {"cursor": moved(grid, times), "flip": pressed(grid, "]", times)}
    letters = typed(line, LINE, times)
    for name, day in DAYS.items():
        program = Program(desk(path))
        program.ready(READY)
        program.settle(1.5)
        if day:
            for part in ("g", day, "\r"):
                program.key(part)
            program.settle(0.5)
        shown(f"cursor, {name}", moved(program, times), yardstick["cursor"])
        shown(f"next day, {name}", pressed(program, "]", times), yardstick["flip"])
        if not day:
            program.key("t")
            program.key("n")
            program.settle(0.5)
            shown("a letter in the booking line", typed(program, LINE, times), letters)
        program.end()
    grid.end()
    line.end()


def pressed(program: Program, key: str, times: int) -> list[Took]:
    """The same key over and over."""
    return [program.key(key) for _ in range(times)]


def moved(program: Program, times: int) -> list[Took]:
    """The cursor up and down in turn, so that it never stands at an edge."""
    return [program.key("\x1b[A" if number % 2 else "\x1b[B") for number in range(times)]


def typed(program: Program, text: str, times: int) -> list[Took]:
    """A text, letter by letter; it is taken out again each time it is complete."""
    took: list[Took] = []
    while len(took) < times:
        took += [program.key(letter) for letter in text]
        program.key("\x1b[H")
        program.key("\x0b")
    return took[:times]


def shown(words: str, ours: list[Took], theirs: list[Took]) -> None:
    """A line of the table for keys that painted something."""
    series = Series([t.ms for t in ours if t.size])
    beside = Series([t.ms for t in theirs if t.size])
    row(words, series, series.median / beside.median, statistics.median(t.size for t in ours if t.size))


def services(path: Path, folder: Path) -> None:
    """What is done without a terminal, on a copy of the data."""
    copy = folder / "copy.sqlite3"
    shutil.copy(path, copy)
    for words, (series, yardstick) in inside.measure(copy, INSTANT).items():
        row(words, series, series.median / yardstick.median if yardstick else None)
    before, after = inside.growth(copy, INSTANT, ACTS)
    print(f"{f'memory over {ACTS} acts, MiB':46}{before:9.1f}{after:9.1f}")
    copy.unlink()


if __name__ == "__main__":
    main()
