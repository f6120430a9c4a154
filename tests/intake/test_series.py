"""Repeated bookings, and spans of days, as people say them on Monday 23 November 2026."""

from datetime import date, datetime

import pytest

from desk.intake.house import OSTRE_TOTEN
from desk.intake.line import read_line

NOW = datetime(2026, 11, 23, 10, 5)

SERIES = {
    "hver torsdag": ("2026-11-26", "FREQ=WEEKLY;BYDAY=TH"),
    "annenhver dag": ("2026-11-24", "FREQ=DAILY;INTERVAL=2"),
    "every 4 days": ("2026-11-24", "FREQ=DAILY;INTERVAL=4"),
    "hver 3. dag": ("2026-11-24", "FREQ=DAILY;INTERVAL=3"),
    "every 5 weeks on Friday": ("2026-11-27", "FREQ=WEEKLY;INTERVAL=5;BYDAY=FR"),
    "hver fjerde uke, onsdag": ("2026-11-25", "FREQ=WEEKLY;INTERVAL=4;BYDAY=WE"),
    "var tredje vecka på torsdagar": ("2026-11-26", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH"),
    "weekly on Mondays and Saturdays": ("2026-11-28", "FREQ=WEEKLY;BYDAY=MO,SA"),
    "hver kveld": ("2026-11-24", "FREQ=DAILY"),
    "kvar ettermiddag": ("2026-11-24", "FREQ=DAILY"),
    "every 9th of the month": ("2026-12-09", "FREQ=MONTHLY"),
    "hver onsdag til jul": ("2026-11-25", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223"),
    "kvar onsdag fram til jul": ("2026-11-25", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223"),
    "varje onsdag till jul": ("2026-11-25", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20261223"),
    "hver onsdag til juli": ("2026-11-25", "FREQ=WEEKLY;BYDAY=WE;UNTIL=20270630"),
    "hver tirsdag til mars": ("2026-11-24", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270228"),
    "every Monday for the next four weeks": ("2026-11-30", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261221"),
    "hver torsdag til slutten av februar": ("2026-11-26", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270228"),
    "hver fredag neste måned": ("2026-12-04", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231"),
}

SPANS = {
    "neste måned": ("2026-12-01", "2026-12-31"),
    "nästa månad": ("2026-12-01", "2026-12-31"),
    "this month": ("2026-11-23", "2026-11-30"),
    "de neste fire dagene": ("2026-11-24", "2026-11-27"),
    "i slutten av januar": ("2027-01-21", "2027-01-31"),
    "i början av nästa månad": ("2026-12-01", "2026-12-10"),
    "mid February": ("2027-02-11", "2027-02-20"),
    "the next two weeks": ("2026-11-24", "2026-12-07"),
}


@pytest.mark.parametrize(("text", "said"), SERIES.items())
def test_a_series_is_read_in_many_forms(text: str, said: tuple[str, str]) -> None:
    reading = read_line(f"{text} 18-20", NOW, OSTRE_TOTEN)
    assert (reading.date, reading.series) == (date.fromisoformat(said[0]), said[1])


@pytest.mark.parametrize("end", ["til 16. desember", "til 16/12", "till den 16 december", "to 16 December"])
@pytest.mark.parametrize("hours", ["18-20", "14-15"])
def test_the_day_that_ends_a_series_may_stand_behind_the_hours(hours: str, end: str) -> None:
    reading = read_line(f"hver onsdag {hours} {end}", NOW, OSTRE_TOTEN)
    assert (reading.date, reading.series) == (date(2026, 11, 25), "FREQ=WEEKLY;BYDAY=WE;UNTIL=20261216")
    assert reading.start is not None
    assert reading.end is not None
    assert f"{reading.start:%H}-{reading.end:%H}" == hours


@pytest.mark.parametrize("text", ["all evening Tuesday", "alle fire kommer tirsdag", "en dag neste uke"])
def test_what_only_sounds_repeated_is_no_series(text: str) -> None:
    assert read_line(f"{text} 18-20", NOW, OSTRE_TOTEN).series is None


@pytest.mark.parametrize(("text", "said"), SPANS.items())
def test_a_span_of_days_gives_its_first_and_last(text: str, said: tuple[str, str]) -> None:
    reading = read_line(f"en kveld {text}, rom 8", NOW, OSTRE_TOTEN)
    assert (reading.date, reading.date_from, reading.date_until) == (None, *map(date.fromisoformat, said))
