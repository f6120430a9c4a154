"""Numbers that count people though no noun says so: after `vi blir` and its like, or left over in the end."""

from desk.intake.company import somebody
from desk.intake.numbers import ordinal
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set

MOST = 300
"""More than this is no head count of a group room."""


def counted_by_lead(sheet: Sheet) -> int | None:
    """`vi blir ni`, `plass til 10`, `for 6`: a number after words that say who comes, when no time or unit follows."""
    leads = [(place, lead) for place in sheet.places("we_are") if (lead := sheet.past(place, "we_are")) is not None]
    leads += [*_new_number(sheet), *_no_longer(sheet)]
    leads.sort(key=lambda each: not _strong(sheet, *each))
    for place, lead in leads:
        if lead == place + 1 and sheet.past(place, "about"):
            continue
        if _after_a_number(sheet, place) and not _strong(sheet, place, lead):
            continue
        if sheet.follows(lead, "instead_of"):
            continue
        start = sheet.skip(lead + 1 if sheet.sign(lead) in (":", "=") else lead, "about")
        while sheet.word(start) in _ADVERBS and sheet.free(start):
            start += 1
        start = sheet.skip(start, "about")
        found = sheet.number(start)
        if found is None or sheet.word(start) in ("en", "et", "ett", "ei", "ein", "eit", "one"):
            continue
        value, after = found
        if sheet.word(start) == "to" and not (_strong(sheet, place, lead) and _ends_there(sheet, after)):
            continue
        if sheet.sign(after) == "-" or sheet.past(after, "or"):
            upper = sheet.number(after + 1) if sheet.word(place) not in _SHALL else None
            if upper is not None and sheet.sign(upper[1]) == "." and sheet.past(upper[1] + 1, "month"):
                upper = None
            if upper is not None and value < upper[0] <= 2 * value + 4 and _strong(sheet, place, lead):
                value, after = upper
        if not 1 <= value <= MOST or _goes_on_as_time_or_date(sheet, after, _strong(sheet, place, lead)):
            continue
        if not _strong(sheet, place, lead) and (value > 14 and sheet.past(place, "on")):
            continue
        if sheet.sign(after) == "+" and (more := sheet.number(after + 1)):
            value, after = value + more[0], more[1]
        if sheet.digits(place - 1) and sheet.past(place - 2, "from") == place - 1:
            place -= 2
        sheet.claim(place, after, "people")
        return value
    return None


def _new_number(sheet: Sheet) -> list[tuple[int, int]]:
    """The `til` of `endre antall på Heidi fredag til 9`, as a lead that is sure."""
    said = next((at for at in range(len(sheet)) if sheet.word(at) in _NUMBER_OF), None)
    if said is None:
        return []
    tills = [at for at in range(said + 1, len(sheet)) if sheet.word(at) in ("til", "till", "to")]
    return [(at, at + 1) for at in tills[-1:] if sheet.digits(at + 1) and at - said < 15]


def _no_longer(sheet: Sheet) -> list[tuple[int, int]]:
    """The `men` of `ikke lenger 8 på fredag men 12`, as a lead that is sure."""
    for place in range(1, len(sheet) - 3):
        count = place + 1 if sheet.word(place) in NO_LONGER else place
        denied = sheet.word(place - 1) in ("ikke", "ikkje", "inte", "not") and sheet.digits(count)
        ahead = range(count + 1, min(len(sheet), count + 8))
        more = count > place or any(sheet.words[at : at + 2] == ["any", "more"] for at in ahead)
        led = next((at for at in ahead if sheet.corrects(at)), None)
        if denied and more and led is not None:
            return [(led, led + 1)]
    return []


NO_LONGER = word_set("lenger lengre lengere længer längre longer")
_SHALL = word_set("skal ska skall should shall vil")
"""`skal være 16-18` is more often when than how many."""
_NUMBER_OF = word_set("antall antallet antal talet number headcount numbers")


def added(sheet: Sheet) -> int | None:
    """`12+3`, `5 + leder`, `forfatter + 12`: two numbers, or one and somebody, that are neither a time nor an age."""
    for place in range(1, len(sheet) - 1):
        first, second = sheet.digits(place - 1), sheet.digits(place + 1)
        apart = not sheet.glued(place - 1) or sheet.sign(place - 2) in ("", "(")
        if sheet.sign(place) == "+" and first and second and apart and 0 < int(first) <= 40 and 0 < int(second) <= 20:
            sheet.claim(place - 1, place + 2, "people")
            return int(first) + int(second)
        led = sheet.past(place - 1, "role") == place and sheet.sign(place) == "+" and second
        if led and not (sheet.glued(place + 2) and sheet.sign(place + 2) not in (",", ";", ")")) and int(second) <= 40:
            sheet.claim(place - 1, place + 2, "people")
            return 1 + int(second)
        plus = sheet.sign(place) == "+" or sheet.word(place) in ("pluss", "plus")
        more = somebody(sheet, place + 1) if plus and first and apart else None
        if more is not None and 0 < int(first) <= 40:
            sheet.claim(place - 1, more, "people")
            return int(first) + 1
    return None


