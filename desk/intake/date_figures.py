"""Dates in figures or with their month: `1/12`, `1.12.26`, `den 8.`, `8. og 9. desember`, `Dec 11th`, `2026-12-08`."""

from datetime import date

from desk.intake.lexicon import lexicon
from desk.intake.mentions import Mention, around_missing, exact_date, just_passed, next_date
from desk.intake.numbers import ordinal, year
from desk.intake.sheet import MONTH_DAYS, Sheet

_CLOCK_LEADS = ("clock", "between")


def figures_at(sheet: Sheet, place: int, today: date) -> Mention | None:
    """The date that begins here in figures, or with a month's name."""
    if not sheet.free(place) or (
        sheet.glued(place) and sheet.sign(place - 1) not in ("(", ",", ";", "", ":", "-", "+")
    ):
        return None
    found = _iso(sheet, place, today) or _packed(sheet, place) or _day_month(sheet, place, today)
    return found or _named_month(sheet, place, today) or _month_first(sheet, place, today)


def _day(place: int, after: int, found: date | None, *others: date | None) -> Mention | None:
    if found is None:
        return None
    alternatives = tuple(sorted({found, *(other for other in others if other is not None)}))
    return Mention(
        place, after, "day", (found,), explicit=True, alternatives=alternatives if len(alternatives) > 1 else ()
    )


def _missing(place: int, after: int, around: tuple[date, ...]) -> Mention | None:
    return Mention(place, after, "day", around, explicit=True, missing=True) if around else None


def _iso(sheet: Sheet, place: int, today: date) -> Mention | None:
    parts = [sheet.digits(at) for at in (place, place + 2, place + 4)]
    signs = {sheet.sign(place + 1), sheet.sign(place + 3)}
    if len(parts[0]) != 4 or not all(parts) or len(signs) != 1 or not signs <= {"-", "/", "."}:
        return None
    in_year, month, number = map(int, parts)
    found = _day(place, place + 5, exact_date(in_year, month, number))
    return found or _missing(place, place + 5, around_missing(today, month, number, in_year))


def _packed(sheet: Sheet, place: int) -> Mention | None:
    digits = sheet.tokens[place].text if sheet.free(place) else ""
    if not digits.isdigit() or not digits.isascii():
        return None
    if len(digits) == 8 and digits.startswith("20"):
        return _day(place, place + 1, exact_date(int(digits[:4]), int(digits[4:6]), int(digits[6:])))
    if len(digits) == 6 and 24 <= int(digits[4:]) <= 45:
        return _day(place, place + 1, exact_date(2000 + int(digits[4:]), int(digits[2:4]), int(digits[:2])))
    return None


def _day_month(sheet: Sheet, place: int, today: date) -> Mention | None:
    first, separator, second = sheet.digits(place), sheet.sign(place + 1), sheet.digits(place + 2)
    if separator == "-" and _dashed(sheet, place):
        separator = "/"
    if not (0 < len(first) <= 2 and separator in (".", "/") and 0 < len(second) <= 2):
        return None
    if not sheet.glued(place + 1) or not sheet.glued(place + 2):
        return _spaced(sheet, place)
    number, month = int(first), int(second)
    stated, after = _year_after(sheet, place + 3, separator)
    if missing := around_missing(today, month, number, stated):
        return None if sheet.compound(place + 2) else _missing(place, after, missing)
    if stated is None and separator == "." and _is_time(sheet, place, number, second, after):
        return None
    if stated is None and (first, second) == ("24", "7"):
        return None
    if sheet.compound(place + 2):
        return None
    if stated is not None:
        plain, swapped = exact_date(stated, month, number), exact_date(stated, number, month) if number <= 12 else None
    else:
        plain, swapped = next_date(today, month, number), next_date(today, number, month) if number <= 12 else None
    if separator == "/" and sheet.english() and plain and swapped and plain != swapped:
        return _day(place, after, plain, swapped)
    if plain is None and (separator == "/" or (separator == "." and stated is not None)):
        month_day = (number, month) if stated is None else None
        return _day(place, after, next_date(today, *month_day) if month_day else exact_date(stated or 0, number, month))
    return _day(place, after, plain, just_passed(today, month, number) if stated is None else None)


def _dashed(sheet: Sheet, place: int) -> bool:
    """Whether `25-11` is a date: no such hour, or the span of hours follows it."""
    first, second = sheet.digits(place), sheet.digits(place + 2)
    if not (0 < len(first) <= 2 and 0 < len(second) <= 2 and int(second) <= 12):
        return False
    if _year_after(sheet, place + 3, "-")[0] is not None and sheet.sign(place + 3) == "-":
        return not sheet.glued(place)
    if sheet.glued(place + 3) or (sheet.glued(place) and sheet.sign(place - 1) not in ("(", ",")):
        return False
    hours = sheet.skip(place + 3, "clock")
    span = bool(sheet.digits(hours) and sheet.sign(hours + 1) == "-" and sheet.digits(hours + 2))
    at_a_time = int(first) > 12 and hours > place + 3 and bool(sheet.digits(hours))
    return int(first) > 24 or at_a_time or (span and sheet.past(hours + 3, "person") is None)


