"""Numbers that readers share: ordinals and years."""

from desk.intake.sheet import Sheet

_SUFFIXES = ("st", "nd", "rd", "th", "de", "te")


def ordinal(sheet: Sheet, place: int) -> tuple[int, int] | None:
    """A day's number written as an ordinal: `8.`, `8th`, `3:e`, `åttende`; and the place after it."""
    digits = sheet.digits(place)
    if digits and len(digits) <= 2:
        value = int(digits)
        if sheet.glued(place + 1):
            if sheet.sign(place + 1) == ".":
                return value, place + 2
            if sheet.word(place + 1) in _SUFFIXES:
                return value, place + 2
            if sheet.sign(place + 1) == ":" and sheet.word(place + 2) in ("a", "e") and sheet.glued(place + 2):
                return value, place + 3
        return None
    found = sheet.means(place, "ordinal")
    if found is not None and isinstance(found[0], int) and found[0] > 0:
        return found[0], found[1]
    return None


def year(sheet: Sheet, place: int) -> tuple[int, int] | None:
    """A year in four digits, or two after an apostrophe."""
    digits = sheet.digits(place)
    if len(digits) == 4 and digits.startswith(("19", "20")) and int(digits) < 2100:
        return int(digits), place + 1
    if sheet.sign(place) == "'" and len(sheet.digits(place + 1)) == 2 and sheet.glued(place + 1):
        return 2000 + int(sheet.digits(place + 1)), place + 2
    return None
