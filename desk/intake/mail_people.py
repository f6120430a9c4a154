"""Who wrote a mail and how to reach them: the display name and the signature, never the library's own."""

import re
import unicodedata

from desk.intake.activities import is_group_word
from desk.intake.contacts import emails, phones
from desk.intake.house import House
from desk.intake.lexicon import lexicon
from desk.intake.mail_parts import MailParts
from desk.intake.mail_sentences import blanked
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

_ROLES = word_set(
    """
    leder leiar sekretær kasserer styreleder nestleder daglig rektor lærer lærar inspektør rådgiver konsulent
    saksbehandler post info kontakt kontor firmapost resepsjon regnskap økonomi administrasjon booking ledare
    ordförande sekreterare kassör chair chairman secretary treasurer manager teacher office admin accounts team
    student avdelingsleder koordinator prosjektleder tlf tel mob mobil telefon phone mobile mvh hilsen sendt fra
    bibliotek biblioteket library folkebibliotek
    """
)


def contact_of(parts: MailParts, house: House, *, body: bool = True) -> tuple[str | None, str | None, str | None]:
    """The person's name, phone number and e-mail address; without `body` only headers and signature are looked at."""
    display, address = parts.sender
    own = {each.lower() for each in house.own_emails}
    if address.lower() in own:
        display, address = "", ""
    signed = _signed_name(parts)
    name = _name(display, signed)
    number = _number(parts, parts.signature, house) or (_number(parts, parts.body, house) if body else None)
    mail = address.lower() or _address(parts, house)
    return name, number, mail or None


def _without_pictures(line: str) -> str:
    """A line without the hearts and smileys that people sign with."""
    kept = "".join(char for char in line if unicodedata.category(char) not in ("So", "Sk", "Cf") and char != "\ufe0f")
    return re.sub(r"(?<!\S)[:;]-?[)D(]+(?!\S)", "", kept)


def _name(display: str, signed: str | None) -> str | None:
    """The display name when it is a person's; the signature's when it says more or the display name is an office."""
    shown = _turned(display) if "@" not in display else ""
    if shown and _is_person(shown):
        if (
            signed
            and signed.split()[0].casefold() == shown.split()[0].casefold()
            and len(signed.split()) > len(shown.split())
        ):
            return signed
        return shown
    return signed or shown or None


def _turned(display: str) -> str:
    """`Nordli, Kari` as `Kari Nordli`, and without what stands in brackets."""
    plain = _without_pictures(re.sub(r"[(\[][^)\]]{0,80}[)\]]", "", display))
    bare = re.split(r"\s[|/·–-]\s", plain)[0].strip(" \"'")
    family, comma, rest = bare.partition(",")
    if comma and rest.strip() and rest.split()[0].casefold() in lexicon().given_names:
        return f"{rest.strip()} {family.strip()}"
    return bare


def _is_person(name: str) -> bool:
    """Whether a display name is a person's and not an office's or a group's."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)
    if not words:
        return False
    if any(
        is_group_word(word.casefold()) or word.casefold() in _ROLES or word in ("AS", "NAV", "IL", "SA", "BA")
        for word in words
    ):
        return False
    known = words[0].casefold().split("-")[0] in lexicon().given_names
    return known or (2 <= len(words) <= 4 and all(word[0].isupper() for word in words))


def _signed_name(parts: MailParts) -> str | None:
    """The name in the signature: after the greeting on its line, else the first line that is a name."""
    for line in parts.part(parts.signature).splitlines()[:12]:
        found = _name_in(_without_greeting(_without_pictures(line)))
        if found:
            return found
    body = parts.part(parts.body)
    introduced = re.search(
        r"\b(?:jeg heter|eg heiter|jag heter|mitt navn er|mitt namn er|my name is|namnet er|navnet mitt er"
        r"|this is)\s+([^\W\d_]+(?:[ -][A-ZÅÄÖØÆ][^\W\d_]*){0,3})",
        body,
    )
    if introduced and introduced[1][0].isupper():
        return introduced[1]
    last = [line.strip() for line in body.splitlines() if line.strip()][-1:]
    if last and len(last[0]) < 60:
        tail = re.split(r"[.!?]\s+", last[0])[-1]
        found = (
            _name_in(_without_greeting(_without_pictures(tail))) if tail != last[0] or len(tail.split()) <= 4 else None
        )
        if found and (found.split()[0].casefold() in lexicon().given_names):
            return found
    return None


_GREETING = re.compile(
    r"^[\s/–-]*(?:m\.?v\.?h\.?|vh|(?:med )?(?:vennlig|vennleg|venleg|beste?|vänliga?|hjertelig"
    r"|varme?) +(?:hilsen|hilsener|helsing|helsingar|hälsning|hälsningar)|med hilsen|med helsing|hilsen"
    r"|helsing"
    r"|hälsningar|hälsning|vänligen|klem|(?:kind|best|warm|many)? ?regards|best wishes|all the best"
    r"|yours sincerely|sincerely|cheers|many thanks|thanks(?: so much| again| a lot)?|thank you|best|takk"
    r"|tack|på forhånd takk|på førehand takk|takk på forhånd|takk på førehand)\b(?: (?:fra|frå|från"
    r"|from))?[\s,.!:–-]*",
    re.IGNORECASE,
)


def _without_greeting(line: str) -> str:
    stripped = line[:200].strip()
    for _ in range(2):
        stripped = _GREETING.sub("", stripped, count=1).strip(" /–-,!.")
    return stripped


def _name_in(line: str) -> str | None:
    """The name that a line of a signature begins with, or has after `v/`."""
    led = re.search(r"\bv/\s*", line)
    if led:
        line = line[led.end() :]
    piece = re.split(
        r"[,|;•·(]|\s[-–]\s|\s{2,}|\b(?:tlf|tel|mob|mobil|telefon|phone|e-post|epost|mail)\b|[+\d]",
        line,
        maxsplit=1,
        flags=re.IGNORECASE,
    )[0].strip(" .:-–/")
    words = piece.split()
    if not 1 <= len(words) <= 5 or "@" in piece:
        return None
    if any(is_group_word(word.casefold()) or word.casefold() in _ROLES for word in words):
        return None
    first = words[0].casefold().split("-")[0]
    known = first in lexicon().given_names
    if words[0][0].islower():
        return " ".join(word[:1].upper() + word[1:] for word in words) if known and len(words) <= 3 else None
    if known and all(
        word[0].isupper() or word.casefold() in ("og", "and", "och", "&", "van", "von", "de", "av") for word in words
    ):
        return piece
    capitals = all(word[0].isupper() and word.casefold() not in lexicon().vocabulary for word in words)
    return piece if capitals and 1 <= len(words) <= 4 else None


_SHARED_NUMBER = re.compile(
    r"\b(?:sentralbord\w*|switchboard|växel|vxl|fax|faks|telefaks)\b[:. ]{0,3}[+\d][\d ()/-]{5,20}", re.IGNORECASE
)
"""A number that many share, and a fax, are not the person's."""


def _number(parts: MailParts, span: tuple[int, int], house: House) -> str | None:
    shared = [match.span() for match in _SHARED_NUMBER.finditer(parts.text, *span)]
    sheet = Sheet(blanked(parts.text, [span], shared))
    emails(sheet, house)
    return next(iter(phones(sheet, house)[0]), None)


def _address(parts: MailParts, house: House) -> str | None:
    for span in (parts.signature, parts.body):
        found = emails(Sheet(blanked(parts.text, [span], [])), house)
        if found:
            return found[0]
    return None
