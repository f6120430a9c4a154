"""What can go wrong between the desk and a mail server."""

from desk.words import clean


class NoPost(Exception):
    """The server or the folder cannot be used. `code` says why, `facts` what its sentence needs.

    Codes: mail_unreachable, mail_login, mail_no_tls, mail_no_mailbox, mail_no_folder.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def reason(error: Exception) -> str:
    """What the network or the server said, without the numbers and commands around it."""
    said = getattr(error, "strerror", None) or str(error).rpartition("=> ")[2] or type(error).__name__
    return clean(said, 200)
