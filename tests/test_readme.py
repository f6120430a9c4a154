"""The README tells the truth: its key table is that of the program, and its pictures are there."""

import re
from pathlib import Path

import pytest

from desk.cli import main
from tools.key_table import filled_in

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_key_table_is_that_of_the_program() -> None:
    assert filled_in(README) == README, "run `python -m tools.key_table`"


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (ROOT / target).is_file(), target


def test_every_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help", "--language", "en"])
    listed = re.findall(r"^    (\w+) ", capsys.readouterr().out.partition("COMMAND\n")[2], re.MULTILINE)
    assert "demo" in listed
    (named,) = re.findall(r"lists it: ([^.]*)\.", README)
    assert re.findall(r"`(\w+)`", named) == listed
