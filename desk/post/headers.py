"""The headers of a mail as text: encoded words, raw bytes, odd dates, several spellings of one address."""

import re
from datetime import UTC, datetime, timedelta
from email.errors import MessageError
from email.header import decode_header, make_header
from email.utils import parseaddr, parsedate_to_datetime
from zoneinfo import ZoneInfo

from desk.words import clean

BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MessageError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What Python's own readers raise on mails that are not as they should be."""

MOST_HEADER = 4000
"""Characters of one header that are looked at."""

_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}")
_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar januari",
            "feb february februar februari",
            "mar march mars",
            "apr april",
            "may mai maj",
            "jun june juni",
            "jul july juli",
            "aug august augusti",
            "sep sept september",
            "oct okt october oktober",
            "nov november",
            "dec des december desember",
        ),
        1,
    )
    for name in names.split()
}


def raw_text(value: str) -> str:
    """A header whose bytes are no ASCII, as whoever wrote it meant them: UTF-8 if it is that, else Western."""
    if value.isascii():
        return value
    raw = value.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def shown(value: str, limit: int = 500) -> str:
    """A header as one clean line, its encoded words decoded."""
    plain = raw_text(value[:MOST_HEADER])
    try:
        plain = str(make_header(decode_header(plain))) if "=?" in plain else plain
    except BROKEN:
        return clean(plain, limit)
    return clean(plain, limit)


def name_and_address(value: str) -> tuple[str, str]:
    """The display name and the address of a header that names somebody; empty where there is none."""
    plain = raw_text(value[:MOST_HEADER]).replace("\r", " ").replace("\n", " ")
    try:
        name, address = parseaddr(plain)
    except BROKEN:
        name, address = "", ""
    if not _ADDRESS.fullmatch(address):
        found = _ADDRESS.search(plain)
        address = found.group() if found else ""
        name = name or re.sub(r"[<\[(].*", "", plain).replace(address, "").strip(" \"'")
    return shown(name, 200).strip(" \"'"), clean(address, 200)


def ids(value: str, most: int = 30) -> tuple[str, ...]:
    """The Message-IDs in a header, the last ones when there are very many."""
    return tuple(_ID.findall(value[: MOST_HEADER * 2]))[-most:]


def moment(value: str, zone: ZoneInfo) -> datetime | None:
    """The instant of a Date header, or of the date line that a mail program writes in one of four languages."""
    text = value[:200]
    if re.search(r"\d\s*[ap]m\b", text, re.IGNORECASE):
        return _written(text, zone)
    try:
        found = parsedate_to_datetime(text)
        return _plausible(found if found.tzinfo else found.replace(tzinfo=zone))
    except BROKEN:
        return _written(text, zone)


def _written(text: str, zone: ZoneInfo) -> datetime | None:
    low = text.casefold()
    day = (
        re.search(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", low)
        or re.search(r"\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})", low)
        or re.search(r"\b(?P<d>\d{1,2})\.? (?P<m>[a-z]{3,9})\.? (?P<y>\d{4})", low)
        or re.search(r"\b(?P<m>[a-z]{3,9})\.? (?P<d>\d{1,2}),? (?P<y>\d{4})", low)
    )
    if day is None:
        return None
    month = int(day["m"]) if day["m"].isdigit() else _MONTHS.get(day["m"], 0)
    clock = re.search(r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*(am|pm)?", low[day.end() :])
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (12, 0)
    if clock and clock[3]:
        hour = hour % 12 + (12 if clock[3] == "pm" else 0)
    try:
        return _plausible(datetime(int(day["y"]), month, int(day["d"]), hour, minute, tzinfo=zone))
    except ValueError:
        return None


def _plausible(moment: datetime) -> datetime | None:
    """A date that a clock could have shown; the rest is a spammer's or a broken program's."""
    try:
        instant = moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    earliest, latest = datetime(1990, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
    return instant.replace(microsecond=0) if earliest <= instant <= latest - timedelta(days=1) else None
