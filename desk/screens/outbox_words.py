"""The replies as rows, and what there is to say of one: what became of it, and what can be done."""

from collections.abc import Iterable, Sequence
from datetime import date

from textual.content import Content

from desk.domain.hours import Hours
from desk.language import N_, _, spoken
from desk.screens.mail_words import literal
from desk.services.mail import Outgoing
from desk.widgets.row_list import Column, Row
from desk.words import clean

GROUPS = (
    (N_("For you to settle"), ("unsure", "failed")),
    (N_("Waiting"), ("waiting", "sending")),
    (N_("Drafts"), ("drafted",)),
    (N_("Sent"), ("sent",)),
)
"""The headings, and the states of what stands under each."""

SIGNS = {"unsure": "?", "failed": "!", "waiting": "·", "sending": "→", "drafted": "–", "sent": "✓"}
STYLES = {"unsure": "late", "failed": "late", "sent": "muted"}


def outbox_columns() -> list[Column]:
    """State, to whom, about what, and where there is room when it was written."""
    return [Column("", 1, 1), Column("", 12, 30), Column("", 14, rank=1), Column("", 6, 6, rank=2)]


def outbox_heading(outbox: Sequence[Outgoing]) -> str:
    """How many replies are not sent."""
    left = sum(out.state not in ("sent", "drafted") for out in outbox)
    return f"{_('Outbox')} · {spoken().count('{n} not sent', '{n} not sent', left)}"


def outbox_rows(outbox: Sequence[Outgoing], hours: Hours, today: date) -> list[Row[Outgoing]]:
    """Those that need a person first, then those that wait, the drafts, and what is sent."""
    rows: list[Row[Outgoing]] = []
    for heading, states in GROUPS:
        found = [out for out in outbox if out.state in states]
        if found:
            rows.append(Row((_(heading), str(len(found))), style="title"))
            rows += [_row(out, hours, today) for out in found]
    return rows


def _row(out: Outgoing, hours: Hours, today: date) -> Row[Outgoing]:
    written = hours.local(out.sent_at or out.written_at)
    when = spoken().time(written) if written.date() == today else spoken().figures(written)
    cells = (SIGNS.get(out.state, "·"), clean(out.to), clean(out.subject), when)
    return Row(cells, out, STYLES.get(out.state, "words"), str(out.id))


def about_words(out: Outgoing | None, hours: Hours, today: date, *, sending: bool) -> Content:
    """To whom, about what, by whom; what became of it, and what can be done about it."""
    if out is None:
        return Content(_("No replies. r on a mail writes one; it stands here until it has gone."))
    written = spoken().moment(hours.local(out.written_at), today)
    head = [
        Content.styled(clean(out.subject), "bold"),
        Content(_("To: {address}").format(address=clean(out.to))),
        Content.styled(_("Written by {by}, {at}").format(by=out.by or "–", at=written), "$muted"),
    ]
    if out.ics:
        head.append(Content.styled(_("Attached: the calendar entry"), "$muted"))
    return Content("\n").join([*head, Content(""), *_fate(out, hours, today, sending=sending), Content("")])


def _fate(out: Outgoing, hours: Hours, today: date, *, sending: bool) -> Iterable[Content]:
    said = Content.styled(_("The server said: {words}").format(words=clean(out.last_error)), "$muted")
    if out.state == "unsure":
        yield Content.styled(_("? It may have arrived."), "bold $text-warning")
        yield Content(
            _(
                "The line broke when the text had already gone, so it is not sent again by itself. Look among the sent "
                "mails of the mailbox, or ask whoever was to have it."
            )
        )
    elif out.state == "failed":
        yield Content.styled(_("! The server refused it."), "bold $text-error")
        yield Content(_("Check the address. Save it as a draft to send it in another way, or ring them."))
    elif out.state == "sending":
        yield Content.styled(_("It is on its way."), "bold")
    elif out.state == "drafted":
        yield Content.styled(_("It was saved as a draft."), "bold")
        yield Content(_("It is not sent from here. Note when it has gone."))
    elif out.state == "sent":
        at = spoken().moment(hours.local(out.sent_at), today) if out.sent_at else "–"
        yield Content.styled(_("Sent {at}.").format(at=at), "bold $text-success")
    elif not sending:
        yield Content.styled(_("It waits."), "bold")
        yield Content(_("No mail server for sending is set. Copy the reply, or save it as a draft."))
    elif out.next_try_at is None:
        yield Content.styled(_("It waits, and is sent within a minute."), "bold")
    else:
        at = spoken().moment(hours.local(out.next_try_at), today)
        yield Content.styled(_("Not sent yet. It is tried again {at}.").format(at=at), "bold $text-warning")
    if out.last_error and out.state in ("unsure", "failed", "waiting"):
        yield said


def text_words(out: Outgoing | None) -> Content:
    """The text of a reply; nothing in it is more than text."""
    return Content(literal(out.body) if out is not None else "")
