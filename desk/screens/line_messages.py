"""What the booking line tells the screen that it is on."""

from dataclasses import dataclass

from textual.message import Message

from desk.domain.bookings import Booking
from desk.domain.turned_away import TurnedAway
from desk.screens.line_choices import Slot
from desk.services.bookings import Taken
from desk.services.line import Preview


@dataclass
class Pointed(Message, namespace="line_panel"):
    """One of the free slots that are listed is looked at: the grid shows it."""

    slot: Slot


@dataclass
class Saved(Message, namespace="line_panel"):
    """A booking was taken or changed."""

    taken: Taken
    changed: Booking | None


@dataclass
class Cancelled(Message, namespace="line_panel"):
    """A booking was cancelled."""

    booking: Booking


@dataclass
class TurnedThemAway(Message, namespace="line_panel"):
    """It was noted that they were turned away."""

    asked: TurnedAway


@dataclass
class FormWanted(Message, namespace="line_panel"):
    """What was understood is to be gone through: in the full form, or for a series date by date."""

    preview: Preview | None
    releasing: int | None


@dataclass
class Left(Message, namespace="line_panel"):
    """The line was left, with or without being parked."""

    parked: bool
