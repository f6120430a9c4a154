"""Random keys, clicks, pastes and window sizes in the real app: no exception, no broken promise.

Short and with the same seed by default; long with DESK_LONG=1. `DESK_MONKEY=SEED` plays one seed again.
"""

import os
import shutil
import traceback
from pathlib import Path

import pytest

from desk.db.database import Database
from desk.services import demo
from desk.services.counter import Counter
from tests.conftest import LONG, Clock
from tests.monkey import Fallen, Monkey

TURNS = 2500 if LONG else 110
SEEDS = [int(os.environ["DESK_MONKEY"])] if "DESK_MONKEY" in os.environ else range(1, 41 if LONG else 4)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice week as a file to be copied."""
    path = tmp_path_factory.mktemp("practice") / "desk.db"
    counter = Counter(Database(path), Clock())
    demo.prepare(counter)
    demo.settle(counter)
    counter.database.close()
    return path


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_monkey_breaks_nothing(practice: Path, tmp_path: Path, seed: int) -> None:
    shutil.copyfile(practice, tmp_path / "desk.db")
    counter = Counter(Database(tmp_path / "desk.db"), (clock := Clock()), by="SI")
    monkey = Monkey(counter, clock, seed)
    try:
        await monkey.play(TURNS)
    except Fallen:
        traceback.print_exc()  # now: a long run is not over for hours
        raise
    finally:
        counter.database.close()
        print(f"\nseed {seed}: {dict(monkey.done)}; screens: {dict(monkey.seen)}", flush=True)
