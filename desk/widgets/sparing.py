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
        chops: list[dict[int, Strip | None]] = [dict.fromkeys(cuts[:-1]) for cuts in self.cuts]
        bare = {y: _parts_within(crop, self.cuts[y]) for y in crop.line_range if is_rendered_line(y)}
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            first, last = seen.column_span
            lines = [y for y in seen.line_range if y in bare and any(first <= cut < last for cut in bare[y])]
            if not lines:
                continue
            top, height = lines[0], lines[-1] - lines[0] + 1
            strips = widget.render_lines(Region(first - region.x, top - region.y, seen.width, height))
            for y in lines:
                for cut in [cut for cut in bare[y] if first <= cut < last]:
                    chops[y][cut] = strips[y - top].crop(cut - first, bare[y].pop(cut) - first)
                if not bare[y]:
                    del bare[y]
            if not bare:
                break
        return cast("Sequence[Mapping[int, Strip]]", chops)


def _parts_within(crop: Region, cuts: Sequence[int]) -> dict[int, int]:
    """Where the parts of a line begin and end of which at least a column is to be painted."""
    return {cut: end for cut, end in pairwise(cuts) if cut < crop.right and end > crop.x}
