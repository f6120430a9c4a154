"""A mail taken apart: headers, what the sender wrote, the quoted mails beneath, and the signature.

It takes what a mail client shows or exports, encoded or not, and what people paste: `Fra: Sendt: Til: Emne:` on top,
or no headers at all. Offsets are kept, so that a mark can point into the text that was given whenever it was readable.
"""

import email
import email.policy
import re
from datetime import datetime
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache
from html import unescape

from msgspec import Struct, field

_NAMES = {
    "from": "from",
    "fra": "from",
    "frå": "from",
    "från": "from",
    "avsender": "from",
    "avsändare": "from",
    "to": "to",
    "til": "to",
    "till": "to",
    "subject": "subject",
    "emne": "subject",
    "ämne": "subject",
    "tema": "subject",
    "date": "date",
    "sent": "date",
    "sendt": "date",
    "skickat": "date",
    "dato": "date",
    "datum": "date",
    "reply-to": "reply-to",
    "svar til": "reply-to",
    "cc": "cc",
    "kopi": "cc",
}
MOST_CHARACTERS = 60_000
"""Characters of one mail that are looked at."""


class MailParts(Struct, frozen=True):
    """The parts of a mail; spans are offsets into `text`."""

    text: str
    """The mail as it can be read, headers decoded."""
    headers: dict[str, str] = field(default_factory=dict)
    subject: tuple[int, int] = (0, 0)
    body: tuple[int, int] = (0, 0)
    signature: tuple[int, int] = (0, 0)
    quote: tuple[int, int] = (0, 0)

    @property
    def sender(self) -> tuple[str, str]:
        """The display name and the address that an answer goes to."""
        name, address = parseaddr(self.headers.get("from", ""))
        reply = parseaddr(self.headers.get("reply-to", ""))
        if "@" in reply[1]:
            return (reply[0] or name), reply[1]
        if "@" not in address:
            found = re.search(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", self.headers.get("from", "")[:500])
            bare = re.sub(r"[<\[(].*", "", self.headers.get("from", "")[:200]).strip(" \"'")
            return bare, found.group() if found else ""
        return name.strip(" \"'"), address

    @property
    def sent(self) -> datetime | None:
        """The moment of the Date header, in its own zone."""
        stated = self.headers.get("date", "")
        try:
            return parsedate_to_datetime(stated) if stated else None
        except (TypeError, ValueError, IndexError, OverflowError):
            return None

    def part(self, span: tuple[int, int]) -> str:
        """The text of a part."""
        return self.text[span[0] : span[1]]


def take_apart(text: str) -> MailParts:
    """The parts of a mail as text."""
    readable = _decoded(text[: MOST_CHARACTERS * 2])[:MOST_CHARACTERS]
    headers, subject, start = _headers(readable)
    begin, end = _without_quote(readable, start)
    quote = (end, len(readable))
    own_end = _signature_at(readable, begin, end)
    return MailParts(readable, headers, subject, (begin, own_end), (own_end, end), quote)


def forwarded(parts: MailParts) -> MailParts | None:
    """The mail beneath, when somebody passed on what another had written; relative words count from the outer date."""
    place, end = parts.quote
    block = re.search(r"(?m)^\*{0,2}(?:fra|frå|från|from):", parts.text[place:end], re.IGNORECASE)
    if block is None:
        return None
    place += block.start()
    headers, subject, start = _headers(parts.text[place:end])
    if "from" not in headers:
        return None
    begin, own = _without_quote(parts.text[:end], place + start)
    signature = _signature_at(parts.text, begin, own)
    return MailParts(
        parts.text,
        {**headers, "date": parts.headers.get("date", "")},
        (subject[0] + place, subject[1] + place),
        (begin, signature),
        (signature, own),
        (own, end),
    )


def split_headers(text: str) -> tuple[dict[str, str], int]:
    """The headers that stand on top of a text as a mail program shows them, and where the rest begins."""
    headers, _, start = _headers(text)
    return headers, start


def _decoded(text: str) -> str:
    """The mail with its transfer encoding and its encoded headers undone; a readable mail is returned as it is."""
    head = text[:6000].split("\n\n", 1)[0].replace("\r", "")
    lowered = head.lower()
    encoded = "quoted-printable" in lowered or "base64" in lowered or "multipart/" in lowered or "text/html" in lowered
    if not encoded and "=?" not in head:
        return text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        message = email.message_from_bytes(
            text.lstrip("\n").encode("utf-8", "surrogateescape"), policy=email.policy.default
        )
        body = _body(message) if encoded else text.replace("\r\n", "\n").split("\n\n", 1)[-1]
        lines = [f"{name}: {_header(str(value))}" for name, value in message.raw_items()]
    except (LookupError, ValueError, AssertionError, IndexError, KeyError, TypeError, AttributeError):
        return text.replace("\r\n", "\n")
    return "\n".join(lines) + "\n\n" + body.replace("\r\n", "\n")


def _body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else str(part.get_payload()).encode("utf-8", "replace")
    charset = part.get_content_charset() or "utf-8"
    try:
        content = raw.decode(charset, "replace")
    except LookupError:
        content = raw.decode("utf-8", "replace")
    return _plain(content) if part.get_content_type() == "text/html" else content


def _plain(html: str) -> str:
    without = re.sub(r"(?is)<(script|style)\b.{0,20000}?</\1>", " ", html)
    breaks = re.sub(r"(?i)<(?:br|/p|/div|/tr|/li|/h\d)\b[^<>]{0,200}>", "\n", without)
    return unescape(re.sub(r"<[^<>]{0,2000}>", "", breaks))


def _header(value: str) -> str:
    try:
        plain = str(make_header(decode_header(value)))
    except (LookupError, ValueError, UnicodeError):
        plain = value
    return " ".join(plain.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())


@cache
def _header_line() -> re.Pattern[str]:
    return re.compile(r"^\*{0,2}([A-Za-zÅÄÖØÆåäöøæ-]{2,30}(?: til)?):\*{0,2}[ \t]?(.*)$")


def _headers(text: str) -> tuple[dict[str, str], tuple[int, int], int]:
    """The header block at the top, where the subject stands, and where the rest begins."""
    headers: dict[str, str] = {}
    subject = (0, 0)
    place = len(text) - len(text.lstrip("\n \t"))
    last = ""
    first = place
    while place < len(text):
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        line = text[place:end]
        match = _header_line().match(line[:2000])
        if match is not None:
            last = _NAMES.get(match[1].lower(), match[1].lower())
            headers.setdefault(last, match[2].strip())
            if last == "subject":
                subject = (place + match.start(2), end)
        elif line[:1] in (" ", "\t") and line.strip() and last:
            headers[last] += " " + line.strip()
            if last == "subject":
                subject = (subject[0], end)
        else:
            break
        place = end + 1
    known = {"from", "to", "subject", "date"} & set(headers)
    if len(known) < 2 and not ("from" in known and place > first):
        return {}, (0, 0), 0
    return headers, subject, min(place, len(text))


@cache
def _quote_start() -> re.Pattern[str]:
    month_or_day = r"[^\n]{0,200}"
    return re.compile(
        r"(?im)^(?:"
        rf"(?:den|på|on|le|am|[0-9]{{1,2}}\.)[ ]{month_or_day}(?:\n[^\n]{{0,120}})?\b(?:skrev|skreiv"
        rf"|wrote)\b[^\n]{{0,200}}:?[ \t]*$"
        r"|[-_ ]{0,12}(?:opprinnelig melding|opphavleg melding|ursprungligt meddelande|original message"
        r"|videresendt melding"
        r"|vidaresend melding|vidarebefordrat meddelande|forwarded message|svar på melding)[^\n]{0,60}$"
        r"|_{20,}[ \t]*$"
        r"|\*{0,2}(?:fra|frå|från|from):\*{0,2}[ \t][^\n]{1,300}\n\*{0,2}(?:sendt|send|skickat|sent|date"
        r"|dato|datum|til|till|to|emne|subject|ämne):"
        r"|>[^\n]*$"
        r")"
    )


def _without_quote(text: str, start: int) -> tuple[int, int]:
    """Where the sender's own words begin and end: before the quoted mail, or after one that stands on top."""
    begin = start
    match = _quote_start().search(text, begin)
    if match is None:
        return begin, len(text)
    if text[begin : match.start()].strip():
        return begin, match.start()
    place = match.end()
    while place < len(text):
        end = text.find("\n", place + 1)
        end = len(text) if end < 0 else end
        line = text[place:end].strip()
        if line and not line.startswith(">"):
            return (
                (place, len(text))
                if match.group().lstrip().startswith(">") or ">" in text[match.end() : place]
                else (begin, begin)
            )
        place = end
    return begin, match.start()


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(
        r"(?im)^[ \t]*(?:--[ ]?$|(?:m\.?v\.?h\.?|vh|(?:med )?(?:vennlig|vennleg|venleg|beste?|vänliga?"
        r"|hjertelig|hjarteleg|varme?) +(?:hilsen|hilsener|hilsninger|helsing|helsingar|hälsning"
        r"|hälsningar)"
        r"|med (?:hilsen|helsing|hälsning)|hilsen|helsing|hälsningar|hälsning|vänligen|hilsning|klem"
        r"|(?:kind|best|warm|warmest|many)?[ ]?regards|best wishes|with best wishes|all the best"
        r"|yours(?: sincerely| faithfully| truly)?|sincerely"
        r"|cheers|thanks(?: so much| again| a lot| very much| in advance)?|many thanks"
        r"|thank you(?: very much| so much)?|best|på forhånd takk|takk på forhånd|på førehand takk"
        r"|takk på førehand|tack på förhand)\b"
        r"(?![^\n]{0,40}\b(?:for|til|för|at|to)\b[ ]\w+[^\n]{8,})[^\n]{0,60}$|/[A-ZÅÄÖØÆ][\w-]{1,20}[ \t]*$)"
    )


def _signature_at(text: str, begin: int, end: int) -> int:
    """Where the signature begins: at the last greeting, at a `--`, or at the short lines that end the mail."""
    found = [match.start() for match in _closing().finditer(text, begin, end)]
    for start in found:
        tail = text[start:end].strip()
        if len(tail) <= 400 and tail.count("\n") <= 14 and text[begin:start].strip():
            return start
    lines: list[tuple[int, str]] = []
    place = begin
    for line in text[begin:end].split("\n"):
        lines.append((place, line))
        place += len(line) + 1
    written = [(at, line.strip()) for at, line in lines if line.strip()]
    at = end
    for start, line in reversed(written[1:][-6:]):
        if not _short(line):
            break
        at = start
    return at


def _short(line: str) -> bool:
    """A line of a signature: a name, a number, an address, and no sentence."""
    if len(line) > 60 or line.endswith(("?", "!", ":")) or line.startswith(("-", "*", "•")):
        return False
    words = re.findall(r"[^\W\d_]+", line)
    digits = sum(char.isdigit() for char in line)
    if digits >= 7 or "@" in line:
        return len(words) <= 6
    return (
        0 < len(words) <= 4
        and not digits
        and line[0] not in "("
        and all(word[0].isupper() or len(word) < 4 for word in words)
        and not line.endswith(".")
    )
