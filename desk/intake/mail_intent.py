"""Whether a mail books, changes or cancels, or is about something else: loans, invoices, lost things, newsletters.

A mail is about a booking only when its own words ask for a room or name a slot; the rest is for a person to read.
"""

import re
from functools import cache

from msgspec import Struct

from desk.intake.intent import read_signs
from desk.intake.lexicon.errands import ERRANDS
from desk.intake.mail_parts import MailParts
from desk.intake.mail_sentences import sentences
from desk.intake.reading import Reading
from desk.intake.sheet import Sheet


class MailSigns(Struct):
    """What the words of a mail say about its errand."""

    cancels: bool = False
    changes: bool = False
    drops_its_only_day: bool = False
    """The sentence that cancels holds the one day that the mail names."""
    replaces: bool = False
    """A change that names what comes instead, and not only that the old day is put off."""
    extends: bool = False
    requests: bool = False
    strong_request: bool = False
    mentions_room: bool = False
    aside: str = ""
    """The kind of another errand: `lost`, `thanks`, `question` and the like."""
    automatic: bool = False
    same_time: bool = False
    accepts: bool = False
    offered: bool = False
    """It answers an offer, so that nothing was booked before."""
    forwards: bool = False
    which: int | None = None
    restricted: bool = False
    booked_already: bool = False
    asks_rules: bool = False
    """It asks what is allowed."""
    puts_off: bool = False
    """It asks for another day or time that it does not name."""
    past: bool = False
    """It tells of what was."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(ERRANDS[name], re.IGNORECASE)


@cache
def _not_needed() -> re.Pattern[str]:
    """A need that is denied, and so no request: `trenger ikke`, `behöver inte`, `don't need`."""
    return re.compile(
        r"\b(?:trenger|treng|behöver) (?:\w+ )?(?:ikke|ikkje|inte)\b|\b(?:no longer|don't|do not|won't) need\b",
        re.IGNORECASE,
    )


def mail_signs(parts: MailParts) -> MailSigns:
    """The signs in the sender's own words and in the subject."""
    signs = MailSigns()
    subject = re.sub(r"^\s*(?:(?:re|sv|vs|fw|fwd|aw|vb)\s*:\s*)+", "", parts.part(parts.subject), flags=re.IGNORECASE)
    reply = bool(re.match(r"\s*(?:re|sv|vs|aw)\s*:", parts.part(parts.subject), re.IGNORECASE))
    body = parts.part(parts.body)
    own = sentences(parts.text, parts.body)
    said = [parts.text[start:end] for start, end in own]
    days: list[tuple[int, bool]] = []
    for sentence in said:
        before, signs.cancels = signs.cancels, False
        _weigh(signs, sentence)
        days.append((_days_named(sentence), signs.cancels))
        signs.cancels |= before
    signs.drops_its_only_day = [each for each in days if each[0]] == [(1, True)]
    if not reply:
        signs.requests |= (
            bool(
                _pattern("request").search(subject)
                or re.search(r"\b(?:booking|bestilling|bokning|reservasjon|reservation)\b", subject, re.IGNORECASE)
            )
            and signs.mentions_room
        )
        signs.cancels |= bool(_pattern("cancel").search(subject))
        signs.changes |= bool(_pattern("change").search(subject)) and not signs.strong_request
    signs.mentions_room |= bool(_pattern("room").search(subject))
    for kind in ("lost", "business", "fault"):
        if not signs.aside and _pattern(kind).search(subject):
            signs.aside = kind
    signs.restricted = bool(_pattern("restricted").search(body))
    signs.automatic = _automatic(parts, subject, body)
    signs.asks_rules = bool(_pattern("rules").search(body) or _pattern("rules").search(subject))
    signs.same_time = bool(_pattern("same_time").search(body))
    quoted = parts.part(parts.quote)
    signs.forwards = bool(_pattern("forward").search(quoted[:200]))
    signs.offered = (
        reply
        and bool(_pattern("offer").search(quoted) or _pattern("taken").search(quoted))
        and not _pattern("confirmed").search(quoted)
    )
    if signs.forwards and signs.requests:
        signs.mentions_room |= bool(_pattern("room").search(quoted))
    if (reply and _pattern("accept").search(body)) or (
        reply and (_pattern("second").search(body) or _pattern("first").search(body))
    ):
        signs.accepts = signs.offered and bool(_pattern("offer").search(quoted))
        signs.which = 2 if _pattern("second").search(body) else 1 if _pattern("first").search(body) else None
    return signs


def _weigh(signs: MailSigns, sentence: str) -> None:
    """Add what one sentence says."""
    thanks = bool(_pattern("thanks").search(sentence))
    question = bool(_pattern("question").search(sentence))
    lost = bool(_pattern("lost").search(sentence))
    room = bool(_pattern("room").search(sentence))
    signs.mentions_room |= room
    signs.past |= bool(_pattern("past").search(sentence))
    if _pattern("booked").search(sentence):
        signs.booked_already = True
    for kind, hit in (
        ("lost", lost),
        ("fault", bool(_pattern("fault").search(sentence))),
        ("business", bool(_pattern("business").search(sentence))),
    ):
        if hit:
            signs.aside = signs.aside or kind
    if thanks and not signs.aside:
        signs.aside = "thanks"
    if question and not signs.aside:
        signs.aside = "question"
    if _pattern("cancel").search(sentence) and not re.search(
        r"\b(?:hvis|dersom|om vi må|if|viss|ifall|kan man|frist)\b", sentence, re.IGNORECASE
    ):
        signs.cancels = True
    signs.puts_off |= bool(_pattern("put_off").search(sentence))
    if _pattern("change").search(sentence) and not lost:
        signs.changes = True
        signs.replaces |= bool(_pattern("change").search(_pattern("put_off").sub(" ", sentence)))
    if _pattern("extend").search(sentence):
        signs.extends = True
    if not (lost or thanks) and (room or re.search(r"\d", sentence) or _days_named(sentence)):
        _weigh_as_line(signs, sentence)
    past_thanks = thanks and _pattern("thanks_for").search(sentence)
    if past_thanks or lost:
        return
    wanted = _not_needed().sub(" ", sentence)
    asked = bool(_pattern("request").search(wanted))
    if asked and not question:
        signs.requests = True
        signs.strong_request |= bool(
            re.search(
                r"\b(?:bestill|reserv|book|låne|leie|boka|tinge|need|like|skulle|ønsk|treng|få)",
                wanted,
                re.IGNORECASE,
            )
        )
    if room and _pattern("free").search(sentence):
        signs.requests = True


