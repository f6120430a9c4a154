"""The catalogues: `python tools/catalogues.py` collects all texts, brings every .po up to date, and compiles it.

What lacks a translation is printed, language by language; `--check` writes nothing, and fails when something is stale
or lacking.
"""

import ast
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "desk" / "locale"
LANGUAGES = ("nb", "nn", "sv")
CALLS = ("_", "N_", "text")
"""The calls whose first argument is a text; `count` has one text for one and one for many."""

DATED = datetime(2026, 1, 1, tzinfo=UTC)
"""The same date in every file, so that only texts make a difference."""


def template() -> Catalog:
    """All texts of the program, with the files that they are in."""
    catalog = Catalog(project="Desk", version="", copyright_holder="", creation_date=DATED, fuzzy=False)
    for file in sorted((ROOT / "desk").rglob("*.py")):
        if "db" in file.relative_to(ROOT).parts:
            continue
        for message in _texts(ast.parse(file.read_text("utf-8"))):
            catalog.add(message, None, [(file.relative_to(ROOT).as_posix(), 0)])
    return catalog


def _texts(tree: ast.Module) -> Iterator[str | tuple[str, str]]:
    """The texts of a module in their order, also those inside f-strings and other calls."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for node in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        words = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if name in CALLS and words and words[0] and _is_text(node.args[0]):
            yield words[0]
        elif name == "count" and len(words) == 2:
            yield words[0], words[1]


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def path(language: str) -> Path:
    """Where a language's texts are written."""
    return LOCALE / language / "LC_MESSAGES" / "desk.po"


def read(language: str) -> Catalog:
    """A language's catalogue as it is on disk; an empty one for a new language."""
    file = path(language)
    if not file.exists():
        return Catalog(locale=language, project="Desk", version="", creation_date=DATED, fuzzy=False)
    with file.open("rb") as text:
        return read_po(text, locale=language, domain="desk")


def updated(language: str, texts: Catalog) -> Catalog:
    """The language's catalogue with exactly the texts that the program has now."""
    catalog = read(language)
    catalog.update(texts, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.fuzzy = False
    catalog.creation_date = catalog.revision_date = DATED
    return catalog


def missing(catalog: Catalog) -> list[str]:
    """The texts that have no translation."""
    return [_first(message.id) for message in catalog if message.id and not _filled(message.string)]


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as a .po file, in the order of the texts' places."""
    out = io.BytesIO()
    write_po(out, catalog, width=110, sort_by_file=True, include_lineno=False)
    return out.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def main() -> int:
    """Bring all catalogues up to date, or with `--check` see whether they are."""
    texts = template()
    stale = 0
    for language in LANGUAGES:
        catalog = updated(language, texts)
        files = {path(language): as_po(catalog), path(language).with_suffix(".mo"): as_mo(catalog)}
        for file, content in files.items():
            if file.exists() and file.read_bytes() == content:
                continue
            stale += 1
            if "--check" not in sys.argv:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
        untranslated = missing(catalog)
        sys.stdout.write(f"{language}: {len(catalog)} texts, {len(untranslated)} without translation\n")
        sys.stdout.writelines(f"  {text}\n" for text in untranslated)
        stale += len(untranslated)
    return int("--check" in sys.argv and stale > 0)


def _first(text: str | tuple[str, ...] | list[str]) -> str:
    return text if isinstance(text, str) else text[0]


def _filled(text: str | tuple[str, ...] | list[str] | None) -> bool:
    return bool(text) if isinstance(text, str) or text is None else all(text)


if __name__ == "__main__":
    sys.exit(main())
