"""Equipment: what there is, out and in along with the keys, defective and lost."""

from collections.abc import Collection, Sequence

from desk.db import bookings, equipment, schema
from desk.db.errors import Clash
from desk.db.journal import Act
from desk.domain.bookings import Booking
from desk.domain.equipment import Item, State, read_needs
from desk.domain.keys import Returned
from desk.domain.notices import Notice, Refused
from desk.domain.times import DAY, Interval
from desk.services.counter import Counter
from desk.words import clean

AHEAD = 60 * DAY
"""How far reservations are looked for."""


def listed(counter: Counter) -> tuple[Item, ...]:
    """All items, each with whoever has it."""
    with counter.reading() as reader:
        return equipment.items(reader, counter.branch_id)


def add(counter: Counter, name: str, number: str = "", note: str = "") -> Item:
    """A new item. Raises `Refused`: missing_item without a name, item_taken when there is one like it."""
    name, number = clean(name.replace(",", " "), 60), clean(number, 20)
    if not name:
        raise Refused(Notice("missing_item"))
    try:
        with counter.act("equipment_added") as act:
            made = act.insert(
                schema.equipment, branch_id=counter.branch_id, name=name, number=number, note=clean(note, 200)
            )
            return next(item for item in equipment.items(act, counter.branch_id) if item.id == made)
    except Clash as clash:
        raise Refused(Notice("item_taken", {"item": f"{name} {number}".strip()})) from clash


def set_state(counter: Counter, name: str, number: str, state: State, note: str | None = None) -> Item:
    """Note that an item is defective or lost, or that it is in and works; then a loan that it was on is over.

    Raises `Refused("unknown_item")`.
    """
    with counter.act("equipment") as act:
        item = _named(equipment.items(act, counter.branch_id), name, number)
        kept = State.IN if state is State.OUT else state
        values: dict[str, object] = {"state": kept} | ({"note": clean(note, 200)} if note is not None else {})
        act.update(schema.equipment, item.id, **values)
        if kept is not State.LOST and (loan := equipment.loan_of(act, item.id)) is not None:
            _close(act, counter, loan, Returned.DESK)
        return next(now for now in equipment.items(act, counter.branch_id) if now.id == item.id)


def lend(counter: Counter, item_id: int, holder: str) -> Item:
    """Lend an item by itself, without a key. Raises `Refused`: item_not_in, missing_holder."""
    if not clean(holder):
        raise Refused(Notice("missing_holder"))
    with counter.act("equipment") as act:
        equipment_out(act, counter, [item_id], clean(holder), None)
        return next(item for item in equipment.items(act, counter.branch_id) if item.id == item_id)


def reserved(counter: Counter, name: str) -> tuple[Booking, ...]:
    """The bookings of the coming two months, and those under way, that something of that name is reserved with."""
    with counter.reading() as reader:
        live = bookings.live_between(reader, counter.branch_id, Interval(counter.now, counter.now + AHEAD))
    return tuple(b for b in live if any(need.plain == name.casefold() for need in read_needs(b.equipment)))


def equipment_out(
    act: Act, counter: Counter, item_ids: Collection[int], holder: str, key_loan_id: int | None
) -> tuple[str, ...]:
    """Hand items out along with a key; what is written on them. Raises `Refused("item_not_in")`."""
    items = {item.id: item for item in equipment.items(act, counter.branch_id)} if item_ids else {}
    for item_id in item_ids:
        item = items.get(item_id)
        if item is None or item.state is not State.IN:
            raise Refused(Notice("item_not_in", {"item": item.label if item else "–"}))
        act.insert(
            schema.equipment_loan,
            equipment_id=item_id,
            key_loan_id=key_loan_id,
            holder=holder,
            out_at=counter.now,
            out_by=counter.by,
        )
    return tuple(items[item_id].label for item_id in item_ids)


def equipment_in(
    act: Act, counter: Counter, key_loan_id: int, how: Returned, kept: Sequence[int] = ()
) -> tuple[str, ...]:
    """Take in what went along with a key; what is written on the items that are not back."""
    left = []
    for item in equipment.items(act, counter.branch_id):
        if item.key_loan_id != key_loan_id:
            continue
        if item.id in kept or how is Returned.REPLACED:
            left.append(item.label)
        elif (loan := equipment.loan_of(act, item.id)) is not None:
            _close(act, counter, loan, how)
    return tuple(left)


def equipment_stays(act: Act, counter: Counter, key_loan_id: int, new_loan_id: int) -> None:
    """What went along with one key goes along with the one that they were given for it."""
    for item in equipment.items(act, counter.branch_id):
        if item.key_loan_id == key_loan_id and (loan := equipment.loan_of(act, item.id)) is not None:
            act.update(schema.equipment_loan, loan, key_loan_id=new_loan_id)


def _close(act: Act, counter: Counter, loan_id: int, how: Returned) -> None:
    act.update(schema.equipment_loan, loan_id, closed_at=counter.now, closed_by=counter.by, returned=how)


def _named(items: Sequence[Item], name: str, number: str) -> Item:
    wanted = f"{clean(name)} {clean(number)}".strip().casefold()
    item = next((item for item in items if item.label.casefold() == wanted), None)
    if item is None:
        raise Refused(Notice("unknown_item", {"item": wanted}))
    return item
