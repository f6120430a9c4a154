"""The report of a fault of the program."""

import tempfile
import traceback
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from desk import cli
from desk.crash import write_report
from desk.db import schema
from desk.services.counter import Counter
from tests.rights import bound_by_rights


@pytest.mark.parametrize(
    "said",
    [
        "could not parse 'postgresql://desk:hemmelig@db.example/desk'",
        "postgresql+psycopg://desk:hemm@hemmelig@db.example/desk",
        "postgresql://db.example/desk?password=hemmelig&sslmode=require",
        "host=db.example password=hemmelig dbname=desk",
    ],
)
def test_no_password_is_in_it(said: str) -> None:
    """Wherever an error's text may have it from; the rest of it is there."""
    report = write_report(f"Traceback\nValueError: {said}\n")
    assert report is not None
    written = report.read_text(encoding="utf-8")
    assert "hemm" not in written
    assert "db.example" in written


def test_no_row_is_in_it(any_counter: Counter) -> None:
    """The databases tell what they did not take, and SQLAlchemy what it was given; what was wrong with it stays."""
    name = "\n\n".join(("Berit", "Moen"))
    try:
        with any_counter.act("note") as act:
            act.connection.execute(schema.handover_note.insert().values(written_by=name, text=name))
    except DBAPIError:
        report = write_report(traceback.format_exc())
    assert report is not None
    written = report.read_text(encoding="utf-8")
    assert "Berit" not in written
    assert "Moen" not in written
    assert "IntegrityError" in written
    assert "INSERT INTO handover_note" in written


def test_where_no_report_can_be_written_there_is_no_traceback_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A traceback may have names in it. Another folder is tried first."""

    def fail(*_: object) -> None:
        raise ValueError("Berit Moen")

    monkeypatch.setattr(cli, "load", fail)
    shut, other = tmp_path / "shut", tmp_path / "other"
    for folder in (shut, other):
        (folder / "desk").mkdir(parents=True)
    monkeypatch.setenv("XDG_STATE_HOME", str(shut))
    monkeypatch.setattr(tempfile, "tempdir", str(other))
    with bound_by_rights():
        (shut / "desk").chmod(0o500)
        assert cli.run(["day"], {"DESK_LANGUAGE": "en"}) == 2
        assert f"A report is in {other}/crash-" in capsys.readouterr().err
        other.chmod(0o500)
        assert cli.run(["day"], {"DESK_LANGUAGE": "en"}) == 2
    said = capsys.readouterr().err
    assert said.endswith("No report of it could be written.\n")
    assert said.count("\n") == 1
