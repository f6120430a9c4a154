"""Who comes in the practice fortnight: invented names, groups and numbers on the weekdays of three weeks."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from desk.domain.bookings import Audience, Channel

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
LAST, THIS, NEXT = -7, 0, 7
EVERY = (LAST, THIS, NEXT)
AROUND = (LAST, NEXT)
"""Which weeks, as days from the Monday of this one."""


class Course(StrEnum):
    """How a booking goes."""

    NORMAL = "normal"
    LATE = "late"  # they have not come yet, and nobody has asked
    ABSENT = "absent"  # released after twenty minutes
    CANCELLED = "cancelled"
    KEEPS = "keeps"  # walks off with the key and turns round an hour later
    HELD = "held"  # awaits the library manager


@dataclass(frozen=True, slots=True)
class Visit:
    """A booking of the plan: its weekday, its wall-clock times, and the weeks in which it comes."""

    weeks: tuple[int, ...]
    weekday: int
    start: time
    end: time
    room: str
    name: str
    group: str = ""
    phone: str = ""
    people: int = 1
    audience: Audience = Audience.ANN
    purpose: str = ""
    course: Course = Course.NORMAL
    channel: Channel = Channel.PHONE
    restricted: bool = False
    quiet: bool = False
    noisy: bool = False
    needs_help: bool = False
    remark: str = ""


def _at(text: str) -> time:
    return time.fromisoformat(text)


def _visit(weeks: tuple[int, ...], weekday: int, hours: str, room: str, name: str, **rest: object) -> Visit:
    start, _, end = hours.partition("-")
    return Visit(weeks, weekday, _at(start), _at(end), room, name, **rest)  # type: ignore[arg-type]


A, C = Audience, Channel

MONDAY = (
    _visit(EVERY, MON, "10:00-12:00", "Rom 4", "Marte Hagen", phone="40000211", audience=A.STU, quiet=True),
    _visit(EVERY, MON, "13:00-15:00", "Rom 4", "Ibrahim Yusuf", phone="90000212", audience=A.ENK, channel=C.DESK),
    _visit(EVERY, MON, "12:00-14:00", "Rom 8", "Tone Lien", group="Elever 3STB", people=7, audience=A.ELEV),
    _visit(
        EVERY,
        MON,
        "15:00-17:00",
        "Rom 8",
        "Kari Sveen",
        group="Leksehjelpen",
        phone="90000213",
        people=8,
        audience=A.FRI,
        purpose="leksehjelp",
    ),
    _visit((LAST,), MON, "11:00-12:30", "Rom 14", "Eva Brenden", phone="61000121", people=10, audience=A.KURS),
    _visit(
        (THIS, NEXT),
        MON,
        "17:30-19:00",
        "Rom 14",
        "Arne Skjelbreid",
        group="Velforeningen",
        phone="90000214",
        people=12,
        audience=A.LAG,
        purpose="styremøte",
    ),
)

TUESDAY = (
    _visit(EVERY, TUE, "10:00-12:00", "Rom 4", "Sofie Nygård", phone="40000215", audience=A.STU, channel=C.EMAIL),
    _visit((LAST,), TUE, "12:30-15:00", "Rom 4", "Jonas Berg", phone="90000216", audience=A.ENK, course=Course.ABSENT),
    _visit((THIS, NEXT), TUE, "12:30-15:00", "Rom 4", "Per Kristian Moe", phone="90000217", audience=A.ENK),
    _visit(EVERY, TUE, "10:00-11:30", "Rom 8", "Lise Bjerke", group="10B Lena skole", people=6, audience=A.BARN),
    _visit(
        EVERY,
        TUE,
        "13:00-14:30",
        "Rom 8",
        "Amina Hassan",
        group="Kollokviegruppa",
        phone="40000218",
        people=5,
        audience=A.STU,
        channel=C.EMAIL,
    ),
    _visit(
        EVERY,
        TUE,
        "11:00-13:00",
        "Rom 14",
        "Bjørg Rognstad",
        group="Norsktrening",
        phone="90000219",
        people=11,
        audience=A.FRI,
        purpose="norsktrening",
    ),
    _visit(
        EVERY,
        TUE,
        "18:00-20:00",
        "Rom 8",
        "Odd Arne Kvam",
        group="Datahjelpen",
        phone="90000221",
        people=6,
        audience=A.FRI,
        needs_help=True,
        remark="hjelp til å starte storskjermen",
    ),
    _visit(
        (LAST,),
        TUE,
        "15:00-17:00",
        "Rom 14",
        "Inger Aas",
        group="Bridgeklubben",
        phone="61000122",
        people=12,
        audience=A.LAG,
        course=Course.CANCELLED,
    ),
)

WEDNESDAY = (
    _visit(EVERY, WED, "10:00-15:00", "Rom 4", "Anne Vik", phone="90000222", audience=A.ENK, quiet=True),
    _visit((LAST, THIS), WED, "10:00-12:00", "Rom 8", "Hilde Strand", group="Barseltreffet", people=7, audience=A.ANN),
    _visit(
        (LAST,),
        WED,
        "10:00-11:30",
        "Rom 14",
        "Nina Bakke",
        group="Lena barnehage",
        phone="61000123",
        people=11,
        audience=A.BARN,
    ),
    _visit(
        EVERY,
        WED,
        "17:00-18:30",
        "Rom 8",
        "Randi Holm",
        group="Samtalegruppa",
        phone="90000223",
        people=6,
        audience=A.ANN,
        restricted=True,
        channel=C.EMAIL,
    ),
    _visit(
        EVERY,
        WED,
        "17:00-19:00",
        "Rom 14",
        "Grete Moen",
        group="Språkkafeen",
        phone="90000224",
        people=14,
        audience=A.FRI,
        purpose="språkkafé",
        noisy=True,
    ),
)

THURSDAY = (
    _visit(EVERY, THU, "10:00-12:00", "Rom 4", "Marte Hagen", phone="40000211", audience=A.STU, quiet=True),
    _visit(EVERY, THU, "13:00-15:00", "Rom 4", "Håkon Lie", phone="90000225", people=2, audience=A.ENK),
    _visit(EVERY, THU, "12:00-14:00", "Rom 8", "Tone Lien", group="Elever 2STA", people=8, audience=A.ELEV),
    _visit(
        (LAST, THIS),
        THU,
        "10:00-12:00",
        "Rom 14",
        "Trond Engen",
        group="Kurs: regneark",
        phone="61000124",
        people=12,
        audience=A.KURS,
        channel=C.EMAIL,
    ),
    _visit(
        AROUND,
        THU,
        "18:00-20:30",
        "Rom 14",
        "Solveig Rud",
        group="Historielaget",
        phone="61000125",
        people=13,
        audience=A.LAG,
        purpose="årsmøte",
    ),
    _visit(
        (NEXT,),
        THU,
        "13:00-15:00",
        "Rom 14",
        "Espen Kval",
        group="Kurshuset Solsida",
        people=10,
        audience=A.KURS,
        channel=C.EMAIL,
        course=Course.HELD,
        remark="betalt kurs; biblioteksjefen avgjør",
    ),
)

FRIDAY = (
    _visit(
        (THIS,), FRI, "10:00-12:00", "Rom 4", "Ole Kristian Haug", phone="40000226", audience=A.STU, course=Course.LATE
    ),
    _visit(
        (THIS,),
        FRI,
        "12:00-14:00",
        "Rom 4",
        "Inger Lund",
        group="Eksamen NTNU",
        phone="90000227",
        audience=A.EKS,
        quiet=True,
        channel=C.EMAIL,
        course=Course.KEEPS,
    ),
    _visit(AROUND, FRI, "10:00-12:00", "Rom 4", "Anne Vik", phone="90000222", audience=A.ENK),
    _visit(
        EVERY,
        FRI,
        "10:00-11:30",
        "Rom 8",
        "Lise Bjerke",
        group="9B Lena skole",
        people=6,
        audience=A.BARN,
        channel=C.EMAIL,
    ),
    _visit((THIS,), FRI, "13:00-15:00", "Rom 8", "Tone Lien", group="Elever 2STA", people=8, audience=A.ELEV),
    _visit(
        EVERY,
        FRI,
        "13:00-15:00",
        "Rom 14",
        "Gunnhild Berg",
        group="Songlaget",
        phone="90000228",
        people=14,
        audience=A.KUL,
        purpose="øving",
        noisy=True,
    ),
    _visit(
        (THIS,),
        FRI,
        "19:00-21:00",
        "Rom 14",
        "Turid Sletten",
        group="Lokallaget",
        phone="90000229",
        people=13,
        audience=A.LAG,
        restricted=True,
    ),
    _visit(
        (LAST,),
        FRI,
        "19:00-22:00",
        "Rom 8",
        "Leif Bråten",
        group="Sjakklubben",
        phone="90000231",
        people=8,
        audience=A.LAG,
    ),
)

WEEKEND = (
    _visit(
        AROUND,
        SAT,
        "10:00-14:00",
        "Rom 8",
        "Ragnhild Dal",
        group="Slektsforskerne",
        phone="61000126",
        people=7,
        audience=A.LAG,
    ),
    _visit((LAST,), SAT, "11:00-16:00", "Rom 4", "Sofie Nygård", phone="40000215", audience=A.STU, quiet=True),
    _visit(
        EVERY,
        SUN,
        "16:00-18:30",
        "Rom 14",
        "Jorunn Dahl",
        group="Søndagsskolen",
        phone="90000232",
        people=12,
        audience=A.ANN,
    ),
)

VISITS = (*MONDAY, *TUESDAY, *WEDNESDAY, *THURSDAY, *FRIDAY, *WEEKEND)
"""All of them."""

NOTES = (
    "Hovednøkkelen til storskjermen ligger i øverste skuff.",
    "Rom 8: tusjene til tavla er nye. Gamle er kastet.",
    "Norsktrening spør om fast tid etter jul – ring Bjørg.",
    "HDMI 2 er defekt, bruk HDMI 1. E-posten om betalt kurs ligger hos sjefen.",
    "Noen har ringt om rom i romjula. Vi svarer når åpningstidene er klare.",
)
"""What one shift tells the next, in turn."""
