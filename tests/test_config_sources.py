"""Where settings come from: environment variables above a file, and which file that is."""

from pathlib import Path

import pytest

from queue_app import config
from queue_app.config import ConfigError
from tests.support.small_office import SMALL, problems, read


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        SMALL,
        {
            "QUEUE_DATABASE_URL": "postgresql+psycopg://somebody@host/queue",
            "QUEUE_ALWAYS_OPEN": "1",
            "QUEUE_LIMITS_OFF": "true",
            "QUEUE_METRICS_TOKEN": "12345",
            "QUEUE_SERVER__PORT": "9000",
            "QUEUE_LIMITS__SIGN_IN_TRIES": "3",
        },
    )
    assert (settings.database_url, settings.always_open, settings.limits_off, settings.metrics_token) == (
        "postgresql+psycopg://somebody@host/queue", True, True, "12345",
    )  # fmt: skip
    assert (settings.server.port, settings.limits.sign_in_tries) == (9000, 3)


def test_the_environment_reaches_into_lists_by_id(tmp_path: Path) -> None:
    environ = {
        "QUEUE_SITES__TOWN__PUBLIC_BOARD": "0",
        "QUEUE_SITES__TOWN__DESKS__RENTS__QUOTA": "7",
        "QUEUE_SITES__TOWN__LANGUAGES": '["de", "ar"]',
    }
    site = read(tmp_path, SMALL, environ).sites[0]
    assert (site.public_board, site.desks[1].quota, site.languages) == (False, 7, ("de", "ar"))


def test_an_empty_variable_counts_as_not_set(tmp_path: Path) -> None:
    assert read(tmp_path, SMALL, {"QUEUE_SERVER__PORT": "", "QUEUE_ALWAYS_OPEN": ""}).server.port == 8080


def test_variables_of_other_programs_are_left_alone(tmp_path: Path) -> None:
    environ = {
        "QUEUE_CONNECTION": "redis",
        "QUEUE_LOG": "INFO",
        "QUEUE": "x",
        "PORT": "1",
        "MY_QUEUE_SERVER__PORT": "1",
    }
    assert problems(tmp_path, SMALL, environ) == []


def test_a_wrong_variable_is_named_as_such(tmp_path: Path) -> None:
    environ = {
        "QUEUE_SERVER__PORT": "many",
        "QUEUE_LIMITS__KIOSK_TICKET": "5",
        "QUEUE_SITES__TOWN__LANGUAGES": '["de"',
        "QUEUE_ALWAYS_OPNE": "1",
        "QUEUE_SERVER_PORT": "9000",
        "QUEUE_SITES__CITY__NAME": "City",
        "QUEUE_SITES__TOWN": "here",
        "QUEUE_ALWAYS_OPEN__NOW": "1",
    }
    assert sorted(problems(tmp_path, SMALL, environ)) == [
        ("QUEUE_ALWAYS_OPEN__NOW", "There is no now in always_open."),
        ("QUEUE_ALWAYS_OPNE", "There is no such variable. Did you mean QUEUE_ALWAYS_OPEN?"),
        ("QUEUE_LIMITS__KIOSK_TICKET", "There is no such setting. Did you mean kiosk_tickets?"),
        ("QUEUE_SERVER_PORT", "There is no such variable. Did you mean QUEUE_SERVER__PORT?"),
        ("QUEUE_SERVER__PORT", "This must be a whole number."),
        ("QUEUE_SITES__CITY__NAME", "There is no city in sites."),
        ("QUEUE_SITES__TOWN", "A variable sets one value: the name has to go on to the setting."),
        ("QUEUE_SITES__TOWN__LANGUAGES", "This must be a list in square brackets."),
    ]


def test_without_a_path_it_is_config_toml_here_and_else_the_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = config.load(None, {}).sites[0].id
    read(tmp_path, SMALL)
    assert (before, config.load(None, {}).sites[0].id) == ("wismar", "town")


def test_the_environment_of_the_program_counts_when_no_other_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUEUE_SERVER__PORT", "9001")
    (tmp_path / "config.toml").write_text(SMALL, encoding="utf-8")
    assert config.load(tmp_path / "config.toml").server.port == 9001


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"[server", "The file is not valid TOML: Expected ']' at the end of a table declaration"),
        (b'name = "\xff"', "The file is not written in UTF-8."),
        (None, "The file cannot be read (No such file or directory)."),
    ],
)
def test_a_file_that_cannot_be_read_is_said_in_one_sentence(
    tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    file = tmp_path / "config.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigError) as error:
        config.load(file, {})
    assert [(key, said.split(" (at")[0].rstrip(".")) for key, said in error.value.problems] == [
        (str(file), sentence.rstrip("."))
    ]
