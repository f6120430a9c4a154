"""Bookings and the rules for taking one."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from desk.domain.equipment import Item, shortages
from desk.domain.hours import Hours
from desk.domain.keys import key_time, more_than
from desk.domain.notices import Notice
from desk.domain.policy import Policy
from desk.domain.rooms import Room
from desk.domain.times import Interval


class Status(StrEnum):
    """What has become of a booking. The first three hold their room."""

    BOOKED = "booked"
    HELD = "held"  # awaits the library manager
    USED = "used"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


LIVE = frozenset({Status.BOOKED, Status.HELD, Status.USED})


class Audience(StrEnum):
    """The ten groups that the service is for, as the statistics count them."""

    LAG = "LAG"
    STU = "STU"
    ELEV = "ELEV"
    ENK = "ENK"
    EKS = "EKS"
    KUL = "KUL"
    KURS = "KURS"
    BARN = "BARN"
    FRI = "FRI"
    ANN = "ANN"


class Channel(StrEnum):
    """How the request came."""

    PHONE = "phone"
    EMAIL = "email"
    DESK = "desk"


class Wanted(Struct, frozen=True):
    """What somebody asks for, as it stands before it is a booking. Times are instants in UTC."""

    room_id: int
    starts_at: datetime
    ends_at: datetime
    name: str = ""
    group: str = ""
    phone: str = ""
    email: str = ""
    people: int | None = None
    purpose: str = ""
    audience: Audience = Audience.ANN
    channel: Channel = Channel.PHONE
    age_confirmed: bool | None = None
    held: bool = False
    restricted: bool = False
    quiet: bool = False
    noisy: bool = False
    needs_help: bool = False
    remark: str = ""
    needs: frozenset[str] = frozenset()
    equipment: str = ""

    @property
    def interval(self) -> Interval:
        """When the room is wanted."""
        return Interval(self.starts_at, self.ends_at)


class Booking(Struct, frozen=True):
    """A booking as it is kept. Times are instants in UTC; `agreed_end` is the end before a key came back early.

    One that belongs to a series has its number, and the day of the series' rule that it stands for.
    """

    id: int
    room_id: int
    room: str
    starts_at: datetime
    ends_at: datetime
    agreed_end: datetime
    status: Status
    person_id: int
    name: str
    group: str
    phone: str
    email: str
    people: int | None
    purpose: str
    audience: Audience
    channel: Channel
    age_confirmed: bool | None
    restricted: bool
    quiet: bool
    noisy: bool
    needs_help: bool
    remark: str
    cancel_reason: str
    version: int
    keys_out: tuple[str, ...] = ()
    equipment: str = ""
    people_came: int | None = None
    series_id: int | None = None
    series_day: date | None = None

    @property
    def ref(self) -> str:
        """The number that the library and the caller use for it."""
        return str(self.id)

    @property
    def interval(self) -> Interval:
        """When the room is taken."""
        return Interval(self.starts_at, self.ends_at)

    @property
    def live(self) -> bool:
        """Whether it holds its room."""
        return self.status in LIVE

    @property
    def called(self) -> str:
        """What the desk calls it: the group if there is one, else the person; a dash once they are forgotten."""
        return self.group or self.name or "–"

    @property
    def aim(self) -> str:
        """The purpose, where it says more than what the desk calls the booking."""
        return self.purpose if self.purpose.casefold() != self.called.casefold() else ""

    def as_wanted(self) -> Wanted:
        """The same as a request, to be changed and weighed again."""
        return Wanted(
            room_id=self.room_id,
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            name=self.name,
            group=self.group,
            phone=self.phone,
            email=self.email,
            people=self.people,
            purpose=self.purpose,
            audience=self.audience,
            channel=self.channel,
            age_confirmed=self.age_confirmed,
            held=self.status is Status.HELD,
            restricted=self.restricted,
            quiet=self.quiet,
            noisy=self.noisy,
            needs_help=self.needs_help,
            remark=self.remark,
            equipment=self.equipment,
        )


class Closure(Struct, frozen=True):
    """A room (or, with no room, the whole branch) that cannot be used for a while."""

    room_id: int | None
    interval: Interval
    reason: str


class Hold(Struct, frozen=True):
    """A slot that somebody has parked a half-typed line on: held softly until `until`, and refused to nobody."""

    room_id: int
    interval: Interval
    by: str
    desk: str
    until: datetime


class Surroundings(Struct, frozen=True):
    """What else the rules must know: the room, and what lies near in time.

    `nearby` are the live bookings of the branch that may touch the wanted time or its key, the booking that is being
    changed left out. `keys` is the number of keys in service that open the room, None for a room
    without a lock.
    """

    room: Room
    hours: Hours
    policy: Policy
    now: datetime
    nearby: Sequence[Booking] = ()
    closures: Sequence[Closure] = ()
    holds: Sequence[Hold] = ()
    keys: int | None = 1
    key_overdue: str | None = None
    coming: int = 0
    moved: bool = True
    items: Sequence[Item] = ()


def refusals(wanted: Wanted, around: Surroundings) -> list[Notice]:
    """Why this cannot be booked: past, zero length, a closed room, no name, the room is taken, too little equipment."""
    found = []
    if not (wanted.name or wanted.group):
        found.append(Notice("missing_name"))
    if wanted.ends_at <= wanted.starts_at:
        found.append(Notice("zero_length"))
        return found
    if around.moved and wanted.ends_at <= around.now:
        found.append(Notice("past", {"at": wanted.ends_at}))
    if not around.room.active:
        found.append(Notice("closed_room", {"room": around.room.name, "reason": ""}))
    for closure in around.closures:
        if closure.room_id in (None, wanted.room_id) and closure.interval.overlaps(wanted.interval):
            found.append(Notice("closed_room", {"room": around.room.name, "reason": closure.reason}))
            break
    found.extend(overlap_notice(other) for other in overlapping(wanted, around.nearby)[:1])
    if wanted.equipment:
        tied = key_time(wanted.interval, around.hours)
        others = [(key_time(other.interval, around.hours), other.equipment) for other in around.nearby if other.live]
        found.extend(shortages(wanted.equipment, tied, others, around.items))
    return found


def overlapping(wanted: Wanted, nearby: Sequence[Booking]) -> list[Booking]:
    """The live bookings of the same room that share a moment with the wanted time."""
    return [
        other
        for other in nearby
        if other.live and other.room_id == wanted.room_id and other.interval.overlaps(wanted.interval)
    ]


def overlap_notice(other: Booking) -> Notice:
    """The refusal that names whose the slot is."""
    facts = {
        "room": other.room,
        "start": other.starts_at,
        "end": other.ends_at,
        "name": other.called,
        "restricted": other.restricted,
        "ref": other.ref,
    }
    return Notice("overlap", facts)


def warnings(wanted: Wanted, around: Surroundings) -> list[Notice]:
    """What the desk should know before it says yes. A warning never stops a booking."""
    return [*_about_people(wanted, around), *_about_time(wanted, around), *_about_key(wanted, around)]


def _about_people(wanted: Wanted, around: Surroundings) -> list[Notice]:
    found = []
    if wanted.people is not None and wanted.people > around.room.capacity:
        found.append(
            Notice(
                "over_capacity",
                {"room": around.room.name, "capacity": around.room.capacity, "people": wanted.people},
            )
        )
    unstaffed = not around.hours.is_staffed_throughout(wanted.interval)
    if unstaffed and not wanted.age_confirmed:
        found.append(Notice("age_confirmation", {"age": around.policy.age_limit}))
    if unstaffed and not (wanted.phone or wanted.email):
        found.append(Notice("no_contact"))
    if around.policy.most_coming is not None and around.coming >= around.policy.most_coming:
        found.append(Notice("many_coming", {"count": around.coming, "most": around.policy.most_coming}))
    neighbours = [
        other
        for other in around.nearby
        if other.live and other.room_id != wanted.room_id and other.interval.overlaps(wanted.interval)
    ]
    if wanted.quiet or wanted.noisy:
        disturbing = [other for other in neighbours if (other.noisy if wanted.quiet else other.quiet)]
        found.extend(
            Notice(
                "noisy_neighbour",
                {
                    "room": other.room,
                    "name": other.called,
                    "restricted": other.restricted,
                    "start": other.starts_at,
                    "end": other.ends_at,
                },
            )
            for other in disturbing[:1]
        )
    return found


def _about_time(wanted: Wanted, around: Surroundings) -> list[Notice]:
    found = []
    day = around.hours.day_of(wanted.starts_at)
    if day in around.hours.holidays:
        found.append(Notice("holiday", {"day": day, "holiday": around.hours.holidays[day]}))
    for hold in around.holds:
        if hold.room_id == wanted.room_id and hold.interval.overlaps(wanted.interval):
            found.append(Notice("held_elsewhere", {"room": around.room.name, "by": hold.by, "until": hold.until}))
            break
    longest = around.policy.longest
    if longest is not None and wanted.interval.length > longest:
        found.append(Notice("too_long", {"hours": longest / timedelta(hours=1)}))
    horizon = around.policy.horizon_days
    if horizon is not None and (day - around.hours.day_of(around.now)).days > horizon:
        found.append(Notice("too_far", {"days": horizon}))
    return found


def _about_key(wanted: Wanted, around: Surroundings) -> list[Notice]:
    found = []
    collect_by = around.hours.fetched_by(wanted.starts_at, around.now)
    here = wanted.starts_at <= around.now and collect_by == wanted.starts_at
    if collect_by is None or (collect_by < around.now and not here):
        found.append(Notice("key_unreachable", {"collect_by": collect_by}))
    elif collect_by < wanted.starts_at and collect_by - around.now <= around.policy.collect_soon:
        found.append(Notice("collect_by_soon", {"collect_by": collect_by}))
    others = [other.interval for other in around.nearby if other.live and other.room_id == wanted.room_id]
    if around.keys is not None and more_than(around.keys, wanted.interval, others, around.hours):
        found.append(Notice("key_clash", {"room": around.room.name, "due_back": around.hours.due_back(wanted.ends_at)}))
    if around.key_overdue is not None:
        found.append(Notice("key_overdue", {"tag": around.key_overdue, "room": around.room.name}))
    return found
