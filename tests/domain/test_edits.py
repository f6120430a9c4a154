"""Two desks edit one booking: what is told, and what comes of both."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from desk.domain.bookings import Audience, Booking, Channel, Status, Wanted
from desk.domain.edits import Difference, differences, merge
from tests.conftest import at

SEEN = Wanted(3, at("2026-12-01 18:00"), at("2026-12-01 20:30"), name="Berit Moen", people=9)
KEPT = Booking(
    *(7, 3, "Rom 14", SEEN.starts_at, SEEN.ends_at, SEEN.ends_at, Status.BOOKED, 1, "Berit Moen", "", "", "", 9, ""),
    *(Audience.ANN, Channel.PHONE, None, False, False, False, False, "", "", 1),
)

wanted = st.builds(
    lambda **parts: replace(SEEN, **parts),
    room_id=st.integers(1, 3),
    starts_at=st.integers(0, 2).map(lambda n: SEEN.starts_at - n * timedelta(minutes=30)),
    ends_at=st.integers(0, 2).map(lambda n: SEEN.ends_at + n * timedelta(minutes=30)),
    people=st.none() | st.integers(8, 10),
    remark=st.sampled_from(["", "flygel", "piano"]),
    held=st.booleans(),
    age_confirmed=st.none() | st.booleans(),
)
PARTS = [field.name for field in fields(Wanted)]
TIMES = ("starts_at", "ends_at")


def test_what_is_told_is_what_a_desk_would_see() -> None:
    """Rooms by name, the key that went out; not what only the program counts."""
    now = replace(KEPT, room_id=2, room="Rom 8", people=12, keys_out=("8-1",), version=4, people_came=3)
    assert differences(KEPT, now) == (
        Difference("room", "Rom 14", "Rom 8"),
        Difference("people", 9, 12),
        Difference("keys_out", (), ("8-1",)),
    )
    assert differences(KEPT, replace(KEPT, version=9)) == ()


@given(wanted)
def test_who_changed_nothing_gets_what_the_other_made_of_it(now: Wanted) -> None:
    """And whose change nobody else touched gets just that."""
    assert merge(SEEN, SEEN, now).wanted == now
    assert merge(SEEN, SEEN, now).disputed == ()
    assert merge(SEEN, now, SEEN) == merge(now, now, now)


@given(wanted, wanted)
def test_nothing_that_either_did_is_dropped_unsaid(mine: Wanted, now: Wanted) -> None:
    """Each part is as the one who touched it left it; where both did, mine stands and is named."""
    merged = merge(SEEN, mine, now)
    for part in PARTS:
        together = TIMES if part in TIMES else (part,)
        was, is_, want, got = (tuple(getattr(of, p) for p in together) for of in (SEEN, now, mine, merged.wanted))
        assert got == (is_ if want == was else want)
        assert (part in merged.disputed) == (was not in (is_, want) and is_ != want)
        assert (part in merged.theirs) == (want == was != is_)
