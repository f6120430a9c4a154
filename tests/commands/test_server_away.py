"""A command whose database server does not answer, or does not let it in."""

import pytest

from desk import cli
from tests.conftest import Postgres


@pytest.mark.parametrize("words", [(), ("day", "--json"), ("book", "rom 8 1/12 12-13 berit moen")])
def test_a_server_that_is_away_is_one_clear_sentence_without_its_password(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    environ = {"DESK_DATABASE": "postgresql://desk:hemmelig@127.0.0.1:1/desk", "DESK_LANGUAGE": "nb"}
    status = cli.run(list(words), environ)
    said = capsys.readouterr()
    assert status == 2
    assert said.out == ""
    assert said.err == (
        "desk: Databaseserveren svarer ikke. Sjekk nettverket, og prøv igjen. postgresql://…@127.0.0.1:1/desk\n"
    )


def test_a_server_that_does_not_know_the_database_says_what_to_check(
    postgres_server: Postgres, capsys: pytest.CaptureFixture[str]
) -> None:
    environ = {"DESK_DATABASE": postgres_server.url("ukjent"), "DESK_LANGUAGE": "nb"}
    assert cli.run(["day"], environ) == 2
    assert capsys.readouterr().err.startswith("desk: Databaseserveren slipper ikke Desk inn.")
