"""The labelled requests, where they are at hand: as good as promised in every language and kind."""

import json
import re
from collections import defaultdict
from datetime import datetime
from pathlib import Path

import pytest

from desk.intake.as_json import as_json
from desk.intake.house import OSTRE_TOTEN
from desk.intake.line import read_line
from desk.intake.mail_text import read_mail

LABELLED = Path(__file__).parents[3] / "shared" / "data" / "requests.jsonl"
FIELDS = ("intent", "date", "start", "end", "people", "room", "name", "phone", "email", "purpose")
TARGETS = {"line": (0.97, 0.90), "email": (0.92, 0.75)}
"""By kind: the share of fields right, and the share of requests right in all but the purpose."""


def folded(value: object) -> str:
    return re.sub(r"[^\w]+", " ", str(value or "")).strip().casefold()


def right(field: str, said: object, label: object) -> bool:
    if field in ("name", "email", "phone"):
        return folded(said).replace(" ", "") == folded(label).replace(" ", "")
    if field == "purpose":
        one, other = folded(said), folded(label)
        return one == other or bool(one and other and (one in other or other in one))
    return said == label


@pytest.mark.skipif(not LABELLED.exists(), reason="the labelled requests are not here")
def test_the_labelled_requests_are_read_as_well_as_promised() -> None:
    hits: defaultdict[str, list[bool]] = defaultdict(list)
    whole: defaultdict[str, list[bool]] = defaultdict(list)
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        read = read_mail if row["kind"] == "email" else read_line
        said = as_json(read(row["text"], datetime.fromisoformat(row["now"]), OSTRE_TOTEN))
        verdicts = [right(field, said[field], row["expect"].get(field)) for field in FIELDS]
        group = f"{row['kind']}-{row['lang']}"
        hits[group] += verdicts
        whole[group].append(all(verdicts[:-1]))
    for group, verdicts in hits.items():
        fields, complete = TARGETS[group.split("-")[0]]
        assert sum(verdicts) / len(verdicts) >= fields, group
        assert sum(whole[group]) / len(whole[group]) >= complete, group
