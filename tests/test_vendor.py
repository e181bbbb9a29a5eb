"""What others wrote is what the lock names; every font and pictogram that is asked for is there."""

import hashlib
import re

from tests.support import icons, vendor


def locked() -> dict[str, str]:
    """File to checksum, as the lock names them."""
    lines = (line.split() for line in vendor.LOCK.read_text(encoding="utf-8").splitlines())
    return {file: digest for _name, _version, file, digest in lines}


def test_every_vendored_file_is_the_one_in_the_lock() -> None:
    there = {p.relative_to(vendor.VENDOR).as_posix(): p for p in vendor.VENDOR.rglob("*") if p.is_file()}
    there.pop(vendor.LOCK.name)
    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in there.items()} == locked()


def test_every_vendored_package_brings_its_licence() -> None:
    lines = [line.split() for line in vendor.LOCK.read_text(encoding="utf-8").splitlines()]
    licensed = {name for name, _, file, _ in lines if file.endswith("-LICENSE")}
    assert {name for name, *_ in lines} - licensed == set()


def test_the_style_sheet_of_the_fonts_names_them_all() -> None:
    css = vendor.FONTS_CSS.read_text(encoding="utf-8")
    named = set(re.findall(r'url\("/static/vendor/(fonts/[^"]+)"\)', css))
    assert named == {file for file in locked() if file.endswith(".woff2")}


def test_every_pictogram_that_is_asked_for_is_drawn() -> None:
    assert icons.used() - icons.drawn() == set()


def test_every_listed_pictogram_is_drawn() -> None:
    assert icons.listed() - icons.drawn() == set()


def test_no_two_pictograms_are_drawn_alike() -> None:
    drawings = re.findall(
        r'<symbol id="([\w-]+)"[^>]*>(.*?)</symbol>', icons.SPRITE.read_text(encoding="utf-8"), re.DOTALL
    )
    alike = {drawing: [name for name, other in drawings if other == drawing] for _, drawing in drawings}
    assert [names for names in alike.values() if len(names) > 1] == []


def test_the_way_to_a_counter_can_be_drawn_in_every_direction() -> None:
    ways = ("up", "up-right", "right", "down-right", "down", "down-left", "left", "up-left")
    assert {f"arrow-{way}" for way in ways} - icons.drawn() == set()
