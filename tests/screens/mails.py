"""The mails of a Friday morning, as they come in: invented people, reserved domains."""

from email.message import EmailMessage

LIBRARY = "grupperom@bibliotek.example.org"


def message(sender: str, subject: str, date: str, text: str, **headers: str) -> bytes:
    """A plain mail to the library."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, LIBRARY, subject
    mail["Date"], mail["Message-ID"] = date, f"<{abs(hash((sender, subject, date)))}@mail.example.org>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


STUDENT = message(
    "Sindre Moe <sindre.moe@example.com>",
    "Rom i morgen",
    "Thu, 26 Nov 2026 22:40:00 +0100",
    "Hei,\n\nkan jeg få et rom i morgen fra 10?\n\nSindre Moe\n",
)
TORBJORG = message(
    "Torbjørg Lie <torbjorg@example.org>",
    "Rom laurdag",
    "Fri, 27 Nov 2026 08:15:00 +0100",
    "Hei!\n\nKan vi få eit rom laurdag 5. desember frå 12 til 15? Vi er 13 personar.\nKven hentar nykelen?\n\n"
    "Helsing Torbjørg Lie\nSongkoret\ntlf. 911 22 333\n",
)
SPAIN = message(
    "Solreiser <nyhetsbrev@solreiser.example.net>",
    "Book møterom i Spania",
    "Fri, 27 Nov 2026 06:00:00 +0100",
    "Book møterom i Spania fra 4. desember kl. 10! Plass til 20 personer.\n\nMeld deg av nyhetsbrevet her.\n",
    List_Unsubscribe="<https://solreiser.example.net/av>",
    Precedence="bulk",
)
MOVE = message(
    "Berit Moen <berit@example.com>",
    "Re: Bekreftelse",
    "Fri, 27 Nov 2026 09:40:00 +0100",
    "Hei, kan vi flytte til fredag 4. desember på samme tid?\n\nBerit Moen\n90000401\n\n"
    "Den 20. november 2026 skrev Biblioteket:\n> Rom 14 er bestilt tirsdag 1. desember kl. 18.00-20.30.\n",
)
CANCEL = message(
    "Berit Moen <berit@example.com>",
    "Avbestilling",
    "Fri, 27 Nov 2026 09:50:00 +0100",
    "Hei, vi må dessverre avbestille rommet tirsdag 1. desember kl. 18.\n\nBerit Moen\n90000401\n",
)
SERIES = message(
    "Knut Dahl <knut@example.com>",
    "Sjakk",
    "Fri, 27 Nov 2026 09:55:00 +0100",
    "Hei! Sjakklubben vil gjerne komme 8., 9. og 10. desember kl. 11-13. Vi er 5.\n\nKnut Dahl\n92345678\n",
)
WEEKLY = message(
    "Turid Lien <turid@example.com>",
    "Leksehjelp",
    "Fri, 27 Nov 2026 09:57:00 +0100",
    "Hei! Vi vil gjerne ha Rom 14 hver torsdag fra 3. desember til 14. januar kl. 18-20 til leksehjelp. Vi er 6.\n\n"
    "Turid Lien\n90000401\n",
)
THIRTY = message(
    "Mona Berg <mona@example.com>",
    "Årsmøte",
    "Fri, 27 Nov 2026 10:00:00 +0100",
    "Hei, vi trenger et rom onsdag 9. desember kl. 11-13 til årsmøtet. Vi blir 30 personer.\n\nMona Berg\n93456789\n",
)
HOSTILE = message(
    "=?utf-8?q?=5B/b=5DBen=1B=5B2J?= <ben@example.com>",
    "[$primary]p[/] [@click=app.quit]x[/]",
    "Fri, 27 Nov 2026 10:05:00 +0100",
    "[@click=app.quit]Klikk[/] [b]her[/b] \x1b[2J\u202e https://evil.example/ [a=\n"
    "Rom onsdag 9. desember kl. 11-13, 4 personer\n",
)

FOUR = (STUDENT, TORBJORG, SPAIN, MOVE)
