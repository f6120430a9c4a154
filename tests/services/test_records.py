"""The one thread that the services run on."""

import asyncio
import threading

import pytest

from desk.domain.notices import Refused
from desk.records import Records
from desk.services import bookings, days
from desk.services.counter import Counter
from tests.conftest import at, wanted


async def test_what_is_asked_is_done_in_order_on_one_thread_beside_the_screen(counter: Counter) -> None:
    """However fast it is asked."""
    records = Records(counter)
    done: list[tuple[int, int]] = []

    def note(_counter: Counter, number: int) -> int:
        done.append((number, threading.get_ident()))
        return number

    answers = await asyncio.gather(*(records.ask(note, number) for number in range(50)))
    assert answers == list(range(50))
    assert [number for number, _ in done] == list(range(50))
    (thread,) = {thread for _, thread in done}
    assert thread != threading.get_ident()
    records.close()


async def test_an_answer_and_a_refusal_reach_whoever_asked(counter: Counter) -> None:
    """With the values that the service returned or the notices that it raised."""
    records = Records(counter)
    taken = await records.ask(bookings.take, wanted("2026-12-01 18:00", "20:00"))
    with pytest.raises(Refused) as refused:
        await records.ask(bookings.take, wanted("2026-12-01 18:00", "20:00"))
    assert [notice.code for notice in refused.value.notices] == ["overlap"]
    shown = await records.ask(days.show, at("2026-12-01 12:00").date())
    assert shown.bookings == (taken.booking,)
    records.close()


async def test_acts_carry_the_initials_of_who_was_signed_in_when_they_were_asked(counter: Counter) -> None:
    """A change of shift in the middle of it does not sign for the other."""
    records = Records(counter)
    first = asyncio.ensure_future(records.ask(bookings.take, wanted("2026-12-01 18:00", "20:00")))
    await asyncio.sleep(0)
    records.sign_in("OD")
    second = await records.ask(bookings.take, wanted("2026-12-02 18:00", "20:00"))
    by = [bookings.card(counter, taken.booking.id).told[0].by for taken in (await first, second)]
    assert by == ["SI", "OD"]
    records.close()


async def test_closing_finishes_what_was_asked(counter: Counter) -> None:
    """Nothing that was promised is dropped."""
    records = Records(counter)
    asked = asyncio.ensure_future(records.ask(bookings.take, wanted("2026-12-01 18:00", "20:00")))
    await asyncio.sleep(0)
    records.close()
    assert (await asked).booking.live
