"""Where a database is, as it was told: the path of a file, or the URL of a server; shown without any password."""

from pathlib import Path

from desk import files
from desk.db.errors import Unusable

FILE = "sqlite:///"
SERVERS = ("postgresql", "postgres")


def path_in(told: str) -> Path | None:
    """The path, if it is a file; None for a URL. Raises `Unusable("bad_address")` for a URL that lacks something.

    No file is made that has a server's address, and with it a password, for its name.
    """
    if told.startswith(FILE) and told != FILE:
        return Path(told.removeprefix(FILE))
    if "://" in told:
        return None
    if _meant_for_server(told):
        raise Unusable("bad_address", where=f"{told.partition(':')[0].partition('=')[0]}…")
    return files.named(told)


def _meant_for_server(told: str) -> bool:
    scheme, first = told.casefold(), told.replace("\\", "/").partition("/")[0]
    broken = any(scheme.startswith((f"{server}:", f"{server}+", f"{server}//")) for server in SERVERS)
    return broken or "@" in first.partition(":")[2] or "password=" in scheme


def url_of(told: str) -> str:
    """The URL of a server with the driver that is used for it."""
    scheme, _, rest = told.partition("://")
    return f"{'postgresql+psycopg' if scheme in SERVERS else scheme}://{rest}"


def shown(url: str) -> str:
    """A URL fit for a person's eyes."""
    driver, _, rest = url.partition("://")
    scheme = driver.partition("+")[0]
    who, _, place = rest.partition("?")[0].rpartition("@")
    if not who and "@" in rest:  # the question mark may be in a password
        return f"{scheme}://…"
    return f"{scheme}://…@{place}" if who else f"{scheme}://{place}"
