"""Reading one line as it is typed at the desk while someone talks: any order, four languages mixed.

The readers run from the surest form to the vaguest; each claims its words, so that what one has understood no later
one reads again. What is left over is the name, the purpose and the note.
"""

import datetime as dt

from msgspec.structs import replace

from desk.intake.activities import is_activity, is_purpose_word
from desk.intake.ages import ages
from desk.intake.asking import questions_of
from desk.intake.audience import audience_of
from desk.intake.contacts import emails, phones
from desk.intake.corrections import claim_corrected
from desk.intake.dates import read_days
from desk.intake.durations import durations
from desk.intake.found import Found
from desk.intake.house import House
from desk.intake.intent import Signs, decide, read_signs
from desk.intake.loose_counts import bare_count
from desk.intake.name_shapes import family_names
from desk.intake.people import head_count
from desk.intake.persons import read_person
from desk.intake.reading import Reading
from desk.intake.remarks import claim_key_tags, claim_remarks, claim_sameness, read_needs, read_restricted
from desk.intake.rooms import named_rooms
from desk.intake.series import read_series
from desk.intake.sheet import Sheet
from desk.intake.shifts import read_shift
from desk.intake.times import read_times
from desk.intake.tokens import word_set
from desk.intake.topics import Topic, read_topic, without_group
from desk.words import fold

MAX_LENGTH = 4000
"""Characters read of one text."""


def read_line(text: str, now: dt.datetime, house: House) -> Reading:
    """What one line says. `now` is the branch's wall clock, which relative words count from."""
    sheet = Sheet(_not_shouted(text[:MAX_LENGTH]))
    found = read_slot(sheet, now, house)
    found.person = read_person(sheet)
    if found.people is None:
        found.people = bare_count(sheet)
        found.bare = found.people is not None
    if found.people is None and found.person is not None and found.person.people > 1:
        found.people = found.person.people
    for place in (*found.signs.move, *found.signs.cancel):
        if sheet.free(place) and is_purpose_word(sheet.word(place)):
            sheet.claim(place, place + 1, "intent")
    absent = sheet.past(found.signs.other.get("noshow", len(sheet)), "other_event")
    if absent is not None:
        sheet.claim(found.signs.other["noshow"], absent, "intent")
    found.topic = read_topic(sheet)
    return assemble(sheet, found, now, house)


def _not_shouted(text: str) -> str:
    """A line typed with the caps lock on, in small letters; capitals say nothing there."""
    small = text.lower()
    shouted = text.upper() == text and sum(map(str.isalpha, text)) > 12 and len(small) == len(text)
    return small if shouted else text


def read_slot(
    sheet: Sheet, now: dt.datetime, house: House, *, change: bool | None = None, extend: bool | None = None
) -> Found:
    """The contact details and the slot: everything but the name, the purpose and the note.

    Whether it is a change is read from the words, unless the caller knows.
    """
    addresses = emails(sheet, house)
    numbers, odd = phones(sheet, house)
    family_names(sheet)
    signs = read_signs(sheet)
    claim_corrected(sheet)
    claim_sameness(sheet)
    claim_key_tags(sheet, house)
    rooms, unknown = named_rooms(sheet, house)
    claim_remarks(sheet)
    restricted = read_restricted(sheet)
    ages(sheet)
    shift = read_shift(sheet, signs)
    length = durations(sheet)
    people = head_count(sheet)
    needs = read_needs(sheet, house)
    series = read_series(sheet)
    change = bool(signs.move or signs.extend) if change is None else change
    extend = bool(signs.extend) if extend is None else extend
    days = read_days(sheet, now.date(), change=change, series=series is not None)
    times = read_times(
        sheet,
        now,
        length=length,
        part=(days.part or (series.part if series else None)) if days.part != "night" else None,
        extend=extend,
        change=change,
        sole=series is None and not days.candidates and not days.first and days.day in (None, now.date()),
    )
    return Found(signs, days, times, series, rooms, unknown, people, addresses, numbers, odd, needs, restricted, shift)


def _date_of(found: Found, now: dt.datetime) -> tuple[dt.date | None, tuple[dt.date, ...], bool]:
    """The day, or the candidates when it is open, and whether the night is what leaves it open."""
    days, times = found.days, found.times
    today = now.date()
    if found.series is not None:
        if days.candidates:
            return None, days.candidates, False
        coming = today + dt.timedelta(days=1)
        start = days.series_from or coming
        return found.series.first(max(start, coming) if days.week_only else start), (), False
    if days.candidates:
        return None, days.candidates, False
    day = days.day
    if times.begins is not None:
        return times.begins.date(), (), False
    if day is None and times.walk_in:
        return today, (), False
    if day is not None and days.night:
        eve = day - dt.timedelta(days=1)
        if times.start is None:
            return None, (eve, day), True
        return (day if times.start.hour < 12 else eve), (), False
    if day is not None and times.part == "night" and times.start is not None and times.start.hour < 6 and day != today:
        return None, (day, day + dt.timedelta(days=1)), True
    return day, (), False


