"""What the program is told: options before the environment, before the file, before the defaults."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desk.post.accounts import Account
from desk.settings import Settings, WrongUsage, load

FILE = """
[desk]
language = "nn"
database = "/srv/desk.db"
by = "od"
theme = "desk-contrast"
lock_after = 7.5

[policy]
grace = 45
longest = 6
horizon_days = 180
age_limit = 16
collect_from = 12.5
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A configuration file."""
    path = tmp_path / "config.toml"
    path.write_text(FILE, "utf-8")
    return path


def test_the_file_says_what_the_library_has_decided(file: Path) -> None:
    settings = load({"config": str(file)}, {})
    assert (settings.language, settings.database, settings.by, settings.theme) == (
        "nn",
        "/srv/desk.db",
        "OD",
        "desk-contrast",
    )
    assert settings.lock_after == timedelta(minutes=7, seconds=30)
    assert settings.policy.grace == timedelta(minutes=45)
    assert settings.policy.longest == timedelta(hours=6)
    assert settings.policy.horizon_days == 180
    assert settings.policy.age_limit == 16
    assert settings.policy.collect_from == timedelta(hours=12, minutes=30)
    assert settings.policy.no_show_after == timedelta(minutes=15)
    assert settings.counter().policy is settings.policy


def test_the_environment_outranks_the_file_and_an_option_the_environment(file: Path) -> None:
    environ = {"DESK_CONFIG": str(file), "DESK_LANGUAGE": "sv", "DESK_DATABASE": "/env.db", "DESK_BY": "TA"}
    settings = load({"language": "en"}, environ)
    assert (settings.language, settings.database, settings.by) == ("en", "/env.db", "TA")


def test_the_users_own_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "config" / "desk"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text(FILE, "utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert load({}, {}).language == "nn"


def test_without_anything_it_is_norwegian_and_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    settings = load({}, {})
    assert settings.language == "nb"
    assert Path(settings.database) == tmp_path / "data" / "desk" / "desk.sqlite3"
    assert abs(settings.clock() - datetime.now(UTC)) < timedelta(seconds=5)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-11-23T10:15", datetime(2026, 11, 23, 9, 15, tzinfo=UTC)),
        ("2026-07-01 10:15", datetime(2026, 7, 1, 8, 15, tzinfo=UTC)),
        ("2026-11-23T10:15+00:00", datetime(2026, 11, 23, 10, 15, tzinfo=UTC)),
    ],
)
def test_now_is_a_wall_clock_in_oslo_that_stands_still(text: str, instant: datetime) -> None:
    settings = load({"now": text}, {})
    assert settings.clock() == settings.clock() == instant


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[desk", "TOML"),
        ("[dsek]\nlanguage = 'nb'", "[dsek]"),
        ("[desk]\nlangauge = 'nb'", "langauge"),
        ("[desk]\nlanguage = 3", "language"),
        ("[desk]\nlanguage = 'xx'", "xx"),
        ("desk = 1", "[desk]"),
        ("[policy]\ngrace = 'half an hour'", "grace"),
        ("[policy]\ngrace = -1", "grace"),
        ("[policy]\ngrace = true", "grace"),
        ("[policy]\nage_limit = 15.5", "age_limit"),
        ("[policy]\nslot = 0", "slot"),
        ("[policy]\nlongest = nan", "longest"),
        ("[policy]\nlongest = inf", "longest"),
        ("[mail]\nimap_password = 'sesam'", "DESK_IMAP_PASSWORD"),
        ("[mail]\npassord = 'sesam'", "keyring"),
        ("[mail]\nimap_port = 99999", "imap_port"),
        ("[mail]\nmark_seen = 'yes'", "mark_seen"),
        ("[mail]\nserver = 'x'", "server"),
    ],
)
def test_a_wrong_file_is_one_clear_sentence(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(WrongUsage) as wrong:
        load({"config": str(path)}, {})
    assert said in str(wrong.value)
    assert "\n" not in str(wrong.value)


def test_where_mail_comes_from_and_goes_to(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        "[mail]\nfolder = '/post'\nimap_host = 'imap.example'\nimap_user = 'desk'\nsmtp_host = 'smtp.example'\n"
        "smtp_port = 465\nfrom = 'desk@example.org'\nmark_seen = true\n",
        "utf-8",
    )
    post = load({"config": str(path)}, {}).post
    assert (post.folder, post.imap, post.mailbox) == ("/post", Account("imap.example", 0, "desk"), "INBOX")
    assert (post.smtp, post.sender) == (Account("smtp.example", 465, ""), "desk@example.org")
    assert (post.mark_seen, post.keep_text) == (True, False)
    assert post.templates == str(tmp_path / "templates")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="cannot be read"):
        load({"config": str(tmp_path / "none.toml")}, {})


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01T10:00", "", "10:15", "0001-01-01", "9999-12-31T23:59"])
def test_a_time_that_cannot_be_read_is_said(text: str) -> None:
    if not text:
        assert isinstance(load({"now": text}, {}), Settings)
        return
    with pytest.raises(WrongUsage, match="cannot be read"):
        load({"now": text}, {})


@pytest.mark.parametrize("value", ["-1", "1441", '"5"', "true", "inf", "nan", "[]"])
def test_the_lock_is_so_many_minutes_of_a_day(tmp_path: Path, value: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"[desk]\nlock_after = {value}\n", "utf-8")
    with pytest.raises(WrongUsage, match="lock_after must be a number of minutes"):
        load({"config": str(path)}, {})


def test_the_screen_locks_by_itself_only_where_that_is_set() -> None:
    assert load({}, {}).lock_after == timedelta()
