"""Bytes in, a `Letter` out: never an exception, in bounded time and memory; nothing is fetched or run."""

import re
from email import message_from_bytes
from email.message import Message
from email.policy import EmailPolicy
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from desk.intake.mail_parts import split_headers
from desk.post import bodies, headers
from desk.post.headers import BROKEN, MOST_HEADER
from desk.post.letters import MOST_ATTACHMENTS, MOST_BYTES, MOST_TEXT, Letter
from desk.words import clean, clean_lines

MOST_HEAD = 200_000
"""Bytes of headers that are looked at."""
MOST_PARTS = 1000
"""Parts of a mail that are looked at."""
MOST_DEPTH = 150
"""How deep parts may lie within parts."""
MOST_WORK = 40_000_000
"""Bytes times boundaries that the reader is given to do: a mail of very many boundaries is cut sooner."""
MOST_FORWARDED = 3
"""How many times a mail may have been forwarded for its first sender to be found."""


class _Policy(EmailPolicy):
    """The modern policy, with headers of bounded length."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines[:100])
        return name, value[:MOST_HEADER]


_POLICY = _Policy()
_HEADER = re.compile(
    rb"(?im)^(?:from|date|received|message-id|return-path|mime-version|content-type|delivered-to):[ \t]*\S"
)
_FORWARD_SUBJECT = re.compile(r"^\s*(?:(?:fwd?|vs|vb|videresendt|vidaresendt)\s*:\s*)+", re.IGNORECASE)
_FORWARD = re.compile(
    r"(?im)^[>\s]*(?:[-_* ]{0,14}(?:(?:begin|start)[^\n]{0,12})?(?:forwarded message|videresendt (?:melding|e-post)"
    r"|videresendt melding|vidaresend(?:t)? melding|vidarebefordrat (?:meddelande|mejl|brev))[^\n]{0,40})$"
)
_ORIGINAL = re.compile(
    r"(?im)^(?:[-_ ]{2,14}(?:opprinnelig melding|opphavleg melding|ursprungligt meddelande|original message)[^\n]{0,30}"
    r"|_{20,}|(?=\*{0,2}(?:fra|frå|från|from):))[ \t]*"
)


class _Found(Struct):
    """What the parts of a mail hold, while it is walked through."""

    text: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    inner: list[Message] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    parts: int = 0


def letter(raw: bytes, zone: ZoneInfo, own: frozenset[str] = frozenset()) -> Letter:
    """The mail in these bytes: a whole message, or a text that somebody pasted. `own` are the library's addresses."""
    cut, left_out = _bounded(raw)
    head = _head(cut)
    try:
        if not _HEADER.search(head):
            return _said(_pasted(bodies.in_charset(cut[: MOST_TEXT * 4]), zone), left_out)
        return _said(_message(message_from_bytes(cut, policy=_POLICY), zone, own, 0), left_out)
    except (*BROKEN, MemoryError):
        text = bodies.in_charset(cut[: MOST_TEXT * 2])
        return _said(_pasted(text, zone), [*left_out, "broken"])


def _said(found: Letter, left_out: list[str]) -> Letter:
    return replace(found, left_out=tuple(dict.fromkeys((*found.left_out, *left_out))))


