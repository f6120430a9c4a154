"""How many people come: a number with its unit, a range (the upper end), adults and children together, or `alene`."""

from itertools import pairwise

from msgspec import Struct

from desk.intake.activities import is_purpose_word
from desk.intake.company import ARTICLES, ONES, company, named_before, named_by_trade, somebody, with_me
from desk.intake.loose_counts import MOST, added, counted_by_lead
from desk.intake.sheet import Sheet
from desk.intake.tokens import word_set, word_tuple
from desk.intake.weekdays import monday_here


class Count(Struct):
    """A head count that was read, where, and whether it was of adults, children, or any."""

    value: int
    place: int
    after: int
    who: str


def head_count(sheet: Sheet) -> int | None:
    """The number of people, as far as the words say it; what stands without a unit is left for `bare_count`."""
    ours = with_me(sheet)
    if ours is not None:
        return ours
    counts = [count for count in _counts(sheet) if not _gone(sheet, count)]
    counts = _without_single(sheet, _without_hours(sheet, counts))
    if counts:
        for count in counts:
            sheet.claim(count.place, count.after, "people")
        return _sum(sheet, counts)
    return company(sheet) or counted_by_lead(sheet) or added(sheet)


def _without_hours(sheet: Sheet, counts: list[Count]) -> list[Count]:
    """The counts without `11-15 konfirmander` where they are counted elsewhere and no other span of hours is said."""
    dashes = (at for at in range(1, len(sheet)) if sheet.sign(at) == "-")
    spans = [at for at in dashes if sheet.digits(at - 1) and sheet.digits(at + 1)]
    if len(counts) < 2 or len(spans) != 1 or any(sheet.sign(at) != "-" for at in sheet.places("till")):
        return counts
    return [count for count in counts if count.place + 1 != spans[0] or count.value > 24]


def _gone(sheet: Sheet, count: Count) -> bool:
    """Whether those counted are the ones that do not come: `two people have dropped out`."""
    return any(sheet.word(at) in _LEFT for at in range(count.after, count.after + 3))


_LEFT = word_set(
    "dropped falt fallit fallt meldt melder hoppet hoppat trukket syke sjuke sjuka ill forfall avbud återbud"
)


def _without_single(sheet: Sheet, counts: list[Count]) -> list[Count]:
    """The counts without `ein elev` where a total is said as well, as in `eg og ein elev … vi er to personar`."""
    several = [count for count in counts if not _added(sheet, count)] or counts
    several = [count for count in several if count.value > 1 or sheet.word(count.place) not in ARTICLES]
    if not several or len(several) == len(counts) or _sum_joined(sheet, counts):
        return counts
    return several


def _added(sheet: Sheet, count: Count) -> bool:
    """Whether the count says how many have come to those before: `two more people`, `to nye deltakere`."""
    return any(
        sheet.word(at) in ("more", "flere", "fleire", "fler", "another") for at in range(count.place, count.after)
    )


def _sum_joined(sheet: Sheet, counts: list[Count]) -> bool:
    """Whether a count of one stands beside another that it is added to."""
    for before, after in pairwise(counts):
        between = sheet.words[before.after : after.place]
        both_named = {before.who, after.who} == {"adult", "child"}
        if len(between) <= 3 and (both_named or any(word in _JOINING for word in between)):
            return True
    return False


def _counts(sheet: Sheet) -> list[Count]:
    counts: list[Count] = []
    place = 0
    while place < len(sheet):
        count = _count_at(sheet, place)
        if count is not None:
            counts.append(count)
            place = count.after
        else:
            place += 1
    return counts


def _count_at(sheet: Sheet, place: int) -> Count | None:
    if not sheet.free(place) or (sheet.glued(place) and _inside_figures(sheet, place)):
        return None
    first = sheet.number(place)
    if first is None:
        return _one_of(sheet, place)
    value, after = first
    if _trade_of_named(sheet, after + 2 if sheet.sign(after) == "-" else after):
        return None
    if sheet.sign(after) == "+" and sheet.glued(after):
        after += 1
    while after < len(sheet) and sheet.owner[after] == "age":
        after += 1
    join = after
    if (
        sheet.sign(after) in ("-", "/")
        or sheet.past(after, "or")
        or sheet.word(after) in ("til", "till", "to")
        or (sheet.sign(after) == "," and not sheet.glued(after + 1) and sheet.sign(place - 1) != "-")
    ):
        join = after + 1
    second = sheet.number(join)
    if (
        second is not None
        and value < second[0] <= _highest(sheet, value, join)
        and (join > after or _side_by_side(sheet, place, value, second[0]))
        and sheet.word(join) not in ("en", "et", "ett")
    ):
        unit = _unit(sheet, second[1])
        if unit is not None:
            return Count(second[0], place, unit[1], unit[0])
    unit = _unit(sheet, after)
    if unit is None or value > MOST or (value == 0):
        return None
    return Count(value, place, unit[1], unit[0])


