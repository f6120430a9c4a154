"""Passwords: from the environment or the system's keyring, never from a file."""

import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from desk.post.accounts import Account, password

ROOMS = Account("mail.example.org", 993, "rooms")


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[str, str], str | None]], None]:
    """Put a keyring into the system that answers like this."""

    def put(answer: Callable[[str, str], str | None]) -> None:
        module = ModuleType("keyring")
        module.get_password = answer  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "keyring", module)

    return put


Put = Callable[[Callable[[str, str], str | None]], None]


def test_the_environment_comes_first(keyring: Put) -> None:
    keyring(lambda _service, _user: "from the ring")
    assert password("imap", ROOMS, {"DESK_IMAP_PASSWORD": "told"}) == "told"
    assert password("smtp", ROOMS, {"DESK_IMAP_PASSWORD": "told"}) == "from the ring"


def test_the_keyring_is_asked_for_this_service_and_this_user(keyring: Put) -> None:
    keyring(lambda service, user: f"{service} of {user}")
    assert password("imap", ROOMS, {}) == "desk-imap of rooms"
    assert password("smtp", ROOMS, {}) == "desk-smtp of rooms"


def test_a_keyring_that_is_empty_locked_or_missing_gives_none(keyring: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    keyring(lambda _service, _user: None)
    assert password("imap", ROOMS, {}) == ""

    def locked(_service: str, _user: str) -> str:
        raise RuntimeError("locked")

    keyring(locked)
    assert password("imap", ROOMS, {}) == ""
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert password("imap", ROOMS, {}) == ""
