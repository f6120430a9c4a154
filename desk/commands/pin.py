"""The PIN of initials: `pin`, for when somebody has forgotten theirs."""

import argparse
from typing import Any

from desk.commands.arguments import answer
from desk.commands.output import at_the_desk
from desk.language import N_, _
from desk.settings import Settings
from desk.words import clean


def register(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401
    """Add the command."""
    pin = commands.add_parser("pin", parents=[common], help=_("whether initials have a PIN; remove a forgotten one"))
    pin.add_argument("initials", metavar=_("INITIALS"), help=_("whose"))
    pin.add_argument("--remove", action="store_true", help=_("remove it; a new one is set with F9 and F7"))
    pin.set_defaults(run=_pin)


def _pin(options: argparse.Namespace, settings: Settings) -> int:
    from desk.services import pins

    with at_the_desk(settings) as desk:
        initials = clean(options.initials, 4).upper()
        if options.remove:
            pins.remove(desk.counter, initials)
        has_one = initials in pins.protected(desk.counter)
        words = N_("{initials} has a PIN.") if has_one else N_("{initials} has no PIN.")
        said = desk.speech.text(words).format(initials=initials)
        return answer(options, {"done": True, "initials": initials, "pin": has_one}, said)
