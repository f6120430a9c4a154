"""Interrupted: lines that are parked, what they hold, and the draft that outlives a crash."""

import errno
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from desk.db.database import Database
from desk.services import bookings, drafts, line, parking
from desk.services.counter import Counter
from desk.services.drafts import Draft
from tests.conftest import Book, Clock, overtaken, wanted

SLOT = wanted("2026-12-01 18:00", "20:30")


def held(counter: Counter, start: str = "2026-12-01 19:00", end: str = "20:00", room: str = "Rom 14") -> list[str]:
    """Who is said to hold the slot, as another desk is told."""
    verdict = bookings.check(counter, wanted(start, end, room, phone="90000999"))
    return [str(notice.facts["by"]) for notice in verdict.warnings if notice.code == "held_elsewhere"]


def test_lines_come_back_the_last_first_each_once(any_counter: Counter) -> None:
    parking.park(any_counter, Draft("kari 6p", 4))
    parking.park(any_counter, Draft("tir 1/12 18-20 ", 15))
    assert [waiting.text for waiting in parking.waiting(any_counter)] == ["tir 1/12 18-20 ", "kari 6p"]
    assert parking.resume(any_counter) == Draft("tir 1/12 18-20 ", 15)
    assert parking.resume(any_counter) == Draft("kari 6p", 4)
    assert parking.resume(any_counter) is None


def test_a_parked_line_outlives_the_program(any_counter: Counter) -> None:
    parking.park(any_counter, Draft("tir 1/12 18-20 ", 7), SLOT)
    again = replace(any_counter, database=Database(any_counter.database.path or any_counter.database.url))
    assert parking.resume(again) == Draft("tir 1/12 18-20 ", 7)
    again.database.close()
    assert parking.waiting(any_counter) == ()


def test_of_two_windows_of_a_desk_one_takes_the_line_up(any_counter: Counter, any_office: Counter) -> None:
    window = replace(any_office, desk=any_counter.desk)
    parking.park(any_counter, Draft("kari 6p", 4))
    assert parking.resume(overtaken(any_counter, lambda: parking.resume(window))) is None


def test_each_desk_has_its_own_lines(any_counter: Counter, any_office: Counter) -> None:
    parking.park(any_counter, Draft("kari 6p", 4))
    assert parking.resume(any_office) is None
    assert parking.waiting(any_office) == ()
    assert len(parking.waiting(any_counter)) == 1


def test_another_desk_sees_the_slot_held_and_may_book_it_all_the_same(
    any_counter: Counter, any_office: Counter, book: Book
) -> None:
    parking.park(any_counter, Draft("tir 1/12 18-20.30 berit", 23), SLOT)
    assert held(any_office) == ["SI"]
    assert held(any_office, room="Rom 8") == []
    assert held(any_office, "2026-12-01 20:30", "21:30") == []
    preview = line.preview(any_office, "tir 1/12 18-20 rom 14 kari nordmann 90000999")
    assert preview.verdict is not None
    assert "held_elsewhere" in [notice.code for notice in preview.verdict.warnings]
    assert book("2026-12-01 18:00", "20:00", desk=any_office).live


def test_the_desk_that_parked_it_is_not_warned_of_itself(any_counter: Counter) -> None:
    parking.park(any_counter, Draft("tir 1/12 18-20.30 berit", 23), SLOT)
    assert held(any_counter) == []


def test_the_hold_ends_after_a_quarter_of_an_hour_and_the_line_stays(
    any_counter: Counter, any_office: Counter, clock: Clock
) -> None:
    parking.park(any_counter, Draft("tir 1/12 18-20.30 berit", 23), SLOT)
    clock.later(minutes=14, seconds=59)
    assert held(any_office) == ["SI"]
    clock.later(seconds=1)
    assert held(any_office) == []
    assert parking.resume(any_counter) == Draft("tir 1/12 18-20.30 berit", 23)


def test_the_hold_ends_when_the_line_is_taken_up(any_counter: Counter, any_office: Counter) -> None:
    parking.park(any_counter, Draft("tir 1/12 18-20.30 berit", 23), SLOT)
    parking.resume(any_counter)
    assert held(any_office) == []


def test_a_line_without_a_slot_holds_nothing(any_counter: Counter, any_office: Counter) -> None:
    parking.park(any_counter, Draft("berit", 5))
    assert held(any_office) == []


def test_a_parked_line_keeps_its_spaces_and_no_escape_sequences(counter: Counter) -> None:
    parking.park(counter, Draft("  kari  14-16 \x1b[2J\u202e ", 10))
    back = parking.resume(counter)
    assert back == Draft("  kari  14-16 [2J ", 10)


class TestDraft:
    """The file that keeps a line while it is typed."""

    @pytest.fixture
    def file(self, counter: Counter) -> Path:
        """Where it is."""
        return counter.database.beside(f"line-{counter.desk}")

    def test_it_is_private_and_whole(self, counter: Counter, file: Path) -> None:
        drafts.keep_draft(counter, Draft("tir 1/12 berit 90000401 ", 9))
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert [path.name for path in file.parent.glob(f"{file.name}*")] == [file.name]
        assert drafts.draft(counter) == Draft("tir 1/12 berit 90000401 ", 9)

    def test_it_is_gone_once_the_line_is_parked_or_left(self, counter: Counter, file: Path) -> None:
        drafts.keep_draft(counter, Draft("tir 1/12", 8))
        parking.park(counter, Draft("tir 1/12", 8))
        assert not file.exists()
        drafts.forget_draft(counter)
        assert drafts.draft(counter) is None

    def test_a_disk_that_has_become_read_only_ends_nothing(
        self, counter: Counter, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As a system makes a disk that fails: the line comes up once more, which harms nothing."""
        drafts.keep_draft(counter, Draft("kari", 4))

        def refuse(_path: Path, *, missing_ok: bool) -> None:
            raise OSError(errno.EROFS, str(missing_ok))

        monkeypatch.setattr(Path, "unlink", refuse)
        drafts.forget_draft(counter)
        assert file.exists()

    def test_an_empty_line_does_not_come_back(self, counter: Counter) -> None:
        drafts.keep_draft(counter, Draft("  ", 2))
        assert drafts.draft(counter) is None

    @pytest.mark.parametrize(
        "broken",
        [
            "",
            "{",
            "[]",
            "null",
            '"text"',
            '{"text": "a"}',
            '{"text": "a", "cursor": null}',
            '{"cursor": 1e999}',
            "\x00",
        ],
    )
    def test_a_broken_file_is_passed_over(self, counter: Counter, file: Path, broken: str) -> None:
        file.write_text(broken, encoding="utf-8")
        assert drafts.draft(counter) is None

    def test_bytes_that_are_no_text_are_passed_over(self, counter: Counter, file: Path) -> None:
        file.write_bytes(b"\xff\xfe\x00")
        assert drafts.draft(counter) is None

    def test_what_comes_back_is_printable(self, counter: Counter, file: Path) -> None:
        file.write_text('{"text": "kari \\u001b]52;c;eA==\\u0007 6p", "cursor": 4}', encoding="utf-8")
        assert drafts.draft(counter) == Draft("kari ]52;c;eA== 6p", 4)

    def test_each_desk_keeps_its_own(self, counter: Counter, office: Counter) -> None:
        drafts.keep_draft(counter, Draft("kari", 4))
        assert drafts.draft(office) is None