def _bounded(raw: bytes) -> tuple[bytes, list[str]]:
    """As much of the mail as can be read in bounded time, and what was left out."""
    left_out = []
    cut = raw[:MOST_BYTES]
    if len(cut) < len(raw):
        left_out.append("too_large")
    head = _head(cut)
    if len(head) > MOST_HEAD:
        cut = head[:MOST_HEAD].rpartition(b"\n")[0] + cut[len(head) :]
        left_out.append("broken")
    boundaries = cut.lower().count(b"boundary=")
    if boundaries > 3 and len(cut) > (most := max(MOST_WORK // boundaries, 100_000)):
        cut = cut[:most]
        left_out.append("too_many_parts")
    place = -1
    for _ in range(MOST_PARTS * 3):
        place = cut.find(b"\n--", place + 1)
        if place < 0:
            break
    else:
        cut = cut[:place]
        left_out.append("too_many_parts")
    return cut, left_out


def _head(raw: bytes) -> bytes:
    ends = [place for place in (raw.find(b"\n\n"), raw.find(b"\r\n\r\n")) if place >= 0]
    return raw[: min(ends)] if ends else raw


def _raw(message: Message, name: str) -> str:
    return next((str(value) for key, value in message.raw_items() if key.casefold() == name), "")


def _message(message: Message, zone: ZoneInfo, own: frozenset[str], forwarded: int) -> Letter:
    found = _Found()
    _walk(message, found, 0)
    events = _events(found, zone)
    name, address = headers.name_and_address(_raw(message, "from"))
    reply_name, reply_to = headers.name_and_address(_raw(message, "reply-to"))
    if "@" in reply_to and reply_to.casefold() not in own:
        name, address = reply_name or name, reply_to
    text = "\n\n".join(filter(None, [*found.text, "\n".join(events)]))
    outer = Letter(
        name=name,
        address=address,
        reply_to=reply_to,
        subject=headers.shown(_raw(message, "subject")),
        sent=headers.moment(_raw(message, "date") or _raw(message, "sent"), zone),
        message_id=next(iter(headers.ids(_raw(message, "message-id"))), ""),
        in_reply_to=next(iter(headers.ids(_raw(message, "in-reply-to"))), ""),
        references=headers.ids(_raw(message, "references")),
        text=clean_lines(text, MOST_TEXT),
        attachments=tuple(found.attachments[:MOST_ATTACHMENTS]),
        automatic=_automatic(message),
        left_out=tuple(dict.fromkeys([*found.left_out, *(["text_cut"] if len(text) > MOST_TEXT else [])])),
    )
    return _first_written(outer, found, zone, own, forwarded)


def _walk(part: Message, found: _Found, depth: int) -> None:
    """Take from a part, and the parts within it, what a person would read."""
    found.parts += 1
    if found.parts > MOST_PARTS or depth > MOST_DEPTH:
        found.left_out.append("too_many_parts")
        return
    kind = part.get_content_type()
    content = part.get_payload()
    if kind == "message/rfc822" and isinstance(content, list):
        found.inner += [inner for inner in content[:1] if isinstance(inner, Message)]
    elif isinstance(content, list):
        children = [child for child in content if isinstance(child, Message)]
        if kind == "multipart/alternative":
            children = _preferred(children)
        for child in children[: MOST_PARTS + 1]:
            _walk(child, found, depth + 1)
    elif kind == "text/calendar" or _name(part).casefold().endswith(".ics"):
        found.events.append("")
        found.attachments.append(_name(part) or "invite.ics")
        found.inner.append(part)
    elif kind.startswith("multipart/"):
        found.text.append(bodies.decoded(part))
    elif kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
        said = bodies.decoded(part)
        found.text.append(bodies.from_html(said) if kind == "text/html" else said)
    else:
        found.attachments.append(_name(part) or kind)


def _preferred(children: list[Message]) -> list[Message]:
    """Of the same text in several forms the plain one that says something, else the last; invitations besides."""
    calendars = [child for child in children if child.get_content_type() == "text/calendar"]
    plain = [child for child in children if child.get_content_type() == "text/plain"]
    written = next((child for child in plain if bodies.decoded(child).strip()), None)
    rest = [child for child in children if child not in calendars and child not in plain]
    return [*([written] if written is not None else rest[-1:]), *calendars]


def _events(found: _Found, zone: ZoneInfo) -> list[str]:
    """The lines of the invitations among the parts."""
    lines: list[str] = []
    calendars = [part for part in found.inner if not isinstance(part.get_payload(), list) and not _is_message(part)]
    for part in calendars[:5]:
        read = bodies.from_calendar(part, zone)
        if read is None:
            found.left_out.append("calendar")
        lines += read or []
    found.inner = [part for part in found.inner if part not in calendars]
    return lines


def _is_message(part: Message) -> bool:
    return bool(_raw(part, "from") or _raw(part, "subject") or _raw(part, "date"))


def _name(part: Message) -> str:
    try:
        return headers.shown(part.get_filename() or "", 120)
    except BROKEN:
        return ""


def _automatic(message: Message) -> bool:
    """Whether the headers say that a machine or a list sent it."""
    names = {key.casefold() for key in message}
    if names & {"list-id", "list-unsubscribe", "list-post", "x-autoreply", "x-autorespond"}:
        return True
    if _raw(message, "precedence").strip().casefold() in ("bulk", "list", "junk", "auto_reply"):
        return True
    said = _raw(message, "auto-submitted").partition(";")[0].strip().casefold()
    bounced = _raw(message, "return-path").strip() == "<>"
    return said not in ("", "no") or bounced or message.get_content_type() == "multipart/report"


def _first_written(outer: Letter, found: _Found, zone: ZoneInfo, own: frozenset[str], forwarded: int) -> Letter:
    """A forwarded mail as the one who first wrote it; what the forwarder adds stands beneath, as quoted."""
    if forwarded >= MOST_FORWARDED:
        return outer
    is_forward = bool(_FORWARD_SUBJECT.match(outer.subject))
    inner: Letter | None = None
    added = outer.text
    if found.inner and (is_forward or len(outer.text) < 400):
        inner = _message(found.inner[0], zone, own, forwarded + 1)
    elif not found.inner:
        inner, added = _inline(outer, is_forward, zone)
    if inner is None or not inner.text.strip() or "@" not in inner.address or inner.address.casefold() in own:
        if found.inner:
            return replace(outer, attachments=(*outer.attachments, "message/rfc822"))
        return outer
    note = f"\n\n-----Original Message-----\nFrom: {outer.name} <{outer.address}>\n\n{added}" if added.strip() else ""
    return replace(
        inner,
        sent=inner.sent or outer.sent,
        message_id=outer.message_id or inner.message_id,
        references=outer.references,
        text=(inner.text + note)[:MOST_TEXT],
        attachments=tuple(dict.fromkeys((*inner.attachments, *outer.attachments)))[:MOST_ATTACHMENTS],
        automatic=inner.automatic,
        left_out=tuple(dict.fromkeys((*inner.left_out, *outer.left_out))),
    )


def _inline(outer: Letter, is_forward: bool, zone: ZoneInfo) -> tuple[Letter | None, str]:
    """The mail that stands as text inside another, and the words before it."""
    mark = _FORWARD.search(outer.text) or (_ORIGINAL.search(outer.text) if is_forward else None)
    if mark is None:
        return None, outer.text
    lines = outer.text[mark.end() :].lstrip("\n").split("\n")
    quoted = sum(line.startswith(">") for line in lines) > len(lines) // 2
    text = "\n".join(re.sub(r"^> ?", "", line) for line in lines) if quoted else "\n".join(lines)
    inner = _pasted(text.lstrip("\n "), zone)
    return (inner if inner.address else None), outer.text[: mark.start()].strip()


def _pasted(text: str, zone: ZoneInfo) -> Letter:
    """A text without the headers of a message: perhaps with those that a mail program shows."""
    readable = clean_lines(text, MOST_TEXT)
    said, start = split_headers(readable)
    name, address = headers.name_and_address(said.get("from", ""))
    return Letter(
        name=name,
        address=address,
        subject=clean(said.get("subject", "")),
        sent=headers.moment(said.get("date", ""), zone),
        text=readable[start:].strip("\n"),
        left_out=("text_cut",) if len(text) > MOST_TEXT else (),
    )
