"""What the rules have to say: a code, and the facts that its sentence needs."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field


class Notice(Struct, frozen=True):
    """One refusal or warning. The sentence for its code is made in `desk.letters.notices`."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


class Offer(Struct, frozen=True):
    """Another room or time that is free; `why` says in which way it differs."""

    room_id: int
    room: str
    starts_at: datetime
    ends_at: datetime
    why: str


class Refused(Exception):
    """The act was not done; the notices say why, and the offers what could be done instead."""

    def __init__(self, *notices: Notice, offers: tuple[Offer, ...] = ()) -> None:
        super().__init__(", ".join(notice.code for notice in notices))
        self.notices = notices
        self.offers = offers


class Unusable(Exception):
    """The database cannot be used; `code` says why, and `facts` what its sentence needs.

    The codes stand with their sentences in `desk.letters.notices`.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
