"""Who comes in the practice fortnight: invented names, groups and numbers on the weekdays of three weeks."""

from datetime import time
from enum import StrEnum

from msgspec import Struct

from desk.domain.bookings import Audience, Channel

LAST, THIS, NEXT = -7, 0, 7
"""The weeks, as days from the Monday of this one."""

WEEKS = {
    "every": (LAST, THIS, NEXT),
    "last": (LAST,),
    "this": (THIS,),
    "next": (NEXT,),
    "around": (LAST, NEXT),
    "until": (LAST, THIS),
    "from": (THIS, NEXT),
}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Course(StrEnum):
    """How a booking goes."""

    NORMAL = "normal"
    LATE = "late"  # they have not come yet, and nobody has asked
    ABSENT = "absent"  # released after twenty minutes
    CANCELLED = "cancelled"
    KEEPS = "keeps"  # walks off with the key and turns round an hour later
    HELD = "held"  # awaits the library manager


class Visit(Struct, frozen=True):
    """A booking of the plan: its weekday, its wall-clock times, and the weeks in which it comes."""

    weeks: tuple[int, ...]
    weekday: int
    start: time
    end: time
    room: str
    name: str
    group: str
    phone: str
    people: int
    audience: Audience
    purpose: str
    marks: frozenset[str]
    remark: str

    @property
    def course(self) -> Course:
        """How it goes; as a rule, normally."""
        return next((course for course in Course if course in self.marks), Course.NORMAL)

    @property
    def channel(self) -> Channel:
        """How they asked; as a rule, by phone."""
        return next((channel for channel in Channel if channel in self.marks), Channel.PHONE)


def _visits(table: str) -> tuple[Visit, ...]:
    return tuple(_visit(line) for line in table.strip().splitlines())


def _visit(line: str) -> Visit:
    head, *cells = (cell.strip() for cell in line.split("|"))
    weeks, weekday, hours, room, people, audience = head.split()
    name, group, phone, purpose, marks, remark = (*cells, "", "", "", "", "")[:6]
    start, _, end = hours.partition("-")
    return Visit(
        weeks=WEEKS[weeks],
        weekday=WEEKDAYS.index(weekday),
        start=time.fromisoformat(start),
        end=time.fromisoformat(end),
        room=room.replace("-", " "),
        name=name,
        group=group,
        phone=phone,
        people=int(people),
        audience=Audience(audience),
        purpose=purpose,
        marks=frozenset(marks.split()),
        remark=remark,
    )


VISITS = _visits(
    """
every  mon 10:00-12:00 Rom-4   1 STU  | Marte Hagen | | 40000211 | | quiet
every  mon 13:00-15:00 Rom-4   1 ENK  | Ibrahim Yusuf | | 90000212 | | desk
every  mon 12:00-14:00 Rom-8   7 ELEV | Tone Lien | Elever 3STB
every  mon 15:00-17:00 Rom-8   8 FRI  | Kari Sveen | Leksehjelpen | 90000213 | leksehjelp
last   mon 11:00-12:30 Rom-14 10 KURS | Eva Brenden | | 61000121
from   mon 17:30-19:00 Rom-14 12 LAG  | Arne Skjelbreid | Velforeningen | 90000214 | styremøte
every  tue 10:00-12:00 Rom-4   1 STU  | Sofie Nygård | | 40000215 | | email
last   tue 12:30-15:00 Rom-4   1 ENK  | Jonas Berg | | 90000216 | | absent
from   tue 12:30-15:00 Rom-4   1 ENK  | Per Kristian Moe | | 90000217
every  tue 10:00-11:30 Rom-8   6 BARN | Lise Bjerke | 10B Lena skole
every  tue 13:00-14:30 Rom-8   5 STU  | Amina Hassan | Kollokviegruppa | 40000218 | | email
every  tue 11:00-13:00 Rom-14 11 FRI  | Bjørg Rognstad | Norsktrening | 90000219 | norsktrening
every  tue 18:00-20:00 Rom-8   6 FRI  | Odd Arne Kvam | Datahjelpen | 90000221 | | needs_help | hjelp med storskjermen
last   tue 15:00-17:00 Rom-14 12 LAG  | Inger Aas | Bridgeklubben | 61000122 | | cancelled
every  wed 10:00-15:00 Rom-4   1 ENK  | Anne Vik | | 90000222 | | quiet
until  wed 10:00-12:00 Rom-8   7 ANN  | Hilde Strand | Barseltreffet
last   wed 10:00-11:30 Rom-14 11 BARN | Nina Bakke | Lena barnehage | 61000123
every  wed 17:00-18:30 Rom-8   6 ANN  | Randi Holm | Samtalegruppa | 90000223 | | email restricted
every  wed 17:00-19:00 Rom-14 14 FRI  | Grete Moen | Språkkafeen | 90000224 | språkkafé | noisy
every  thu 10:00-12:00 Rom-4   1 STU  | Marte Hagen | | 40000211 | | quiet
every  thu 13:00-15:00 Rom-4   2 ENK  | Håkon Lie | | 90000225
every  thu 12:00-14:00 Rom-8   8 ELEV | Tone Lien | Elever 2STA
until  thu 10:00-12:00 Rom-14 12 KURS | Trond Engen | Kurs: regneark | 61000124 | | email
around thu 18:00-20:30 Rom-14 13 LAG  | Solveig Rud | Historielaget | 61000125 | årsmøte
next   thu 13:00-15:00 Rom-14 10 KURS | Espen Kval | Kurshuset Solsida | | | held email | betalt kurs; sjefen avgjør
this   fri 10:00-12:00 Rom-4   1 STU  | Ole Kristian Haug | | 40000226 | | late
this   fri 12:00-14:00 Rom-4   1 EKS  | Inger Lund | Eksamen NTNU | 90000227 | | keeps email quiet
around fri 10:00-12:00 Rom-4   1 ENK  | Anne Vik | | 90000222
every  fri 10:00-11:30 Rom-8   6 BARN | Lise Bjerke | 9B Lena skole | |  | email
this   fri 13:00-15:00 Rom-8   8 ELEV | Tone Lien | Elever 2STA
every  fri 13:00-15:00 Rom-14 14 KUL  | Gunnhild Berg | Songlaget | 90000228 | øving | noisy
this   fri 19:00-21:00 Rom-14 13 LAG  | Turid Sletten | Lokallaget | 90000229 | | restricted
last   fri 19:00-22:00 Rom-8   8 LAG  | Leif Bråten | Sjakklubben | 90000231
around sat 10:00-14:00 Rom-8   7 LAG  | Ragnhild Dal | Slektsforskerne | 61000126
last   sat 11:00-16:00 Rom-4   1 STU  | Sofie Nygård | | 40000215 | | quiet
every  sun 16:00-18:30 Rom-14 12 ANN  | Jorunn Dahl | Søndagsskolen | 90000232
"""
)
"""All of them: weeks, weekday, hours, room, people, audience; then name, group, phone, purpose, marks, remark."""

NOTES = (
    "Hovednøkkelen til storskjermen ligger i øverste skuff.",
    "Rom 8: tusjene til tavla er nye. Gamle er kastet.",
    "Norsktrening spør om fast tid etter jul – ring Bjørg.",
    "HDMI 2 er defekt, bruk HDMI 1. E-posten om betalt kurs ligger hos sjefen.",
    "Noen har ringt om rom i romjula. Vi svarer når åpningstidene er klare.",
)
"""What one shift tells the next, in turn."""
