"""No statement is built from values: what is in a text of SQL was written by a programmer, and all else is bound."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parent.parent / "desk"
FILES = [file for layer in ("db", "services") for file in sorted((HOUSE / layer).rglob("*.py"))]

RUN = ("rows", "execute", "executemany", "executescript", "exec_driver_sql", "text", "statement")
"""The calls whose first argument is a text of SQL."""

CORE = {"insert", "update", "delete", "select", "values", "where", "insert_into", "update_of", "select_from"}
"""The calls that make a statement of SQLAlchemy, in which every value is bound."""


@cache
def tree(file: Path) -> ast.Module:
    """A file as it is written."""
    return ast.parse(file.read_text(encoding="utf-8"))


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    """The functions of a file."""
    return (node for node in ast.walk(tree(file)) if isinstance(node, ast.FunctionDef))


def constants(file: Path) -> dict[str, ast.expr]:
    """What the names of a module, and of its classes, stand for."""
    found: dict[str, ast.expr] = {}
    bodies = [tree(file).body, *(node.body for node in tree(file).body if isinstance(node, ast.ClassDef))]
    for statement in (statement for body in bodies for statement in body):
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            found[statement.targets[0].id] = statement.value
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
            found[statement.target.id] = statement.value
    return found


def called(call: ast.Call) -> str:
    """The name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


@cache
def made_of_constants(class_name: str) -> bool:
    """Whether everything that this class is ever made with is written in the program."""
    calls = [(file, node) for file in FILES for node in ast.walk(tree(file)) if isinstance(node, ast.Call)]
    made = [(file, call) for file, call in calls if called(call) == class_name]
    return bool(made) and all(
        Written(file, None).is_so(given)
        for file, call in made
        for given in (*call.args, *(k.value for k in call.keywords))
    )


class Written:
    """Whether expressions of one function are made of nothing but what is written in the program."""

    def __init__(self, file: Path, function: ast.FunctionDef | None) -> None:
        self.constants = constants(file)
        self.parameters: dict[str, str] = {}
        """The parameters, with their types."""
        self.asked: set[str] = set()
        """The parameters that the answer depends on."""
        self._local: dict[str, list[ast.expr]] = {}
        self._within: set[str] = set()
        if function is None:
            return
        for argument in (*function.args.args, *function.args.kwonlyargs):
            self.parameters[argument.arg] = ast.unparse(argument.annotation) if argument.annotation else ""
        for node in ast.walk(function):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._note(target, node.value)
            elif isinstance(node, ast.AugAssign | ast.NamedExpr | ast.AnnAssign) and node.value is not None:
                self._note(node.target, node.value)
            elif isinstance(node, ast.For | ast.comprehension):
                self._note(node.target, node.iter)

    def _note(self, target: ast.expr, value: ast.expr) -> None:
        numbered = isinstance(value, ast.Call) and called(value) == "enumerate"
        for place, name in enumerate(target.elts if isinstance(target, ast.Tuple) else [target]):
            if isinstance(name, ast.Name):
                number = ast.Constant(0) if numbered and place == 0 else value
                self._local.setdefault(name.id, []).append(number)

    def is_so(self, node: ast.expr) -> bool:
        """Whether this expression is."""
        match node:
            case ast.Constant():
                return True
            case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Dict(values=parts):
                return all(map(self.is_so, parts))
            case ast.FormattedValue(value=part) | ast.Starred(value=part) | ast.Subscript(value=part):
                return self.is_so(part)
            case ast.BinOp(left=one, op=ast.Add(), right=other) | ast.IfExp(body=one, orelse=other):
                return self.is_so(one) and self.is_so(other)
            case ast.GeneratorExp(elt=part, generators=loops) | ast.ListComp(elt=part, generators=loops):
                for loop in loops:
                    self._note(loop.target, loop.iter)
                return self.is_so(part)
            case ast.Name(id=name):
                return self._name(name)
            case ast.Attribute(value=ast.Name(id=name)) if name in self.parameters:
                return made_of_constants(self.parameters[name])
            case ast.Attribute(value=part):
                return self.is_so(part)
            case ast.Call():
                return self._call(node)
        return False

    def _name(self, name: str) -> bool:
        if name in self._within:  # it is built upon itself
            return True
        self._within.add(name)
        try:
            if name in self._local:
                return all(map(self.is_so, self._local[name]))
            if name in self.parameters:
                self.asked.add(name)
                return True
            return (name in self.constants and self.is_so(self.constants[name])) or name in IMPORTED
        finally:
            self._within.discard(name)

    def _call(self, call: ast.Call) -> bool:
        name = called(call)
        given = (*call.args, *(keyword.value for keyword in call.keywords))
        if isinstance(call.func, ast.Attribute) and (
            name in ("bindparams", "split", "format") or (name in ("items", "values") and not given)
        ):
            return self.is_so(call.func.value) and (name == "bindparams" or all(map(self.is_so, given)))
        if name in CORE:
            return True
        if name in ("join", "filter", "tuple", "list"):
            return all(map(self.is_so, call.args))
        if name in RUN:
            return self.is_so(call.args[0])
        return name[:1].isupper() and made_of_constants(name)


IMPORTED = {"BUSY_TIMEOUT_MS", "LONGEST_TURN_MS", "LIVE", "ENTRIES", "Audience", "Channel"}
"""Constants of other modules, and lists of words that are written there."""


def given_texts() -> tuple[list[str], int]:
    """The places where a statement has something in it that is not written in the program, and how many there are."""
    places: dict[str, set[str | int]] = {name: {0} for name in RUN}
    while True:
        wrong, looked_at, more = [], 0, {name: set(found) for name, found in places.items()}
        for file in FILES:
            for function in functions(file):
                for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
                    named = {keyword.arg: keyword.value for keyword in call.keywords}
                    for place in places.get(called(call), ()):
                        text = named.get(place) if isinstance(place, str) else dict(enumerate(call.args)).get(place)
                        if text is None:
                            continue
                        looked_at += 1
                        look = Written(file, function)
                        if not look.is_so(text):
                            wrong.append(f"{file.relative_to(HOUSE.parent)}:{call.lineno}: {ast.unparse(text)}")
                        names = [argument.arg for argument in function.args.args if argument.arg != "self"]
                        for parameter in look.asked:
                            more.setdefault(function.name, set()).add(parameter)
                            if parameter in names:
                                more[function.name].add(names.index(parameter))
        if more == places:
            return sorted(set(wrong)), looked_at
        places = more


def test_no_statement_is_built_from_values() -> None:
    wrong, looked_at = given_texts()
    assert wrong == []
    assert looked_at > 100


def test_what_would_be_is_found() -> None:
    code = """
def find(reader, name, ids):
    reader.rows(f"select id from person where name = '{name}'")
    reader.rows("select 1 where id in (" + ", ".join(str(number) for number in ids) + ")")
    for place, number in enumerate(ids):
        reader.rows(f"select :a{place}")
        reader.rows(f"select {number}")
    reader.rows("select 1 from booking where id = %s" % name.strip())
    sql = "select 1"
    sql += f" where id = {name.strip()}"
    reader.rows(sql)
"""
    function = next(node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.FunctionDef))
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call) and called(node) == "rows"]
    found = []
    for call in calls:
        look = Written(FILES[0], function)
        found.append(look.is_so(call.args[0]) and not look.asked)
    assert found == [False, False, False, False, True, False]
