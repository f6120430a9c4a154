"""A day of a month that is not named: `den 8.`, `the 8th`, and `8.` where what stands beside it shows a day."""

from desk.intake.exchanges import TAKES
from desk.intake.mentions import Mention
from desk.intake.numbers import ordinal
from desk.intake.sheet import Sheet


def day_of_month_at(sheet: Sheet, place: int) -> Mention | None:
    """`den 8.`, `den åttende`, `the 8th`, or `8.` where what stands beside it shows a day."""
    lead = place
    article = sheet.word(place) in ("den", "d", "the", "dan") and sheet.free(place) and sheet.sign(place - 1) != "&"
    if article:
        lead = sheet.after_dot(place + 1)
    day = ordinal(sheet, lead)
    written = bool(sheet.digits(lead))
    if day is None and article and sheet.word(place) != "the" and written and len(sheet.digits(lead)) <= 2:
        day = int(sheet.digits(lead)), lead + 1
    if day is None or not 1 <= day[0] <= 31 or not sheet.free(lead):
        return None
    number, after = day
    if sheet.word(after) == "of" and sheet.past(after + 1, "month"):
        return None
    if sheet.glued(lead) and not article and sheet.sign(lead - 1) not in (",", "(", "-", "/", "+"):
        return None
    if (
        sheet.sign(after) in ("-", ":", "/")
        and sheet.glued(after)
        and sheet.digits(after + 1)
        and sheet.sign(after + 2) != "."
    ):
        return None
    if sheet.digits(after) and sheet.glued(after):
        return None
    kinds = ("person", "unit", "school_class", "month", "weekday", "every", "day_word", "room", "ampm")
    whole = sheet.past(after, "whole_day") is not None
    if any(sheet.past(after, kind) for kind in kinds if not (kind == "weekday" and article) and not whole):
        return None
    if sheet.word(after) in (
        "gang",
        "gong",
        "gången",
        "time",
        "gangen",
        "etasje",
        "one",
        "store",
        "minste",
        "største",
        "floor",
    ):
        return None
    if not article and not (written and _shown_as_day(sheet, lead, after)):
        return None
    dated = sheet.past(place - 1, "weekday") or (sheet.word(place - 1) in ("on", "på") and not sheet.free(after))
    if article and not written and number <= 2 and not dated:
        return None
    return Mention(place, after, "dom", number=number)


def _shown_as_day(sheet: Sheet, place: int, after: int) -> bool:
    """Whether the figure with its dot or ending is a day and not the end of a sentence, a time or a count."""
    if sheet.word(after - 1) in ("st", "nd", "rd", "th", "a", "e"):
        return True
    before = place - 1
    while sheet.sign(before) in (",", "(") or sheet.word(before) in (
        "og",
        "och",
        "and",
        "eller",
        "or",
        "den",
        "på",
        "til",
        "from",
        "fra",
        "frå",
    ):
        before -= 1
    if (
        sheet.means(before, "clock")
        or sheet.means(before, "unit")
        or (sheet.means(place - 1, "we_are") and sheet.word(place - 1) not in ("for", "på"))
    ):
        return False
    if (
        (before >= 0 and sheet.owner[before] == "date")
        or sheet.means(before, "weekday")
        or sheet.means(before, "cancel")
        or sheet.means(before, "move")
        or sheet.follows(before + 1, "cancel")
        or (sheet.word(before) in TAKES and before > 1)
    ):
        return True
    following = sheet.tokens[after] if after < len(sheet) else None
    if following is None:
        return before < 0
    if sheet.digits(after) and not following.glued:
        return True
    if (
        sheet.sign(after) in (",", "/", "-")
        or sheet.past(after, "and")
        or sheet.past(after, "or")
        or sheet.past(after, "till")
    ):
        beyond = after + 1
        return bool(sheet.digits(beyond)) or sheet.past(beyond, "weekday") is not None or before < 0
    return any(
        sheet.past(after, kind)
        for kind in ("clock", "from", "part", "between", "move", "instead_of", "prefer", "cancel")
    ) or (before < 0 and not following.glued)
