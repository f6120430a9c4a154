"""The counter: what every act at the desk is done with."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import force_setattr

from desk.db.database import Database, Reader
from desk.domain.policy import Policy
from desk.post.accounts import Post
from desk.words import clean

if TYPE_CHECKING:
    from desk.db.journal import Act


class Counter(Struct, frozen=True):
    """One desk of one branch: its data, its clock, whose initials are on what is done, and the house's rules.

    `clock` gives the present instant in UTC. `desk` names the place, so that undo takes back what was done here.
    `post` says where mail comes from and goes to. `window` tells several programs on one desk apart, from 0.
    """

    database: Database
    clock: Callable[[], datetime]
    by: str = ""
    desk: str = "desk"
    policy: Policy = field(default_factory=Policy)
    branch_id: int = 1
    post: Post = field(default_factory=Post)
    window: int = 0

    def __post_init__(self) -> None:
        force_setattr(self, "by", clean(self.by, 20))
        force_setattr(self, "desk", clean(self.desk, 60))

    @property
    def now(self) -> datetime:
        """The present instant, in whole seconds."""
        return self.clock().replace(microsecond=0)

    def reading(self) -> AbstractContextManager[Reader]:
        """One consistent picture of the data."""
        return self.database.reading()

    def act(self, name: str) -> "AbstractContextManager[Act]":
        """One act: a transaction with its line in the log."""
        from desk.db.journal import act

        return act(self.database, name, now=self.now, by=self.by, desk=self.desk)
