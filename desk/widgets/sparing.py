"""Painting no more of the screen than what has changed."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import cast

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class SparingCompositor(Compositor):
    """Asks a widget only for lines that are to be painted, and only where nothing in front of it covers them.

    Textual asks every widget that touches the rectangle around all changes for all of its lines: for a letter in the
    booking line ten widgets and a hundred lines, of which three are painted.
    """

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        cuts = self.cuts
        chops: list[dict[int, Strip | None]] = [dict.fromkeys(line[:-1]) for line in cuts]
        bare = {y: _cuts_within(crop, cuts[y]) for y in crop.line_range if is_rendered_line(y)}
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            first, last = seen.column_span
            lines = [y for y in seen.line_range if y in bare and any(first <= cut < last for cut in bare[y])]
            if not lines:
                continue
            top = lines[0]
            strips = widget.render_lines(Region(first - region.x, top - region.y, seen.width, lines[-1] - top + 1))
            for y in lines:
                here = [cut for cut in cuts[y] if first <= cut <= last]
                for cut, part in zip(here, strips[y - top].divide([cut - first for cut in here[1:]]), strict=False):
                    if chops[y][cut] is None:
                        chops[y][cut] = part
                        bare[y].discard(cut)
                if not bare[y]:
                    del bare[y]
            if not bare:
                break
        return cast("Sequence[Mapping[int, Strip]]", chops)


def _cuts_within(crop: Region, cuts: Sequence[int]) -> set[int]:
    """Where the parts of a line begin of which at least a column is to be painted."""
    return {cut for cut, end in pairwise(cuts) if cut < crop.right and end > crop.x}
