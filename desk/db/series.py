"""Queries about series."""

from datetime import date

from desk.db.database import Reader
from desk.domain.series import Recurrence


def recurrence(reader: Reader, series_id: int) -> Recurrence:
    """The rule of a series."""
    ((rule, first),) = reader.rows("select rule, first_day from series where id = :series", series=series_id)
    return Recurrence(rule, date.fromisoformat(first))
