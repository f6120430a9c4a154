"""Ages and school classes, which are neither times nor head counts."""

from desk.intake.lexicon import lexicon
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set


def ages(sheet: Sheet) -> None:
    """Claim ages and school classes (`16-17 år`, `10 barn 7 år`, `9. klasse`, `15+`), which are no times or counts."""
    for place in range(len(sheet)):
        if not sheet.free(place):
            continue
        first = sheet.number(place)
        if first is None:
            continue
        after = first[1]
        for _ in range(2):
            if not (sheet.sign(after) in (".", "-", "/") or sheet.past(after, "and") or sheet.past(after, "or")):
                break
            second = sheet.number(after + 1)
            if second is not None and sheet.digits(place) and not sheet.digits(after + 1):
                break
            if second is not None:
                after = second[1]
            elif sheet.sign(after) in (".", "-") and sheet.glued(after):
                after += 1
                break
            else:
                break
        if sheet.sign(after) == "+" and first[0] in (13, 14, 15, 16, 18, 20) and sheet.glued(after):
            if not sheet.number(after + 1) and not sheet.means(after + 1, "person"):
                sheet.claim(place, after + 1, "age")
            continue
        unit = sheet.past(after, "age")
        if unit is None and sheet.past(after, "school_class"):
            unit = sheet.past(after, "school_class")
        elif unit is not None and sheet.past(unit, "age"):
            unit = sheet.past(unit, "age")
        if unit is None and after == place + 1 and _class_name(sheet, place):
            unit = place + 2
            if sheet.word(place - 1) in _CLASSES:
                place -= 1
        if unit is None and after == place + 1 and sheet.word(place - 1) in _YEARS and first[0] <= 13:
            sheet.claim(place - 1, after, "age")
        if (
            unit is None
            and sheet.word(place - 1) in _LIMITS
            and 12 <= first[0] <= 18
            and not sheet.past(after, "person")
            and not _minutes_before(sheet, place - 1)
        ):
            unit = after + 1 if sheet.word(after) == "s" and sheet.glued(after) else after
            place -= 1
        if unit is None and sheet.word(place - 1) in ("på", "of", "aged") and sheet.word(place - 2) in _YOUNG:
            unit = after
        if (
            unit is None
            and 10 < first[0] < 20
            and _named(sheet, place - 1)
            and (sheet.past(after, "says") or (sheet.past(after, "and") and _somebody(sheet, after + 1)))
        ):
            unit = after
        if unit is not None:
            sheet.claim(place, unit, "age")


def _minutes_before(sheet: Sheet, place: int) -> bool:
    """Whether the `over` here counts minutes, as in `kvart over 15` and `20 over 15`."""
    unit = sheet.past(place - 1, "unit")
    return bool(sheet.past(place - 1, "quarter_clock") or sheet.number(place - 2 if unit else place - 1))


def _named(sheet: Sheet, place: int) -> bool:
    """Whether somebody's name stands here, as in `Sivert 17 trenger …`."""
    return (
        0 <= place < len(sheet) and sheet.tokens[place].text.istitle() and sheet.word(place) not in lexicon().vocabulary
    )


def _somebody(sheet: Sheet, place: int) -> bool:
    """Whether a name or some people counted stand here: `Amalie 16 og to venninner`."""
    number = sheet.number(place)
    return _named(sheet, place) or (number is not None and sheet.past(number[1], "person") is not None)


_YOUNG = word_set("jente gutt gut jenta gutten guten ungdom elev tjej kille flicka pojke girl boy lad lass teen")
"""Before *på* or *of* and a number, somebody that old: `jente på 17`."""
_LIMITS = ("over", "över", "under", "fylt", "fyllt")
"""Before a number the limit of an age: `kun over 15`."""
_CLASSES = ("klasse", "klass", "klassen", "class", "gruppe", "grupp")
"""Before its name a class at school: `klass 4B`."""
_YEARS = ("year", "grade", "yr", "åk", "årskurs", "form")
"""Before its number a class at school: `Year 8`."""


def _class_name(sheet: Sheet, place: int) -> bool:
    """`9B`, `10A`, `2STA`: a school class, not a number."""
    letters = sheet.tokens[place + 1].text if place + 1 < len(sheet) else ""
    digits = sheet.digits(place)
    if not sheet.glued(place + 1) or not digits or int(digits) > 10 or sheet.glued(place + 2):
        return False
    if letters in ("AM", "PM") or (letters == "a" and (sheet.past(place + 2, "till") or sheet.past(place - 1, "till"))):
        return False
    if letters in ("a", "b", "c") and digits not in "12" and not sheet.past(place + 2, "month"):
        return True
    return letters in ("A", "B", "C", "D", "E", "F") or (
        len(letters) in (2, 3, 4) and letters.isupper() and digits in "123"
    )