def _trade_of_named(sheet: Sheet, place: int) -> bool:
    """Whether the noun after `12-13` is the trade of who is named after it: `12-13 handledare Synnöve + elev`."""
    after = sheet.past(place, "role")
    if after is None or sheet.sign(after + 1) not in ("+", "&"):
        return False
    return sheet.free(after) and sheet.tokens[after].text.istitle()


def _inside_figures(sheet: Sheet, place: int) -> bool:
    """Whether the number is the end of a time or a date, and not of `lesegruppe/5 pers`."""
    sign = sheet.sign(place - 1)
    return sign in (".", ":") or (sign == "/" and not (place > 1 and sheet.tokens[place - 2].letters))


def _side_by_side(sheet: Sheet, place: int, value: int, other: int) -> bool:
    """`fem seks stykker`: neighbours without a sign between them, and not the end of a span before a count."""
    return other == value + 1 and sheet.sign(place - 1) != "-"


def _highest(sheet: Sheet, value: int, join: int) -> int:
    """The largest number that can close a range from `value`; with a comma between them they must be neighbours."""
    if sheet.sign(join - 1) == ",":
        return value + 1 if value > 2 else 0
    return max(3 * value, value + 5)


def _one_of(sheet: Sheet, place: int) -> Count | None:
    if sheet.word(place) not in ("a", "an", "et", "eit", "ei"):
        return None
    unit = _unit(sheet, place + 1)
    if unit is None or (sheet.sign(place - 1) not in ("+", "&") and not sheet.past(place - 1, "and")):
        return None
    return Count(1, place, unit[1], unit[0])


def _unit(sheet: Sheet, place: int) -> tuple[str, int] | None:
    """The noun that is counted, past adjectives such as `små` or `til`."""
    found = sheet.means(place, "person")
    if found is None and sheet.word(place) in _ADJECTIVES:
        place += 1
        found = sheet.means(place, "person")
    if found is None and _of_a_group(sheet, place):
        return "any", place
    if found is None and sheet.word(place + 1) in ("worker", "workers") and sheet.free(place):
        found = ("adult", place + 2)
    if found is None and sheet.word(place) in ("over", "under") and sheet.sign(place + 1) == "-":
        found = ("child", place + 4) if sheet.digits(place + 2) and sheet.word(place + 3) == "s" else None
    if found is None and sheet.free(place) and sheet.word(place).endswith(_PEOPLE_ENDINGS):
        found = ("adult", place + 1)
    if found is None or sheet.compound(found[1] - 1):
        return None
    after = found[1]
    if sheet.sign(after) == "'" and sheet.glued(after) and is_purpose_word(sheet.word(after + 1)):
        return None
    if sheet.word(after - 1) in ("folk", "staff") and is_purpose_word(sheet.word(after)):
        return None
    if sheet.word(after - 1) == "p" and sheet.word(sheet.after_dot(after)) == "m":
        return None
    if sheet.word(after - 1) == "st" and sheet.digits(place - 1) in ("1", "21", "31") and sheet.glued(place):
        return None
    if place + 1 == after and monday_here(sheet, place):
        return None
    if sheet.word(after - 1) in ("man", "st", "vakt", "h") and sheet.digits(after) and not sheet.glued(after - 1):
        return None
    return str(found[0]), sheet.after_dot(after)


def _of_a_group(sheet: Sheet, place: int) -> bool:
    """`tolv fra bondelaget`: the number before a `fra` counts who comes, when it begins its clause."""
    if sheet.word(place) not in ("fra", "frå", "från", "from") or not sheet.free(place):
        return False
    number = place - 1
    begins = number == 0 or sheet.sign(number - 1) in (",", ";", ":")
    kinds = ("clock", "number", "weekday", "relative", "month", "part", "time_word", "about", "half_before")
    ahead = place + 1
    return begins and not sheet.digits(ahead) and not any(sheet.past(ahead, kind) for kind in kinds)


_PEOPLE_ENDINGS = word_tuple(
    """
    leder ledere lederne leiar leiarar leiarane ledare ledarna leader leaders holder holdere haldar haldarar hållare
    lærer lærere lærar lærarar lärare teachers deltaker deltakere deltakar deltakarar deltagere deltagare medlem
    medlemmer medlemer medlemmar lagere instruktør instruktører instruktørar instruktörer kandidater kandidatar
    arbeider arbeidere arbeidar arbeidarar arbetare worker workers
    musikere musikanter studenter studentar spillere spelarar spelare sangere songarar sångare venner venninner
    """
)
"""How the words for people end: `kursledere`, `korsangere`, `styremedlemmer`."""
_ADJECTIVES = word_set(
    """
    små store unge eldre norske nye andre flere stille sma vuxna young small older other adult little more til
    extra ekstra voksne vaksne glade ivrige nysgjerrige aktive faste other local av of
    """
)


