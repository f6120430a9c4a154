"""The texts of replies: plain files that the library can edit, with placeholders that are checked."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter

from msgspec import Struct

from desk.language import Language

BUILT_IN = Path(__file__).with_name("templates")
"""Where the texts are that the program comes with; the README beside them tells of the placeholders."""

EVERYWHERE = frozenset({"name", "library", "by", "subject"})
_BOOKING = frozenset({"when", "room", "number", "people"})
_BOOKED = _BOOKING | {"bookings", "key", "age"}

PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "confirmation": EVERYWHERE | _BOOKED,
    "questions": EVERYWHERE | {"wanted", "questions"},
    "full": EVERYWHERE | {"wanted", "reason", "offers"},
    "change": EVERYWHERE | _BOOKED | {"old_when", "old_room"},
    "cancellation": EVERYWHERE | _BOOKING,
}
"""What each kind of reply can say."""

SUBJECT = "Subject:"
LARGEST = 20_000
"""Bytes from which on a file is no template."""


class Template(Struct, frozen=True):
    """A subject and a text with placeholders, and what was wrong with the library's own file, in one sentence."""

    subject: str
    body: str
    problem: str = ""


def own_folder() -> Path:
    """Where the library keeps its own texts: beside the configuration file."""
    from platformdirs import user_config_path

    return user_config_path("desk", appauthor=False) / "templates"


def template(kind: str, code: str, own: Path | None, speech: Language) -> Template:
    """The library's own text of that kind and language if there is one that can be used, else the built-in one."""
    name = Path(code, f"{kind}.txt")
    built_in = _read((BUILT_IN / name).read_text("utf-8"))
    file = own / name if own is not None else None
    if file is None or not file.is_file():
        return built_in
    wrong = ""
    try:
        with file.open("rb") as found:
            told = found.read(LARGEST + 1)
        if len(told) > LARGEST:
            raise UnicodeError
        mine = _read(told.decode("utf-8-sig"))
        unknown = _names(mine) - PLACEHOLDERS[kind]
        if not unknown:
            return mine
        wrong = speech.text("{file} has the placeholder {name}, which this reply does not have; the built-in is used.")
        wrong = wrong.format(file=name.as_posix(), name="{" + min(unknown) + "}")
    except (OSError, UnicodeError, ValueError):
        wrong = speech.text("{file} cannot be read as a template; the built-in is used.").format(file=name.as_posix())
    return Template(built_in.subject, built_in.body, wrong)


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its placeholders filled in; a line whose placeholders are all empty is left out."""
    lines = []
    for line in text.split("\n"):
        used = {name for _text, name, _spec, _conversion in Formatter().parse(line) if name}
        if used and used != {"name"} and not any(values.get(name) for name in used):
            continue
        if not values.get("name"):
            line = line.replace(" {name}", "{name}")
        lines.append(line.format_map(values).rstrip())
    return _without_gaps(lines)


def _without_gaps(lines: list[str]) -> str:
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip() + "\n"


def _read(text: str) -> Template:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first, _newline, body = text.partition("\n")
    if not first.startswith(SUBJECT):
        raise ValueError(first)
    return Template(first.removeprefix(SUBJECT).strip(), body.strip("\n"))


def _names(found: Template) -> set[str]:
    """The placeholders of a template, line by line; raises `ValueError` when they make no sense."""
    names: set[str] = set()
    for line in (found.subject, *found.body.split("\n")):
        for _text, name, spec, conversion in Formatter().parse(line):
            if name is not None:
                plain = not spec and not conversion and name.isidentifier()
                names.add(name if plain else f"{name}…"[:40])
    return names
