"""The catalogues: bokmål lacks nothing, and what is compiled is what is written."""

import gettext
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from desk.language import language

TOOL = Path(__file__).parent.parent / "tools" / "catalogues.py"
EITHER_HOUR = {"hour", "next"}
"""Languages count minutes from the hour before or the hour after, so either name may stand in the translation."""


@pytest.fixture(scope="module")
def catalogues() -> ModuleType:
    """The tool that keeps the catalogues."""
    spec = importlib.util.spec_from_file_location("catalogues", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_bokmal_has_every_text_and_nothing_doubtful(catalogues: ModuleType) -> None:
    catalog = catalogues.updated("nb", catalogues.template())
    assert catalogues.missing(catalog) == []
    assert [message.id for message in catalog if message.fuzzy and message.id] == []


@pytest.mark.parametrize("code", ["nb", "nn", "sv"])
def test_translations_have_the_placeholders_of_the_text(catalogues: ModuleType, code: str) -> None:
    for message in catalogues.read(code):
        texts = message.id if isinstance(message.id, tuple | list) else [message.id]
        translations = message.string if isinstance(message.string, tuple | list) else [message.string]
        for text, translation in zip(texts, translations, strict=False):
            if text and translation:
                wanted, found = _placeholders(text), _placeholders(translation)
                assert found == wanted or (found | wanted) <= EITHER_HOUR, text


@pytest.mark.parametrize("code", ["nb", "nn", "sv"])
def test_what_is_compiled_is_what_is_written(catalogues: ModuleType, code: str) -> None:
    with catalogues.path(code).with_suffix(".mo").open("rb") as compiled:
        texts = gettext.GNUTranslations(compiled)
    for message in catalogues.read(code):
        if isinstance(message.id, str) and message.id and message.string:
            assert texts.gettext(message.id) == message.string
        elif isinstance(message.id, tuple | list) and all(message.string):
            one, many = message.id
            assert (texts.ngettext(one, many, 1), texts.ngettext(one, many, 2)) == tuple(message.string)


@pytest.mark.parametrize(
    ("code", "day", "time"),
    [
        ("nb", "tirsdag 1. desember", "14.30"),
        ("nn", "tysdag 1. desember", "14.30"),
        ("sv", "tisdag 1 december", "14.30"),
        ("en", "Tuesday 1 December", "14:30"),
    ],
)
def test_dates_and_times_follow_the_language(code: str, day: str, time: str) -> None:
    import datetime as dt

    speech = language(code)
    assert speech.day(dt.date(2026, 12, 1)) == day
    assert speech.time(dt.time(14, 30)) == time


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text)) | set(re.findall(r"%(?:\(\w+\))?[srd]", text))