def _days_named(sentence: str) -> int:
    """How many weekdays, months and the like a sentence names; a weekday beside its date is one day."""
    sheet = Sheet(sentence)
    weekdays = sum(len(sheet.word(at)) > 2 for at in sheet.places("weekday"))
    return max(weekdays, len(sheet.places("month"))) + len(sheet.places("relative"))


def _weigh_as_line(signs: MailSigns, sentence: str) -> None:
    """What the words of a booking line say in a sentence of a mail that names a room, a day or a time."""
    said = read_signs(Sheet(sentence))
    signs.cancels |= bool(said.cancel)
    signs.changes |= bool(said.move)
    signs.extends |= bool(said.extend)


def _automatic(parts: MailParts, subject: str, body: str) -> bool:
    """Whether no person wrote this to the library: out-of-office replies, newsletters, offers."""
    headers = parts.headers
    if headers.get("auto-submitted", "no").lower() != "no" or "list-unsubscribe" in headers or "list-id" in headers:
        return True
    if headers.get("precedence", "").lower() in ("bulk", "list", "junk", "auto_reply") or "x-autoreply" in headers:
        return True
    if re.search(
        r"(?:no-?reply|newsletter|nyhetsbrev|donotreply|mailer-daemon|marketing|kampanje)@",
        headers.get("from", ""),
        re.IGNORECASE,
    ):
        return True
    return bool(_pattern("automatic").search(subject) or _pattern("automatic").search(body))


def passes_on(parts: MailParts, signs: MailSigns) -> bool:
    """Whether somebody only passes another's mail on, and asks for nothing in words of their own."""
    prefix = re.match(r"\s*(?:vs|fw|fwd|vb|wg)\s*:", parts.part(parts.subject), re.IGNORECASE)
    own = parts.part(parts.body)
    return bool(prefix or signs.forwards) and not signs.requests and not re.search(r"\d", own) and len(own) < 300


def mail_intent(parts: MailParts, signs: MailSigns, reading: Reading, subject: Reading) -> str:
    """The errand of a mail, from its signs and from the slot that was read in it, or whole in its subject."""
    if signs.automatic:
        return "other"
    if _asked_in_the_subject(parts, signs, reading, subject):
        return "book"
    day = (
        reading.date is not None
        or bool(reading.candidates)
        or reading.date_from is not None
        or reading.series is not None
    )
    time = reading.start is not None or reading.end is not None or reading.part_of_day is not None
    if signs.cancels and (signs.aside != "business" or day):
        same_day = signs.changes and reading.start is not None
        asked = signs.replaces or (signs.strong_request and time)
        wants_new = asked and not signs.drops_its_only_day and (day or same_day)
        return "change" if wants_new else "cancel"
    slot = day and (reading.start is not None or reading.end is not None)
    over = any(question.code == "past" for question in reading.questions)
    if over and not signs.requests and not signs.changes:
        return "other"
    about_room = signs.mentions_room or reading.room is not None
    whole = reading.start is not None and reading.end is not None
    counted = reading.people is not None or reading.series is not None
    if (
        (signs.changes or signs.extends)
        and (about_room or slot or time or day or reading.people is not None)
        and signs.aside not in ("lost", "business")
    ):
        anew = signs.strong_request and slot and not _reply(parts) and not signs.booked_already
        anew |= signs.offered and not signs.booked_already
        return "book" if anew and not signs.extends else "change"
    if signs.accepts:
        return "book"
    if signs.asks_rules and not slot:
        return "other"
    if signs.aside == "lost":
        return "book" if slot and (signs.strong_request or (whole and counted)) else "other"
    if signs.aside == "business" and not (signs.requests and (slot or day)):
        return "other"
    if signs.booked_already and not signs.strong_request:
        return "other"
    if signs.requests and (
        day or time or reading.people is not None or reading.room is not None or signs.strong_request
    ):
        return "book"
    if whole and reading.people is not None and signs.aside in ("", "question"):
        return "book"
    if slot and about_room and not signs.past and (signs.aside not in ("thanks", "fault") or (whole and counted)):
        return "book"
    return "other"


def _asked_in_the_subject(parts: MailParts, signs: MailSigns, reading: Reading, subject: Reading) -> bool:
    """Whether the subject names the slot and the body adds none: `Rom 8 torsdag 15.10 kl 17-18.30`."""
    if (
        _reply(parts)
        or signs.aside not in ("", "question", "thanks")
        or signs.cancels
        or signs.changes
        or signs.extends
    ):
        return False
    named = subject.date is not None or bool(subject.candidates)
    bare = reading.date is None and reading.start is None and not signs.asks_rules
    return bare and named and subject.start is not None


def _reply(parts: MailParts) -> bool:
    return bool(re.match(r"\s*(?:re|sv|vs|aw)\s*:", parts.part(parts.subject), re.IGNORECASE))
