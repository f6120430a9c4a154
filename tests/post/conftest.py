"""The mail servers, and a desk that knows them."""

import pytest
from msgspec.structs import replace

from desk.post.accounts import Account, Post
from desk.services.counter import Counter
from tests.post import servers
from tests.post.servers import USER, Box

certificates, trusted = servers.certificates, servers.trusted
smtp, imap, wire = servers.smtp, servers.imap, servers.wire


@pytest.fixture
def sending(counter: Counter, smtp: servers.Post) -> Counter:
    """Siri's desk, with the SMTP server."""
    account = Account("127.0.0.1", smtp.port, USER)
    return replace(counter, post=Post(smtp=account, sender="biblioteket@ototen.example"))


@pytest.fixture
def fetching(counter: Counter, imap: Box) -> Counter:
    """Siri's desk, with the IMAP server, marking what is decided."""
    return replace(counter, post=Post(imap=Account("127.0.0.1", imap.port, USER), mark_seen=True))