def _spaced(sheet: Sheet, place: int) -> Mention | None:
    """`8. 12. 2026`: spaces are read as a date only when a year follows."""
    if sheet.sign(place + 1) != "." or sheet.sign(place + 3) != ".":
        return None
    stated = year(sheet, place + 4)
    if stated is None:
        return None
    return _day(place, stated[1], exact_date(stated[0], int(sheet.digits(place + 2)), int(sheet.digits(place))))


def _year_after(sheet: Sheet, place: int, separator: str) -> tuple[int | None, int]:
    """The year that goes on a date, in `-26`, `.2026`, `/26` or ` 2026`, and the place after the date."""
    if sheet.sign(place) in {separator, "-", "."} and sheet.glued(place) and sheet.glued(place + 1):
        digits = sheet.digits(place + 1)
        hour_follows = sheet.sign(place + 2) in (".", ":", "-") and sheet.glued(place + 2) and sheet.digits(place + 3)
        if len(digits) == 4 and digits.startswith(("19", "20")) and int(digits) < 2100 and not hour_follows:
            return int(digits), place + 2
        if len(digits) == 2 and 24 <= int(digits) <= 45 and not hour_follows:
            return 2000 + int(digits), place + 2
    dot = place + 1 if sheet.sign(place) == "." and sheet.glued(place) else place
    comma = dot + 1 if sheet.sign(dot) == "," else dot
    stated = year(sheet, comma)
    if (
        stated is not None
        and int(str(stated[0])) >= 2024
        and not sheet.glued(comma)
        and not _time_goes_on(sheet, stated[1])
    ):
        return stated
    return None, dot if not (sheet.digits(dot) and sheet.glued(dot)) else place


def _time_goes_on(sheet: Sheet, after: int) -> bool:
    return sheet.sign(after) == "-" and bool(sheet.digits(after + 1)) and sheet.glued(after)


def _is_time(sheet: Sheet, place: int, number: int, second: str, after: int) -> bool:
    """Whether `12.10` is a time: not when it cannot be a date, and by what stands around it when it can be both."""
    month = int(second)
    if not (1 <= month <= 12 and 1 <= number <= MONTH_DAYS[month - 1]):
        return True
    if (
        any(sheet.past(place - 1, kind) for kind in _CLOCK_LEADS)
        or sheet.word(place - 1) == "kl"
        or sheet.word(place - 2) == "kl"
    ):
        return len(second) == 2 and number <= 24
    if sheet.sign(place - 1) == "-" and sheet.glued(place):
        return number <= 24 and not (place > 1 and sheet.owner[place - 2] == "date")
    if len(second) == 1 or number > 24 or after > place + 3:
        return False
    if sheet.sign(place + 3) == "-" and (
        sheet.digits(place + 4) or (sheet.glued(place + 3) and not sheet.glued(place + 4))
    ):
        far = sheet.sign(place + 5) == "." and sheet.glued(place + 5) and sheet.digits(place + 6)
        return not far or int(sheet.digits(place + 6)) > 12 or sheet.digits(place + 6) in ("00", "05", "10")
    after_a_day = place > 0 and "date" in (
        sheet.owner[place - 1],
        sheet.sign(place - 1) == "," and sheet.owner[place - 2],
    )
    time_follows = sheet.past(after, "clock") or (sheet.digits(after) and not sheet.glued(after))
    if month % 5 or after_a_day or time_follows:
        return False
    return sheet.has_slash or sheet.has_named_month or _day_elsewhere(sheet, place, after)


def _day_elsewhere(sheet: Sheet, place: int, after: int) -> bool:
    """Whether a day is said in words somewhere else in the text."""
    for kind in ("relative", "weekday", "next_week"):
        places = sheet.places(kind)
        if places and (places[0] < place or places[-1] >= after):
            return True
    return False


