"""Where mail comes from and goes to, as the settings say. Passwords are never among them."""

import os
from collections.abc import Mapping

from msgspec import Struct, field


class Account(Struct, frozen=True):
    """A server and who one is there."""

    host: str = ""
    port: int = 0
    user: str = ""


class Post(Struct, frozen=True):
    """The `[mail]` part of the settings; what is empty is not used.

    `templates` is where the library's own reply texts are; empty means beside the usual configuration file.
    """

    folder: str = ""
    imap: Account = field(default_factory=Account)
    mailbox: str = "INBOX"
    smtp: Account = field(default_factory=Account)
    sender: str = ""
    keep_text: bool = False
    mark_seen: bool = False
    templates: str = ""


PASSWORDS = {"imap": "DESK_IMAP_PASSWORD", "smtp": "DESK_SMTP_PASSWORD"}


def password(of: str, account: Account, environ: Mapping[str, str] = os.environ) -> str:
    """The password for `imap` or `smtp`: from the environment, else from the system's keyring; else empty."""
    if told := environ.get(PASSWORDS[of], ""):
        return told
    try:
        import keyring

        return str(keyring.get_password(f"desk-{of}", account.user) or "")
    except Exception:  # noqa: BLE001 - keyrings fail in as many ways as there are systems
        return ""
