"""The mails as rows, and a mail as it is read: who wrote it, its text with the understood words marked."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from desk.domain.hours import Hours
from desk.language import _, spoken
from desk.letters.when import moment
from desk.widgets.row_list import Column, Row
from desk.words import clean

if TYPE_CHECKING:
    from desk.services.mail import MailLine, MailView

WAITING, HANDLED, SET_ASIDE = "waiting", "handled", "set_aside"

SIGNS = {WAITING: "·", HANDLED: "✓", SET_ASIDE: "–"}

SLOT_FIELDS = frozenset({"date", "time", "start", "end", "part", "duration", "series", "walk_in"})
WHO_FIELDS = frozenset({"name", "group", "phone", "email", "purpose", "audience"})

WHEN_STYLE = "bold underline $accent"
WHO_STYLE = "underline $text-success"
REST_STYLE = "underline $text-warning"
"""How the words are marked that gave the day and the time, the person, and all else."""

Part = Content | tuple[str, str] | str


def mail_columns() -> list[Column]:
    """State, from whom, about what, and where there is room when it was sent."""
    return [Column("", 1, 1), Column("", 12, 24), Column("", 14, rank=1), Column("", 6, 6, rank=2)]


def mail_rows(lines: Sequence["MailLine"], hours: Hours, today: date) -> list[Row["MailLine"]]:
    """Those that wait first, then those that are done, each under its heading."""
    waiting = [line for line in lines if line.state == WAITING]
    done = [line for line in lines if line.state != WAITING]
    rows: list[Row[MailLine]] = [Row((_("Waiting"), str(len(waiting))), style="title")]
    rows += [_row(line, hours, today) for line in waiting]
    if done:
        rows.append(Row((_("Done"), str(len(done))), style="title"))
        rows += [_row(line, hours, today) for line in done]
    return rows


def _row(line: "MailLine", hours: Hours, today: date) -> Row["MailLine"]:
    sent = hours.local(line.sent_at)
    when = spoken().time(sent) if sent.date() == today else spoken().figures(sent)
    who = clean(line.sender or line.address) or _("nobody named")
    cells = (SIGNS.get(line.state, "·"), who, clean(line.subject) or _("(no subject)"), when)
    return Row(cells, line, "words" if line.state == WAITING else "muted", str(line.id))


def heading_words(view: "MailView", hours: Hours, today: date) -> Content:
    """Who wrote, about what, when; what hangs on it; and what became of it or of one like it."""
    line, sent = view.line, hours.local(view.line.sent_at)
    who = clean(line.sender)
    address = clean(line.address)
    from_words = f"{who} <{address}>" if who and address else who or address or _("nobody named")
    when = moment(line.sent_at, spoken(), hours)
    if sent.date() == today:
        when = f"{_('today')} {spoken().time(sent)}"
    parts: list[Part] = [
        (clean(line.subject) or _("(no subject)"), "bold"),
        "\n",
        from_words,
        "\n",
        (when, "$muted"),
    ]
    if view.attachments:
        parts += ["\n", (_("Attached: {names}").format(names=", ".join(map(clean, view.attachments))), "$muted")]
    if view.earlier is not None:
        again = _("The same mail came before.") + " " + handled_words(view.earlier, hours, today)
        parts += ["\n", (again, "bold $text-warning")]
    if line.state != WAITING:
        parts += ["\n", (handled_words(line, hours, today), "bold $text-success")]
    return Content.assemble(*parts)


def handled_words(line: "MailLine", hours: Hours, today: date) -> str:
    """By whom, when, and as which booking a mail was handled."""
    facts = {
        "by": line.handled_by or "–",
        "at": spoken().moment(hours.local(line.handled_at), today) if line.handled_at else "–",
        "ref": str(line.booking_id or ""),
    }
    if line.state == SET_ASIDE:
        return _("Set aside by {by}, {at}.").format(**facts)
    if line.booking_id is None:
        return _("Handled by {by}, {at}.").format(**facts)
    return _("Handled by {by}, {at}, as booking {ref}.").format(**facts)


def letter_words(view: "MailView") -> Content:
    """The text as it was written, the understood words marked in place; nothing in it is more than text."""
    text = literal(view.text)
    if not text.strip():
        gone = view.line.state == HANDLED
        words = _("The text was dropped when the booking was saved.") if gone else _("There is no text in this mail.")
        return Content.styled(words, "$muted")
    content = Content(text)
    for mark in view.marks:
        start, end = max(0, mark.start), min(len(text), mark.end)
        if start < end:
            content = content.stylize(_style(mark.field), start, end)
    return content


def literal(text: str) -> str:
    """Every control character and change of direction as a dot, so that each character keeps its place."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char == "\n" or char.isprintable():
        return char
    if char.isspace():
        return " "
    return char if char in "\u200c\u200d" or unicodedata.category(char)[0] != "C" else "·"


def _style(field: str) -> str:
    if field in SLOT_FIELDS:
        return WHEN_STYLE
    return WHO_STYLE if field in WHO_FIELDS else REST_STYLE
