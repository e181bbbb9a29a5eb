"""Signing in by the service of the house in a real browser, for which the service is another site than ours."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.console_page import DOCKED, LARGE, sideways, violations
from tests.support.browsers import OpenPage
from tests.support.server import LiveServer
from tests.support.sso_service import SsoService, running_with

# Before sign-in the page asks who it is; what is refused is 403 or 409.
pytestmark = pytest.mark.allow_console_errors(
    "401 (UNAUTHORIZED)", "403 (FORBIDDEN)", "409 (CONFLICT)", "favicon"
)


CITY = 'button = { de = "Stadtkonto", en = "City" }'


@pytest.fixture(scope="module")
def house(sso_service: SsoService, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running_with(
        sso_service, tmp_path_factory.mktemp("sso") / "server", "sign_out = true", town=("only = true", CITY)
    ) as server:
        server.add_clerk()
        yield server


def at_the_service(page: Page, subject: str) -> None:
    """Sign in at the page of the service."""
    page.locator("input[name=sub]").fill(subject)
    page.get_by_role("button", name="Authorize").click()


def well_made(page: Page) -> None:
    """Nothing that axe finds, nothing that reaches over the edge."""
    assert violations(page) == []
    for size in (DOCKED, LARGE):
        page.set_viewport_size(size)
        assert sideways(page) == []


def test_by_the_button_to_the_service_and_back_to_work_and_out_again(
    open_page: OpenPage, house: LiveServer, sso_service: SsoService
) -> None:
    sso_service.person("anna", "queue-leads", name="Anna <b>Beispiel</b>")
    page = open_page(viewport=LARGE)
    page.goto(f"{house.url}/console/{house.site}")
    expect(page.locator("#name")).to_be_focused()
    well_made(page)
    page.locator("[data-sso]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("input[name=sub]")).to_be_visible()
    assert page.url.startswith(sso_service.url)
    at_the_service(page, "anna")
    expect(page.locator("[data-account]")).to_be_visible()
    expect(page.get_by_text("Anna <b>Beispiel</b>")).to_be_visible()
    assert page.url == f"{house.url}/console/{house.site}"
    page.reload()
    page.locator("[data-account]").click()
    expect(page.get_by_text("Sie melden sich mit dem Hauskonto an.")).to_be_visible()
    well_made(page)
    page.get_by_role("button", name="Abmelden").click()
    expect(page.get_by_role("button", name="End session")).to_be_visible()  # the question of the service
    page.get_by_role("button", name="End session").click()
    expect(page.locator("[data-sso]")).to_be_visible()


def test_what_goes_wrong_is_a_sentence_with_a_way_back(
    open_page: OpenPage, house: LiveServer, sso_service: SsoService
) -> None:
    sso_service.person("guest", "everybody")
    page = open_page(viewport=LARGE)
    page.goto(f"{house.url}/console/{house.site}")
    page.locator("[data-sso]").click()
    page.get_by_role("button", name="Deny").click()
    expect(page.get_by_role("alert")).to_have_text("Die Anmeldung wurde abgebrochen.")
    expect(page.get_by_role("link", name="Zur Anmeldung")).to_be_focused()
    assert page.url == f"{house.url}/sso/callback"
    well_made(page)
    page.keyboard.press("Enter")
    page.locator("[data-sso]").click()
    at_the_service(page, "guest")
    expect(page.get_by_role("alert")).to_contain_text("nicht freigegeben")
    page.reload()  # nothing is handed over twice
    expect(page.get_by_role("alert")).to_contain_text("schon benutzt")
    page.get_by_role("link").click()
    with sso_service.fault("broken"):
        page.locator("[data-sso]").click()
        expect(page.locator("#sso-trouble")).to_contain_text(
            "Mit Name und Passwort können Sie sich weiter anmelden."
        )
        well_made(page)
    page.locator("#name").fill("Testperson")
    page.locator("#password").fill("zum-testen-42")
    page.keyboard.press("Enter")
    expect(page.locator("[data-account]")).to_be_visible()


def test_a_clerk_goes_over_from_her_password_to_the_service(
    open_page: OpenPage, house: LiveServer, sso_service: SsoService
) -> None:
    sso_service.person("olga", "queue-clerks", name="Olga")
    house.add_clerk("Olga")
    page = open_page(viewport=LARGE)
    page.goto(f"{house.url}/console/{house.site}#konto")
    page.locator("#name").fill("Olga")
    page.locator("#password").fill("zum-testen-42")
    page.keyboard.press("Enter")
    page.locator("[data-sso-join]").click()
    at_the_service(page, "olga")
    page.locator("[data-account]").click()
    expect(page.get_by_text("Sie melden sich mit dem Hauskonto an.")).to_be_visible()


def test_where_the_service_alone_lets_in_passwords_are_folded_away(
    open_page: OpenPage, house: LiveServer
) -> None:
    page = open_page(viewport=LARGE, locale="en-GB")
    page.goto(f"{house.url}/console/town")
    expect(page.get_by_role("button", name="City")).to_be_focused()
    expect(page.locator("#password")).to_be_hidden()
    well_made(page)
    page.locator("summary").click()
    expect(page.locator("#password")).to_be_visible()
    well_made(page)
