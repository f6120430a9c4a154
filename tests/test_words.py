"""The gate for text from outside, and how search compares text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.words import MAX_LENGTH, clean, fold, printable


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Berit Moen", "Berit Moen"),
        ("  Berit \t\r\n Moen  ", "Berit Moen"),
        ("a\u00a0b\u2003c\u3000d", "a b c d"),
        ("\x1b[31mrød\x1b[0m", "[31mrød[0m"),
        ("\x1b]0;tittel\x07", "]0;tittel"),
        ("a\x00b\x7fc\x9bd", "abcd"),
        ("høyre\u202evenstre\u2066\u2069\u200e\u200f", "høyrevenstre"),
        ("\ufeffBOM", "BOM"),
        ("soft\u00adhyphen\u200bzero", "softhyphenzero"),
        ("e\u0301", "é"),
        ("A\u030asa", "Åsa"),
        ("[/b][bold]", "[/b][bold]"),
        ("田中さん", "田中さん"),
        ("नमस्ते", "नमस्ते"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("\u200d\u200c", ""),
        ("\ud800", ""),
        ("\ue000", ""),
        ("", ""),
        ("x" * 700, "x" * 500),
    ],
)
def test_what_passes_the_gate(text: str, kept: str) -> None:
    """Control, escape and direction characters do not; letters of every script do."""
    assert clean(text) == kept


def test_a_limit_does_not_leave_a_space_behind() -> None:
    """Cut between two words."""
    assert clean("Berit Moen", 6) == "Berit"


@given(st.text())
def test_what_has_passed_is_one_printable_line_and_passes_again(text: str) -> None:
    """Nothing is left that a terminal could take for anything but text."""
    kept = clean(text)
    assert clean(kept) == kept
    assert len(kept) <= MAX_LENGTH
    assert kept == kept.strip()
    assert "  " not in kept
    assert all(char in "\u200c\u200d " or unicodedata.category(char)[0] not in "CZ" for char in kept)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kåre ØDEGÅRD", "kare odegard"),
        ("Ka\u030are", "kare"),
        ("Æren", "aeren"),
        ("Łukasz Đorđe", "lukasz dorde"),
        ("Müller-Straße", "muller strasse"),
        ("O'Brien", "o brien"),
        ("kåre.o@example.org", "kare o example org"),
        ("900 00 401", "900 00 401"),
        ("ＡＢＣ", "abc"),
        (" -- ", ""),
    ],
)
def test_how_search_compares(text: str, folded: str) -> None:
    """No case, no accents, no punctuation."""
    assert fold(text) == folded


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    """Stored words and sought words meet."""
    assert fold(fold(text)) == fold(text)


def test_what_is_pasted_keeps_its_lines_and_spaces_and_loses_what_a_terminal_obeys() -> None:
    assert printable("Fra: Eva\x1b[2J\r\n\tLie\x9b31m  \u202e!\n\n x\x00") == "Fra: Eva[2J\n Lie31m  !\n\n x"
