"""What was done, in words, for undo and for the history of a booking; and how things stand."""

from collections.abc import Mapping

from desk.domain.bookings import Status
from desk.domain.equipment import State
from desk.domain.keys import KeyState
from desk.language import N_, Language

ACTS: Mapping[str, str] = {
    "take": N_("the booking"),
    "change": N_("the change"),
    "move": N_("the move"),
    "cancel": N_("the cancellation"),
    "series": N_("the series"),
    "series_move": N_("the move of the series"),
    "series_cancel": N_("the cancellation of the series"),
    "release": N_("the release"),
    "used": N_("the arrival"),
    "hand_out": N_("the key handed out"),
    "take_back": N_("the key taken back"),
    "lose": N_("the key reported lost"),
    "find": N_("the key found again"),
    "call": N_("the call"),
    "came": N_("the number of people"),
    "replace": N_("the new key"),
    "swap": N_("the swap of keys"),
    "equipment": N_("the change of the equipment"),
    "equipment_added": N_("the new equipment"),
    "hours": N_("the staffed hours"),
    "reopen": N_("the reopening"),
    "undo": N_("an undo"),
    "note": N_("the note"),
    "sign_off": N_("the sign-off"),
    "setup": N_("the set-up"),
    "staff": N_("new initials"),
    "set_aside": N_("the mail set aside"),
    "answer": N_("the reply"),
    "withdraw": N_("that the reply is not to go"),
    "sent": N_("that the reply has gone"),
    "turned_away": N_("that somebody was turned away"),
}

DONE: Mapping[str, str] = {
    "setup": N_("set up"),
    "take": N_("booked"),
    "change": N_("changed"),
    "move": N_("moved"),
    "cancel": N_("cancelled"),
    "series": N_("booked in a series"),
    "series_move": N_("moved with its series"),
    "series_cancel": N_("cancelled with its series"),
    "release": N_("released, did not come"),
    "used": N_("noted as used"),
    "hand_out": N_("key out"),
    "take_back": N_("key in"),
    "lose": N_("key lost"),
    "find": N_("key found again"),
    "call": N_("rung"),
    "came": N_("people counted"),
    "replace": N_("key replaced"),
    "swap": N_("key swapped"),
    "equipment": N_("equipment changed"),
    "equipment_added": N_("new equipment"),
    "hours": N_("staffed hours changed"),
    "reopen": N_("opened again"),
    "sign_off": N_("signed off"),
    "note": N_("note for the next shift"),
    "staff": N_("new initials"),
    "undo": N_("undone"),
    "set_aside": N_("mail set aside"),
    "answer": N_("answered by e-mail"),
    "forget": N_("old names removed"),
    "withdraw": N_("reply not to go"),
    "sent": N_("reply has gone"),
    "turned_away": N_("turned away – full"),
}

STATUSES: Mapping[Status, str] = {
    Status.BOOKED: N_("booked"),
    Status.HELD: N_("awaits the library manager"),
    Status.USED: N_("used"),
    Status.CANCELLED: N_("cancelled"),
    Status.NO_SHOW: N_("did not come"),
}

KEY_STATES: Mapping[KeyState, str] = {
    KeyState.IN: N_("in"),
    KeyState.OUT: N_("out"),
    KeyState.OVERDUE: N_("overdue"),
    KeyState.LOST: N_("lost"),
}

ITEM_STATES: Mapping[State, str] = {
    State.IN: N_("in"),
    State.OUT: N_("out"),
    State.DEFECTIVE: N_("defective"),
    State.LOST: N_("lost"),
}


def act(name: str, speech: Language) -> str:
    """The act's name as undo says it."""
    return speech.text(ACTS.get(name, name))


def done_words(name: str, speech: Language) -> str:
    """What was done: `avbestilt`."""
    return speech.text(DONE.get(name, name))


def status(of: Status, speech: Language) -> str:
    """What has become of a booking."""
    return speech.text(STATUSES[of])


def key_state(of: KeyState, speech: Language) -> str:
    """Where a key is."""
    return speech.text(KEY_STATES[of])
