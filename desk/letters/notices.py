"""One sentence for every refusal and warning: what is the matter, and what to do about it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from desk.domain.bookings import Status
from desk.domain.hours import Hours
from desk.domain.notices import Notice
from desk.language import N_, Language
from desk.letters.changes import change_words
from desk.letters.holidays import holiday
from desk.letters.mail_notices import MAIL
from desk.letters.phone import spaced
from desk.letters.troubles import Known
from desk.letters.when import just_taken, moment, span

Facts = Mapping[str, Any]

PLAIN: Mapping[str, str] = {
    "missing_name": N_("Who is it for? Give a name or a group."),
    "missing_date": N_("Which day? Give a date, such as Tuesday 1 December."),
    "missing_start": N_("From what time? Give a time, such as 18-20."),
    "missing_initials": N_("Nobody is signed in. Say who is at the desk, with initials."),
    "wrong_pin": N_("That is not the PIN of {initials}. Type it again."),
    "wait_for_pin": N_("That was wrong several times. Wait {seconds} seconds, then type it again."),
    "bad_pin": N_("A PIN is {least} to {most} digits."),
    "no_pin": N_("{initials} has no PIN."),
    "zero_length": N_("The end is not after the start. Give an end that comes later."),
    "other_days": N_("Nothing of theirs stands on that day; these are the bookings to come."),
    "unknown_room": N_("There is no such room here. Give one of the rooms by its name."),
    "unknown_key": N_("There is no key with the tag {tag}. Check what is written on the tag."),
    "unknown_booking": N_("There is no booking number {ref}. Search by name, group or phone."),
    "unknown_person": N_(
        "Nobody is noted under just that. Give the whole name, the group, the phone or the e-mail address."
    ),
    "changed_since": N_("It was changed again after that, so it cannot be undone. Change it by hand."),
    "nothing_to_undo": N_("There is nothing to undo here."),
    "key_lost": N_("Key {tag} is marked as lost. If it has been found, mark it as found first."),
    "key_not_out": N_("Key {tag} is not out. It should hang on the board."),
    "key_not_lost": N_("Key {tag} is not marked as lost."),
    "key_is_out": N_("Key {tag} is out with {name}, so they have come. Take the key in first."),
    "wrong_key": N_("Key {tag} does not open {room}. Take a key of that room."),
    "key_overdue": N_("Key {tag} to {room} has not come back, and no other hangs there. Ring whoever has it."),
    "no_key_hangs": N_("No key to {room} hangs on the board. See who has one, and ring them."),
    "return_before_out": N_("Key {tag} went out {at}, so it cannot have come back before that. Give a later time."),
    "return_in_future": N_("{at} has not been yet. Give the time when it came back."),
    "missing_tag": N_("What is written on the new key? Give its tag."),
    "tag_taken": N_("There is already a key with the tag {tag}. Give another tag."),
    "missing_holder": N_("Who takes it? Give a name."),
    "missing_item": N_("What is it? Give a name, such as HDMI."),
    "item_taken": N_("There is already a {item}. Give another number."),
    "item_not_in": N_("{item} is not here to be lent. Take another, or leave it out."),
    "unknown_item": N_("There is no {item} among the equipment."),
    "missing_reason": N_("Why is the day opened again? Give a reason."),
    "past_day": N_("{day} is over; its hours stay as they were."),
    "wrong_hours": N_("The hours must be in order: each closes after it opens, and before the next opens."),
    "no_exception": N_("The ordinary hours already hold on {day}."),
    "backup_elsewhere": N_("These data are on a server. Copies are made there, by whoever runs it."),
    "only_today": N_("Only today can be counted and signed off."),
    "no_contact": N_(
        "Part of the time nobody is at the desk, and there is no phone number or e-mail address. Ask for one."
    ),
    "age_confirmation": N_(
        "Part of the time nobody is at the desk: all must be {age} or older, or an adult must be responsible. Ask."
    ),
    "many_coming": N_("They already have {count} bookings to come; the house's rule is {most}."),
    "over_capacity": N_("{room} holds {capacity} people, and there are {people}. Choose a larger room, or decide."),
    "too_long": N_("It is longer than the house's limit of {hours} hours."),
    "too_far": N_("It is more than {days} days ahead, which is the house's limit."),
    "ambiguous_date": N_("The date can be read in several ways: {dates}. Ask which is meant."),
    "contradiction": N_("The weekday and the date do not agree. Ask which is right."),
    "assumed_end": N_("No end was given, so it is booked until {end}. Ask how long they will stay."),
    "missing_hour": N_("The clocks go forward that night, and {time} does not exist. Give a time before or after."),
    "no_such_day": N_("No library plans for that year. Type the date again."),
    "held_elsewhere": N_("{by} is on the phone about {room} at that time, until {until}. Agree who has it."),
    "double_hour": N_("The clocks go back that night, and {time} comes twice. The first one is booked."),
    "holiday": N_("{day} is a public holiday: {holiday}. Make sure that they know."),
    "collect_by_soon": N_("The key must be fetched by {moment}, which is soon."),
    "not_signed": N_("Nobody signed off {day}."),
    "series_without_end": N_("Until when does the series go on? Give a last day, such as until 17/12, or 6 times."),
    "series_too_long": N_("A series has at most {most} dates. Give an earlier last day."),
    "series_empty": N_("No date of the series comes before its last day. Give another last day."),
    "series_overlaps_itself": N_("Each date would go on past the beginning of the next. Give a shorter time."),
    "series_none_chosen": N_("No date is chosen. Choose at least one, or go back."),
    "series_complete": N_("No date of the series is left out; there is nothing to add back."),
    "series_date_added": N_("{day} has been added meanwhile. Choose again among the dates that are left."),
    "no_series": N_("{name}, number {ref}, does not belong to a series."),
    "own_time": N_("Has been given its own time or room, and keeps it."),
    "eve": N_("{day} is {holiday}. Make sure that they know."),
    "desk_closed": N_("Nobody is at the desk on {day}."),
    "only_first": N_("Several dates are asked for; only {day} is booked."),
    "not_a_booking": N_("This does not read as a booking. To cancel or move one, use its number."),
    "assumed_afternoon": N_("The time is taken to be in the afternoon. Ask."),
    "night_date": N_("It is a night: ask whether the evening before or after midnight is meant."),
    "several_rooms": N_("Several rooms are named. Ask which."),
    "odd_phone": N_("The phone number has a digit too many or too few. Ask for it again."),
    "unread": N_("Not understood: {words}."),
    **MAIL,
}
"""The sentences that need nothing but their facts."""


def sentence(notice: Notice, speech: Language, hours: Hours) -> str:
    """What a refusal or a warning says, in one plain sentence or two. Nobody hears who has a restricted booking."""
    facts = _shown(notice.facts, speech, hours)
    if special := _SPECIAL.get(notice.code):
        return special(facts, speech)
    plain = PLAIN.get(notice.code)
    if plain is None:
        return speech.text("That cannot be done ({code}).").format(code=notice.code)
    said = speech.text(plain).format_map(Known(facts))
    return said[:1].upper() + said[1:] if plain.startswith("{day}") else said


def _shown(facts: Mapping[str, object], speech: Language, hours: Hours) -> dict[str, Any]:
    """The facts as a person reads them."""
    shown: dict[str, Any] = {}
    for name, value in facts.items():
        if name == "changes" and isinstance(value, tuple):
            shown[name] = ", ".join(change_words(value, speech, hours))
        elif name == "at" and isinstance(value, datetime) and _same_day(value, facts.get("now"), hours):
            shown[name] = speech.time(hours.local(value))
        elif isinstance(value, datetime):
            shown[name] = moment(value, speech, hours)
        elif isinstance(value, date):
            shown[name] = speech.day(value)
        elif isinstance(value, time):
            shown[name] = speech.time(value)
        elif isinstance(value, float):
            shown[name] = speech.decimal(value)
        elif isinstance(value, tuple | list):
            shown[name] = ", ".join(speech.day(v) if isinstance(v, date) else str(v) for v in value)
        else:
            shown[name] = value
    if isinstance(start := facts.get("start"), datetime) and isinstance(end := facts.get("end"), datetime):
        shown["when"] = span(start, end, speech, hours)
    if isinstance(by := facts.get("collect_by"), datetime):
        shown["moment"] = moment(by, speech, hours)
    if facts.get("restricted"):
        shown["name"] = speech.text("the restricted group")
    if "holiday" in facts:
        shown["holiday"] = holiday(str(facts["holiday"]), speech)
    return shown


def _same_day(value: datetime, now: object, hours: Hours) -> bool:
    return isinstance(now, datetime) and hours.local(value).date() == hours.local(now).date()


def _overlap(facts: Facts, speech: Language) -> str:
    if "when" not in facts:
        return speech.text("The room has just been taken. Choose another room or time.")
    words = speech.text("{room} is taken {when} by {name}. Choose another room or time.")
    if facts.get("restricted"):
        words = speech.text("{room} is taken {when}. Choose another room or time.")
    return " ".join(filter(None, (words.format_map(Known(facts)), just_taken(facts.get("minutes"), speech))))


def _closed_room(facts: Facts, speech: Language) -> str:
    if facts.get("reason"):
        return speech.text("{room} is closed then: {reason}. Choose another room or time.").format_map(Known(facts))
    return speech.text("{room} is closed then. Choose another room or time.").format_map(Known(facts))


def _past(facts: Facts, speech: Language) -> str:
    if "at" not in facts:
        return speech.text("That time is over. Choose a later one.")
    return speech.text("That time is over: it ended {at}. Choose a later one.").format_map(Known(facts))


def _missing_date(facts: Facts, speech: Language) -> str:
    if facts.get("dates"):
        return speech.text("Which day is meant: {dates}?").format_map(Known(facts))
    plain = PLAIN["missing_date"]
    return speech.text(plain)


def _unknown_room(facts: Facts, speech: Language) -> str:
    if facts.get("rooms"):
        if not facts.get("room"):
            return speech.text("There is no such room here. The rooms are {rooms}.").format_map(Known(facts))
        return speech.text("There is no room {room} here. The rooms are {rooms}.").format_map(Known(facts))
    plain = PLAIN["unknown_room"]
    return speech.text(plain)


def _noisy_neighbour(facts: Facts, speech: Language) -> str:
    if facts.get("restricted"):
        return speech.text("{room} is in use {when}, and one of the two wants quiet. Agree with both.").format_map(
            Known(facts)
        )
    return speech.text(
        "{name} is in {room} {when}, and one of the two wants quiet. Agree with both, or choose another room."
    ).format_map(Known(facts))


def _key_unreachable(facts: Facts, speech: Language) -> str:
    if facts.get("collect_by") is None:
        return speech.text("Nobody is at the desk for a long time before it starts. Agree how they get the key.")
    return speech.text(
        "The key could be fetched until {moment}, and that is over. Agree how they get the key."
    ).format_map(Known(facts))


def _key_clash(facts: Facts, speech: Language) -> str:
    if facts.get("due_back") is None:
        return speech.text("All keys to {room} are needed by others at that time. Agree who has the key.").format_map(
            Known(facts)
        )
    return speech.text(
        "All keys to {room} are needed by others before this one comes back {due_back}. Agree who has the key."
    ).format_map(Known(facts))


def _key_already_out(facts: Facts, speech: Language) -> str:
    if not facts.get("holder"):
        said = speech.text("Key {tag} is already out. Look at the key board.").format_map(Known(facts))
    elif facts.get("phone"):
        said = speech.text("Key {tag} is already out with {holder}, phone {phone}.").format(
            tag=facts["tag"], holder=facts["holder"], phone=spaced(str(facts["phone"]))
        )
    else:
        said = speech.text("Key {tag} is already out with {holder}.").format_map(Known(facts))
    if facts.get("spare"):
        said += " " + speech.text("Key {spare} hangs on the board.").format_map(Known(facts))
    return said


def _key_needed_later(facts: Facts, speech: Language) -> str:
    if facts.get("tag"):
        return speech.text(
            "{room} is also needed {start} by {name}: only {tag} is left for that, due {back}."
        ).format_map(Known(facts))
    return speech.text("{room} is also needed {start} by {name}, and no key is left for that.").format_map(Known(facts))


def _swap_key(facts: Facts, speech: Language) -> str:
    said = speech.text("They have key {tag}, which does not open {room}.").format_map(Known(facts))
    if facts.get("spare"):
        return said + " " + speech.text("Swap it for {spare}.").format_map(Known(facts))
    return said + " " + speech.text("No key of that room hangs on the board.")


def _equipment_short(facts: Facts, speech: Language) -> str:
    if not facts.get("have"):
        return speech.text("There is no {item} to lend.").format_map(Known(facts))
    return speech.text("Of {item}, {left} of {have} are left at that time. Ask for fewer.").format_map(Known(facts))


THINGS = {
    "screen": N_("a screen"),
    "whiteboard": N_("a whiteboard"),
    "projector": N_("a projector"),
    "cable": N_("a cable"),
    "adapter": N_("an adapter"),
    "extension lead": N_("an extension lead"),
    "coffee maker": N_("a coffee maker"),
    "flip chart": N_("a flip chart"),
    "speaker": N_("a loudspeaker"),
    "laptop": N_("a laptop"),
    "camera": N_("a camera"),
}
"""What readers find that people ask for."""


def _not_lent(facts: Facts, speech: Language) -> str:
    item = str(facts.get("item", ""))
    thing = THINGS.get(item, item) or N_("something")
    return speech.text("They ask for {item}, which is not lent here.").format(item=speech.text(thing))


def _not_live(facts: Facts, speech: Language) -> str:
    if facts.get("status") == Status.NO_SHOW:
        said = speech.text("{name}, number {ref}, did not come, and the room was released.")
    else:
        said = speech.text("{name}, number {ref}, is already cancelled.")
    if facts.get("by"):
        said += " " + speech.text("{by} did that {at}.")
    return said.format_map(Known(facts))


def _changed_meanwhile(facts: Facts, speech: Language) -> str:
    said = speech.text("{by} changed {name}, number {ref}, {at}: {changes}.")
    return f"{said} {speech.text('Do it again if you want it all the same.')}".format_map(Known(facts))


_SPECIAL: Mapping[str, Callable[[Facts, Language], str]] = {
    "overlap": _overlap,
    "closed_room": _closed_room,
    "past": _past,
    "missing_date": _missing_date,
    "unknown_room": _unknown_room,
    "noisy_neighbour": _noisy_neighbour,
    "key_unreachable": _key_unreachable,
    "key_clash": _key_clash,
    "key_already_out": _key_already_out,
    "key_needed_later": _key_needed_later,
    "swap_key": _swap_key,
    "equipment_short": _equipment_short,
    "not_lent": _not_lent,
    "not_live": _not_live,
    "changed_meanwhile": _changed_meanwhile,
}
