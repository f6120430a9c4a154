"""What a mail wants the room for: the first activity its own words name, else the one of the subject."""

import re

from desk.intake.activities import is_activity, names_group
from desk.intake.lexicon import lexicon
from desk.intake.lexicon.topics import NOT_PURPOSE
from desk.intake.mail_intent import MailSigns
from desk.intake.mail_parts import MailParts
from desk.intake.mail_sentences import blanked
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_GENERIC = word_set(
    """
    møtet møte meeting mötet möte arbeid arbeidet jobbe samling kaffe kaffi timer klubb sang film spill spille
    spela spele öva øve synge sjunga
    call class games game talk lesing lese opptak kafe kafé dans reading party practice course study arbete
    """
)
_NEVER = word_set(
    """
    møtet mötet arrangementet kurset oppgave planlegging merking avklaring tilbakemelding bekreftelse åpningstid
    opningstid utlån forhånd førehand
    """
)


def mail_purpose(parts: MailParts, sheet: Sheet, intent: str, signs: MailSigns) -> tuple[str | None, str | None]:
    """The purpose as written, and the group that it is for."""
    if intent == "other":
        return None, None
    found = _best(sheet, generic=intent != "cancel")
    if found is None and parts.part(parts.subject).strip():
        found = _best(Sheet(blanked(parts.text, [parts.subject], [])), generic=intent != "cancel")
    group = _group(sheet)
    if intent == "book" and (found is None or _group_only(sheet, found)):
        found = _subject_topic(parts) or found or _deed(parts.part(parts.body))
    if found is None and group is not None and intent != "cancel" and not signs.cancels:
        found = group
    return found, group


def _group_only(sheet: Sheet, phrase: str) -> bool:
    """Whether a purpose is no more than the name of who meets."""
    word = phrase.split()[-1].casefold()
    return any(sheet.word(at) == word and names_group(sheet, at) for at in range(len(sheet)))


def _subject_topic(parts: MailParts) -> str | None:
    """A subject that is nothing but a word or two for what they meet for: `nattkino`, `Swap meet`."""
    subject = re.sub(r"^(?:\s*(?:re|sv|vs|fw|fwd|aw)\s*:)+", "", parts.part(parts.subject), flags=re.IGNORECASE)
    words = subject.strip(" .!?:-").split()
    known = lexicon().vocabulary
    if not 1 <= len(words) <= 3 or not all(re.fullmatch(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*", word) for word in words):
        return None
    if len(words) == 1 and len(words[0]) < 4:
        return None
    if any(word.casefold() in known or word.casefold() in NOT_PURPOSE for word in (words[0], words[-1])):
        return None
    if any(_ROOM_NOUN.search(word) for word in words):
        return None
    return " ".join(words)


_ROOM_NOUN = re.compile(
    r"(?:rom|rum|room|lokale|lokal|plass|plats|space)(?:met|er|s)?$|^(?:grupp|spørsmål|hei|hej)", re.I
)
_DEED = re.compile(
    r"\b(?:skal|ska|for å|för att|going to|(?:who|that) (?:want|need) to|practi[sc]ing|doing) "
    r"((?!(?:ha|have|få|låne|låna|bruke|bruka|booke|boka|hente|hämta|komme|kome|komma|være|vere|vera|vara|møte|møtes"
    r"|møtast|sitte|sitje|sitta|meet|be|use|bli|vite|gifte|reise|til|to)\b)[^\W\d_]{3,}(?: [^\W\d_]+){0,3})",
    re.IGNORECASE,
)
_DEED_ENDS = re.compile(
    r"(?: (?:på|i|fra|frå|från|og|och|and|kl|men|så|til|till|in|on|at|for|av|den|det|vi|me"
    r"|en|ei|ein|et|eit|ett|a|the))+$",
    re.IGNORECASE,
)


def _deed(body: str) -> str | None:
    """What they are going to do, when no noun says it: `skal lage adventskranser`."""
    found = _DEED.search(body)
    if found is None:
        return None
    return _DEED_ENDS.sub("", found[1])


def _best(sheet: Sheet, *, generic: bool) -> str | None:
    first_generic: str | None = None
    first_group: str | None = None
    for place, token in enumerate(sheet.tokens):
        if not token.letters or not sheet.free(place):
            continue
        word = sheet.word(place)
        if not is_activity(word) or word in _NEVER:
            continue
        phrase = _phrase(sheet, place)
        if names_group(sheet, place) or (names_group(sheet, place + 1) and not sheet.glued(place + 1)):
            first_group = first_group or phrase
            continue
        if word in _GENERIC and phrase == token.text:
            first_generic = first_generic or phrase
            continue
        return phrase
    if not generic:
        return None
    return first_generic or first_group


def _phrase(sheet: Sheet, place: int) -> str:
    """The activity with the word before it that belongs to it: `job interview`, `board meeting`, `digitalt møte`."""
    begin, after = place, place + 1
    before = place - 1
    while (
        before >= 0
        and place - before <= 2
        and sheet.free(before)
        and sheet.tokens[before].letters
        and not sheet.glued(before + 1)
    ):
        word = sheet.word(before)
        small = any(
            sheet.past(before, kind) == before + 1
            for kind in (
                "filler",
                "person",
                "purpose_lead",
                "on",
                "we_are",
                "contact_lead",
                "greeting",
                "number",
                "book_verb",
                "next",
            )
        )
        if (
            small
            or names_group(sheet, before)
            or len(word) < 3
            or word.endswith(("er", "ar"))
            or (sheet.tokens[before].text[0].isupper() and sheet.language() != "en")
        ):
            break
        begin = before
        before -= 1
        if sheet.language() != "en":
            break
    if sheet.sign(after) == "-" and sheet.glued(after) and sheet.glued(after + 1):
        after += 2
    return sheet.original(begin, after)


def _group(sheet: Sheet) -> str | None:
    """The first group that the mail names."""
    for place, token in enumerate(sheet.tokens):
        if token.letters and sheet.free(place) and names_group(sheet, place):
            begin = place
            while (
                begin > 0
                and sheet.free(begin - 1)
                and sheet.tokens[begin - 1].text[:1].isupper()
                and not sheet.past(begin - 1, "filler")
                and not sheet.past(begin - 1, "greeting")
            ):
                begin -= 1
            return sheet.original(begin, place + 1)
    return None
