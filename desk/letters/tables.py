"""Numbers as tables: aligned text, and CSV that no spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from desk.domain.bookings import Audience, Channel
from desk.language import Language
from desk.letters.groups import AUDIENCES, CHANNELS

if TYPE_CHECKING:
    from desk.services.statistics import Counts

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell must not begin with: spreadsheets would calculate it, some of them also the wide signs."""

Cell = str | int | float


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV with semicolons, which Norwegian spreadsheets expect; text that looks like a formula is quoted."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def statistics_csv(counts: "Counts", speech: Language) -> str:
    """The counts, one number a row: what is counted, for which year, room or group, how many."""
    head = [speech.text("What"), speech.text("Which"), speech.text("How many")]
    return csv_text([head, *_rows(counts, speech)])


def statistics_text(counts: "Counts", speech: Language) -> str:
    """The counts to read on the screen."""
    title = speech.text("Use of the group rooms, {first} to {last}").format(
        first=speech.day_and_year(counts.first), last=speech.day_and_year(counts.last)
    )
    lines, before = [title], ""
    for what, which, number in _rows(counts, speech):
        if which and what != before:
            lines.append(f"{what}:")
        lines.append(f"  {which:<36}{number:>8}" if which else f"{what:<38}{number:>8}")
        before = what
    return "\n".join(lines)


def _rows(counts: "Counts", speech: Language) -> list[tuple[str, str, str | int]]:
    rows: list[tuple[str, str, str | int]] = [
        (speech.text("Uses"), "", counts.uses),
        (speech.text("Persons"), "", counts.persons),
        (speech.text("Hours"), "", speech.decimal(counts.hours)),
        (speech.text("In staffed hours"), "", counts.staffed),
        (speech.text("In self-service hours"), "", counts.self_service),
        (speech.text("Cancelled"), "", counts.cancelled),
        (speech.text("Did not come"), "", counts.no_show),
        (speech.text("Turned away – full"), "", counts.turned_away),
    ]
    audiences = {speech.text(AUDIENCES[Audience(code)]): n for code, n in counts.by_audience.items()}
    channels = {speech.text(CHANNELS[Channel(code)]): n for code, n in counts.by_channel.items()}
    tables: list[tuple[str, Mapping[str, int]]] = [
        (speech.text("Uses per year"), {str(year): n for year, n in sorted(counts.by_year.items())}),
        (speech.text("Uses per month"), dict(sorted(counts.by_month.items())) if len(counts.by_month) <= 24 else {}),
        (speech.text("Uses per room"), counts.by_room),
        (speech.text("Uses per group of users"), audiences),
        (speech.text("How they asked"), channels),
    ]
    rows += [(what, which, number) for what, table in tables for which, number in table.items()]
    return rows


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
