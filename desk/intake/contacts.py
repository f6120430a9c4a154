"""Phone numbers and e-mail addresses. Numbers are stored as digits, with the country code only when foreign."""

import re
from functools import cache

from desk.intake.dictated import dictated
from desk.intake.house import House
from desk.intake.sheet import Sheet

_FULL_LENGTHS = {
    "47": 10,
    "46": 11,
    "45": 10,
    "1": 11,
    "44": 12,
    "354": 10,
    "33": 11,
    "48": 11,
    "31": 11,
    "358": 12,
    "49": 13,
}
_FULL_LENGTHS |= {
    "380": 12,
    "370": 11,
    "371": 11,
    "372": 11,
    "41": 11,
    "39": 12,
    "34": 11,
    "351": 12,
    "298": 9,
    "40": 11,
}
"""Digits of a mobile number with its country code, for the countries that call a Nordic library most."""


@cache
def _email() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}", re.UNICODE)


@cache
def _url() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|www\.)\S{1,200}", re.IGNORECASE)


@cache
def _phone() -> re.Pattern[str]:
    gap = r"[ \u00a0.\-]?"
    return re.compile(
        r"(?<![\w/.:+-])(?<![0-9],)(?:"
        r"(?P<norwegian>(?:\(?(?:\+|00)[ ]?47\)?[ \u00a0]?)?(?:"
        rf"[2-9][0-9]{{2}}{gap}[0-9]{{2}}{gap}[0-9]{{3}}|[2-9][0-9]{{2}}{gap}[0-9]{{3}}{gap}[0-9]{{2}}"
        rf"|[2-9][0-9]{gap}[0-9]{{2}}{gap}[0-9]{{2}}{gap}[0-9]{{2}}"
        r"|[2-9][0-9]{3}[ \u00a0][0-9]{4}|[2-9](?:[ ][0-9]){7}|[2-9][0-9]{7}))"
        r"|(?P<foreign>\(?(?:\+|00)[ ]?[1-9][0-9 ()./\u00a0-]{5,26}[0-9])"
        r"|(?P<swedish>0[1-9][0-9]{0,2}[ ]?[-–/ ][ ]?[0-9]{2,3}(?:[ \u00a0]?[0-9]{2,3}){1,3}|07[0-9]{8})"
        r")(?!\w|[.,:/-][0-9])"
    )


@cache
def _odd() -> re.Pattern[str]:
    digit = "[0-9]"
    return re.compile(
        rf"(?<![\w/.:+-])(?<![0-9],)(?:[49]{digit}{{2}} {digit}{{2}} {digit}{{2}}"
        rf"|[49]{digit}{{2}} {digit}{{2}} {digit}{{4}}"
        rf"|[49]{digit}{{6}}|[49]{digit}{{8}})(?![\w.,:/-])"
    )


def emails(sheet: Sheet, house: House) -> list[str]:
    """The addresses in the text, but for the library's own; all are claimed, as are web addresses."""
    found: list[str] = []
    own_addresses = {each.lower() for each in house.own_emails}
    for match in _email().finditer(sheet.text):
        address = match.group().rstrip(".-_").lower()
        own = address in own_addresses
        sheet.claim_chars(match.start(), match.start() + len(address), "own" if own else "email")
        if not own:
            found.append(address)
    for match in _url().finditer(sheet.text):
        sheet.claim_chars(match.start(), match.end(), "url")
    return found


def phones(sheet: Sheet, house: House) -> tuple[list[str], bool]:
    """The customer's numbers in the order given, and whether one has a digit too many or too few."""
    found: list[str] = []
    place = 0
    while match := _phone().search(sheet.text, place):
        start, end = match.span()
        digits = re.sub(r"\D", "", match.group())
        if match["norwegian"]:
            digits = digits[-8:]
            if _is_date(match.group()) or _is_date_with_hours(match.group()) or _is_clock_pair(match.group()):
                place = end
                continue
        elif match["foreign"]:
            digits, end = _foreign(match.group(), start)
        else:
            digits = "46" + digits[1:] if len(digits) >= 9 else ""
        place = max(end, start + 1)
        if 7 <= len(digits) <= 15:
            _keep(sheet, house, (start, end), digits, found)
    odd = False
    for match in _odd().finditer(sheet.text):
        odd |= _keep(sheet, house, match.span(), re.sub(r"\D", "", match.group()), found)
    for start, after, digits in () if found else dictated(sheet):
        sheet.claim(start, after, "phone")
        found.append(digits)
    return found, odd


def _foreign(text: str, start: int) -> tuple[str, int]:
    """The digits of a number that begins with a country code, and where it ends: no further than it is long."""
    digits = ""
    end = start
    full = 0
    for match in re.finditer(r"[0-9]+", text):
        if full and (len(digits) >= full or (len(digits) >= 8 and len(match.group()) == 1)):
            break
        digits += match.group()
        end = start + match.end()
        if not full:
            digits = digits.removeprefix("00")
        if not full and len(digits) >= 2:
            full = next((_FULL_LENGTHS[digits[:size]] for size in (3, 2, 1) if digits[:size] in _FULL_LENGTHS), 15)
    for code in ("46", "44", "45", "49"):
        if digits.startswith(code + "0"):
            digits = code + digits[3:]
    return (digits[2:] if digits.startswith("47") and len(digits) == 10 else digits), end


def _keep(sheet: Sheet, house: House, span: tuple[int, int], digits: str, found: list[str]) -> bool:
    if any(mark.start < span[1] and span[0] < mark.end for mark in sheet.marks):
        return False
    own = digits in house.own_phones
    sheet.claim_chars(*span, "own" if own else "phone")
    if not own and digits not in found:
        found.append(digits)
    return not own


def _is_date(text: str) -> bool:
    year, month, day = "20[2-9][0-9]", "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
    return bool(re.fullmatch(rf"{year}[-. ]?{month}[-. ]?{day}|{day}[-. ]{month}[-. ]{year}", text))


def _is_date_with_hours(text: str) -> bool:
    """`25.10 12-15`: a day, a month and a span of hours, whose separators are not alike."""
    pairs = re.fullmatch(r"([0-9]{2})[.-]([0-9]{2}) ([0-9]{2})([-.]?)([0-9]{2})", text)
    if pairs is None or not 0 < int(pairs[1]) <= 31 or not 0 < int(pairs[2]) <= 12 or int(pairs[3]) > 24:
        return False
    return int(pairs[5]) <= 24 if pairs[4] == "-" else int(pairs[5]) < 60


def _is_clock_pair(text: str) -> bool:
    """`20.00-22.00`, `2000-2200`, `1400 1600`: two times of day; without a dash only at the quarters."""
    pair = re.fullmatch(r"([0-9]{2})\.?([0-9]{2})([ -])([0-9]{2})\.?([0-9]{2})", text)
    if pair is None:
        return False
    hours, minutes = (int(pair[1]), int(pair[4])), (int(pair[2]), int(pair[5]))
    return max(hours) <= 24 and all(at < 60 and at % (5 if pair[3] == "-" else 15) == 0 for at in minutes)
