"""The ten groups that the service is for, and the ways a request comes, in words."""

from desk.domain.bookings import Audience, Channel
from desk.language import N_, Language

AUDIENCES = {
    Audience.LAG: N_("Clubs, associations and parties"),
    Audience.STU: N_("Students (distance, online)"),
    Audience.ELEV: N_("Pupil and student groups"),
    Audience.ENK: N_("Individuals, private or work"),
    Audience.EKS: N_("Exam candidates"),
    Audience.KUL: N_("Cultural communities"),
    Audience.KURS: N_("Course participants"),
    Audience.BARN: N_("Kindergartens and schools"),
    Audience.FRI: N_("Voluntary activity"),
    Audience.ANN: N_("Others"),
}

CHANNELS = {Channel.PHONE: N_("phone"), Channel.EMAIL: N_("e-mail"), Channel.DESK: N_("at the counter")}


def audience_words(audience: Audience, speech: Language) -> str:
    """The group's name."""
    return speech.text(AUDIENCES[audience])


def channel_words(channel: Channel, speech: Language) -> str:
    """The way's name."""
    return speech.text(CHANNELS[channel])
