"""The statistics screen in words and figures: which tables there are, and what stands in them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from desk.domain.statistics import HOUR, Numbers, Period, Tally
from desk.language import N_, WEEKDAYS, _, spoken
from desk.letters.groups import AUDIENCES, CHANNELS
from desk.widgets.figure_lines import Block, FigureRow, FigureTable, WeekField

RULE = N_(
    "Uses: one person or group in one room once, on the day it begins; not the cancelled, nor no-shows. Hours as "
    "agreed. Turned away: on the day asked for."
)

MOST_MONTHS = 24
"""A period of more months is shown by years."""

UNKNOWN = "–"

HEADLINES: tuple[tuple[str, Callable[[Tally], int]], ...] = (
    (N_("Uses"), lambda tally: tally.uses),
    (N_("Persons"), lambda tally: tally.persons),
    (N_("Hours"), lambda tally: round(tally.hours)),
    (N_("In staffed hours"), lambda tally: tally.staffed),
    (N_("In self-service"), lambda tally: tally.self_service),
    (N_("Cancelled"), lambda tally: tally.cancelled),
    (N_("Did not come"), lambda tally: tally.no_show),
    (N_("Turned away – full"), lambda tally: tally.turned_away),
)

Pair = tuple[str, int, int]
"""A label with what was counted now and before."""


def period_words(period: Period, today: date) -> str:
    """The period, as plainly as it can be said."""
    speech, first, last = spoken(), period.first, period.last
    if period.is_year:
        return str(first.year)
    if period == Period.of_year(first.year, today):
        return _("{year} until {day}").format(year=first.year, day=speech.day_of_month(last))
    if period.is_week:
        year, week, _day = first.isocalendar()
        return _("week {n} of {year}").format(n=week, year=year)
    if first == last:
        return speech.day_and_year(first)
    if period.is_month:
        return f"{speech.month(first.month)} {first.year}"
    return _from_to(first, last)


def _from_to(first: date, last: date) -> str:
    speech = spoken()
    begins = speech.day_of_month(first)
    if first.year != last.year:
        begins = f"{begins} {first.year}"
    return f"{begins} – {speech.day_of_month(last)} {last.year}"


def beside_words(found: Numbers, before: Numbers | None, today: date) -> str:
    """What stands beside the figures, and where they come from when they are not the program's own."""
    words = []
    if _is_own(found):
        words.append(_own(found.period))
    elif found.own_years:
        words.append(_("The years have the library's own counts, too."))
    elif found.of().is_empty:
        words.append(_("Nothing is noted in this period."))
    if before is not None and _is_own(before):
        words.append(_own(before.period))
    elif before is not None and not before.of().is_empty:
        words.append(_("Beside it: {period}.").format(period=period_words(before.period, today)))
    elif before is not None and not found.of().is_empty:
        words.append(_("Nothing is noted a year earlier."))
    return " ".join(words)


def _is_own(found: Numbers) -> bool:
    """Whether only the library's own figure of a year is known."""
    return found.of().is_empty and found.period.is_year and bool(found.own_years)


def _own(period: Period) -> str:
    return _("{year} is the library's own count from before the program: only uses.").format(year=period.first.year)


def blocks(found: Numbers, before: Numbers | None, room: str = "") -> list[Block]:
    """All tables of a period, of one room or of all, with the figures of the period before it beside them."""
    if before is not None and before.of().is_empty and not _is_own(before):
        before = None
    shown: list[Block] = [_headlines(found, before, room)]
    now, then = found.of(room), before.of(room) if before else Tally()
    if found.of().is_empty and (len(found.own_years) < 2 or room):
        return shown
    heads = _heads(found, before)
    names = list(dict.fromkeys([*found.rooms, *(before.rooms if before else ())]))
    both = [(name, found.of(name), before.of(name) if before else Tally()) for name in names]
    shown.append(_rooms(_("Uses per room"), heads, [(name, a.uses, b.uses) for name, a, b in both], room))
    hours = [(name, round(a.hours), round(b.hours)) for name, a, b in both]
    shown.append(_rooms(_("Hours per room"), heads, hours, room))
    channels = {str(code): _(words) for code, words in CHANNELS.items()}
    shown.append(_table(_("How they asked"), heads, _coded(now.by_channel, then.by_channel, channels)))
    if (months := _months(found.period, now, then)) is None:
        years = [(str(year), uses, 0) for year, uses in found.by_year(room).items()]
        shown.insert(1, _table(_("Uses per year"), ("",), years))
    elif len(months) > 1:
        shown.append(_table(_("Uses per month"), heads, months))
    weekdays = [(_(name), a, b) for name, a, b in zip(WEEKDAYS, now.begun, then.begun, strict=True)]
    shown.append(_table(_("Uses per weekday"), heads, weekdays))
    shown.append(_week(found, room))
    audiences = {str(code): _(words) for code, words in AUDIENCES.items()}
    shown.append(_table(_("Uses per group of users"), heads, _coded(now.by_audience, then.by_audience, audiences)))
    return shown


