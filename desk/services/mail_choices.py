"""What a mail's proposal becomes when somebody picks an offer or a day; nothing is written."""

from datetime import date

from msgspec.structs import replace

from desk.domain.bookings import Channel, Wanted
from desk.domain.notices import Offer, Refused
from desk.intake.reading import Question
from desk.services import bookings, requests
from desk.services.counter import Counter
from desk.services.mail import Proposal

ABOUT_THE_DAY = frozenset({"ambiguous_date", "missing_date", "contradiction", "night_date", "past"})


def with_offer(counter: Counter, proposal: Proposal, offer: Offer) -> Proposal:
    """The same request for a room and a time that are free."""
    if proposal.wanted is None:
        return proposal
    wanted = replace(proposal.wanted, room_id=offer.room_id, starts_at=offer.starts_at, ends_at=offer.ends_at)
    return _weighed(counter, replace(proposal, problems=()), wanted)


def with_day(counter: Counter, proposal: Proposal, day: date) -> Proposal:
    """The same request, now that it is clear which day is meant."""
    reading = replace(proposal.reading, date=day, candidates=(), questions=_without_day(proposal.reading.questions))
    asked = tuple(code for code in proposal.questions if code not in ABOUT_THE_DAY)
    proposal = replace(proposal, reading=reading, questions=asked, problems=())
    place = requests.place(counter)
    try:
        if proposal.kind == "change" and proposal.matches:
            request = requests.moved_from(reading, proposal.matches[0], place.rooms, place.zone)
            return _weighed(counter, replace(proposal, notices=request.assumed), request.wanted)
        request = requests.slot_from(reading, place)
    except Refused as refused:
        return replace(proposal, problems=refused.notices)
    request = replace(request, wanted=replace(request.wanted, channel=Channel.EMAIL))
    wanted, verdict = requests.weigh(counter, request)
    return replace(proposal, notices=request.assumed, wanted=wanted, verdict=verdict)


def _weighed(counter: Counter, proposal: Proposal, wanted: Wanted) -> Proposal:
    changing = proposal.matches[0].id if proposal.kind == "change" and proposal.matches else None
    return replace(proposal, wanted=wanted, verdict=bookings.check(counter, wanted, changing))


def _without_day(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    return tuple(question for question in questions if question.code not in ABOUT_THE_DAY)
