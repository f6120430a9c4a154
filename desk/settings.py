"""What the program is told before it starts: options, environment, a configuration file, and defaults, in that order.

The second thing that a start imports: it costs next to nothing, and reads files only when it has to.
"""

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from desk import files
from desk.domain.notices import Refused
from desk.domain.policy import Policy
from desk.domain.times import refuse_beyond_calendar
from desk.language import DEFAULT, LANGUAGES, N_
from desk.post.accounts import Account, Post

if TYPE_CHECKING:
    from desk.services.counter import Counter

PROGRAM = "desk"
ZONE = "Europe/Oslo"
"""The zone that `--now` is given in."""

VARIABLES: Mapping[str, str] = {
    "database": "DESK_DATABASE",
    "config": "DESK_CONFIG",
    "language": "DESK_LANGUAGE",
    "now": "DESK_NOW",
    "by": "DESK_BY",
}
"""Each global option and its environment variable."""

DURATIONS: Mapping[str, timedelta] = {
    "grace": timedelta(minutes=1),
    "no_show_after": timedelta(minutes=1),
    "collect_soon": timedelta(minutes=1),
    "slot": timedelta(minutes=1),
    "longest": timedelta(hours=1),
    "collect_from": timedelta(hours=1),
}
"""The unit of each length of time in the `[policy]` part of the file."""

COUNTS = ("age_limit", "horizon_days", "most_coming", "keep_days")
LONGEST_KEPT = 365
"""The most days that the name and the contact of a finished booking may be kept."""


class WrongUsage(Exception):
    """The program was told something it cannot make sense of. `message` is an English source text with named
    placeholders, `facts` fills them after translation.
    """

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message.format(**facts))
        self.message = message
        self.facts = facts


def real_time() -> datetime:
    """The present instant in UTC."""
    return datetime.now(UTC)


class Settings(Struct, frozen=True):
    """Everything a start needs to know. `database` is a path or a URL; `clock` gives the present instant in UTC.

    After `lock_after` without a key or a click the screen is locked; zero is never.
    """

    database: str
    language: str = DEFAULT
    by: str = ""
    theme: str = ""
    lock_after: timedelta = timedelta()
    policy: Policy = field(default_factory=Policy)
    post: Post = field(default_factory=Post)
    clock: Callable[[], datetime] = real_time

    def counter(self) -> "Counter":
        """The desk that the services work for."""
        import platform

        from desk.db.database import Database
        from desk.services.counter import Counter

        return Counter(
            Database(self.database),
            self.clock,
            by=self.by,
            desk=platform.node() or PROGRAM,
            policy=self.policy,
            post=self.post,
        )


