"""Queries about equipment."""

from desk.db.database import Reader, Row
from desk.db.remembered import remembered
from desk.domain.equipment import Item, State

_ITEMS = """
select e.id, e.name, e.number, e.state, e.note, l.id, l.holder, l.key_loan_id from equipment e
left join equipment_loan l on l.equipment_id = e.id and l.closed_at is null
where e.branch_id = :branch order by e.name, e.number, e.id"""


def items(reader: Reader, branch_id: int) -> tuple[Item, ...]:
    """All items by name and number, each with whoever has it. Out follows from its loan; defective and lost outrank."""
    return _items(tuple(reader.rows(_ITEMS, branch=branch_id)))


@remembered(16)
def _items(rows: tuple[Row, ...]) -> tuple[Item, ...]:
    return tuple(
        Item(
            row[0],
            row[1],
            row[2],
            State.OUT if row[5] is not None and row[3] in (State.IN, State.OUT) else State(row[3]),
            row[4],
            row[6] or "",
            row[7],
        )
        for row in rows
    )


def loan_of(reader: Reader, item_id: int) -> int | None:
    """The open loan of an item."""
    rows = reader.rows("select id from equipment_loan where equipment_id = :item and closed_at is null", item=item_id)
    return int(rows[0][0]) if rows else None