def assemble(sheet: Sheet, found: Found, now: dt.datetime, house: House, *, intent: str | None = None) -> Reading:
    """The reading from what was found: intent first, then the fields that the intent lets stand.

    With an `intent` given, all that was read stands.
    """
    signs, times, days = found.signs, found.times, found.days
    day, candidates, night_open = _date_of(found, now)
    span = times.start is not None and times.end is not None
    bookable = bool(
        day or candidates or days.first or times.start or times.end or times.part or times.duration or found.rooms
        or found.people or times.walk_in or found.series or times.double_hour or times.whole_day
    )  # fmt: skip
    given = intent
    intent = given or decide(
        signs,
        day=bool(day or candidates or days.first),
        span=span,
        time=bool(times.start or times.double_hour),
        bookable=bookable,
        short=len(sheet) <= 6,
        asks="?" in sheet.text or bool(sheet.places("asks")),
        wanted=bool(found.people or times.part or times.duration or times.whole_day or found.series),
        counted=bool(found.people and found.people > 1),
        lent=bool(found.needs),
        told=bool(found.rooms or found.phones or found.emails or found.people or found.person),
    )
    topic = found.topic or Topic()
    person = found.person.name if found.person else None
    reading = Reading(
        intent=intent,
        date=day,
        start=times.start,
        end=times.end,
        candidates=candidates,
        people=found.people,
        room=_room(found, intent),
        needs=found.needs,
        name=person or topic.group,
        group=topic.group,
        phone=found.phones[0] if found.phones else None,
        email=found.emails[0] if found.emails else None,
        purpose=_purpose(topic, person, intent),
        audience=audience_of(sheet.text),
        series=found.series.rule(days.series_until) if found.series else None,
        restricted=found.restricted,
        note=topic.note,
        unread=topic.unread,
        part_of_day=times.part or days.part,
        duration=times.duration,
        shift=found.shift if intent == "change" and not (times.start or times.end) else None,
        date_from=days.first,
        date_until=days.last,
        more_dates=days.more,
        open_end=times.open_end or times.whole_day,
        walk_in=times.walk_in,
        same_as_last=signs.same_as_last,
        language=sheet.language(),
        marks=tuple(sorted(sheet.marks, key=lambda mark: (mark.start, mark.end))),
    )
    if intent == "other" and given is None:
        reading = _as_other(replace(reading, people=None if found.bare else reading.people), signs, person, now)
    return replace(reading, questions=questions_of(reading, found, now, house, night_open=night_open))


def _room(found: Found, intent: str) -> str | None:
    if not found.rooms:
        return None
    return found.rooms[-1] if intent == "change" else found.rooms[0]


def _purpose(topic: Topic, person: str | None, intent: str) -> str | None:
    """The purpose; when the group's name already serves as the name, only what goes beyond it.

    In a change or a cancellation by somebody, words that are no known activity are the rest of a sentence.
    """
    if intent != "book" and person is not None and not topic.sure:
        return None
    if intent != "book" and person is not None and fold(topic.purpose or "") in _JUST_A_MEETING:
        return None
    if intent != "book" and topic.group and topic.purpose and not any(map(is_activity, topic.purpose.split())):
        return topic.group
    if person is not None or topic.group is None or topic.purpose is None:
        return topic.purpose
    return without_group(topic.purpose, topic.group)


_JUST_A_MEETING = word_set("mote motet moter mota motesrommet meeting booking timen time rommet")
"""What is moved or called off, said by no more than its being a meeting."""


def _as_other(reading: Reading, signs: Signs, person: str | None, now: dt.datetime) -> Reading:
    """A matter that is no booking keeps who and which room; only a no-show speaks of a slot."""
    if "noshow" in signs.other:
        return replace(reading, date=reading.date or now.date(), purpose=None, candidates=())
    people = reading.people if reading.people is not None and reading.people > 2 else None
    return replace(
        reading, people=people,
        name=person,
        date=None, start=None, end=None, candidates=(), purpose=None, series=None, duration=None,
        date_from=None, date_until=None, more_dates=(), part_of_day=None, walk_in=False, open_end=False,
    )  # fmt: skip
