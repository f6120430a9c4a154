"""Periods that are looked back on, as they are typed."""

from datetime import date

import pytest

from desk.domain.statistics import Period
from desk.intake.period import read_period
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2025", "2025-01-01 2025-12-31"),
        ("2026", "2026-01-01 2026-11-27"),
        ("hele 2025", "2025-01-01 2025-12-31"),
        ("2024-2026", "2024-01-01 2026-11-27"),
        ("september", "2026-09-01 2026-09-30"),
        ("des", "2025-12-01 2025-12-31"),
        ("sept. 2025", "2025-09-01 2025-09-30"),
        ("jan–mars", "2026-01-01 2026-03-31"),
        ("May to June 2025", "2025-05-01 2025-06-30"),
        ("uke 37", "2026-09-07 2026-09-13"),
        ("veke 50", "2025-12-08 2025-12-14"),
        ("vecka 11 2025", "2025-03-10 2025-03-16"),
        ("week 53", "2020-12-28 2021-01-03"),
        ("uke 36 - uke 40", "2026-08-31 2026-10-04"),
        ("1/9 – 30/9", "2026-09-01 2026-09-30"),
        ("1/9 - 31/10", "2026-09-01 2026-10-31"),
        ("1/9-30/9", "2026-09-01 2026-09-30"),
        ("1.9.-30.9.2025", "2025-09-01 2025-09-30"),
        ("fra 1/9 til i går", "2026-09-01 2026-11-26"),
        ("1/12 til 31/1", "2025-12-01 2026-01-31"),
        ("1.9.2025 till 31.5.2026", "2025-09-01 2026-05-31"),
        ("2026-09-01 til 2026-09-30", "2026-09-01 2026-09-30"),
        ("fra 1/9", "2026-09-01 2026-11-27"),
        ("2024 –", "2024-01-01 2026-11-27"),
        ("i går", "2026-11-26 2026-11-26"),
        ("27/11", "2026-11-27 2026-11-27"),
    ],
)
def test_what_a_period_means(text: str, meant: str) -> None:
    assert read_period(text, TODAY) == Period(*map(date.fromisoformat, meant.split()))


@pytest.mark.parametrize("text", ["", " ", "tull", "uke 54", "9999", "0000", "2026 – 2025", "fra 1.12.2026", "-" * 99])
def test_what_is_no_period(text: str) -> None:
    assert read_period(text, TODAY) is None
