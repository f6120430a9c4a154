"""Phone numbers written down as they were said: `ni null null, fire femti, null en`."""

from desk.intake.sheet import Sheet

_ZERO = ("oh", "o", "zero", "null", "noll")
_TWICE = ("double", "dobbel", "dobbelt", "dubbel", "dubbelt")
_LEAST_WORDS = 3
"""Number words below which a row of figures is none that was dictated."""


def dictated(sheet: Sheet) -> list[tuple[int, int, str]]:
    """Where rows of number words that make up a whole phone number stand, and their digits."""
    found: list[tuple[int, int, str]] = []
    if len(sheet.places("number")) + sum(map(sheet.words.count, _ZERO)) < _LEAST_WORDS:
        return found
    place = 0
    while place < len(sheet):
        row = _row(sheet, place) if _begins(sheet, place) else None
        if row is not None:
            found.append((place, *row))
        place = row[0] if row else place + 1
    return found


def _begins(sheet: Sheet, place: int) -> bool:
    """Whether figures begin here: not in the middle of others, unless after a comma."""
    return _figure(sheet, place) is not None and _figure(sheet, place - 1) is None


def _row(sheet: Sheet, place: int) -> tuple[int, str] | None:
    """The place after the figures that begin here and the number they make; None when they make none."""
    digits, words, at, twice = "", 0, place, False
    while len(digits) < 10:
        if sheet.word(at) in _TWICE:
            twice, at = True, at + 1
            continue
        figure = _figure(sheet, at)
        if figure is None:
            if (
                not digits
                or sheet.sign(at) not in (",", "-", ".")
                or _figure(sheet, at + 1 + (sheet.word(at + 1) in _TWICE)) is None
            ):
                break
            at += 1
            if len(digits) == 8 and digits[0] != "0":
                break
            continue
        words += sheet.tokens[at].letters
        digits += figure[0] * (2 if twice else 1)
        twice, at = False, figure[1]
    if words < _LEAST_WORDS:
        return None
    if len(digits) == 8 and digits[0] in "23456789":
        return at, digits
    return (at, "46" + digits[1:]) if len(digits) == 10 and digits.startswith("07") else None


def _figure(sheet: Sheet, place: int) -> tuple[str, int] | None:
    """The digits said here: `ni`, `femti`, `førti to`, `900`, `ni hundre`."""
    if not sheet.free(place):
        return None
    if sheet.word(place) in _ZERO:
        return "0", place + 1
    number = sheet.number(place)
    if number is None:
        return None
    if sheet.word(number[1]) in ("hundre", "hundra", "hundred") and number[0] < 10:
        return f"{number[0]}00", number[1] + 1
    return sheet.digits(place) or str(number[0]), number[1]