def _heads(found: Numbers, before: Numbers | None) -> tuple[str, ...]:
    return tuple(_years(numbers.period) for numbers in (found, before) if numbers is not None)


def _years(period: Period) -> str:
    """The year or years of a period, as the heading of a column."""
    first, last = period.first.year, period.last.year
    if first == last:
        return str(first)
    return f"{first}/{last % 100:02d}" if last == first + 1 else f"{first}–{last}"


def _headlines(found: Numbers, before: Numbers | None, room: str) -> FigureTable:
    """What is asked for first: how much, by how many, for how long; and what came to nothing."""
    rows = []
    for words, counted in HEADLINES:
        now = _headline(found, room, counted, own=words == HEADLINES[0][0])
        figures = [_figure(now)]
        if before is not None:
            then = _headline(before, room, counted, own=words == HEADLINES[0][0])
            figures += [_figure(then), _change(now, then)]
        rows.append(FigureRow(_(words), tuple(figures)))
    heads = _heads(found, before)
    return FigureTable(room or _("All rooms"), (*heads, _("±%")) if before is not None else heads, tuple(rows))


def _headline(found: Numbers, room: str, counted: Callable[[Tally], int], *, own: bool) -> int | None:
    """A figure; of a year that the library has counted itself its uses alone are known, and of all rooms."""
    if not _is_own(found):
        return counted(found.of(room))
    return found.own_years[found.period.first.year] if own and not room else None


def _figure(number: int | None) -> str:
    return UNKNOWN if number is None else spoken().number(number)


def _change(now: int | None, then: int | None) -> str:
    """By how many of a hundred it is more or less than before."""
    if not then or now is None:
        return ""
    percent = round((now - then) * 100 / then)
    sign = "+" if percent > 0 else "−" if percent < 0 else ""
    return sign + spoken().number(abs(percent))


def _rooms(title: str, heads: tuple[str, ...], pairs: Sequence[Pair], room: str) -> FigureTable:
    """A row for every room, each of which can be chosen; the chosen one is marked."""
    return _table(title, heads, pairs, chosen=room, named=True)


def _table(
    title: str, heads: tuple[str, ...], pairs: Iterable[Pair], *, chosen: str = "", named: bool = False
) -> FigureTable:
    pairs = list(pairs)
    most = max((now for _label, now, _then in pairs), default=0) or 1
    rows = [
        FigureRow(
            label,
            tuple(map(spoken().number, (now, then)[: len(heads)])),
            now / most,
            label if named else None,
            chosen=named and label == chosen,
        )
        for label, now, then in pairs
    ]
    return FigureTable(title, heads, tuple(rows))


def _months(period: Period, now: Tally, then: Tally) -> list[Pair] | None:
    """Every month of a period; None when they are too many."""
    months = period.months() if period.length.days <= MOST_MONTHS * 31 else []
    if not 0 < len(months) <= MOST_MONTHS:
        return None
    several = period.first.year != period.last.year
    pairs = []
    for month in months:
        first = month.first
        label = spoken().month(first.month) + (f" {first.year}" if several else "")
        a_year_ago = f"{first.year - 1}-{first.month:02d}"
        pairs.append((label, now.by_month.get(f"{first:%Y-%m}", 0), then.by_month.get(a_year_ago, 0)))
    return pairs


def _coded(now: Mapping[str, int], then: Mapping[str, int], words: Mapping[str, str]) -> list[Pair]:
    """What was counted by code, in the order of the words; what is nothing in both is left out."""
    return [(said, now.get(code, 0), then.get(code, 0)) for code, said in words.items() if code in now or code in then]


def _week(found: Numbers, room: str) -> WeekField:
    """The hours of the week by how much of each the room, or all of them, were in use."""
    tally, rooms = found.of(room), 1 if room else max(1, len(found.rooms))
    days = (found.noted or found.period).weekdays()
    shares = [
        seconds / (HOUR * days[hour // 24] * rooms) if days[hour // 24] else 0.0
        for hour, seconds in enumerate(tally.taken)
    ]
    most = max(shares)
    shades = tuple(min(4, int(share * 4 / most) + 1) if share else 0 for share in shares)
    steps = [spoken().number(round(most * step * 25)) for step in (1, 2, 3, 4)] if most else []
    meaning = tuple(f"≤{_('{n}%').format(n=step)}" for step in steps)
    weekdays = tuple(spoken().text(name)[:3] for name in WEEKDAYS)
    return WeekField(_("In use, of each hour"), weekdays, shades, meaning)