def _named_month(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`8. desember 2026`, `8 des`, `8des`, `8th of December`, `åttende januar`."""
    day = ordinal(sheet, place)
    if day is None and sheet.digits(place) and len(sheet.digits(place)) <= 2:
        day = int(sheet.digits(place)), place + 1
    if day is None:
        return None
    number, after = day
    bare = after == place + 1 and sheet.digits(place) and sheet.word(place - 1) not in ("den", "d")
    of_month = sheet.past(after, "weekday_of") or sheet.word(after) in ("of", "i")
    if of_month and not (bare and sheet.word(after) == "i"):
        after += 1
    if sheet.sign(after) == "-" and bare and sheet.glued(after) and sheet.glued(after + 1):
        after += 1
    month = sheet.means(after, "month")
    if month is None or not isinstance(month[0], int):
        return None
    if (
        sheet.word(after) in ("mar", "mai", "maj", "jan", "may", "august", "april")
        and after == day[1]
        and not month_here(sheet, after)
    ):
        return None
    if sheet.compound(month[1] - 1) or runs_out(sheet, month[1]):
        return None
    return _dated(sheet, place, number, month[0], sheet.after_dot(month[1]), today)


def runs_out(sheet: Sheet, place: int) -> bool:
    """Whether the `ut` of `november ut` stands here, and not that of `11. januar ut april`."""
    return sheet.word(place) == "ut" and sheet.past(place + 1, "month") is None


def month_here(sheet: Sheet, place: int) -> bool:
    """Whether a month's name that is also a given name stands for the month: not before a family name."""
    token = sheet.tokens[place]
    if token.text[0].isupper() and not sheet.english() and _named_alike(sheet, place):
        return False
    if runs_out(sheet, place + 1):
        return False
    if token.word not in ("jan", "mai", "may") or not token.text[0].isupper() or sheet.glued(place):
        return True
    following = sheet.tokens[place + 1] if place + 1 < len(sheet) else None
    dotted = sheet.sign(place - 1) == "." or sheet.past(place - 2, "weekday") is not None
    dotted |= sheet.owner[place - 2] == "date"
    return dotted or following is None or not (following.letters and following.text[0].isupper())


def _named_alike(sheet: Sheet, place: int) -> bool:
    """Whether `Jan` or `Maj-Britt` stands here: with its phone number, a second name, or behind a span of hours."""
    if sheet.sign(place + 1) == "-" and sheet.glued(place + 2) and sheet.tokens[place + 2].text[:1].isupper():
        return True
    if sheet.tokens[place].word not in ("jan", "mai", "maj") or sheet.glued(place):
        return False
    beyond = place + 2 if sheet.sign(place + 1) == "," else place + 1
    number = sheet.owner[beyond : beyond + 1] == ["phone"] or sheet.word(beyond) in ("tlf", "tel", "mob", "mobil")
    return number or (sheet.sign(place - 2) == "-" and sheet.glued(place - 2) and sheet.glued(place - 1))


def _month_first(sheet: Sheet, place: int, today: date) -> Mention | None:
    """`Dec 11th`, `December 8, 2026`, `feb13`."""
    month = sheet.means(place, "month")
    if month is None or not isinstance(month[0], int):
        return None
    at = sheet.after_dot(month[1])
    if sheet.word(at) in ("the", "den"):
        at += 1
    digits = sheet.digits(at)
    day = ordinal(sheet, at) if not (digits and sheet.sign(at + 1) == ".") else None
    if day is None and digits and len(digits) <= 2:
        day = int(digits), at + 1
    if day is None or not 1 <= day[0] <= 31:
        return None
    if (
        sheet.glued(day[1])
        and sheet.sign(day[1]) in ("-", ".", ":", "/")
        and sheet.digits(day[1] + 1)
        and sheet.glued(day[1] + 1)
    ):
        return None
    named = sheet.tokens[place].word in lexicon().given_names | {"mars", "jul", "mar"}
    if (
        (named and not sheet.english() and not year(sheet, day[1] + (sheet.sign(day[1]) == ",")))
        or sheet.past(day[1], "ampm")
        or sheet.past(day[1], "person")
    ):
        return None
    after = day[1] + 1 if sheet.sign(day[1]) == "," and year(sheet, day[1] + 1) else day[1]
    return _dated(sheet, place, day[0], month[0], after, today)


def _dated(sheet: Sheet, place: int, number: int, month: int, after: int, today: date) -> Mention | None:
    at = after + 1 if sheet.sign(after) in (",", "-", "/") and year(sheet, after + 1) else after
    stated = year(sheet, at)
    if stated is not None and (stated[0] < 2024 or _time_goes_on(sheet, stated[1])):
        stated = None if stated[0] > 1999 else stated
    if missing := around_missing(today, month, number, stated[0] if stated is not None else None):
        return _missing(place, stated[1] if stated is not None else after, missing)
    if stated is not None:
        return _day(place, stated[1], exact_date(stated[0], month, number))
    if (
        sheet.sign(after) in ("-", "/")
        and sheet.glued(after)
        and len(sheet.digits(after + 1)) == 2
        and sheet.glued(after + 1)
    ):
        short = int(sheet.digits(after + 1))
        if 24 <= short <= 45:
            return _day(place, after + 2, exact_date(2000 + short, month, number))
    return _day(place, after, next_date(today, month, number), just_passed(today, month, number))
