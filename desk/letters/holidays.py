"""The names of public holidays, which the database keeps in English, and of the eves that are kept like them."""

from desk.language import N_, Language

NAMES = (
    N_("New Year's Day"),
    N_("Maundy Thursday"),
    N_("Good Friday"),
    N_("Easter Sunday"),
    N_("Easter Monday"),
    N_("Labor Day"),
    N_("Constitution Day"),
    N_("Ascension Day"),
    N_("Pentecost"),
    N_("Pentecost Monday"),
    N_("Christmas Day"),
    N_("Second Day of Christmas"),
    N_("Christmas Eve"),
    N_("New Year's Eve"),
)


def holiday(name: str, speech: Language) -> str:
    """The holiday in the person's language; two that fall on one day are both named."""
    return ", ".join(speech.text(part.strip()) for part in name.split(";"))
