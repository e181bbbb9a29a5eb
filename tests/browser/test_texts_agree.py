"""Server and browser read the same files with two libraries: they must say the same, to the last mark and plural."""

from typing import Any

import pytest
from playwright.sync_api import Page

from queue_app import texts
from tests.support.messages import files, messages
from tests.support.server import LiveServer

COUNTS = (0, 1, 2, 3, 5, 11, 21, 47, 100)
SAY = """async ({ language, part, wanted }) => {
    const { loadTexts } = await import("/static/shared/texts.js");
    const t = await loadTexts(language, [part]);
    return wanted.map(([key, args]) => t(key, args));
}"""


def wanted(language: str, part: str) -> list[tuple[str, dict[str, Any]]]:
    """Every message of a file; one that counts, with every number that may have a plural form of its own."""
    return [
        (key, {name: count if name in message.counted else "10–25" for name in message.variables})
        for key, message in messages(language, part).items()
        for count in (COUNTS if message.counted else COUNTS[:1])
        if not key.startswith("-")
    ]


@pytest.mark.parametrize("language", sorted({language for language, _ in files()}))
def test_the_browser_says_what_the_server_says(browser_page: Page, office: LiveServer, language: str) -> None:
    browser_page.goto(f"{office.url}/enrol-failed")
    for part in (part for code, part in files() if code == language):
        asked = wanted(language, part)
        said = browser_page.evaluate(SAY, {"language": language, "part": part, "wanted": asked})
        assert said == [texts.find(language, key, **args) for key, args in asked]


def test_a_language_falls_back_to_german(browser_page: Page, office: LiveServer) -> None:
    browser_page.goto(f"{office.url}/enrol-failed")
    asked = [("yes", {}), ("nobody-says-this", {})]
    said = browser_page.evaluate(SAY, {"language": "de-simple", "part": "common", "wanted": asked})
    assert said == ["Ja", "nobody-says-this"]


def test_the_page_is_told_how_a_language_is_written(browser_page: Page, office: LiveServer) -> None:
    browser_page.goto(f"{office.url}/enrol-failed")
    told = browser_page.evaluate(
        """async (codes) => {
            const { bcp47, direction } = await import("/static/shared/texts.js");
            return codes.map((code) => [bcp47(code), direction(code)]);
        }""",
        list(texts.LANGUAGES),
    )
    assert told == [[language.bcp47, language.dir] for language in texts.LANGUAGES.values()]
