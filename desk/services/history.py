"""Undo: the last act at this desk is taken back by an act of its own, so that the log shows both."""

from typing import Any

from desk.db import bookings, history, schema
from desk.db.errors import Clash
from desk.db.journal import Act, Change, Entry
from desk.domain.bookings import Status
from desk.domain.keys import Returned
from desk.domain.notices import Notice, Refused
from desk.services.counter import Counter

UNDOABLE = (
    *("take", "change", "move", "cancel", "release", "used", "came"),
    *("series", "series_move", "series_cancel"),
    *("hand_out", "take_back", "lose", "find", "call", "replace", "swap", "equipment", "hours"),
    *("set_aside", "answer", "withdraw", "sent", "turned_away"),
)
"""What `undo` takes back. A signed day is not among them: it is reopened with a reason instead."""

STILL_OPEN = {
    "key_loan": ("closed_at",),
    "equipment_loan": ("closed_at",),
    "key": ("retired_at", "lost_at"),
    "hours_exception": ("removed_at",),
    "staffed_hours": ("removed_at",),
    "turned_away": ("withdrawn_at",),
}
"""What must still be empty in a row that an act added, for the row to be taken back."""


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
            act.key_id = entry.key_id
            act.about(*history.bookings_of(act, entry))
            for change in reversed(entry.changes):
                _keep_loans_in_sight(act, entry, change)
                _take_back(act, counter, change)
            return entry
    except Clash as clash:
        raise Refused(Notice("changed_since")) from clash


def _keep_loans_in_sight(act: Act, entry: Entry, change: Change) -> None:
    """No loan may end up with a key that has been taken out of service."""
    if change.table == "key" and (change.old is None or change.old.get("retired_at")):
        if act.rows("select 1 from key_loan where key_id = :id and closed_at is null", id=change.id):
            raise Refused(Notice("changed_since"))
    elif change.table == "key_loan" and change.old is not None and entry.act != "replace":
        sql = "select 1 from key_loan l join key k on k.id = l.key_id where l.id = :id and k.retired_at is not null"
        if act.rows(sql, id=change.id):
            raise Refused(Notice("changed_since"))


def _take_back(act: Act, counter: Counter, change: Change) -> None:
    table = schema.metadata.tables[change.table]
    values = _void(act, counter, change) if change.old is None else dict(change.old)
    if not values:
        return
    _refuse_if_changed(act, change)
    if "person_id" in values and not act.rows("select 1 from person where id = :id", id=values["person_id"]):
        raise Refused(Notice("changed_since"))  # they have been forgotten
    if change.table == "booking":
        values["version"] = _version(act, change.id) + 1
    act.update(table, change.id, **values)


def _refuse_if_changed(act: Act, change: Change) -> None:
    """Only what still stands as the act left it is taken back."""
    expected = {name: value for name, value in change.new.items() if name != "version"}
    if change.old is None:
        expected |= dict.fromkeys(STILL_OPEN.get(change.table, ()))
    if act.read(schema.metadata.tables[change.table], change.id, expected) != expected:
        raise Refused(Notice("changed_since"))


def _void(act: Act, counter: Counter, change: Change) -> dict[str, Any]:
    """What makes a row that the act added as if it had not been; nothing is deleted."""
    if change.table == "booking":
        booking = bookings.by_id(act, change.id)
        if booking is not None and booking.keys_out:
            raise Refused(Notice("changed_since"))
        return {"status": Status.CANCELLED}
    if change.table in ("key_loan", "equipment_loan"):
        return {"closed_at": counter.now, "closed_by": counter.by, "returned": Returned.UNDONE}
    if change.table == "key":
        return {"retired_at": counter.now}
    if change.table in ("hours_exception", "staffed_hours"):
        return {"removed_at": counter.now}
    if change.table == "turned_away":
        return {"withdrawn_at": counter.now}
    if change.table == "outbox":
        return {"state": "withdrawn"}
    return {}


def _version(act: Act, booking_id: int) -> int:
    return int(act.rows("select version from booking where id = :id", id=booking_id)[0][0])
