"""Write the key table of the README from the bindings of the screens: `python -m tools.key_table`."""

from pathlib import Path

from textual.binding import Binding

from desk.app import BINDINGS_FOR_EVERYWHERE
from desk.screens.day_keys import DAY_BINDINGS
from desk.screens.help import binding_keys
from desk.widgets.day_grid import DayGrid

README = Path(__file__).parent.parent / "README.md"
START, END = "<!-- keys -->", "<!-- /keys -->"


def table() -> str:
    """The keys of the day screen and of the whole program, in Markdown."""
    rows = ["| key | does |", "|---|---|"]
    for binding in [*DAY_BINDINGS, *BINDINGS_FOR_EVERYWHERE, *DayGrid.BINDINGS]:
        if isinstance(binding, Binding):
            keys = " ".join(f"`{name}`" for name in binding_keys(binding))
            rows.append(f"| {keys} | **{binding.description}** – {binding.tooltip} |")
    return "\n".join(rows)


def filled_in(text: str) -> str:
    """The README's text with the table in its place."""
    before, rest = text.split(START)
    _, after = rest.split(END)
    return f"{before}{START}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(filled_in(README.read_text(encoding="utf-8")), encoding="utf-8")
