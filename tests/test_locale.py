"""The catalogues: no language lacks a text or borrows one, and what is compiled is what is written."""

import datetime as dt
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desk.catalogue import Catalogue
from desk.language import language

TOOL = Path(__file__).parent.parent / "tools" / "catalogues.py"
EITHER_HOUR = {"hour", "next"}
"""Languages count minutes from the hour before or the hour after, so either name may stand in the translation."""


TRANSLATED = ["nb", "nn", "sv"]

KEYS = re.compile(r"\bF\d+\b|\b(?:Enter|Esc|Tab|Delete|Ctrl\+\w)\b|(?<!\w)\([a-z]\)|: u$|`[^`A-Z]*`|\bDESK_\w+|--\w+")
"""What is typed as it stands: keys, commands, options, variables."""

BORROWED = {
    "nn": re.compile(
        r"\b(?:ikke|nøk\w+|hv\w+|fra|noen?|uk[ea]\w*|mandag|tirsdag|lørdag|også|mer|være|jeg|bare|ble)\b", re.I
    ),
    "sv": re.compile(r"[æø]|\b(?:og|ikke|fra|hva|uke|til)\b", re.I),
}
"""What is written so in bokmål and not in this language."""


@pytest.fixture(scope="module")
def catalogues() -> ModuleType:
    """The tool that keeps the catalogues."""
    spec = importlib.util.spec_from_file_location("catalogues", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def texts(catalogues: ModuleType) -> Any:
    """All texts of the program."""
    return catalogues.template()


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_language_has_every_text_and_nothing_doubtful(catalogues: ModuleType, texts: Any, code: str) -> None:
    catalog = catalogues.updated(code, texts)
    assert catalogues.missing(catalog) == []
    assert [message.id for message in catalog if message.fuzzy and message.id] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_have_the_placeholders_of_the_text(catalogues: ModuleType, code: str) -> None:
    for text, translation in _pairs(catalogues, code):
        wanted, found = _placeholders(text), _placeholders(translation)
        assert found == wanted or (found | wanted) <= EITHER_HOUR, text


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_name_the_keys_of_the_text_and_join_on_as_it_does(catalogues: ModuleType, code: str) -> None:
    for text, translation in _pairs(catalogues, code):
        assert set(KEYS.findall(translation)) == set(KEYS.findall(text)), text
        assert _edges(translation) == _edges(text), text


@pytest.mark.parametrize("code", BORROWED)
def test_no_language_borrows_from_bokmal(catalogues: ModuleType, code: str) -> None:
    found = [translation for _, translation in _pairs(catalogues, code) if BORROWED[code].search(translation)]
    assert found == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_is_compiled_is_what_is_written(catalogues: ModuleType, code: str) -> None:
    with catalogues.path(code).with_suffix(".mo").open("rb") as compiled:
        texts = Catalogue(compiled)
    for message in catalogues.read(code):
        if isinstance(message.id, str) and message.id and message.string:
            assert texts.gettext(message.id) == message.string
        elif isinstance(message.id, tuple | list) and all(message.string):
            one, many = message.id
            assert (texts.ngettext(one, many, 1), texts.ngettext(one, many, 2)) == tuple(message.string)
    assert "nplurals=2; plural=(n != 1);" in texts.gettext("")


@pytest.mark.parametrize("message", ["0", "No text of ours", "~~~"])
def test_a_text_that_a_catalogue_lacks_is_shown_as_it_is(catalogues: ModuleType, message: str) -> None:
    with catalogues.path("nb").with_suffix(".mo").open("rb") as compiled:
        texts = Catalogue(compiled)
    assert texts.gettext(message) == message
    assert [texts.ngettext(f"{message}x", "{n} of it", n) for n in (0, 1, 2)] == [
        "{n} of it",
        f"{message}x",
        "{n} of it",
    ]


@pytest.mark.parametrize(
    ("code", "day", "short", "figures", "time"),
    [
        ("nb", "lørdag 5. desember", "lør 5.12.", "5.12.2026", "14.30"),
        ("nn", "laurdag 5. desember", "lau 5.12.", "5.12.2026", "14.30"),
        ("sv", "lördag 5 december", "lör 5/12", "5/12 2026", "14.30"),
        ("en", "Saturday 5 December", "Sat 5/12", "5/12/2026", "14:30"),
    ],
)
def test_dates_and_times_follow_the_language(code: str, day: str, short: str, figures: str, time: str) -> None:
    speech, saturday = language(code), dt.date(2026, 12, 5)
    assert speech.day(saturday) == day
    assert speech.day_short(saturday) == short
    assert speech.figures_and_year(saturday) == figures
    assert speech.time(dt.time(14, 30)) == time


def _pairs(catalogues: ModuleType, code: str) -> Iterator[tuple[str, str]]:
    """Each text with its translation; of those that count, both forms."""
    for message in catalogues.read(code):
        one = isinstance(message.id, str)
        yield from (
            zip([message.id] if one else message.id, [message.string] if one else message.string, strict=True)
            if message.id
            else ()
        )


def _edges(text: str) -> tuple[str, str, int]:
    """The white space that a text begins and ends with, and how many lines it has."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :], text.count("\n")


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text)) | set(re.findall(r"%(?:\(\w+\))?[srd]", text))
