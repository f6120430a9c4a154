"""A way to run the command and see what a user would see."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desk import cli, language


@dataclass(frozen=True)
class Answer:
    """What the command left: its exit status, and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, read as JSON."""
        return json.loads(self.out)


Desk = Callable[..., Answer]


@pytest.fixture
def desk(database_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Run `desk` at Friday 27 November 2026, 10:21: `desk("book", "rom 8 …", now="2026-11-30T12:00", by="OD")`."""

    def run(*words: str, now: str = "2026-11-27T10:21", by: str = "SI", language: str = "nb") -> Answer:
        environ = {
            "DESK_DATABASE": str(database_path),
            "DESK_NOW": now,
            "DESK_BY": by,
            "DESK_LANGUAGE": language,
        }
        capsys.readouterr()
        status = cli.run(list(words), environ)
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return run


@pytest.fixture(autouse=True)
def _spoken() -> Any:
    """Leave the language of the screens as it was."""
    yield
    language.use(language.DEFAULT)