_ADVERBS = word_set(
    """
    som regel vanligvis oftest vanlegvis oftast normalt gjerne nok kanskje bare berre bara only usually normally
    probably typically vanligtvis kanske fortsatt framleis alltid always nå no nu now just trolig truleg
    """
)


def _ends_there(sheet: Sheet, place: int) -> bool:
    """Whether a clause ends here or goes on with the day, so that `to` before it is the number two."""
    if place >= len(sheet) or sheet.sign(place) in (".", ",", "!", ";", ")") or sheet.past(place, "and"):
        return True
    day = sheet.skip(place, "on")
    return any(sheet.past(day, kind) for kind in ("weekday", "relative", "weekday_part"))


def _after_a_number(sheet: Sheet, place: int) -> bool:
    """Whether minutes stand before a word such as `på`: `kvart på tolv` counts to an hour."""
    before = place - 1
    return bool(sheet.past(before, "quarter_clock") or sheet.past(before, "number") or sheet.digits(before))


def _strong(sheet: Sheet, place: int, lead: int) -> bool:
    """Whether the lead says people and nothing else; `for` and `på` alone may lead a time or a date too."""
    return lead - place > 1 or sheet.word(place) not in ("for", "på", "with", "med", "of", "about", "er", "about", "är")


def _goes_on_as_time_or_date(sheet: Sheet, after: int, sure: bool) -> bool:
    if sheet.sign(after) in (".", ":", "/", "-") and sheet.glued(after) and sheet.digits(after + 1):
        return True
    if sheet.sign(after) == "-" and not sheet.glued(after) and not sheet.glued(after + 1):
        day = ordinal(sheet, after + 1)
        if day is not None and sheet.past(day[1], "month"):
            return False
    follows = ("unit", "month", "ampm", "oclock", "clock", "till", "past", "to_hour", "hour_amount")
    if not sure and sheet.past(after, "weekday"):
        return True
    before_hour = ("till", "to_hour")
    return any(sheet.past(after, kind) for kind in follows if kind not in before_hour or sheet.number(after + 1))


def bare_count(sheet: Sheet) -> int | None:
    """A number that nothing else claimed, `brettspill 6`; the last one, and only when it can be a head count."""
    best: tuple[int, int, int] | None = None
    for place in range(len(sheet)):
        found = sheet.number(place) if sheet.digits(place) or sheet.tokens[place].letters else None
        if found is None or not 1 <= found[0] <= 60 or sheet.word(place) in _NOT_BARE:
            continue
        times = sheet.word(place - 1) == "x" and not sheet.glued(place - 1)
        if (sheet.glued(place) and not times and sheet.sign(place - 1) not in (",", "(")) or (
            sheet.glued(found[1]) and sheet.sign(found[1]) not in (",", ".", ")", ";", "!", "?")
        ):
            continue
        if (
            sheet.sign(found[1]) == "."
            and sheet.glued(found[1])
            and found[1] + 1 < len(sheet)
            and sheet.tokens[found[1] + 1].letters
        ):
            continue
        if sheet.follows(place, "instead_of") or sheet.past(place - 1, "week") == place:
            continue
        if sheet.sign(place - 1) == "(" and sheet.owner[max(0, place - 2)] == "name" and found[0] > _YOUNGEST:
            continue
        for_so_many = sheet.word(place - 1) in ("til", "till", "for", "för") and sheet.past(found[1], "on") is not None
        for_so_many |= sheet.word(found[1]) in ("i", "in", "på", "on") and sheet.owner[found[1] + 1 :][:1] == ["room"]
        more = not sheet.digits(place) and sheet.free(found[1]) and sheet.tokens[found[1]].letters
        if sheet.past(found[1], "unit") or (more and not for_so_many) or _you(sheet, place):
            continue
        if sheet.digits(place) or best is None:
            best = (found[0], place, found[1])
    best = _range_left(sheet) or best
    if best is None:
        return None
    sheet.claim(best[1], best[2], "people")
    return best[0]


_YOUNGEST = 14
"""A number above this in brackets after a name is the person's age: `Sofie (17)`."""


def _range_left(sheet: Sheet) -> tuple[int, int, int] | None:
    """The `3-4` that is left once the hours are known: its upper end, and where it stands."""
    for place in range(1, len(sheet) - 1 if "time" in sheet.owner else 0):
        low, high = sheet.digits(place - 1), sheet.digits(place + 1)
        if sheet.sign(place) != "-" or not low or not high or sheet.glued(place - 1):
            continue
        ends = not sheet.glued(place + 2) or sheet.sign(place + 2) in (",", ")", ";")
        if ends and 0 < int(low) < int(high) <= min(int(low) + 5, 40):
            return int(high), place - 1, place + 2
    return None


def _you(sheet: Sheet, place: int) -> bool:
    """Whether `ni` is the Swedish *you*: `har ni rum 8?`."""
    return sheet.word(place) == "ni" and sheet.word(place - 1) in ("har", "kan", "får", "är", "om", "behöver", "vill")


_NOT_BARE = word_set("en et ett ei ein eit én éi éin one to begge both båda null zero no tu båe")
