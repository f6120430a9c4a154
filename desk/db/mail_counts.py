"""How many mails and replies wait for somebody. The day screen asks it."""

from desk.db.database import Reader


def waiting(reader: Reader, branch_id: int) -> int:
    """How many mails wait."""
    sql = "select count(*) from mail where branch_id = :branch and state = 'waiting'"
    return int(reader.rows(sql, branch=branch_id)[0][0])


def unsettled(reader: Reader, branch_id: int) -> int:
    """How many replies only a person can settle: refused for good, or perhaps sent."""
    sql = "select count(*) from outbox where branch_id = :branch and state in ('unsure', 'failed')"
    return int(reader.rows(sql, branch=branch_id)[0][0])
