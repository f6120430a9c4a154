"""Everything that the program writes is for its own user alone, whatever the user's usual permissions are."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk import cli, files
from desk.crash import write_report
from desk.db.database import Database
from desk.language import language
from desk.services import closing, copies, drafts, mail, mail_drafts, paper, replies
from desk.services.counter import Counter
from desk.services.drafts import Draft
from desk.services.setup import prepare
from tests.conftest import TODAY, Book, Clock
from tests.screens.mails import STUDENT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")


@pytest.fixture(autouse=True)
def _open_to_all() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    """Every file and folder in a folder with what others may do with it, as far as they may anything."""
    found = [folder, *folder.rglob("*")]
    return {
        str(path.relative_to(folder)): oct(mode)
        for path in found
        if (mode := stat.S_IMODE(path.stat().st_mode)) & 0o077 or (path.is_file() and mode != 0o600)
    }


def test_whatever_is_written_beside_the_data(tmp_path: Path, clock: Clock, book: Book) -> None:
    home = tmp_path / "library"
    desk = Counter(Database(home / "desk.db"), clock, by="SI")
    prepare(desk)
    book("2026-11-27 11:00", "13:00", desk=desk, name="Anne Vik", email="anne@example.org")
    drafts.keep_draft(desk, Draft("tir 18 anne", 3))
    drafts.keep_count(desk, TODAY, ["4-1"])
    closing.sign_off(desk, [])
    paper.leave(desk, language("nb"))
    copies.backup(desk)
    assert modes(home) == {}
    names = {path.name for path in home.rglob("*")}
    assert {"desk.db-wal", "desk.db-shm", "desk.db-line-desk", "desk.db-until-opening.txt", "copies"} <= names
    desk.database.close()
    copies.restore(desk, copies.listed(desk)[0][1])
    assert modes(home) == {}


def test_replies_that_become_drafts(tmp_path: Path, clock: Clock) -> None:
    home = tmp_path / "library"
    desk = Counter(Database(home / "desk.db"), clock, by="SI")
    prepare(desk)
    mail_id = mail.add(desk, STUDENT).id
    reply = replies.answer(desk, mail_id, "sindre.moe@example.com", "Rom", "Hei", None, None)
    path = mail_drafts.save(desk, reply)
    assert path.is_file()
    assert modes(home) == {}
    desk.database.close()


def test_what_a_desk_on_a_server_keeps_for_itself(tmp_path: Path, clock: Clock) -> None:
    desk = Counter(Database("postgresql://desk@db.example/desk"), clock)
    drafts.keep_draft(desk, Draft("tir 18 anne", 3))
    folder = tmp_path / "xdg_data_home" / "desk"
    assert [path.name for path in folder.iterdir()] == ["line-desk"]
    assert modes(folder) == {}


def test_reports_and_tables(tmp_path: Path, database_path: Path) -> None:
    report = write_report("ValueError")
    assert report is not None
    assert modes(report.parent) == {}
    table = tmp_path / "tables" / "2026.csv"
    table.parent.mkdir(0o700)
    assert cli.run(["stats", "--year", "2026", "--csv", str(table)], {"DESK_DATABASE": str(database_path)}) == 0
    assert modes(table.parent) == {}


def test_nothing_is_written_through_a_link_that_somebody_has_put_there(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    for name in ("line", "line.part"):
        (tmp_path / name).symlink_to(victim)
    files.write_private(tmp_path / "line", b"new")
    assert victim.read_text() == "mine"
    assert (tmp_path / "line").read_bytes() == b"new"
    assert not (tmp_path / "line").is_symlink()


def test_a_line_is_rewritten_in_its_place_and_never_through_a_link(tmp_path: Path) -> None:
    victim, line = tmp_path / "victim", tmp_path / "line"
    victim.write_text("mine")
    line.symlink_to(victim)
    files.rewrite_private(line, b"tir 18-20 anne")
    files.rewrite_private(line, b"tir 18")
    assert (files.first_line(line), victim.read_text(), modes(tmp_path).get("line")) == ("tir 18", "mine", None)


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError):
        files.write_private(tmp_path / "taken", b"x")
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("xdg")] == ["taken"]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..", "a/b", "C:\\x", "x\x00y", "~root", "", "\u202e/é"]
)
def test_no_name_of_a_desk_leads_out_of_the_folder(tmp_path: Path, clock: Clock, name: str) -> None:
    desk = Counter(Database(tmp_path / "library" / "desk.db"), clock, desk=name)
    files.private_folder(tmp_path / "library")
    drafts.keep_draft(desk, Draft("tir 18 anne", 3))
    kept = drafts.draft(desk)
    assert kept is not None
    assert kept.text == "tir 18 anne"
    assert len([path for path in (tmp_path / "library").iterdir() if path.name.startswith("desk.db-line-")]) == 1
