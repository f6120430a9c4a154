"""The command line: its options, its help, and what becomes of a refusal."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

from desk import language
from desk.domain.notices import Refused
from desk.language import LANGUAGES, N_, _
from desk.settings import Settings, WrongUsage

FAMILIES = (
    "booking",
    "day",
    "keys",
    "equipment",
    "find",
    "closing",
    "hours",
    "pin",
    "stats",
    "copies",
    "forgetting",
    "parse",
    "mail",
    "demo",
)
"""The modules of commands, in the order of the help."""

ARGPARSE_TEXTS = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("not allowed with argument %s"),
)
"""What Python's own module says, for the catalogues."""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise `WrongUsage`."""
        raise WrongUsage(N_("{reason}. `{program} --help` shows how to write it."), reason=message, program=self.prog)


def language_in(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language asked for, before anything else is read; so that errors are said in it too."""
    found = environ.get("DESK_LANGUAGE") or language.DEFAULT
    for word, following in zip(argv, [*argv[1:], ""], strict=True):
        if word == "--language":
            found = following
        elif word.startswith("--language="):
            found = word.partition("=")[2]
    return found if found in LANGUAGES else language.DEFAULT


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The options; `run` is the command to carry out, None for the app. Raises `WrongUsage`.

    The commands are loaded only when there is more than the options of the app: a start waits for nothing else.
    """
    vars(argparse)["_"] = _  # its own words go through the same catalogues
    options, more = common().parse_known_args(argv)
    if more:
        options = _with_commands().parse_args(argv)
    return options


def _with_commands() -> Parser:
    parser = Parser(
        prog="desk", parents=[common()], description=_("The front desk for group rooms."), allow_abbrev=False
    )
    parser.add_argument(
        "--version", action="version", version=f"desk {_version()}", help=_("show program's version number and exit")
    )
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), parser_class=Parser)
    for family in FAMILIES:
        import_module(f"desk.commands.{family}").register(commands, common())
    return parser


def carry_out(options: argparse.Namespace, settings: Settings) -> int:
    """Run the command; a refusal is printed and is exit status 1."""
    from desk.commands.output import tell_refusal

    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
            reconfigure(errors="replace")
    try:
        return int(options.run(options, settings))
    except Refused as refused:
        tell_refusal(refused, settings, as_json=wants_json(options), done=getattr(options, "done", "done"))
        return 1


def common() -> argparse.ArgumentParser:
    """The options that every command takes, before its name or after it."""
    shared = Parser(prog="desk", add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    shared.set_defaults(run=None)
    group = shared.add_argument_group(_("everywhere"))
    group.add_argument("--database", metavar=_("FILE|URL"), help=_("the data (DESK_DATABASE)"))
    group.add_argument("--config", metavar=_("FILE"), help=_("the configuration file (DESK_CONFIG)"))
    group.add_argument("--language", metavar="nb|nn|sv|en", help=_("the language (DESK_LANGUAGE)"))
    group.add_argument(
        "--now", metavar="2026-11-23T10:15", help=_("a clock that stands still, for practice and tests (DESK_NOW)")
    )
    group.add_argument("--by", metavar="SI", help=_("the initials of whoever is at the desk (DESK_BY)"))
    group.add_argument("--json", action="store_true", help=_("print JSON"))
    return shared


def wants_json(options: argparse.Namespace) -> bool:
    """Whether `--json` was given, before the command or after it."""
    return bool(getattr(options, "json", False))


def answer(options: argparse.Namespace, data: Any, text: str) -> int:  # noqa: ANN401
    """Print the JSON or the text, and return that all is done."""
    from desk.commands.output import say, tell

    if wants_json(options):
        tell(data)
    else:
        say(text)
    return 0


def _version() -> str:
    from importlib.metadata import version

    return version("grupperom-desk")
