"""Which reply a mail gets as it stands."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desk.domain.bookings import Booking
from desk.domain.hours import Hours
from desk.letters import replies
from desk.letters.replies import Letterhead, Reply
from desk.screens.mail_hints import Outcome
from desk.screens.mail_proposal import BLOCKING
from desk.services.bookings import Card, Taken, Verdict
from desk.services.counter import Counter
from desk.services.series import SeriesTaken

if TYPE_CHECKING:
    from desk.services.days import DeskView
    from desk.services.mail import MailView, Proposal


def letterhead(view: "MailView", desk: "DeskView", hours: Hours, counter: Counter) -> Letterhead:
    """What the reply to a mail is written with; a name in the mail itself is surer than that of the address."""
    named = next((p.reading.name for p in view.proposals if p.reading.name), "")
    line = view.line
    return Letterhead(
        line.language,
        hours,
        desk.branch.name,
        counter.now,
        counter.policy.age_limit,
        by=counter.by,
        name=named or line.sender,
        subject=line.subject,
        own=Path(counter.post.templates) if counter.post.templates else None,
        email=desk.branch.email,
    )


def to_ask(head: Letterhead, proposals: "Sequence[Proposal]", shown: "Proposal") -> Reply | None:
    """The questions of a mail, each once, in their order; None when there are none."""
    codes = list(dict.fromkeys(code for p in (shown, *proposals) for code in p.questions))
    if not codes:
        return None
    sure = shown.wanted if not BLOCKING.intersection(codes) else None
    return replies.questions(head, codes, sure)


def refusal(head: Letterhead, proposal: "Proposal", desk: "DeskView") -> Reply | None:
    """That it cannot be had, with the offers."""
    if proposal.wanted is None:
        return None
    verdict = proposal.verdict or Verdict((), (), (), (), None, None)
    return replies.full(head, proposal.wanted, verdict, desk.day.rooms)


def decided(head: Letterhead, outcomes: Sequence[Outcome], before: Booking | None, card: Card | None) -> Reply | None:
    """What was decided: cancelled, changed, or booked; from the booking itself when it was another day."""
    cancelled = [one for one in outcomes if isinstance(one, Booking)]
    if cancelled:
        return replies.cancellation(head, cancelled[-1])
    taken = [one for one in outcomes if isinstance(one, Taken)]
    for one in outcomes:
        taken += one.taken if isinstance(one, SeriesTaken) else ()
    if taken and before is not None:
        return replies.change(head, taken[-1], before)
    if taken:
        return replies.confirmation(head, taken)
    if card is None:
        return None
    if not card.booking.live:
        return replies.cancellation(head, card.booking)
    return replies.confirmation(head, [Taken(card.booking, (), card.collect_by, card.due_back)])
