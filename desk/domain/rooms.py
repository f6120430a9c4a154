"""Rooms, and which of them fits."""

from collections.abc import Iterable

from msgspec import Struct


class Room(Struct, frozen=True):
    """A group room: how many it holds and what is on its walls."""

    id: int
    name: str
    capacity: int
    features: frozenset[str] = frozenset()
    nicknames: tuple[str, ...] = ()
    active: bool = True


def by_fit(rooms: Iterable[Room], people: int | None, needs: frozenset[str] = frozenset()) -> list[Room]:
    """The rooms in the order to offer them: those with what is needed, then those that hold all, the smallest first.

    A room that is too small comes last, the largest of those first: the desk may still decide for it.
    """

    def unfit(room: Room) -> tuple[bool, bool, int]:
        small = people is not None and room.capacity < people
        return (not needs <= room.features, small, -room.capacity if small else room.capacity)

    return sorted((room for room in rooms if room.active), key=unfit)
