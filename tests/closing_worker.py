"""A desk that never rests, until it is killed: keys out and in, boards counted and signed off, sheets and copies left.

Each act is said as soon as it is done.
"""

import itertools
from datetime import UTC, datetime
from multiprocessing.connection import Connection

from desk.db.database import Database
from desk.language import language
from desk.services import closing, days, drafts, keys, paper
from desk.services.counter import Counter

TAGS = ("4-1", "4-2", "8-1", "8-2", "14-1", "14-2")
NOW = datetime(2026, 11, 27, 9, 21, tzinfo=UTC)


def work(path: str, first: int, told: Connection) -> None:
    """Work on the file, and tell of it; holders and unknown tags are numbered from `first`."""
    counter = Counter(Database(path), lambda: NOW, by="SI")
    with counter.reading() as reader:
        booked = {room_id: number for number, room_id in reader.rows("select id, room_id from booking")}
    told.send("ready")
    for number in itertools.count(first):
        key = days.board(counter).keys[number % len(TAGS)]
        if key.loan is None:
            handed = keys.hand_out(counter, [booked[key.room_ids[0]]], key.tag, holder=f"{number}")
            told.send(f"out {handed.tag} {handed.holder}")
        else:
            back = keys.take_back(counter, key.tag)
            told.send(f"in {back.tag} {back.holder}")
        if number % 2:
            counted = [*TAGS, f"X{number}"]
            drafts.keep_count(counter, NOW.date(), counted)
            signed = closing.sign_off(counter, counted)
            told.send(f"signed {signed.id} X{number}")
            drafts.forget_count(counter)
        if number % 8 == 1:
            paper.leave(counter, language("nb"))
            told.send(f"left {number} sheets")
