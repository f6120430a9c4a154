"""Times of day and spans as people write and say them."""

from datetime import datetime, time, timedelta

import pytest

from desk.intake.house import OSTRE_TOTEN
from desk.intake.line import read_line
from desk.intake.times import read_time

NOW = datetime(2026, 11, 23, 10, 5)

TIMES = {
    "14:30": "14.30|14:30|1430|kl 14.30|kl. 14:30|klokka 14.30|halv tre|klokka halv tre|half past two"
    "|half two|2.30 pm|fjorten tretti",
    "13:30": "halv to|half past one|halv två|13.30",
    "17:45": "kvart på seks|kvart i sex|quarter to six|kvart på 6|17.45",
    "17:15": "kvart over fem|kvart över fem|quarter past five",
    "19:30": "7.30 om kvelden|7:30 in the evening|730 in the evening",
    "11:45": "kvart på tolv|quarter to noon",
    "15:20": "20 over 15|tjugo över 15|tre tjue|ti på halv fire|tio i halv fyra|10 på halv 4|twenty past three",
    "18:35": "fem over halv sju i kveld|fem över halv sju i kväll",
    "15:40": "twenty to four|tjue på fire|tjugo i fyra",
    "12:00": "12|kl 12|tolv|noon|klokka tolv|12.00|1200",
    "00:00": "midnatt|midnight|24.00|00.00",
    "19:00": "7 pm|7pm|19|kl 7 om kvelden|sju i kveld|1900|klockan nitton|19h|at 7 in the evening",
    "07:00": "7 am|07|07.00|0700|kl 7 om morgenen|7 in the morning",
    "16:00": "klockan 16 precis|kl 16 exakt|4ish pm|16h|4 in the pm",
    "15:00": "kl 3|3 pm|tre|klockan tre|15|3 o'clock",
    "10:00": "10|kl 10|10.00|ti",
}

SPANS = {
    "14-16": "14:00-16:00",
    "14–16": "14:00-16:00",
    "1400-1530": "14:00-15:30",
    "14.00 til 15.30": "14:00-15:30",
    "kl 3-5": "15:00-17:00",
    "5-7": "17:00-19:00",
    "9-13": "09:00-13:00",
    "9-11": "09:00-11:00",
    "10-2": "10:00-14:00",
    "11-1": "11:00-13:00",
    "7-9": "None-None",
    "8-10": "None-None",
    "kl 7": "None-None",
    "7-9 om kvelden": "19:00-21:00",
    "7-9 om morgenen": "07:00-09:00",
    "07-09": "07:00-09:00",
    "2-4pm": "14:00-16:00",
    "11-1pm": "11:00-13:00",
    "10am-12": "10:00-12:00",
    "noon till 3": "12:00-15:00",
    "fra 9 i to timer": "09:00-11:00",
    "fra kl 12 i halvannen time": "12:00-13:30",
    "kl 18 2,5 timer": "18:00-20:30",
    "from 3 for an hour and a half": "15:00-16:30",
    "ca 16 2 t": "16:00-18:00",
    "kl 15 2 tim": "15:00-17:00",
    "kl 12 tre kvarter": "12:00-12:45",
    "kl 12 1 time og 30 min": "12:00-13:30",
    "fra kl tolv til kl to": "12:00-14:00",
    "kvart over ti til kvart på tolv": "10:15-11:45",
    "mellom 12 og 14": "12:00-14:00",
    "between 2 and 4": "14:00-16:00",
    "mellan klockan 13 och 15": "13:00-15:00",
    "20-24": "20:00-00:00",
    "21-04": "21:00-04:00",
    "22-06": "22:00-06:00",
    "20.00-22.00": "20:00-22:00",
    "22.00-01.00": "22:00-01:00",
    "2000-2200": "20:00-22:00",
    "2030-22.10": "20:30-22:10",
    "18-": "18:00-None",
    "fra 17 og utover": "17:00-None",
    "til 19": "None-19:00",
    "før kl 11": "None-11:00",
    "innen kl 14": "None-14:00",
    "innan klockan 12": "None-12:00",
    "before 12 and after 10:30": "10:30-12:00",
    "ikke før kl 11": "11:00-None",
    "etter 10.30, men før 12.30": "10:30-12:30",
    "7.30-9.15 om kvelden": "19:30-21:15",
    "kvart over 14": "14:15-None",
    "from two to five p m": "14:00-17:00",
    "10a to 11a": "10:00-11:00",
    "between 2PM and 3PM": "14:00-15:00",
    "18.30 20.45": "18:30-20:45",
    "22:15 0:45": "22:15-00:45",
    "inntil kl 15": "None-15:00",
    "kl 430": "16:30-None",
    "6 in the afternoon": "18:00-None",
    "1015 p.m.": "22:15-None",
    "hele dagen": "None-None",
    "18- 9 personer": "18:00-None",
    "12-14 eller 16-18": "None-None",
}


