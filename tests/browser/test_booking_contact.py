"""The page of a house that writes to its clients: a contact may be left, need not be, and is never shown again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone_page import violations
from tests.browser.test_booking import open_booking, to_the_times
from tests.stories.test_a_message import that_writes
from tests.support.browsers import OpenPage
from tests.support.postal import Mailbox, TextGateway, wait_for
from tests.support.server import LiveServer
from tests.support.servers import running


@pytest.fixture(scope="module")
def writing(tmp_path_factory: pytest.TempPathFactory, house_box: Mailbox) -> Iterator[LiveServer]:
    """A house that writes mails and text messages."""
    with TextGateway().open() as gateway:
        folder = tmp_path_factory.mktemp("writing") / "server"
        with running(folder, config=that_writes(house_box, gateway)) as server:
            yield server


def to_the_check(writing: LiveServer, open_page: OpenPage, language: str, **options: object) -> Page:
    page = open_booking(writing, open_page, language, **options)
    to_the_times(page)
    page.locator(".times button").first.click()
    expect(page.locator(".go")).to_be_visible()
    return page


@pytest.mark.allow_console_errors("422")
def test_a_contact_is_left_after_a_slip_and_a_mail_comes(
    writing: LiveServer, open_page: OpenPage, house_box: Mailbox
) -> None:
    page = to_the_check(writing, open_page, "de")
    field = page.get_by_label("E-Mail oder Handynummer (freiwillig)")
    field.fill("olena@")
    page.locator(".go").click()
    expect(page.locator("#contact-wrong")).to_contain_text("oder lassen Sie das Feld leer")
    expect(field).to_be_focused()
    expect(field).to_have_value("olena@")
    field.fill("olena@example.org")
    page.locator(".go").click()
    expect(page.locator(".code")).to_be_visible(timeout=15_000)
    assert "olena" not in page.url + page.content()
    wait_for(house_box.taken, 1)
    assert house_box.taken[0].rcpt_tos == ["olena@example.org"]


def test_who_leaves_none_books_with_as_many_taps(writing: LiveServer, open_page: OpenPage) -> None:
    page = to_the_check(writing, open_page, "en")
    expect(page.locator("#contact-why")).to_contain_text("You need not fill this in.")
    expect(page.locator("#contact-why")).to_contain_text("delete it on the day after the appointment")
    page.locator(".go").click()
    expect(page.locator(".code")).to_be_visible(timeout=15_000)


@pytest.mark.allow_console_errors("422")
@pytest.mark.parametrize(("language", "theme"), [("de", "light"), ("ar", "dark"), ("ti", "light")])
def test_axe_finds_nothing_where_a_contact_is_asked_for(
    writing: LiveServer, open_page: OpenPage, language: str, theme: str
) -> None:
    page = to_the_check(writing, open_page, language, color_scheme=theme)
    assert violations(page) == []
    page.locator("#contact").fill("olena")
    page.locator(".go").click()
    expect(page.locator("#contact-wrong")).not_to_be_empty()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
