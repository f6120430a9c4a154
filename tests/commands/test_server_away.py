"""A command whose database server does not answer, or does not let it in."""

import pytest

from desk import cli
from tests.conftest import Postgres
from tests.proxy import network


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


@pytest.mark.parametrize(
    ("user", "options", "said"),
    [
        ("guest", "", "desk: Databaseserveren lar ikke Desk lese eller skrive der."),
        ("desk", "&sslmode=verify-full", "desk: Desk og databaseserveren er ikke enige om kryptering."),
        ("desk", "&options=-csearch_path%3Dnowhere", "desk: Databaseserveren lar ikke Desk lese eller skrive der."),
    ],
)
def test_a_server_that_lets_desk_in_but_no_further(
    postgres_server: Postgres,
    postgres_empty: str,
    user: str,
    options: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As a user who may make no tables, in a schema that is not there, or without the encryption that is asked for."""
    with network(postgres_server.socket) as line:
        name = postgres_empty.partition("@/")[2].partition("?")[0]
        postgres_server.run_sql("drop role if exists guest; create role guest login")
        url = line.url(name).replace("desk:", f"{user}:", 1) + f"?connect_timeout=5{options}"
        assert cli.run(["day"], {"DESK_DATABASE": url, "DESK_LANGUAGE": "nb"}) == 2
    err = capsys.readouterr().err
    assert err.startswith(said)
    assert err.count("\n") == 1
    assert "hemmelig" not in err
