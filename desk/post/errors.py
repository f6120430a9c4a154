"""What can go wrong between the desk and a mail server."""


class NoPost(Exception):
    """The server or the folder cannot be used. `code` says why, `facts` what its sentence needs.

    Codes: mail_unreachable, mail_login, mail_no_tls, mail_no_mailbox, mail_no_folder.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
