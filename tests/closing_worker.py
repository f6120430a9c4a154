"""A desk that never rests: keys out and in and days signed off, each act said as soon as it is done, until killed."""

import itertools
import sys
from datetime import UTC, datetime

from desk.db.database import Database
from desk.services import closing, days, keys
from desk.services.counter import Counter

TAGS = ("4-1", "4-2", "8-1", "8-2", "14-1", "14-2")
NOW = datetime(2026, 11, 27, 9, 21, tzinfo=UTC)


def work(path: str, first: int) -> None:
    """Work on the file; holders and unknown tags are numbered from `first`."""
    counter = Counter(Database(path), lambda: NOW, by="SI")
    with counter.reading() as reader:
        booked = {room_id: number for number, room_id in reader.rows("select id, room_id from booking")}
    _say("ready")
    for number in itertools.count(first):
        key = days.board(counter).keys[number % len(TAGS)]
        if key.loan is None:
            handed = keys.hand_out(counter, [booked[key.room_ids[0]]], key.tag, holder=f"{number}")
            _say(f"out {handed.tag} {handed.holder}")
        else:
            back = keys.take_back(counter, key.tag)
            _say(f"in {back.tag} {back.holder}")
        if number % 2:
            signed = closing.sign_off(counter, [*TAGS, f"X{number}"])
            _say(f"signed {signed.id} X{number}")


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    work(sys.argv[1], int(sys.argv[2]))