def _sum(sheet: Sheet, counts: list[Count]) -> int:
    """Adults and children, or counts joined by `og` and `+`, are added; a count said twice is taken once."""
    first = counts[0]
    along = named_before(sheet, first.place - 1, first.after - 1)
    total, previous = first.value + (1 if along else _before_plus(sheet, first.place)), first
    for count in counts[1:]:
        between = sheet.words[previous.after : count.place]
        joined = any(word in _JOINING for word in between)
        both_named = {previous.who, count.who} == {"adult", "child"}
        if len(between) <= 3 and (joined or both_named):
            total += count.value
            sheet.claim(previous.after, count.place, "people")
        else:
            break
        previous = count
    return total + _bare_plus(sheet, previous.after)


_JOINING = word_set("+ og and och & med with samt pluss plus inkl pluss")


def _before_plus(sheet: Sheet, place: int) -> int:
    """The `14` of `14 + 3 barn`, the one of `lærer + 12 elever`."""
    role = place - 2
    somebody_there = sheet.past(role, "role") == place - 1 or (sheet.free(role) and named_by_trade(sheet.word(role)))
    if sheet.sign(place - 1) in ("+", "&") and somebody_there:
        sheet.claim(role, place, "people")
        return 1
    if somebody_there and sheet.word(role) not in _NOT_COUNTED_IN and _joins(sheet, place - 1):
        sheet.claim(role, place, "people")
        return 1
    before = place - 1
    if sheet.sign(before) in ("+", "&") and sheet.free(place - 2) and sheet.tokens[place - 2].letters:
        before = place - 2
        if not (sheet.digits(place - 3) and not sheet.glued(before)):
            return 0
    if before < place - 1 and not _inside_figures(sheet, place - 3) and sheet.sign(place - 4) not in ("-", ":"):
        value = int(sheet.digits(place - 3))
        if 1 < value <= 40:
            sheet.claim(place - 3, place, "people")
            return value
        return 0
    if (
        sheet.sign(place - 1) not in ("+", "&")
        or not sheet.digits(place - 2)
        or sheet.sign(place - 3) in ("-", ":", ".", "/")
    ):
        return 0
    value = int(sheet.digits(place - 2))
    if not 0 < value <= MOST:
        return 0
    sheet.claim(place - 2, place, "people")
    return value


_NOT_COUNTED_IN = word_set("barn child kontakt contact kontaktperson vakt gjest guest gäst")
"""Roles that before `og to voksne` or `med 4 elever` do not say that one more person comes."""


def _joins(sheet: Sheet, place: int) -> bool:
    """Whether an `og` or `med` stands here: `mor og to barn`, `teacher with 12 pupils`."""
    return sheet.past(place, "and") == place + 1 or sheet.word(place) in ("med", "with", "m")


def _one_more(sheet: Sheet, place: int) -> bool:
    """Whether a word for just one person stands here: `og en mor`, `og lærer`, but not `og barn`."""
    if sheet.word(place) in ONES:
        return True
    return sheet.past(place, "role") is not None and sheet.word(place) not in ("barn", "child", "foresatt")


def _past_origin(sheet: Sheet, place: int) -> int:
    """The place of the plus in `elever fra Kapp ungdomsskole + lærer`."""
    at = place + 1
    while at - place < 5 and sheet.free(at) and sheet.tokens[at].letters:
        at += 1
    return at if sheet.word(place) in ("fra", "frå", "från", "from") and sheet.sign(at) == "+" else place


def _bare_plus(sheet: Sheet, place: int) -> int:
    """`10 barn + 2`: a number joined to a count without its own noun."""
    place = _past_origin(sheet, place)
    more = sheet.number(place + 1)
    if more is None or sheet.sign(place) not in ("+", "&"):
        plus = sheet.sign(place) in ("+", "&") or sheet.word(place) in ("plus", "pluss")
        if not plus and not (sheet.past(place, "and") and _one_more(sheet, place + 1)):
            return 0
        after = somebody(sheet, place + 1)
        if after is None:
            return 0
        sheet.claim(place, after, "people")
        return 1 + (_bare_plus(sheet, after) if sheet.sign(after) == "+" else 0)
    sheet.claim(place, more[1], "people")
    return more[0]
