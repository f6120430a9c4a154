"""The numbers: `stats`."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from msgspec.structs import asdict

from desk import files
from desk.commands.arguments import answer
from desk.commands.output import Desk, at_the_desk, say
from desk.commands.values import a_date
from desk.language import N_, _
from desk.settings import Settings, WrongUsage
from desk.words import clean

if TYPE_CHECKING:
    from desk.domain.statistics import Period
    from desk.services.statistics import Counts


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    stats = commands.add_parser("stats", parents=[common], help=_("uses per year, room and audience"))
    stats.add_argument("--year", type=int, metavar=_("YEAR"), help=_("one year; all years when nothing is given"))
    stats.add_argument("--from", dest="first", metavar=_("DATE"), help=_("the first day"))
    stats.add_argument("--to", dest="last", metavar=_("DATE"), help=_("the last day"))
    stats.add_argument("--csv", nargs="?", const="-", metavar=_("FILE"), help=_("a table, to a file or printed"))
    stats.set_defaults(run=_run)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from desk.letters import tables
    from desk.services import statistics

    with at_the_desk(settings) as desk:
        counts = statistics.count(desk.counter, *_period(options, desk))
        if options.csv == "-":
            say(tables.statistics_csv(counts, desk.speech).rstrip("\n"))
            return 0
        if options.csv:
            _write(Path(options.csv), tables.statistics_csv(counts, desk.speech))
            said = desk.speech.text("Written to {file}.").format(file=options.csv)
            return answer(options, {"done": True, "file": options.csv}, said)
        return answer(options, _as_json(counts), tables.statistics_text(counts, desk.speech))


def _period(options: argparse.Namespace, desk: Desk) -> tuple[date, date]:
    from desk.intake.period import read_period
    from desk.services import statistics

    now, zone = desk.counter.now, desk.hours().zone
    if options.year is not None:
        if not 1 <= options.year <= 9998:
            raise WrongUsage(N_("{year} is not a year."), year=options.year)
        return date(options.year, 1, 1), date(options.year, 12, 31)
    today = now.astimezone(zone).date()
    if (
        options.first
        and options.last
        and (both := read_period(f"{clean(options.first)} – {clean(options.last)}", today))
    ):
        return both.first, both.last
    first = _looked_back(options.first, now, zone).first if options.first else statistics.first_day(desk.counter)
    last = _looked_back(options.last, now, zone).last if options.last else today
    if first > last:
        raise WrongUsage(N_("The first day is after the last."))
    return first, last


def _looked_back(text: str, now: datetime, zone: ZoneInfo) -> "Period":
    """A day, or a whole month, week or year, of which figures can be asked: without a year the latest."""
    from desk.domain.statistics import Period
    from desk.intake.period import read_period

    period = read_period(clean(text), now.astimezone(zone).date())
    if period is None:
        day = a_date(text, now, zone)
        period = Period(day, day)
    return period


def _as_json(counts: "Counts") -> dict[str, Any]:
    data = asdict(counts)
    return {
        "from": data.pop("first").isoformat(),
        "to": data.pop("last").isoformat(),
        **data,
        "hours": round(counts.hours, 2),
        "by_year": {str(year): uses for year, uses in sorted(counts.by_year.items())},
    }


def _write(file: Path, text: str) -> None:
    try:
        files.write_private(file, text.encode("utf-8-sig"))  # the mark tells spreadsheets that it is UTF-8
    except OSError:
        raise WrongUsage(N_("The file {file} cannot be written."), file=str(file)) from None
