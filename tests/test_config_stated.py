"""What the configuration states: each value with its file and line, or its variable, and never a secret."""

from pathlib import Path

from queue_app import config
from queue_app.config.source import Stated
from tests.support.small_office import SMALL, read

SECRET = "not-for-any-eyes-0123456789abcdef"


def found(folder: Path, text: str = SMALL, environ: dict[str, str] | None = None) -> dict[str, Stated]:
    return {f"{one.section}.{one.name}".strip("."): one for one in read(folder, text, environ or {}).stated}


def test_each_setting_has_its_line(tmp_path: Path) -> None:
    stated, lines = found(tmp_path), SMALL.splitlines()
    for where, value, line in (
        ("always_open", "false", 'always_open = false'),
        ("server.port", "8080", "port = 8080"),
        ("sites[town].closed_dates", '["2026-12-24"]', "closed_dates = [2026-12-24]"),
        ("sites[town].desks[rents].letter", '"K"', 'letter = "K"'),
    ):  # fmt: skip
        one = stated[where]
        assert (one.value, lines[(one.line or 0) - 1], one.variable) == (value, line, None)
    assert stated["sites[town].name"].site == "town"


def test_a_variable_is_named_in_place_of_the_line(tmp_path: Path) -> None:
    environ = {
        "QUEUE_SERVER__PORT": "9000",
        "QUEUE_LIMITS__SIGN_IN_TRIES": "3",
        "QUEUE_SITES__TOWN__QUOTA": "7",
    }
    stated = found(tmp_path, SMALL, environ)
    for where, variable in zip(
        ("server.port", "limits.sign_in_tries", "sites[town].quota"), environ, strict=True
    ):
        one = stated[where]
        assert (one.variable, one.value, one.file, one.line) == (
            variable,
            f'"{environ[variable]}"',
            None,
            None,
        )


def test_no_secret_and_no_way_to_a_gateway_is_shown(tmp_path: Path) -> None:
    environ = {
        "QUEUE_SERVER__SECRET_KEY": SECRET,
        "QUEUE_METRICS_TOKEN": SECRET,
        "QUEUE_DATABASE_URL": f"postgresql+psycopg://queue:{SECRET}@host/queue",
        "QUEUE_SERVER__REDIS_URL": f"redis://:{SECRET}@host",
    }
    stated = found(tmp_path, SMALL, environ)
    assert {one.value for one in stated.values() if one.variable} == {None}
    assert SECRET not in repr(stated)


def test_the_example_shows_every_line_that_sets_something() -> None:
    path = config.front("config.example.toml")
    lines = path.read_text(encoding="utf-8").splitlines()
    stated = config.load(path, {}).stated
    assert len(stated) > 300
    assert all(lines[(one.line or 0) - 1].split("=")[0].strip() == one.name for one in stated)
    assert {one.value for one in stated if one.section == ""} >= {None, "false"}
