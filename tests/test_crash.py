"""The report of a fault of the program."""

import pytest

from desk.crash import write_report


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
    report = write_report(f"Traceback\nValueError: {said}\n").read_text(encoding="utf-8")
    assert "hemm" not in report
    assert "db.example" in report
