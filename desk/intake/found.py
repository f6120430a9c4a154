"""What the readers of a line found, before it is put together."""

from msgspec import Struct

from desk.intake.dates import Days
from desk.intake.intent import Signs
from desk.intake.name_shapes import Person
from desk.intake.reading import Shift
from desk.intake.series import Series
from desk.intake.times import Times
from desk.intake.topics import Topic


class Found(Struct):
    """The answers of the readers, each of its own field."""

    signs: Signs
    days: Days
    times: Times
    series: Series | None
    rooms: list[str]
    unknown_room: bool
    people: int | None
    emails: list[str]
    phones: list[str]
    odd_phone: bool
    needs: frozenset[str]
    restricted: bool
    shift: Shift | None
    bare: bool = False
    """Whether the number of people is one that nothing says what it counts."""
    person: Person | None = None
    topic: Topic | None = None
