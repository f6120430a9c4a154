"""Days as people write and say them, counted from Monday 23 November 2026."""

from datetime import date, datetime

import pytest

from desk.intake.dates import read_date
from desk.intake.house import OSTRE_TOTEN
from desk.intake.line import read_line

MONDAY = date(2026, 11, 23)

ONE_DAY = {
    "2026-11-23": "i dag|idag|today|i dag mandag 23.11.|23/11|2026-11-23|den 23.",
    "2026-11-24": "i morgen|i morra|i morgon|i mårå|imorgon|tomorrow|tmrw|tir|tirsdag|tysdag|tisdag"
    "|tuesday|på tirsdag|24.",
    "2026-11-25": "i overmorgen|overmorgen|i övermorgon|day after tomorrow|the day after tomorrow|onsd|wednesday"
    "|uke 48 ons|ons uke 48|veke 48 onsdag|v. 48 onsdag|week 48 Wednesday|onsdag denne uka",
    "2026-11-26": "førstkommende torsdag|kommande torsdag|this Thursday|denne torsdagen|in 3 days"
    "|om tre dager|om 3 dagar",
    "2026-11-27": "fredag|fre|fre.|Fri|fredag 27.|Friday 27th|fredag den 27. november|nå på fredag",
    "2026-11-28": "lør|lørdag|laurdag|lördag|lordag|loerdag|Sat|Saturday|lau|28. november|28 nov|Nov 28th|28.11.26",
    "2026-11-29": "søn|søndag|sundag|söndag|sundags|1. søndag i advent|första advent",
    "2026-11-30": "mandag|man|måndag|mon|Monday|om ei veke|om en vecka|in a week|a week from today|om 7 dager",
    "2026-12-01": "1/12|1.12|1.12.|1.12.26|01.12.2026|1. desember|1 des|første desember"
    "|den første desember|1:a december"
    "|Dec 1st|December 1|the 1st of December|1 December 2026|tirsdag 1. desember|011226|20261201|tisdag nästa vecka"
    "|tirsdag i neste uke|Tuesday next week|tirsdag om en uke|tysdag om ei veke|Tuesday week"
    "|a week on Tuesday|1/12-26",
    "2026-12-03": "torsdag om en uke|Thursday week|tors. d. 3/12|torsdagen den 3 december|torsdag 3. desember",
    "2026-12-04": "neste fredag igjen|fredag neste uke|Friday of next week",
    "2026-12-05": "siste lørdag før 2. søndag i advent",
    "2026-12-06": "søndag åtta dar|sundag åtte dagar|2. søndag i advent",
    "2026-12-07": "første mandag neste måned|första måndagen i nästa månad|the first Monday of next month"
    "|a fortnight hence|om 14 dager|om fjorten dagar|in two weeks|two weeks from today|in a fortnight"
    "|om to uker|2 weeks from now",
    "2026-12-08": "8/12|den 8.|8.|den åttende|the 8th|the eighth of December|8-10 desember|8., 9. og 10. desember"
    "|tysdag 8., onsdag 9. og torsdag 10. desember|tirsdag 8 12-14",
    "2026-12-18": "siste fredag før jul|sista fredagen före jul|the last Friday before Christmas",
    "2026-12-14": "om tre uker fra nå|om tre veckor från nu",
    "2027-09-30": "09.30.2027|30.9.2027",
    "2026-12-13": "lucia|luciadagen|13 december|søndag 13.12",
    "2026-12-23": "lillejulaften|veslejulaftan",
    "2026-12-24": "julaften|julaftan|julafton|Christmas Eve|24/12|12/24",
    "2026-12-25": "1. juledag|første juledag|juldagen|Christmas Day",
    "2026-12-26": "2. juledag|annandagen|annandag jul|Boxing Day",
    "2026-12-31": "nyttårsaften|nyårsafton|New Year's Eve|nyttårsaftan",
    "2027-01-01": "nyttårsdag|nyårsdagen|1. nyttårsdag",
    "2027-01-12": "tredje tirsdag etter julaften|third Tuesday after Christmas Eve",
    "2027-01-31": "siste dag i januar|sista dagen i januari|the last day of January|31-jan|31-1-2027",
    "2027-02-09": "the 9th of February|9-feb|9-2-2027|niende dag i februar",
    "2027-01-06": "trettondagen|onsdag uke 1",
    "2027-01-11": "mandag uke 2|11. januar|11/1|måndag v 2",
    "2027-03-20": "palmelaurdag|palmelørdag",
    "2027-03-24": "onsdag før påske|onsdagen før påske|Wednesday before Easter|onsdag før skjærtorsdag",
    "2027-03-25": "skjærtorsdag|skirtorsdag|skärtorsdagen|Maundy Thursday",
    "2027-03-26": "langfredag|långfredagen|Good Friday",
    "2027-03-28": "1. påskedag|påskdagen|Easter Sunday",
    "2027-03-29": "2. påskedag|annandag påsk|Easter Monday|siste mandag i mars|last Monday in March",
    "2027-05-06": "Kristi himmelfartsdag|kr. himmelfart|Kristi himmelfärdsdag|Ascension Day",
    "2027-05-17": "17. mai|syttende mai|17/5|2. pinsedag",
    "2027-05-18": "dagen etter 17. mai|18. mai",
    "2027-06-25": "midsommarafton",
    "2027-03-01": "første mandag i mars|first Monday in March|1. mars|den 1:a mars",
    "2005-12-24": "24/12-2005|24.12.2005",
}

