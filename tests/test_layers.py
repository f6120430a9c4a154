"""How the house is built: who may import whom, how long a file may be, and what the first frame must not wait for."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "desk"
FILES = sorted(HOUSE.rglob("*.py"))
MOST_LINES = 350

PURE = {"dateutil"}
"""The one package beside the standard library that rules and readers use."""

VALUES = {"msgspec"}
"""The package that values are made with, in every layer."""

DATABASE = {"sqlalchemy", "alembic", "psycopg"}
SCREEN = {"textual", "rich"}
DRAWING = ("app", "keys_in_order", "themes", "screens", "widgets")
"""The layers that know Textual."""

MAY_IMPORT: dict[str, set[str]] = {
    # layer: the layers of the house that it may import
    "words": set(),
    "catalogue": set(),
    "language": {"catalogue"},
    "files": set(),
    "domain": set(),
    "intake": {"domain", "words", "language"},
    "letters": {"domain", "words", "language", "intake"},
    "db": {"domain", "words", "files"},
    "post": {"domain", "intake", "words"},
    "services": {"db", "domain", "intake", "letters", "post", "words", "language", "files"},
    "records": {"domain", "services"},
    "widgets": {"services", "records", "domain", "intake", "letters", "words", "language"},
    "screens": {"widgets", "services", "records", "domain", "intake", "letters", "words", "language"},
}
"""The layers above these may import any but the database, which only the settings open: they say where it is."""

OUTSIDE: dict[str, set[str]] = {
    "words": set(),
    "catalogue": set(),
    "language": set(),
    "files": set(),
    "domain": PURE,
    "intake": PURE,
    "letters": PURE | {"icalendar", "platformdirs", "rich"},
    "db": DATABASE | {"platformdirs"},
    "post": {"icalendar", "inscriptis", "keyring"},
    "services": {"holidays", "platformdirs"} | PURE,
    "records": set(),
    "widgets": SCREEN,
    "screens": SCREEN,
}
"""The packages of others that a layer may import."""


def layer(file: Path) -> str:
    """The layer that a file is of: the folder or file under desk/."""
    return file.relative_to(HOUSE).parts[0].removesuffix(".py")


@cache
def tree_of(file: Path) -> ast.Module:
    """What a file says, read once."""
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def imports(file: Path) -> list[tuple[str, int, bool]]:
    """The modules that a file imports, with the line, and whether only for the type checker."""
    tree = tree_of(file)
    for_types = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for inner in ast.walk(node)
    }
    found: list[tuple[str, int, bool]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno, node in for_types) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: a relative import"
            found += [(f"{node.module}.{alias.name}", node.lineno, node in for_types) for alias in node.names]
    return found


def ids(file: Path) -> str:
    """A file as the test names it."""
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_who_may_import_whom(file: Path) -> None:
    """Rules know nothing of the database, screens nothing of SQL, and only the database knows SQLAlchemy."""
    wrong = [
        f"line {line}: {name}"
        for name, line, only_types in imports(file)
        if not (_may_use(layer(file), name) or (only_types and (layer(file), name.split(".")[0]) in FOR_TYPES))
    ]
    assert wrong == []


FOR_TYPES = {("letters", "desk"), ("services", "sqlalchemy")}
"""Letters name what services return, and services a connection, for the type checker only."""


def _may_use(mine: str, name: str) -> bool:
    """Whether a layer may import a module."""
    top, _, rest = name.partition(".")
    if top == "desk":
        target = rest.split(".")[0]
        if target in ("", mine):
            return True
        return target in MAY_IMPORT[mine] if mine in MAY_IMPORT else target != "db" or mine == "settings"
    if top in sys.stdlib_module_names or top in VALUES:
        return True
    if top in DATABASE and mine != "db":
        return False
    if top == "textual" and mine not in DRAWING:
        return False
    return mine not in OUTSIDE or top in OUTSIDE[mine]


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_a_file_can_be_read_in_one_go(file: Path) -> None:
    """A longer one is asking to be two; word lists and the first migration may be as long as they are."""
    if "lexicon" not in file.parts and "versions" not in file.parts:
        assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("file", FILES, ids=ids)
def test_everything_public_says_what_it_is(file: Path) -> None:
    """Modules, classes and functions, those that start with an underscore excepted."""
    tree = tree_of(file)
    silent = [] if ast.get_docstring(tree) else ["the module"]

    def look(node: ast.AST, within: str) -> None:
        for child in ast.iter_child_nodes(node):
            if not isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if child.name.startswith("_"):
                continue
            if not ast.get_docstring(child):
                silent.append(f"{within}{child.name}")
            if isinstance(child, ast.ClassDef):
                look(child, f"{child.name}.")

    look(tree, "")
    assert silent == []


FIRST_FRAME_WITHOUT = ("sqlalchemy", "alembic", "psycopg", "holidays", "babel", "icalendar", "dateutil", "hypothesis")


@pytest.mark.parametrize(
    "module",
    [
        module
        for module in ("desk.services.days", "desk.records", "desk.app", "desk.screens.day", "desk.cli")
        if (HOUSE / Path(*module.split(".")[1:]).with_suffix(".py")).exists()
    ],
)
def test_the_first_frame_waits_for_no_heavy_package(module: str) -> None:
    """What shows the day is imported without what writes, migrates or letters need."""
    code = f"import sys, {module}; print(*(name for name in {FIRST_FRAME_WITHOUT!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


def test_no_test_waits_for_the_clock_on_the_wall() -> None:
    """A test that sleeps, or that asks what time it really is, fails one day."""
    wrong = []
    for file in sorted((ROOT / "tests").rglob("*.py")):
        if "bench" in file.parts or file == Path(__file__):
            continue
        tree = ast.parse(file.read_text(encoding="utf-8"))
        calls = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
        wrong += [f"{ids(file)}: {call}" for call in calls if call in ("time.sleep", "date.today")]
    assert wrong == []
