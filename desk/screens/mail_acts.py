"""What the mail screen does besides deciding: what it says of a decision, and the reply with what becomes of it."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desk.domain.bookings import Booking, Channel, Wanted
from desk.domain.times import at
from desk.domain.turned_away import TurnedAway
from desk.intake.reading import Reading
from desk.language import _, spoken
from desk.letters.replies import Reply
from desk.letters.series import days_listed
from desk.screens import booking_acts, mail_replies, series_acts
from desk.screens.mail_hints import Outcome
from desk.screens.mail_proposal import Step, refusals
from desk.screens.mail_reply import DRAFT, MailReply
from desk.screens.mail_words import WAITING
from desk.services import mail, mail_drafts, turned_away
from desk.services.days import DeskView
from desk.services.mail import MailView
from desk.services.series import Chosen, SeriesTaken
from desk.widgets.saying import Tone

if TYPE_CHECKING:
    from desk.screens.mail import MailScreen

HOUR = timedelta(hours=1)


def said(screen: "MailScreen", outcome: Outcome, *, changed: bool) -> str:
    """What to say of a decision."""
    if isinstance(outcome, SeriesTaken):
        days = days_listed((screen.hours.day_of(one.booking.starts_at) for one in outcome.taken), spoken())
        return f"{_('Booked: {days}.').format(days=days)} {_('Undo: u')}"
    if isinstance(outcome, Booking):
        return _("Cancelled: {what}. Undo: u").format(what=booking_acts.what(screen, outcome))
    words = _("Changed: {what}. Undo: u") if changed else _("Booked: {what}. Undo: u")
    return words.format(what=booking_acts.what(screen, outcome.booking))


async def take_series(screen: "MailScreen", shown: MailView) -> SeriesTaken | None:
    """Show the dates of the series that a mail asks for, and book those that are chosen; None when left."""
    plan = screen.proposal.plan if screen.proposal else None
    if screen.proposal is None or plan is None or plan.recurrence is None or not await screen.signed_in():
        return None
    rule, any_room = plan.recurrence, screen.proposal.reading.room is None

    async def write(chosen: Chosen) -> SeriesTaken:
        return await screen.ask(mail.take_series, shown.line.id, rule, chosen)

    done = await series_acts.take(screen, plan.occurrences[0].wanted, rule, any_room=any_room, write=write)
    return done[0] if done is not None else None


def half_known(reading: Reading, view: DeskView) -> Wanted:
    """What the form starts from when the mail does not say all: today, the next full hour, and what it says."""
    hours, rooms = view.day.hours, view.day.rooms
    now = hours.local(view.now)
    day = reading.date or next(iter(reading.candidates), now.date())
    start = at(day, reading.start, hours.zone) if reading.start else at(day, now.time().replace(minute=0), hours.zone)
    start = start if reading.start else start.replace(second=0) + HOUR
    end = at(day, reading.end, hours.zone) if reading.end and reading.end > hours.local(start).time() else None
    room = next((room.id for room in rooms if room.name == reading.room), rooms[0].id)
    return Wanted(
        room,
        start,
        end or start + (reading.duration or HOUR),
        name=reading.name or "",
        group=reading.group if reading.group and reading.group != reading.name else "",
        phone=reading.phone or "",
        email=reading.email or "",
        people=reading.people,
        purpose=reading.purpose or "",
        restricted=reading.restricted,
        channel=Channel.EMAIL,
    )


async def reply(screen: "MailScreen", shown: MailView, before: Booking | None) -> tuple[str, Tone] | None:
    """Show the reply that fits, and do with it what is chosen; what to say of it, or None. Raises `Refused`."""
    found = _reply(screen, shown, before)
    if found is None:
        return _("There is nothing to answer yet."), Tone.ASKED
    to = shown.line.address
    away = _turned_away(screen) if shown.line.state == WAITING else None
    counted = _("Noted as turned away – full.") + " " if away is not None else ""
    dialog = MailReply(found, to, sending=screen.sending)
    await screen.app.push_screen_wait(dialog)
    if not (dialog.chosen or dialog.copied) or not await screen.signed_in():
        return None
    if not dialog.chosen:
        noted = await screen.ask(mail.copied, shown.line.id, away)
        words = counted + _("Copied, and the mail is noted as answered. Undo: u")
        return (words, Tone.DONE) if noted else None
    booking_id = screen.booking_id if found.ics else None
    facts = (shown.line.id, to, found.subject, found.body, found.ics, booking_id, away)
    outbox_id = await screen.ask(mail.answer, *facts)
    if dialog.chosen == DRAFT:
        path: Path = await screen.ask(mail_drafts.save, outbox_id)
        return counted + _("The draft is there: {file}").format(file=path), Tone.DONE
    screen.send(mail.send, await screen.ask(mail.reply, outbox_id))
    return None


def _turned_away(screen: "MailScreen") -> TurnedAway | None:
    """Who is turned away by a no that offers nothing.

    With an offer it is still open, and whoever asks for a change keeps what they have.
    """
    proposal = screen.proposal
    if screen.step is not Step.FULL or screen.picks or proposal is None or proposal.kind != "book":
        return None
    if proposal.wanted is None or not turned_away.is_full(refusals(proposal)):
        return None
    return turned_away.from_slot(proposal.wanted, proposal.reading, proposal.notices, screen.hours.zone)


def _reply(screen: "MailScreen", shown: MailView, before: Booking | None) -> Reply | None:
    view, proposal = screen.view, screen.proposal
    if view is None:
        return None
    head = mail_replies.letterhead(shown, view, screen.hours, screen.records.counter)
    outcomes = [one for (mail_id, _number), one in screen.done.items() if mail_id == shown.line.id]
    if outcomes or screen.step is Step.DONE:
        return mail_replies.decided(head, outcomes, before, screen.card)
    if proposal is None:
        return None
    if screen.step is Step.FULL:
        return mail_replies.refusal(head, proposal, view)
    return mail_replies.to_ask(head, shown.proposals, proposal)
