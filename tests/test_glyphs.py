"""Every letter of every text has a shape in the fonts that come with the program."""

import re
import unicodedata

import pytest

from queue_app import config, texts

FONTS = (config.PACKAGE / "web" / "static" / "shared" / "fonts.css").read_text(encoding="utf-8")
RANGE = re.compile(r"U\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?")
UNSEEN = {"Cc", "Cf", "Zs"}  # line ends, isolates and joiners, spaces


def drawn() -> set[int]:
    """The code points for which a bundled font is fetched; the ranges are the fonts' own."""
    found: set[int] = set()
    for first, last in RANGE.findall(FONTS):
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_no_letter_of_a_language_is_missing(language: str) -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in (texts.FOLDER / language).glob("*.ftl"))
    seen = {letter for letter in written if unicodedata.category(letter) not in UNSEEN}
    have = drawn()
    assert sorted(letter for letter in seen if ord(letter) not in have) == []
