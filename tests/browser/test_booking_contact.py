"""The page of a house that writes to its clients: a contact may be left, need not be, and is never shown again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phone_page import PHONE, violations
from tests.browser.test_booking import open_booking, to_the_times
from tests.stories.test_a_message import link_in, that_writes
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
    page.locator(".times button").nth(2).click()  # the first may be too soon in a moment
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
    expect(page.locator("h1")).to_have_text("Fast fertig: Bitte bestätigen", timeout=15_000)
    assert page.locator(".code").count() == 0
    assert "olena" not in page.url + page.content()
    wait_for(house_box.taken, 1)
    assert house_box.taken[0].rcpt_tos == ["olena@example.org"]

    mail = open_page(**PHONE)  # maybe on another device
    mail.goto(writing.url + link_in(house_box))
    expect(mail.locator("h1")).to_have_text("Möchten Sie diesen Termin?")
    mail.locator(".go").click()
    expect(mail.locator(".code")).to_be_visible(timeout=15_000)
    expect(page.locator(".code")).to_have_text(mail.locator(".code").inner_text(), timeout=15_000)


@pytest.mark.allow_console_errors("404")
@pytest.mark.parametrize(("language", "theme"), [("de", "light"), ("ar", "dark"), ("ti", "light")])
def test_axe_finds_nothing_where_a_mail_is_to_be_confirmed(
    writing: LiveServer, open_page: OpenPage, house_box: Mailbox, language: str, theme: str
) -> None:
    before = len(house_box.taken)
    page = to_the_check(writing, open_page, language, color_scheme=theme)
    page.locator("#contact").fill(f"{language}@example.org")
    page.locator(".go").click()
    expect(page.locator(".mailed")).to_be_visible(timeout=15_000)
    assert violations(page) == []
    wait_for(house_box.taken, before + 1)
    page.goto(f"{writing.url}{link_in(house_box)}#{language}")
    expect(page.locator(".go")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(f"{writing.url}/c/{'0' * 32}#{language}")
    expect(page.locator(".notice")).to_be_visible()
    assert violations(page) == []


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


@pytest.mark.parametrize(("language", "theme"), [("de", "light"), ("ar", "dark"), ("ti", "light")])
def test_the_waiting_list_is_joined_below_the_times_and_left_by_its_link(
    writing: LiveServer, open_page: OpenPage, language: str, theme: str
) -> None:
    page = open_booking(writing, open_page, language, color_scheme=theme)
    to_the_times(page)
    page.locator(".wish summary").click()
    page.locator(".wish > button").click()
    expect(page.locator("#wish-trouble")).not_to_be_empty()
    page.locator(".wish input[value=morning]").check()
    page.locator("#wish-contact").fill(f"{language}-waits@example.org")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".wish > button").click()
    expect(page.locator(".notice .stop")).to_be_visible(timeout=15_000)
    assert "/w/" in page.url
    assert violations(page) == []
    page.locator(".stop").click()
    expect(page.locator(".notice .stop")).to_have_count(0)
    assert violations(page) == []
