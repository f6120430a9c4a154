"""The text of a mail's parts: every charset, HTML as text, and invitations as lines."""

import re
from html import unescape
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desk.post.headers import BROKEN
from desk.post.letters import MOST_TEXT
from desk.words import clean

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import Message

    from icalendar.cal.component import Component

MOST_HTML = 300_000
"""Characters of an HTML part that are turned into text."""
MOST_CALENDAR = 100_000
"""Bytes of an invitation that are read; one that is larger is only named."""
MOST_EVENTS = 5

_NO_CHARSET = {"idna", "punycode", "undefined", "mbcs", "oem", "raw_unicode_escape", "unicode_escape", "unicode-escape"}
"""Python's codecs that no mail is written in, and that are slow or do something else."""
_TABLES = re.compile(r"(?i)<(/?)(table|thead|tbody|tfoot|tr|caption)\b[^<>]{0,500}>")
_CELLS = re.compile(r"(?i)<(/?)t[dh]\b[^<>]{0,500}>")
_HIDDEN = re.compile(r"(?is)<(script|style|title|head|noscript|template)\b.{0,50000}?</\1\s*>")


def decoded(part: "Message", most: int = MOST_TEXT * 8) -> str:
    """The content of a text part, whatever its charset is said to be."""
    try:
        payload = part.get_payload(decode=True)
        raw = payload if isinstance(payload, bytes) else str(part.get_payload()).encode("utf-8", "surrogateescape")
    except BROKEN:
        return ""
    try:
        charset = (part.get_content_charset() or "").strip().casefold()
    except BROKEN:
        charset = ""
    return in_charset(raw[:most], charset)


def in_charset(raw: bytes, charset: str = "") -> str:
    """Bytes as text: in their charset if it is one, else UTF-8 if they are that, else Western."""
    if charset and charset not in _NO_CHARSET and charset not in ("us-ascii", "ascii", "utf-8", "utf8"):
        try:
            return raw.decode(charset, "replace")
        except (LookupError, ValueError):
            pass
    text = raw.decode("utf-8", "replace")
    return text if text.count("\ufffd") <= 1 else raw.decode("cp1252", "replace")


def from_html(html: str) -> str:
    """The words of an HTML page, with its line breaks; nothing in it is fetched or run.

    Tables are taken for lines, so that no page grows beyond its own size.
    """
    page = _HIDDEN.sub(" ", html.replace("\0", "")[:MOST_HTML])
    page = _CELLS.sub(lambda tag: " " if tag[1] else "<span> ", _TABLES.sub(r"<\1div>", page))
    try:
        from inscriptis import get_text

        return str(get_text(page))
    except (*BROKEN, MemoryError):
        breaks = re.sub(r"(?i)<(?:br|/p|/div|/li|/h\d)\b[^<>]{0,200}>", "\n", page)
        return unescape(re.sub(r"<[^<>]{0,2000}>", "", breaks))


def from_calendar(part: "Message", zone: ZoneInfo) -> list[str] | None:
    """The events of an invitation, one a line, a repetition as its rule and never unrolled; None if it is too much."""
    try:
        raw = part.get_payload(decode=True)
        if not isinstance(raw, bytes) or len(raw) > MOST_CALENDAR:
            return None
        from icalendar import Calendar

        calendar = Calendar.from_ical(in_charset(raw))
        cancelled = str(calendar.get("method", "")).upper() == "CANCEL"
        return [_event(event, zone, cancelled=cancelled) for event in calendar.walk("VEVENT")[:MOST_EVENTS]]
    except BROKEN:
        return None


def _event(event: "Component", zone: ZoneInfo, *, cancelled: bool) -> str:
    start, end = (_local(event.get(name), zone) for name in ("dtstart", "dtend"))
    when = f"{start:%Y-%m-%d %H:%M}" if start else ""
    if start and end:
        when += f"-{end:%H:%M}"
    rule = event.get("rrule")
    repeats = rule.to_ical().decode("utf-8", "replace") if rule is not None and hasattr(rule, "to_ical") else ""
    organizer = str(event.get("organizer") or "").removeprefix("mailto:").removeprefix("MAILTO:")
    words = (str(event.get("summary") or ""), when, str(event.get("location") or ""), repeats, organizer)
    said = ", ".join(filter(None, (clean(word, 120) for word in words)))
    return f"ICS{' CANCEL' if cancelled else ''}: {said}"


def _local(value: object, zone: ZoneInfo) -> "datetime | None":
    from datetime import datetime

    found = getattr(value, "dt", None)
    if not isinstance(found, datetime):
        return None
    return found.astimezone(zone) if found.tzinfo else found
