"""Reading a mail: who wrote it, what it asks for, and whether it is about a room at all.

The sender is in the headers and the signature, the wish in the sender's own words; the subject and the quoted mail
only fill in what those leave open. Relative words count from the Date header. What is read stays where it was: each
part is read as the whole text with everything else blanked out.
"""

import datetime as dt
import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec.structs import replace

from desk.intake.audience import audience_of
from desk.intake.house import House
from desk.intake.line import assemble, read_slot
from desk.intake.mail_intent import MailSigns, mail_intent, mail_signs, passes_on
from desk.intake.mail_offers import accepted, offered
from desk.intake.mail_parts import MailParts, forwarded, take_apart
from desk.intake.mail_people import contact_of
from desk.intake.mail_purpose import mail_purpose
from desk.intake.mail_sentences import asides, blanked
from desk.intake.reading import Question, Reading
from desk.intake.rooms import named_rooms
from desk.intake.sheet import Sheet

ZONE = "Europe/Oslo"


def read_mail(text: str, now: dt.datetime, house: House) -> Reading:
    """What a mail says. `now` counts only when the mail does not say when it was sent."""
    parts = take_apart(text)
    sent = _sent(parts, now)
    signs = mail_signs(parts)
    inner = forwarded(parts) if passes_on(parts, signs) else None
    if inner is not None and inner.sender[1].lower() not in house.own_emails:
        parts, signs = inner, mail_signs(inner)
    body_text = blanked(parts.text, [parts.body], asides(parts.text, parts.body))
    sheet, reading = _read_part(body_text, sent, house, signs)
    subject = _read_part(blanked(parts.text, [parts.subject], []), sent, house, signs)[1]
    intent = mail_intent(parts, signs, reading, subject)
    if intent != "other":
        reading = _from_quote(reading, parts, signs, intent, sent, house) if signs.accepts else reading
        reading = _filled(reading, subject, intent)
        reading = _from_quote(reading, parts, signs, intent, sent, house)
    purpose, group = mail_purpose(parts, sheet, intent, signs)
    name, phone, address = contact_of(parts, house, body=not signs.automatic)
    reading = replace(
        reading,
        intent=intent,
        name=name,
        phone=phone,
        email=address,
        purpose=purpose,
        group=group,
        audience=audience_of(parts.part(parts.body) + " " + parts.part(parts.subject)),
        restricted=reading.restricted or signs.restricted,
        same_as_last=reading.same_as_last,
        unread=(),
        note=None,
    )
    if intent == "other":
        everything = Sheet(blanked(parts.text, [parts.body, parts.subject], []))
        rooms = named_rooms(everything, house)[0]
        return _other(reading, rooms[0] if rooms else None)
    return replace(reading, questions=_questions(reading))


def days_named(text: str, now: dt.datetime, house: House) -> frozenset[dt.date]:
    """All the days that a mail names, those of the quoted mail too: which booking it is about."""
    parts = take_apart(text)
    sent = _sent(parts, now)
    own = blanked(parts.text, [parts.body, parts.subject], [])
    found: set[dt.date] = set()
    for said in (own, _quoted_text(parts)):
        for changes in (MailSigns(), MailSigns(changes=True)):
            reading = _read_part(said, sent, house, changes)[1]
            found |= {*filter(None, [reading.date]), *reading.candidates, *reading.more_dates}
    return frozenset(found)


def _sent(parts: MailParts, now: dt.datetime) -> dt.datetime:
    """The wall clock at which the mail was sent."""
    sent = parts.sent
    if sent is None:
        return now
    if sent.tzinfo is None:
        return sent
    zone = now.tzinfo
    if zone is None:
        try:
            zone = ZoneInfo(ZONE)
        except ZoneInfoNotFoundError:
            return sent.replace(tzinfo=None)
    here = sent.astimezone(zone)
    return here if now.tzinfo is not None else here.replace(tzinfo=None)


def _read_part(text: str, sent: dt.datetime, house: House, signs: MailSigns) -> tuple[Sheet, Reading]:
    """The slot in the part of a mail that is not blanked out."""
    sheet = Sheet(text)
    change = signs.changes or signs.extends
    found = read_slot(sheet, sent, house, change=change, extend=signs.extends and not signs.changes)
    return sheet, assemble(sheet, found, sent, house, intent="change" if change else "book")


def _filled(reading: Reading, other: Reading, intent: str) -> Reading:
    """What the subject says where the body is silent."""
    changes: dict[str, object] = {}
    dated = reading.date is not None or reading.candidates
    if not dated and reading.date_from is None and (other.date is not None or other.candidates or other.date_from):
        if not (intent == "change" and reading.start is None):
            changes |= {"date": other.date, "candidates": other.candidates, "date_from": other.date_from}
            changes["date_until"] = other.date_until
    elif not dated and other.date is not None:
        changes["date"] = other.date
    contradicts = any(question.code == "contradiction" for question in reading.questions)
    if reading.candidates and other.date in reading.candidates and not contradicts:
        changes |= {"date": other.date, "candidates": ()}
    if reading.start is None and reading.end is None and other.start is not None and intent != "change":
        changes |= {"start": other.start, "end": other.end}
    for name in ("people", "room", "series"):
        if getattr(reading, name) is None:
            changes[name] = getattr(other, name)
    return replace(reading, **changes)


