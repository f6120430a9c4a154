"""The first start: the built-in profile of Østre Toten, and the public holidays."""

from collections.abc import Sequence

from msgspec import Struct, field

from desk.db import migrate, schema
from desk.db.journal import Act
from desk.services.counter import Counter

HOLIDAY_YEARS = (-25, 15)
"""From how many years back to how many ahead the calendar of public holidays is filled in."""


class RoomProfile(Struct, frozen=True):
    """A room as it is set up: its size, what is on its walls, what callers call it, and its keys."""

    name: str
    capacity: int
    features: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


class Profile(Struct, frozen=True):
    """A branch as it is set up. Weekly hours are (weekday, opens, closes), Monday 0, on the wall clock."""

    name: str
    zone: str
    phone: str
    email: str
    rooms: Sequence[RoomProfile]
    hours: Sequence[tuple[int, str, str]]
    country: str = "NO"
    past_years: dict[int, int] = field(default_factory=dict)


OSTRE_TOTEN = Profile(
    name="Østre Toten bibliotek",
    zone="Europe/Oslo",
    phone="61141507",
    email="biblioteket@ototen.no",
    rooms=(
        RoomProfile("Rom 4", 4, (), ("det minste", "grupperom 1", "lille"), ("4-1", "4-2")),
        RoomProfile("Rom 8", 8, ("screen", "whiteboard"), ("det mellomste", "grupperom 2"), ("8-1", "8-2")),
        RoomProfile("Rom 14", 14, ("screen", "whiteboard"), ("det store", "grupperom 3"), ("14-1", "14-2")),
    ),
    hours=((0, "10:00", "19:00"), *((day, "10:00", "15:00") for day in range(1, 5))),
    past_years={2004: 935, 2005: 971, 2006: 1148, 2019: 1783, 2023: 1826},
)
"""Rooms for 4, 8 and 14, the two largest with screen and whiteboard; two keys a room; the library's own counts."""


def prepare(counter: Counter, profile: Profile = OSTRE_TOTEN) -> None:
    """Make or migrate the database as needed, and fill a new one from the profile. Raises `Unusable`."""
    migrate.bring_up(counter.database, counter.now)
    with counter.reading() as reader:
        if reader.rows("select 1 from branch"):
            return
    with counter.act("setup") as act:
        if act.rows("select 1 from branch"):  # another program was quicker
            return
        fill(act, profile, counter.now.year)


def fill(act: Act, profile: Profile, year: int) -> None:
    """Write the profile into an empty database."""
    branch_id = act.insert(
        schema.branch, name=profile.name, zone=profile.zone, phone=profile.phone, email=profile.email
    )
    for position, room in enumerate(profile.rooms):
        room_id = act.insert(
            schema.room,
            branch_id=branch_id,
            name=room.name,
            capacity=room.capacity,
            features=",".join(room.features),
            nicknames=",".join(room.nicknames),
            position=position,
        )
        for tag in room.keys:
            key_id = act.insert(schema.key, branch_id=branch_id, tag=tag)
            act.link(schema.key_room, [{"key_id": key_id, "room_id": room_id}])
    act.link(
        schema.staffed_hours,
        [
            {"branch_id": branch_id, "weekday": weekday, "opens": opens, "closes": closes}
            for weekday, opens, closes in profile.hours
        ],
    )
    act.link(schema.public_holiday, _holidays(branch_id, profile.country, year))
    act.link(
        schema.past_year,
        [{"branch_id": branch_id, "year": past, "uses": uses} for past, uses in profile.past_years.items()],
    )


def _holidays(branch_id: int, country: str, year: int) -> list[dict[str, object]]:
    import holidays

    years = range(year + HOLIDAY_YEARS[0], year + HOLIDAY_YEARS[1] + 1)
    found = holidays.country_holidays(country, years=years, language="en_US")
    return [
        {"branch_id": branch_id, "day": day.isoformat(), "name": name}
        for day, name in sorted(found.items())
        if name != "Sunday"
    ]
