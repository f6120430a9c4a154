"""Taking a key in when there is more to know than that it is back."""

from desk.services import days
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Book, Clock


async def test_a_key_that_lay_in_the_box_with_how_many_came(counter: Counter, clock: Clock, book: Book) -> None:
    booking = book("2026-11-27 10:00", "12:00", "Rom 8", name="Elever 2STA", people=5)
    async with at_desk(counter) as desk:
        await desk.go("Rom 8", "10:00")
        await desk.press("o")
        clock.later(minutes=60)
        await desk.press("f3", "down", "down", "e")
        assert desk.dialog == "TakeIn"
        await desk.press(*"10:50", "tab", *"4", "tab", "space", "f8")
        assert desk.dialog == ""
    assert all(key.loan is None for key in days.board(counter).keys)
    with counter.reading() as reader:
        sql = "select returned, people_came from key_loan, booking where booking.id = :id"
        assert reader.rows(sql, id=booking.id) == [("box", 4)]
