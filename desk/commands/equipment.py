"""Equipment: `equipment`, `equipment add`, `equipment defective`, `equipment lost`, `equipment in`."""

import argparse
from typing import Any

from desk.commands.arguments import Parser, answer
from desk.commands.output import Desk, at_the_desk, item_as_json
from desk.domain.equipment import Item, State
from desk.language import _
from desk.settings import Settings


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the commands of this family."""
    items = commands.add_parser("equipment", parents=[common], help=_("what is lent along with the rooms"))
    items.set_defaults(run=_list)
    acts = items.add_subparsers(metavar=_("ACT"), dest="act", parser_class=Parser)
    for name, words in (
        ("add", _("a new item")),
        ("defective", _("it does not work")),
        ("lost", _("it is lost")),
        ("in", _("it is here and works")),
    ):
        act = acts.add_parser(name, parents=[common], help=words)
        act.add_argument("name", metavar=_("NAME"), help=_("such as HDMI"))
        act.add_argument("number", nargs="?", default="", metavar=_("NUMBER"), help=_("what tells it from others"))
        act.set_defaults(run=_add if name == "add" else _state)


def _list(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import equipment

    with at_the_desk(settings) as desk:
        found = equipment.listed(desk.counter)
        lines = "\n".join(_line(item, desk) for item in found) or desk.speech.text("There is no equipment yet.")
        return answer(options, [item_as_json(item) for item in found], lines)


def _add(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import equipment

    with at_the_desk(settings) as desk:
        item = equipment.add(desk.counter, options.name, options.number)
        return answer(options, {"done": True} | item_as_json(item), _line(item, desk))


def _state(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import equipment

    with at_the_desk(settings) as desk:
        item = equipment.set_state(desk.counter, options.name, options.number, State(options.act))
        return answer(options, {"done": True} | item_as_json(item), _line(item, desk))


def _line(item: Item, desk: Desk) -> str:
    from desk.letters.acts import ITEM_STATES

    state = desk.speech.text(ITEM_STATES[item.state])
    return " · ".join(filter(None, (item.label, state, item.holder, item.note)))
