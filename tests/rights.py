"""The rights of files, which mean nothing to root: a test that needs them gives that up for a while."""

import contextlib
import ctypes
import os
import sys
from collections.abc import Iterator

import pytest

OVER_RIGHTS = 1 << 1 | 1 << 2
"""Linux's capabilities CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, which make the rights of files nothing to root."""


@contextlib.contextmanager
def bound_by_rights() -> Iterator[None]:
    """Let the rights of files bind this thread, and those that it starts, also when it is root's."""
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("root cannot be bound here")
    libc = ctypes.CDLL(None)
    header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, sets) == 0
    before = sets[0]
    sets[0] = before & ~OVER_RIGHTS
    assert libc.capset(header, sets) == 0
    try:
        yield
    finally:
        sets[0] = before
        assert libc.capset(header, sets) == 0
