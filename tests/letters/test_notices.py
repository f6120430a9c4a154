"""A sentence for everything that the rules have to say."""

import re
from datetime import date
from pathlib import Path

import pytest

import desk
from desk.domain.hours import Hours
from desk.domain.notices import Notice
from desk.language import language
from desk.letters.notices import PLAIN, sentence
from desk.letters.troubles import TROUBLES, unusable_sentence
from tests.conftest import at

FACTS = {
    "room": "Rom 8",
    "start": at("2026-11-27 10:00"),
    "end": at("2026-11-27 12:00"),
    "name": "Lokallaget",
    "ref": "17",
    "tag": "8-1",
    "collect_by": at("2026-11-27 15:00"),
    "due_back": at("2026-11-30 10:00"),
    "day": date(2026, 12, 25),
    "holiday": "Christmas Day",
    "hours": 4.0,
}


def codes() -> list[str]:
    """Every code that the program refuses or warns with."""
    found = set()
    for file in Path(desk.__file__).parent.rglob("*.py"):
        found |= set(re.findall(r'Notice\(\s*"(\w+)"', file.read_text("utf-8")))
    return sorted(found | set(PLAIN))


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("spoken", ["nb", "nn", "sv", "en"])
def test_every_code_has_a_sentence_with_and_without_its_facts(code: str, spoken: str, hours: Hours) -> None:
    for facts in (FACTS, {}):
        said = sentence(Notice(code, facts), language(spoken), hours)
        assert said
        assert "_" not in said
        assert "{" not in said
        assert said[-1] in ".?"


@pytest.mark.parametrize("code", codes())
def test_a_restricted_group_is_never_named(code: str, hours: Hours) -> None:
    assert "Lokallaget" not in sentence(Notice(code, FACTS | {"restricted": True}), language("nb"), hours)


@pytest.mark.parametrize(
    ("notice", "said"),
    [
        (
            Notice("overlap", FACTS | {"minutes": 0}),
            "Rom 8 er opptatt fredag 27. november 10.00–12.00 av Lokallaget. Velg et annet rom eller en annen tid. "
            "Rommet ble tatt for under ett minutt siden.",
        ),
        (
            Notice("overlap", FACTS | {"minutes": 1, "restricted": True}),
            "Rom 8 er opptatt fredag 27. november 10.00–12.00. Velg et annet rom eller en annen tid. "
            "Rommet ble tatt for 1 minutt siden.",
        ),
        (
            Notice("overlap", FACTS),
            "Rom 8 er opptatt fredag 27. november 10.00–12.00 av Lokallaget. Velg et annet rom eller en annen tid.",
        ),
        (
            Notice("key_already_out", {"tag": "8-1", "holder": "Ola Bakken", "phone": "90000404", "spare": "8-2"}),
            "Nøkkel 8-1 er alt ute hos Ola Bakken, telefon 900 00 404. Nøkkel 8-2 henger på tavla.",
        ),
        (Notice("collect_by_soon", FACTS), "Nøkkelen må hentes senest fredag 27. november kl. 15.00, og det er snart."),
        (Notice("holiday", FACTS), "Fredag 25. desember er helligdag: 1. juledag. Pass på at de vet det."),
        (Notice("too_long", {"hours": 4.0}), "Det er lengre enn husets grense på 4 timer."),
        (Notice("too_long", {"hours": 2.5}), "Det er lengre enn husets grense på 2,5 timer."),
        (
            Notice("missing_date", {"dates": (date(2026, 11, 26), date(2026, 12, 3))}),
            "Hvilken dag gjelder det: torsdag 26. november, torsdag 3. desember?",
        ),
        (Notice("something_new"), "Det lar seg ikke gjøre (something_new)."),
    ],
)
def test_sentences_as_the_desk_reads_them(notice: Notice, said: str, hours: Hours) -> None:
    assert sentence(notice, language("nb"), hours) == said


@pytest.mark.parametrize("code", [*TROUBLES, "something_else"])
def test_an_unusable_database_is_one_sentence(code: str) -> None:
    said = unusable_sentence(code, {"where": "/srv/desk.db"}, language("nb"))
    assert said
    assert "{" not in said
    assert "\n" not in said
