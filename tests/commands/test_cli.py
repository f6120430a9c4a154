"""The command as a whole: its exit statuses, its options, and what it does when something is wrong."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desk import cli
from desk.services import days
from tests.commands.conftest import Desk

ROOT = Path(__file__).parent.parent.parent


def test_starting_loads_nothing_that_the_first_frame_does_not_need() -> None:
    first = "desk.cli, desk.settings, desk.records, desk.services.start, desk.services.days"
    code = f"import sys, {first}; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {
        "alembic",
        "argparse",
        "babel",
        "dateutil",
        "holidays",
        "icalendar",
        "platformdirs",
        "rich",
        "sqlalchemy",
        "textual",
        "tomllib",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tull"], "ukjent valg"),
        (["book"], "dette mangler: LINJE"),
        (["find", "--tull", "x"], "dette er ikke forstått: --tull"),
        (["stats", "--year", "null"], "ugyldig verdi"),
        (["day", "--now", "i går"], "Tida i går lar seg ikke lese"),
        (["day", "--language", "xx"], "Språket xx er ukjent"),
        (["day", "--config", "/nowhere/config.toml"], "/nowhere/config.toml kan ikke leses"),
        (["demo", "--no-ui"], "--database"),
    ],
)
def test_wrong_usage_is_one_sentence_on_stderr(desk: Desk, words: list[str], said: str) -> None:
    answer = desk(*words)
    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert said in answer.err


def test_errors_are_said_in_the_language_asked_for(desk: Desk) -> None:
    assert "invalid choice" in desk("tull", language="en").err
    assert "ukjent valg" in desk("--language", "nb", "tull", language="en").err


def test_global_options_stand_before_or_after_the_command(desk: Desk, tmp_path: Path) -> None:
    before = desk("--now", "2026-12-01T12:00", "--json", "day")
    after = desk("day", "--json", "--now", "2026-12-01T12:00")
    assert before.json["date"] == after.json["date"] == "2026-12-01"


def test_help_speaks_norwegian(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.run(["--help"], {})
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert "bruk: desk" in said
    assert "ta imot en bestilling" in said
    assert "usage" not in said


@pytest.mark.parametrize(
    "content", [b"this is not a database at all, only some text in a file", b"SQLite format 3\0xx"]
)
def test_a_file_that_is_no_database_is_said_to_be_so(desk: Desk, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(content)
    for words in (["day"], ["keys"], ["book", "rom 8 2026-12-01 12-14 Kari"], []):
        answer = desk(*words, "--database", str(file))
        assert answer.status == 2
        assert answer.err.count("\n") == 1
        assert "Traceback" not in answer.err
    assert file.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_one_sentence(desk: Desk, tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("x")
    answer = desk("day", "--database", str(blocker / "desk.db"))
    assert answer.status == 2
    assert answer.err.startswith("desk: ")


def test_a_server_that_does_not_answer_is_one_sentence_without_its_password(desk: Desk) -> None:
    answer = desk("day", "--database", "postgresql://desk:secret@127.0.0.1:1/desk")
    assert answer.status == 2
    assert answer.err.startswith("desk: Databaseserveren svarer ikke. Sjekk nettverket, og prøv igjen.")
    assert answer.err.count("\n") == 1
    assert "secret" not in answer.err


def test_a_fault_of_the_program_leaves_a_private_report_without_anybodys_data(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_counter: object, _day: object = None) -> None:
        name = "Kåre" + " Ødegård"
        raise RuntimeError(len(name))

    monkeypatch.setattr(days, "look", broken)
    answer = desk("day")
    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err
    report = Path(answer.err.split()[-1])
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert "in broken" in report.read_text("utf-8")
    assert "Kåre Ødegård" not in report.read_text("utf-8")


def test_ctrl_c_is_quiet(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_counter: object, _day: object = None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(days, "look", interrupted)
    answer = desk("day")
    assert (answer.status, answer.out, answer.err) == (130, "", "")


def test_a_reader_that_goes_away_is_no_error(database_path: Path) -> None:
    words = [sys.executable, "-m", "desk", "day", "--database", str(database_path), "--now", "2026-11-27T10:21"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


def test_a_terminal_without_norwegian_letters_gets_something_readable(database_path: Path) -> None:
    words = [sys.executable, "-m", "desk", "day", "--database", str(database_path), "--now", "2026-11-27T10:21"]
    environ = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run(words, capture_output=True, env=environ, check=False, timeout=60)
    assert done.returncode == 0
    assert b"fredag 27. november" in done.stdout


def test_the_screens_need_a_terminal(database_path: Path) -> None:
    words = [sys.executable, "-m", "desk", "--database", str(database_path)]
    done = subprocess.run(words, capture_output=True, stdin=subprocess.DEVNULL, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "terminal" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_first_start_makes_the_database_from_the_profile(tmp_path: Path) -> None:
    new = tmp_path / "new" / "desk.db"
    words = [sys.executable, "-m", "desk", "keys", "--json", "--database", str(new)]
    done = subprocess.run(words, capture_output=True, check=True, timeout=60)
    assert [key["tag"] for key in json.loads(done.stdout)] == ["4-1", "4-2", "8-1", "8-2", "14-1", "14-2"]
    assert stat.S_IMODE(new.parent.stat().st_mode) == 0o700


def test_frames_are_written_whole_also_where_python_does_without_buffers() -> None:
    """What the system takes only in part is written on by a buffer; without one the rest of a frame would be lost."""
    code = "import sys; from desk.cli import write_whole_frames as w; w(); print(type(sys.__stderr__.buffer).__name__)"
    for environ in ({"PYTHONUNBUFFERED": "1"}, {}):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"PATH": os.environ["PATH"], **environ},
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        assert done.stdout.split() == [b"BufferedWriter"]
