"""Make the pictures of the README from the practice data: `python -m tools.pictures`.

Each is what the program itself draws, at 120 × 36, on the desk day of Friday 27 November 2026 at 10.21.
"""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from desk.app import DeskApp
from desk.db.database import Database
from desk.records import Records
from desk.services import demo
from desk.services.counter import Counter

NOW = datetime(2026, 11, 27, 9, 21, tzinfo=UTC)
FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
SIZE = (120, 36)

PICTURES: dict[str, list[str]] = {
    "day": [],
    "line": ["n", *"tir 1/12 18-2030 9p berit strikkelag 90000401"],
    "taken": ["n", *"i dag 13-15 6p rom 8 kari"],
    "free": ["n", *"tor kveld 8p"],
    "form": ["n", *"fre 14-16 6p kari nordmann 91234567 styremøte", "tab"],
    "card": ["right", "enter"],
    "search": ["slash", *"berit"],
    "week": ["w"],
    "keys": ["f3"],
    "closing": ["f4", *"4-2 8-2 14-1"],
    "statistics": ["f6"],
    "help": ["f1"],
}


async def take(name: str, keys: list[str], path: Path) -> None:
    """Open the program on the practice data, press the keys, and keep what it draws."""
    counter = Counter(Database(path), lambda: NOW, by="SI")
    app = DeskApp(Records(counter), "nb")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press("space" if key == " " else key)
        await pilot.pause(0.5)  # what runs off the event loop has come back
        (FOLDER / f"{name}.svg").write_text(app.export_screenshot(title="Desk", simplify=True), encoding="utf-8")


def main() -> None:
    """All of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.sqlite3"
        counter = replace(Counter(Database(path), lambda: NOW), by="SI")
        demo.prepare(counter)
        counter.database.close()
        for name, keys in PICTURES.items():
            asyncio.run(take(name, keys, path))


if __name__ == "__main__":
    main()
