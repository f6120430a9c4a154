"""Undo: the last act at this desk is taken back by an act of its own, so that the log shows both."""

from typing import Any

from desk.db import history, schema
from desk.db.errors import Clash
from desk.db.journal import Act, Change, Entry
from desk.domain.bookings import Status
from desk.domain.keys import Returned
from desk.domain.notices import Notice, Refused
from desk.services.counter import Counter

UNDOABLE = ("take", "change", "move", "cancel", "release", "used", "hand_out", "take_back", "lose", "find", "call")
"""What `undo` takes back. A signed day is not among them: it is reopened with a reason instead."""


def undo(counter: Counter) -> Entry:
    """Take back the last act of this desk that has not been taken back; again, the one before.

    Raises `Refused`: nothing_to_undo, or changed_since when somebody has changed the same thing after it.
    """
    try:
        with counter.act("undo") as act:
            entry = history.last_undoable(act, counter.desk, UNDOABLE)
            if entry is None:
                raise Refused(Notice("nothing_to_undo"))
            act.undoes = entry.id
            act.booking_id, act.key_id = entry.booking_id, entry.key_id
            for change in reversed(entry.changes):
                _take_back(act, counter, change)
            return entry
    except Clash as clash:
        raise Refused(Notice("changed_since")) from clash


def _take_back(act: Act, counter: Counter, change: Change) -> None:
    table = schema.metadata.tables[change.table]
    if change.old is None:
        if void := _void(act, counter, change):
            act.update(table, change.id, **void)
        return
    names = [name for name in change.old if name != "version"]
    columns = ", ".join(names)
    (row,) = act.rows(f"select {columns} from {change.table} where id = :id", id=change.id)
    for name, now_value in zip(names, row, strict=True):
        if now_value != _kept(change.new[name]):
            raise Refused(Notice("changed_since"))
    values = {name: change.old[name] for name in names}
    if "version" in change.old:
        values["version"] = _version(act, change.id) + 1
    act.update(table, change.id, **values)


def _void(act: Act, counter: Counter, change: Change) -> dict[str, Any]:
    """What makes a row that the act added as if it had not been; nothing is deleted."""
    if change.table == "booking":
        return {"status": Status.CANCELLED, "version": _version(act, change.id) + 1}
    if change.table == "key_loan":
        return {"closed_at": counter.now, "closed_by": counter.by, "returned": Returned.UNDONE}
    return {}


def _version(act: Act, booking_id: int) -> int:
    return int(act.rows("select version from booking where id = :id", id=booking_id)[0][0])


def _kept(value: object) -> object:
    """A logged value as the tables keep it."""
    timestamp = getattr(value, "timestamp", None)
    return int(timestamp()) if timestamp else value