def _from_quote(
    reading: Reading, parts: MailParts, signs: MailSigns, intent: str, sent: dt.datetime, house: House
) -> Reading:
    """The slot of the quoted confirmation or offer, when this mail cancels it, keeps its time, or accepts it."""
    if not parts.part(parts.quote).strip():
        return reading
    old = _read_part(_quoted_text(parts), sent, house, MailSigns())[1]
    if intent == "cancel":
        reading = _on_the_quoted_weekday(reading, old, sent)
        same_day = reading.date is None or old.date is None or reading.date == old.date
        if not same_day or reading.candidates:
            return reading
        return replace(
            reading,
            date=reading.date or old.date,
            start=reading.start or old.start,
            end=reading.end or (old.end if reading.start in (None, old.start) else None),
            room=reading.room or old.room,
        )
    if intent == "change":
        reading = _on_the_quoted_weekday(reading, old, sent)
        same_slot = reading.date == old.date and (reading.room or reading.people) and reading.end is None
        if (signs.same_time or same_slot) and reading.start is None:
            reading = replace(reading, date=reading.date or old.date, start=old.start, end=old.end)
        elif not (reading.date or reading.candidates or reading.date_from or signs.puts_off):
            if reading.start is not None:
                reading = replace(reading, date=old.date)
            elif reading.room is not None or reading.people is not None:
                reading = replace(reading, date=old.date, start=old.start, end=old.end)
        return replace(reading, room=reading.room or old.room)
    if signs.forwards:
        return _filled(reading, old, intent)
    if signs.accepts:
        offers = offered(_quoted_text(parts), lambda text: _read_part(text, sent, house, MailSigns())[1])
        return accepted(reading, old, offers, signs.which)
    return reading


def _on_the_quoted_weekday(reading: Reading, old: Reading, sent: dt.datetime) -> Reading:
    """`på torsdag` in an answer is the Thursday of the quoted booking, though another one comes before it."""
    if reading.date is None or old.date is None or reading.date.weekday() != old.date.weekday():
        return reading
    coming = 0 < (reading.date - sent.date()).days <= 7 < (old.date - sent.date()).days
    return replace(reading, date=old.date) if coming else reading


def _quoted_text(parts: MailParts) -> str:
    """The words of the quoted mail, without its headers and without what it says is taken."""
    start, end = parts.quote
    place = start
    for line in parts.part(parts.quote).split("\n"):
        bare = line.strip(" >\t*")
        if bare and not _QUOTE_HEADER.search(bare):
            break
        place += len(line) + 1
    taken = [match.span() for match in _TAKEN.finditer(parts.text, min(place, end), end)]
    kept = blanked(parts.text, [(min(place, end), end)], taken)
    return re.sub(r"(?m)^[ \t]*>+", lambda match: " " * len(match.group()), kept)


_QUOTE_HEADER = re.compile(
    r"\b(?:skrev|skreiv|wrote)\b[^\n]*:?$|^[-_]{5,}|^(?:den|on|på) .{0,80}\d{4}|@|melding|meddelande|message"
    r"|^(?:fra|frå|från|from|sendt|send|sent|skickat|dato|date|datum|til|till|to|emne|subject|ämne|kopi|cc):",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"[^.,;!?\n]{0,80}\b(?:opptatt|opptekne?|upptag(?:en|et)|(?:er|alt|allerede|blitt) booket|taken"
    r"|unavailable|not available|fully booked)\b[^.,;!?\n]{0,80}",
    re.IGNORECASE,
)


def _other(reading: Reading, room: str | None) -> Reading:
    """A mail about something else keeps who wrote it and which room it speaks of."""
    return Reading(
        intent="other",
        room=room,
        name=reading.name,
        group=reading.group,
        phone=reading.phone,
        email=reading.email,
        marks=reading.marks,
        language=reading.language,
    )


def _questions(reading: Reading) -> tuple[Question, ...]:
    """The questions that the subject, the quote or the sender have not answered since."""
    answered = {
        "missing_date": reading.date is not None or bool(reading.candidates),
        "missing_hour": reading.start is not None,
        "missing_start": reading.start is not None,
        "missing_end": reading.end is not None,
        "missing_people": reading.people is not None,
        "missing_name": reading.name is not None,
        "missing_phone": reading.phone is not None or reading.email is not None,
        "ambiguous_date": reading.date is not None,
        "which_booking": reading.date is not None or reading.name is not None,
    }
    return tuple(question for question in reading.questions if not answered.get(question.code, False))
