"""What must be true of the data at any moment, whatever has been done at however many desks."""

import itertools
import json
from collections.abc import Callable
from typing import Any

from desk.domain.keys import KeyState
from desk.services import days
from desk.services.counter import Counter

Rows = Callable[[str], list[tuple[Any, ...]]]
"""What answers a query."""


def nothing_overlaps(rows: Rows) -> None:
    """No moment of a room belongs to two live bookings."""
    live = rows(
        "select room_id, starts_at, ends_at from booking where status in ('booked', 'held', 'used') order by 1, 2"
    )
    for (room, _, end), (next_room, start, _) in itertools.pairwise(live):
        assert room != next_room or end <= start


def every_key_is_somewhere_once(rows: Rows, counter: Counter) -> None:
    """An open loan a key at most; each key in service is in, out, overdue or lost; no loan is out of sight."""
    loans = rows("select id, key_id from key_loan where closed_at is null")
    assert len(loans) == len({key_id for _, key_id in loans})
    board = days.board(counter)
    in_service = [row[0] for row in rows("select tag from key where retired_at is null order by tag")]
    assert sorted(key.tag for state in KeyState for key in board.in_state(state)) == in_service
    assert {loan for loan, _ in loans} == {key.loan.id for key in board.keys if key.loan}


def the_log_tells_all(rows: Rows) -> None:
    """Played from the first line, the log makes the bookings, keys and loans as they are."""
    played: dict[tuple[str, int], dict[str, object]] = {}
    for (changes,) in rows("select changes from log order by id"):
        for table, row_id, old, new in json.loads(changes):
            row = played.setdefault((table, row_id), {})
            assert all(row.get(name, old[name]) == old[name] for name in old or {})
            row.update(new)
    for (table, row_id), values in played.items():
        if table in ("booking", "key_loan", "key"):
            (kept,) = rows(f"select {', '.join(values)} from {table} where id = {row_id}")
            assert kept == tuple(values.values())