def load(options: Mapping[str, Any], environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from the options given, else the environment, else the file, else the defaults.

    Raises `WrongUsage` with one sentence for whatever cannot be used.
    """
    told = {name: str(options.get(name) or environ.get(variable) or "") for name, variable in VARIABLES.items()}
    file = _file(told["config"])
    for name in file:
        if name not in ("desk", "policy", "mail"):
            raise WrongUsage(
                N_("The configuration file says [{name}], which is not one of its sections: [desk], [policy], [mail]."),
                name=name,
            )
    desk = _section(file, "desk", ("language", "database", "by", "theme", "lock_after"))
    for name in ("language", "database", "by"):
        told[name] = told[name] or _words(desk, name)
    language = told["language"] or DEFAULT
    if language not in LANGUAGES:
        raise WrongUsage(N_("The language {language} is not known; choose nb, nn, sv or en."), language=language)
    return Settings(
        database=told["database"] or default_database(),
        language=language,
        by=_initials(told["by"]),
        theme=_words(desk, "theme"),
        lock_after=_minutes(desk, "lock_after"),
        policy=_policy(_section(file, "policy", (*DURATIONS, *COUNTS))),
        post=_post(file, told["config"]),
        clock=standing_clock(told["now"]) if told["now"] else real_time,
    )


def default_database() -> str:
    """The SQLite file in the user's data folder."""
    from platformdirs import user_data_path

    return str(user_data_path(PROGRAM, appauthor=False) / "desk.sqlite3")


def standing_clock(text: str) -> Callable[[], datetime]:
    """A clock that stands still at a wall-clock time in `ZONE`, written as 2026-11-23T10:15."""
    from zoneinfo import ZoneInfo

    told = moment_told(text)
    instant = (told if told.tzinfo else told.replace(tzinfo=ZoneInfo(ZONE))).astimezone(UTC)
    return lambda: instant


def moment_told(text: str) -> datetime:
    """A moment that is written as 2026-11-23T10:15, perhaps with an offset. Raises `WrongUsage` for anything else."""
    try:
        told = datetime.fromisoformat(text.strip())
        refuse_beyond_calendar(told.date())
    except (ValueError, Refused):
        raise WrongUsage(N_("The time {text} cannot be read; write it as 2026-11-23T10:15."), text=text) from None
    return told


def _initials(text: str) -> str:
    from desk.words import clean

    return clean(text, 4).upper()


def _file(named: str) -> Mapping[str, Any]:
    path = files.named(named) if named else _default_file()
    if path is None:
        return {}
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError:
        raise WrongUsage(N_("The configuration file {file} cannot be read."), file=str(path)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongUsage(
            N_("The configuration file {file} is not valid TOML: {reason}."), file=str(path), reason=str(error)
        ) from None


def _default_file() -> Path | None:
    from platformdirs import user_config_path

    path = user_config_path(PROGRAM, appauthor=False) / "config.toml"
    return path if path.is_file() else None


def _section(file: Mapping[str, Any], name: str, known: tuple[str, ...]) -> Mapping[str, Any]:
    section = file.get(name, {})
    if not isinstance(section, dict):
        raise WrongUsage(N_("In the configuration file, {name} must be a section: [{name}]."), name=name)
    for key in section:
        if key not in known:
            raise WrongUsage(
                N_("The configuration file says {name} under [{section}], which is not a setting; those are {known}."),
                name=key,
                section=name,
                known=", ".join(known),
            )
    return section


def _words(section: Mapping[str, Any], name: str) -> str:
    value = section.get(name, "")
    if not isinstance(value, str):
        raise WrongUsage(N_("In the configuration file, {name} must be text in quotes."), name=name)
    return value


def _minutes(section: Mapping[str, Any], name: str) -> timedelta:
    value = section.get(name, 0)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= MINUTES_OF_A_DAY:
        raise WrongUsage(N_("In the configuration file, {name} must be a number of minutes, at most a day."), name=name)
    return timedelta(minutes=value)


MINUTES_OF_A_DAY = 24 * 60

MAIL_WORDS = ("folder", "imap_host", "imap_user", "imap_mailbox", "smtp_host", "smtp_user", "from")
MAIL_PORTS = ("imap_port", "smtp_port")
MAIL_FLAGS = ("keep_text", "mark_seen")


def _post(file: Mapping[str, Any], named: str) -> Post:
    section = file.get("mail", {})
    for key in section if isinstance(section, dict) else ():
        if "password" in key.casefold() or "passord" in key.casefold():
            raise WrongUsage(
                N_(
                    "A password does not belong in the configuration file. Put it into DESK_IMAP_PASSWORD or"
                    " DESK_SMTP_PASSWORD, or into the system's keyring, and take {name} out of the file."
                ),
                name=key,
            )
    section = _section(file, "mail", (*MAIL_WORDS, *MAIL_PORTS, *MAIL_FLAGS))
    told = {name: _words(section, name) for name in MAIL_WORDS}
    ports = {name: section.get(name, 0) for name in MAIL_PORTS}
    for name, port in ports.items():
        if isinstance(port, bool) or not isinstance(port, int) or not 0 <= port <= 65535:
            raise WrongUsage(N_("In the configuration file, {name} must be the number of a port."), name=name)
    for name in MAIL_FLAGS:
        if not isinstance(section.get(name, False), bool):
            raise WrongUsage(N_("In the configuration file, {name} must be true or false."), name=name)
    return Post(
        folder=told["folder"],
        imap=Account(told["imap_host"], ports["imap_port"], told["imap_user"]),
        mailbox=told["imap_mailbox"] or "INBOX",
        smtp=Account(told["smtp_host"], ports["smtp_port"], told["smtp_user"]),
        sender=told["from"],
        keep_text=section.get("keep_text", False),
        mark_seen=section.get("mark_seen", False),
        templates=str(Path(named).expanduser().parent / "templates") if named else "",
    )


def _policy(section: Mapping[str, Any]) -> Policy:
    told: dict[str, Any] = {}
    for name, value in section.items():
        fractions = name in DURATIONS
        right = isinstance(value, int | float) if fractions else isinstance(value, int)
        if isinstance(value, bool) or not right or not 0 <= value <= 100_000:
            raise WrongUsage(N_("In the configuration file, {name} must be a number that is not negative."), name=name)
        told[name] = value * DURATIONS[name] if fractions else value
    if told.get("slot") == timedelta():
        raise WrongUsage(N_("In the configuration file, {name} must be more than zero."), name="slot")
    if told.get("keep_days", 0) > LONGEST_KEPT:
        raise WrongUsage(
            N_("In the configuration file, {name} must be at most {most}."), name="keep_days", most=LONGEST_KEPT
        )
    return Policy(**told)
