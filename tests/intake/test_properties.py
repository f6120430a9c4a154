"""Whatever is typed gives a reading, and what is printed in any language reads back the same."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.intake.as_json import as_json
from desk.intake.dates import read_date
from desk.intake.house import OSTRE_TOTEN
from desk.intake.lexicon import lexicon
from desk.intake.line import read_line
from desk.intake.mail_text import read_mail
from desk.intake.times import read_time

NOW = datetime(2026, 11, 23, 10, 15)
FIRST = date(2026, 1, 1)
WORDS = sorted({" ".join(words) for words in lexicon().phrases if all(words)})
TYPED = st.one_of(
    st.sampled_from(WORDS),
    st.from_regex(r"[0-9]{1,4}([.:/-][0-9]{1,4}){0,3}", fullmatch=True),
    st.sampled_from(["r8", "900 00 112", "Kari Nordli", "kari@example.org", "-", ",", "(", "9p", "2026-12-08"]),
)
LINES = st.lists(TYPED, max_size=14).map(" ".join)

MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "nn": "januar februar mars april mai juni juli august september oktober november desember",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
WEEKDAYS = {
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "nn": "måndag tysdag onsdag torsdag fredag laurdag sundag",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
PATTERNS = {
    "nb": "{weekday} {day}. {month} {year} kl. {start}–{end}, {people} personer",
    "nn": "{weekday} {day}. {month} {year} kl. {start}–{end}, {people} personar",
    "sv": "{weekday} {day} {month} {year} kl. {start}–{end}, {people} personer",
    "en": "{weekday} {day} {month} {year} {start}–{end}, {people} people",
}


def printed(language: str, day: date, start: time, end: time, people: int) -> str:
    return PATTERNS[language].format(
        weekday=WEEKDAYS[language].split()[day.weekday()],
        day=day.day,
        month=MONTHS[language].split()[day.month - 1],
        year=day.year,
        start=start.strftime("%H.%M" if language != "en" else "%H:%M"),
        end=end.strftime("%H.%M" if language != "en" else "%H:%M"),
        people=people,
    )


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_a_reading(text: str) -> None:
    reading = read_line(text, NOW, OSTRE_TOTEN)
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in reading.marks)
    assert as_json(reading, marks=True)["intent"] in ("book", "change", "cancel", "other")
    read_mail(text, NOW, OSTRE_TOTEN)


@given(LINES)
@settings(max_examples=300, deadline=None)
def test_any_mix_of_known_words_gives_a_reading(text: str) -> None:
    reading = read_line(text, NOW, OSTRE_TOTEN)
    assert reading.date is None or not reading.candidates
    read_date(text, NOW.date())
    read_time(text)


@pytest.mark.parametrize(
    "text",
    ["natt til", "onsdag før", "kl", "fra", "til", "den", "mellom 12 og", "hver", "om", "v/", "rom", "1.", "1/", "8-"],
)
def test_a_line_may_stop_anywhere(text: str) -> None:
    assert read_line(text, NOW, OSTRE_TOTEN).intent in ("book", "other")


@pytest.mark.parametrize("word", ["natt til", "en", "halv", "den", "hver", "til", "1.", "Anne og", "r", "v/"])
def test_a_word_may_be_said_a_thousand_times(word: str) -> None:
    read_line(f"{word} " * 1000, NOW, OSTRE_TOTEN)


@given(LINES, LINES, st.sampled_from(["", "Re: ", "Sv: "]), st.booleans())
@settings(max_examples=80, deadline=None)
def test_any_mail_gives_a_reading(subject: str, body: str, reply: str, quoted: bool) -> None:
    head = "From: A B <a@example.org>\nTo: biblioteket@ototen.no\nDate: Mon, 23 Nov 2026 08:12:53 +0100"
    text = f"{head}\nSubject: {reply}{subject}\n\n{body}\n"
    reading = read_mail(text + (f"\nDen 1. des. 2026 skrev X:\n> {body}\n" if quoted else ""), NOW, OSTRE_TOTEN)
    assert reading.email == "a@example.org" or "@" in body
    assert reading.phone != "61141507"


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_every_day_of_three_years_reads_back(language: str) -> None:
    for offset in range(3 * 365 + 1):
        day = FIRST + timedelta(days=offset)
        weekday = WEEKDAYS[language].split()[day.weekday()]
        month = MONTHS[language].split()[day.month - 1]
        dot = "." if language in ("nb", "nn") else ""
        assert read_date(f"{weekday} {day.day}{dot} {month} {day.year}", NOW.date()) == (day,)


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_every_quarter_of_an_hour_reads_back(language: str) -> None:
    for quarter in range(96):
        start = time(quarter // 4, quarter % 4 * 15)
        end = time((quarter + 6) % 96 // 4, (quarter + 6) % 4 * 15)
        day = FIRST + timedelta(days=400 + quarter)
        text = printed(language, day, start, end, quarter % 40 + 1)
        reading = read_line(text, NOW, OSTRE_TOTEN)
        assert (reading.date, reading.start, reading.end, reading.people) == (day, start, end, quarter % 40 + 1), text


@given(
    st.sampled_from(sorted(PATTERNS)),
    st.integers(0, 3 * 365),
    st.integers(0, 95),
    st.integers(1, 95),
    st.integers(1, 40),
)
@settings(max_examples=200, deadline=None)
def test_a_printed_booking_reads_back(language: str, offset: int, begin: int, length: int, people: int) -> None:
    day = FIRST + timedelta(days=offset)
    start = time(begin // 4, begin % 4 * 15)
    stop = (begin + length) % 96
    end = time(stop // 4, stop % 4 * 15)
    text = printed(language, day, start, end, people)
    reading = read_line(text, NOW, OSTRE_TOTEN)
    assert (reading.date, reading.start, reading.end, reading.people) == (day, start, end, people), text
