"""Interrupted: a half-typed line is parked, with a soft hold on its slot, and taken up again."""

from desk.db import parking, schema
from desk.db.parking import Parked
from desk.domain.bookings import Wanted
from desk.services.counter import Counter
from desk.services.drafts import Draft, as_typed, forget_draft


def park(counter: Counter, draft: Draft, wanted: Wanted | None = None) -> None:
    """Put a line aside; if it has a slot, other desks see it held for a quarter of an hour."""
    with counter.act("park") as act:
        act.insert(
            schema.parked_line,
            branch_id=counter.branch_id,
            desk=counter.desk,
            parked_by=counter.by,
            parked_at=counter.now,
            text=as_typed(draft.text),
            cursor=draft.cursor,
            room_id=wanted.room_id if wanted else None,
            starts_at=wanted.starts_at if wanted else None,
            ends_at=wanted.ends_at if wanted else None,
        )
    forget_draft(counter)


def resume(counter: Counter) -> Draft | None:
    """Take back the line that was parked last at this desk; None when there is none."""
    with counter.act("resume") as act:
        lines = parking.parked_at(act, counter.branch_id, counter.desk)
        if not lines:
            return None
        act.update(schema.parked_line, lines[0].id, resumed_at=counter.now)
        return Draft(lines[0].text, lines[0].cursor)


def waiting(counter: Counter) -> tuple[Parked, ...]:
    """The lines parked at this desk, the last first."""
    with counter.reading() as reader:
        return parking.parked_at(reader, counter.branch_id, counter.desk)