@pytest.mark.parametrize(("expected", "text"), [(at, text) for at, texts in TIMES.items() for text in texts.split("|")])
def test_a_time_is_read_in_many_forms(expected: str, text: str) -> None:
    assert read_time(text) == time.fromisoformat(expected)


@pytest.mark.parametrize("text", ["", "x", "rom 8", "25", "14.75", "fredag", "12 personer", "1/12"])
def test_what_is_no_time_gives_none(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(("text", "expected"), SPANS.items())
def test_a_span_is_read_in_many_forms(text: str, expected: str) -> None:
    reading = read_line(f"tirsdag {text}", NOW, OSTRE_TOTEN)
    said = "-".join(str(at and f"{at:%H:%M}") for at in (reading.start, reading.end))
    assert said == expected


@pytest.mark.parametrize("phone", ["22-15-30-45", "22 15 30 45", "2233-4455", "22334455", "+47 2000-2200"])
def test_a_phone_of_the_capital_is_no_span_of_time(phone: str) -> None:
    reading = read_line(f"tirsdag 10-12 lise {phone}", NOW, OSTRE_TOTEN)
    assert reading.phone == "".join(filter(str.isdigit, phone))[-8:]
    assert (reading.start, reading.end) == (time(10), time(12))


def test_an_hour_of_either_half_is_asked_for_and_an_assumed_afternoon_read_back() -> None:
    asked = {question.code for question in read_line("tirsdag kl 8 r4", NOW, OSTRE_TOTEN).questions}
    assumed = {question.code for question in read_line("tirsdag kl 3-5 r4", NOW, OSTRE_TOTEN).questions}
    assert "double_hour" in asked
    assert "missing_start" not in asked
    assert "assumed_afternoon" in assumed


def test_now_is_a_walk_in_but_not_every_now_is() -> None:
    here = read_line("nå rom 4 til 12", NOW, OSTRE_TOTEN)
    assert (here.walk_in, here.date, here.start, here.end) == (True, NOW.date(), time(10, 5), time(12))
    later = read_line("nå på fredag 14-16", NOW, OSTRE_TOTEN)
    assert (later.walk_in, later.start) == (False, time(14))


BEGINNINGS = {
    "om en time": "11:05",
    "om ca 20 minutter, rom 4": "10:25",
    "om ca. 40 minutter": "10:45",
    "om halvannan time i dag": "11:35",
    "om två timmar": "12:05",
    "in a quarter of an hour": "10:20",
    "room 8 in two hours": "12:05",
}


@pytest.mark.parametrize(("text", "start"), BEGINNINGS.items())
def test_how_long_from_now_tells_when_it_begins(text: str, start: str) -> None:
    reading = read_line(text, NOW, OSTRE_TOTEN)
    assert (reading.date, reading.start, reading.end) == (NOW.date(), time.fromisoformat(start), None)


def test_a_length_from_now_that_passes_midnight_is_tomorrow() -> None:
    late = datetime(2026, 11, 23, 23, 10)
    reading = read_line("om en time rom 4", late, OSTRE_TOTEN)
    assert (reading.date, reading.start) == (late.date() + timedelta(days=1), time(0, 10))
