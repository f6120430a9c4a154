"""The mails that wait in the practice: a student, a group, a newsletter, and one who wants to move a booking."""

from datetime import date, datetime, time, timedelta
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from desk.domain.times import DAY, at
from desk.language import language
from desk.services import mail
from desk.services.counter import Counter

LIBRARY = "Østre Toten bibliotek <biblioteket@ototen.no>"

STUDENT = """Hei, kan jeg få et rom i morgen fra 10? Jeg sitter alene og leser til eksamen.

Emilie Strøm
400 00 241"""

GROUP = """Hei!

Vi i Toten husflidslag vil gjerne låne rom {saturday} frå 12 til 15. Vi blir 13 personar.
Kven hentar nykelen, og når?

Venleg helsing
Torbjørg Nedrelid
Toten husflidslag
tlf. 900 00 242"""

NEWSLETTER = """Book møterom i Spania! Ledige rom for 10–200 personer fra {friday}.

Bestill innen fredag kl. 12.00 og få 20 % rabatt.
Meld deg av nyhetsbrevet her."""

MOVE = """Hei igjen! Det passer ikke {thursday} likevel. Kan vi flytte til {friday} på samme tid?

Hilsen Solveig Rud
Historielaget, tlf. 61 00 01 25

Den {written} skrev {library}:
> Hei Solveig. Bekrefter Rom 14 {thursday} kl. 18.00–20.30.
> Mvh biblioteket, tlf. 61 14 15 07"""


def deliver(desk: Counter, monday: date, zone: ZoneInfo) -> None:
    """Put the four mails of the morning among those that wait."""
    now = desk.now.astimezone(zone)
    nb, nn = language("nb"), language("nn")
    thursday, friday, saturday = (monday + days * DAY for days in (10, 11, 12))
    moved = MOVE.format(
        thursday=nb.day(thursday), friday=nb.day(friday), written=nb.day(now.date() - 3 * DAY), library=LIBRARY
    )
    yesterday = at(now.date() - DAY, time(22, 40), zone)
    found = (
        ("Emilie Strøm <emilie.strom@student.example>", "Rom i morgen?", yesterday, STUDENT, ""),
        (
            "Torbjørg Nedrelid <torbjorg@husflid.example>",
            "Lån av rom",
            now - timedelta(minutes=140),
            GROUP.format(saturday=nn.day(saturday)),
            "",
        ),
        (
            "Møtereiser <nyhetsbrev@motereiser.example>",
            "Book møterom i Spania – 20 % rabatt",
            now - timedelta(minutes=120),
            NEWSLETTER.format(friday=nb.day(friday)),
            "List-Unsubscribe: <https://motereiser.example/av>\n",
        ),
        ("Solveig Rud <solveig.rud@example.net>", "Sv: Bekreftelse", now - timedelta(minutes=50), moved, ""),
    )
    for number, (sender, subject, sent, text, more) in enumerate(found, 1):
        mail.add(desk, _message(sender, subject, sent, f"{more}Message-ID: <practice-{number}@demo.example>", text))


def _message(sender: str, subject: str, sent: datetime, more: str, text: str) -> bytes:
    head = f"From: {sender}\nTo: {LIBRARY}\nSubject: {subject}\nDate: {format_datetime(sent)}\n{more}"
    return f"{head}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n".encode()
