"""A board of sixty keys is closed in a few keystrokes beyond the tags."""

import pytest

from desk.db import schema
from desk.domain.closing import Found
from desk.services import closing, keys
from desk.services.counter import Counter
from tests.at_desk import at_desk
from tests.conftest import Clock

MOST = 12


async def test_sixty_keys_are_closed_in_a_few_keystrokes(
    counter: Counter, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    tags = ["4-1", "4-2", "8-1", "8-2", "14-1", "14-2", *(f"K{number}" for number in range(100, 154))]
    with counter.act("setup") as act:
        for tag in tags[6:]:
            key = act.insert(schema.key, branch_id=1, tag=tag)
            act.link(schema.key_room, [{"key_id": key, "room_id": 3}])
    out, missing = tags[6:10], tags[10]
    clock.go("2026-11-27 12:00")
    for tag in out:
        keys.hand_out(counter, [], tag, "Vaktmester")
    clock.go("2026-11-27 14:50")
    beyond = 0
    async with at_desk(counter) as desk:
        await desk.press("f4")
        beyond += 1
        for tag in [tag for tag in tags if tag not in out and tag != missing] + ["X999"]:
            await desk.press(*tag, "enter")  # as a scanner sends it
        assert "55 of 56 counted" in desk.text
        assert "1 missing" in desk.text
        assert "1 unknown" in desk.text
        await desk.press("f8", "y", "escape")
        beyond += 3
    signed = closing.closing_list(counter).signed
    assert signed is not None
    found = {kind: sum(line.found is kind for line in signed.lines) for kind in Found}
    assert (found[Found.HANGS], found[Found.MISSING], found[Found.UNKNOWN]) == (55, 1, 1)
    assert found[Found.OUT_AS_PLANNED] == 4
    with capsys.disabled():
        print(f"60 keys: {beyond} keystrokes beyond the tags")
    assert beyond <= MOST
