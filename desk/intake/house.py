"""What the readers must know of the library whose rooms are asked for."""

from msgspec import Struct


class RoomName(Struct, frozen=True):
    """A room as people may speak of it: by its name, its size, what hangs in it, or a nickname."""

    name: str
    capacity: int
    features: frozenset[str] = frozenset()
    nicknames: tuple[str, ...] = ()


class House(Struct, frozen=True):
    """The rooms and the library's own addresses, which are never the customer's."""

    rooms: tuple[RoomName, ...]
    own_phones: frozenset[str] = frozenset()
    own_emails: frozenset[str] = frozenset()
    equipment: tuple[str, ...] = ()
    country: str = "NO"

    def by_size(self) -> tuple[RoomName, ...]:
        """The rooms from the smallest to the largest."""
        return tuple(sorted(self.rooms, key=lambda room: (room.capacity, room.name)))


_SCREEN_AND_BOARD = frozenset({"screen", "whiteboard"})

OSTRE_TOTEN = House(
    rooms=(
        RoomName("Rom 4", 4),
        RoomName("Rom 8", 8, _SCREEN_AND_BOARD),
        RoomName("Rom 14", 14, _SCREEN_AND_BOARD),
    ),
    own_phones=frozenset({"61141507"}),
    own_emails=frozenset({"biblioteket@ototen.no"}),
)
"""Østre Toten folkebibliotek, from the public description of its group rooms."""
