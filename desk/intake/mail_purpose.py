"""What a mail wants the room for: the first activity its own words name, else the one of the subject."""

from desk.intake.mail_intent import MailSigns
from desk.intake.mail_parts import MailParts
from desk.intake.mail_sentences import blanked
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set
from desk.intake.topics import is_activity, names_group

_GENERIC = word_set(
    """
    møtet møte meeting mötet möte arbeid arbeidet jobbe samling kaffe kaffi timer klubb sang film spill spille
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
    if found is None and group is not None and intent != "cancel" and not signs.cancels:
        found = group
    return found, group


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
        if names_group(sheet, place):
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
