"""Screens and the voice in the configuration: what is refused, and what is only advised."""

from pathlib import Path

import pytest

from queue_app import config
from queue_app.config import ConfigError, Screen, too_small


def with_screen(tmp_path: Path, *lines: str) -> list[tuple[str, str]]:
    """The mistakes of the example with one more screen."""
    example = config.front("config.example.toml").read_text(encoding="utf-8")
    section = "\n".join(("[[sites.screens]]", *lines, "", "[[sites.screens]]"))
    path = tmp_path / "config.toml"
    path.write_text(example.replace("[[sites.screens]]", section, 1), encoding="utf-8")
    try:
        config.load(path, {})
    except ConfigError as error:
        return error.problems
    return []


def test_a_screen_needs_a_name_only(tmp_path: Path) -> None:
    assert with_screen(tmp_path, 'id = "attic"') == []


@pytest.mark.parametrize(
    ("line", "key", "sentence"),
    [
        ('desks = ["jobcentre"]', "desks.0", "There is no desk 'jobcentre'. Did you mean jobcenter?"),
        ('layout = "window"', "layout", "This must be one of 'full' or 'door'."),
        ("inches = true", "inches", "This must be a number."),
        ("distance_metres = 0", "distance_metres", "This must be more than 0."),
        ("volume = [{ begins = 08:00:00, percent = 101 }]", "volume.0.percent", "This must be at most 100."),
        ("xyz = 3", "xyz", "There is no such setting."),
    ],
)
def test_a_wrong_setting_of_a_screen_is_named(tmp_path: Path, line: str, key: str, sentence: str) -> None:
    (problem,) = with_screen(tmp_path, 'id = "attic"', line)
    assert problem == (f"sites[wismar].screens[attic].{key}", sentence)


def test_two_screens_need_two_names(tmp_path: Path) -> None:
    ((key, sentence),) = with_screen(tmp_path, 'id = "door"')
    assert key.startswith("sites[wismar].screens")
    assert "taken" in sentence


def test_a_screen_that_is_too_small_for_the_room_is_said() -> None:
    assert too_small(Screen(id="hall", inches=55, distance_metres=3.3)) is None
    assert too_small(Screen(id="hall", inches=43, distance_metres=10)) == (
        "The screen hall is read from 10 m. Its words can be read from 2.6 m on 43 inches; 10 m need 165 inches."
    )


def test_a_door_has_room_for_larger_words_and_a_screen_without_a_size_is_not_judged() -> None:
    assert too_small(Screen(id="door", layout="door", inches=15, distance_metres=1)) is None
    assert too_small(Screen(id="hall", inches=15, distance_metres=1)) is not None
    assert too_small(Screen(id="hall", distance_metres=40)) is None


def test_the_screens_of_the_example_are_large_enough() -> None:
    site = config.load(config.front("config.example.toml"), {}).sites[0]
    assert [too_small(screen) for screen in site.screens] == [None] * len(site.screens)
