"""The palette: any act by its name."""

from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette, SearchIcon

from desk.language import _


class Palette(CommandPalette):
    """Textual's own palette, which closes once, and moves in its list only where that has a place on the screen."""

    def __init__(self) -> None:
        super().__init__(placeholder=_("What do you want to do?"))

    def on_mount(self) -> None:
        """Begin the line as the booking line begins, with a sign that every terminal has."""
        self.query_one(SearchIcon).icon = "›"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action can be done now. Turning the page of a list without lines would end the program."""
        if action == "command_list":
            return self.query_one(CommandList).scrollable_content_region.area > 0
        return super().check_action(action, parameters)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close; a second click beside the palette closes nothing else."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
