"""Painting no more of the screen than what has changed."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import cast

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip

Parts = dict[int, int]
"""Of a line, where the parts that are to be painted begin, and where they end."""


class SparingCompositor(Compositor):
    """Asks a widget only for lines that are to be painted, and only where nothing in front of it covers them.

    Textual asks every widget that touches the rectangle around all changes for all of its lines: for a letter in the
    booking line ten widgets and a hundred lines, of which three are painted. Of each of these lines it makes all that
    is in the rectangle, and it writes a line of a widget from its left edge on, wherever in it the change begins.
    """

    def render_partial_update(self) -> ChopsUpdate | None:
        """What has changed since it was last painted, and nothing beside it; None when nothing has."""
        spans = list(self._regions_to_spans(self._dirty_regions))
        self._dirty_regions.clear()
        if not spans:
            return None
        parts: list[Parts] = [{} for _ in self.cuts]
        for y, left, right in spans:
            parts[y] |= self._parts(y, left, right)
        return ChopsUpdate(self._painted(parts), spans, [list(line.values()) for line in parts])

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        lines = {y for y in crop.line_range if is_rendered_line(y)}
        return self._painted([self._parts(y, *crop.column_span) if y in lines else {} for y, _ in enumerate(self.cuts)])

    def _parts(self, y: int, left: int, right: int) -> Parts:
        """The parts of a line between two columns, parted where a widget begins or ends."""
        return {max(cut, left): min(end, right) for cut, end in pairwise(self.cuts[y]) if cut < right and end > left}

    def _painted(self, parts: Sequence[Parts]) -> Sequence[Mapping[int, Strip]]:
        """The parts of every line of the screen, drawn."""
        bare = {y: dict(line) for y, line in enumerate(parts) if line}
        drawn: list[dict[int, Strip | None]] = [dict.fromkeys(line) for line in parts]
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            first, last = seen.column_span
            lines = [y for y in seen.line_range if y in bare and any(first <= start < last for start in bare[y])]
            if not lines:
                continue
            top, height = lines[0], lines[-1] - lines[0] + 1
            strips = widget.render_lines(Region(first - region.x, top - region.y, seen.width, height))
            for y in lines:
                for start in [start for start in bare[y] if first <= start < last]:
                    drawn[y][start] = strips[y - top].crop(start - first, bare[y].pop(start) - first)
                if not bare[y]:
                    del bare[y]
            if not bare:
                break
        return cast("Sequence[Mapping[int, Strip]]", drawn)