SEVERAL = {
    "neste fredag": ("2026-11-27", "2026-12-04"),
    "nästa fredag": ("2026-11-27", "2026-12-04"),
    "next Friday": ("2026-11-27", "2026-12-04"),
    "neste mandag": ("2026-11-30", "2026-12-07"),
    "on 12/4": ("2026-12-04", "2027-04-12"),
    "fredag 5.12.": ("2026-12-04", "2026-12-05"),
    "Friday 19th December": ("2026-12-18", "2026-12-19"),
    "torsdag 11. desember": ("2026-12-10", "2026-12-11"),
    "natt til lørdag": ("2026-11-27", "2026-11-28"),
    "siste helga i februar": ("2027-02-27", "2027-02-28"),
    "the second weekend of May": ("2027-05-08", "2027-05-09"),
    "i weekenden": ("2026-11-28", "2026-11-29"),
    "this week-end": ("2026-11-28", "2026-11-29"),
    "i helga": ("2026-11-28", "2026-11-29"),
    "tor eller fre": ("2026-11-26", "2026-11-27"),
    "31/11": ("2026-11-30", "2026-12-01"),
    "31.11.": ("2026-11-30", "2026-12-01"),
    "31. november": ("2026-11-30", "2026-12-01"),
    "Nov 31st": ("2026-11-30", "2026-12-01"),
    "tirsdag 31/11": ("2026-11-30", "2026-12-01"),
    "mandag 31. november": ("2026-11-30", "2026-12-01"),
    "30/2": ("2027-02-28", "2027-03-01"),
    "29.2.2027": ("2027-02-28", "2027-03-01"),
    "2027-04-31": ("2027-04-30", "2027-05-01"),
    "31/6 2027": ("2027-06-30", "2027-07-01"),
}

NO_DAY = "17. mai-komiteen|Tor Hansen|Mai Britt|rom 8|hei|9. klasse|kl 12|2030|14-16|halv tre|x"


@pytest.mark.parametrize(("day", "text"), [(day, text) for day, texts in ONE_DAY.items() for text in texts.split("|")])
def test_a_day_is_read_in_many_forms(day: str, text: str) -> None:
    assert read_date(text, MONDAY) == (date.fromisoformat(day),)


@pytest.mark.parametrize(("text", "days"), SEVERAL.items())
def test_what_may_mean_several_days_gives_them_all(text: str, days: tuple[str, ...]) -> None:
    assert read_date(text, MONDAY) == tuple(map(date.fromisoformat, days))


@pytest.mark.parametrize("text", NO_DAY.split("|"))
def test_what_is_no_day_gives_none(text: str) -> None:
    assert read_date(text, MONDAY) == ()


@pytest.mark.parametrize(
    ("text", "day"), [("+3", "2026-11-26"), ("-1", "2026-11-22"), ("27", "2026-11-27"), ("15-12", "2026-12-15")]
)
def test_going_to_a_day_takes_short_forms_too(text: str, day: str) -> None:
    assert read_date(text, MONDAY) == (date.fromisoformat(day),)


def test_the_weekday_decides_between_the_two_orders_of_english_figures() -> None:
    assert read_date("Tuesday 8/12", MONDAY) == (date(2026, 12, 8),)
    assert read_date("Thursday 12/8", MONDAY) == (date(2027, 8, 12),)


def test_a_bare_weekday_is_never_today() -> None:
    friday = date(2026, 11, 27)
    assert read_date("fredag", friday) == (date(2026, 12, 4),)
    assert read_date("i dag fredag", friday) == (friday,)


def test_week_two_in_december_is_in_january() -> None:
    assert read_date("uke 2", date(2026, 12, 10)) == (date(2027, 1, 11),)
    assert read_date("uke 53 onsdag", date(2026, 12, 10)) == (date(2026, 12, 30),)


@pytest.mark.parametrize("text", ["rom 8 27.11. 18-20 lør", "rom 8 27.11. 09.30-lør 18-20", "27/11 6-8pm saturday"])
def test_another_weekday_behind_the_hours_of_a_date_is_asked_about(text: str) -> None:
    reading = read_line(text, datetime(2026, 11, 23, 10, 5), OSTRE_TOTEN)
    assert (reading.date, reading.more_dates) == (date(2026, 11, 27), (date(2026, 11, 28),))
    assert "several_dates" in [question.code for question in reading.questions]


def test_the_weekday_of_the_date_may_be_said_behind_the_hours() -> None:
    reading = read_line("rom 8 27.11. 18-20 fredag", datetime(2026, 11, 23, 10, 5), OSTRE_TOTEN)
    assert (reading.date, reading.more_dates) == (date(2026, 11, 27), ())
