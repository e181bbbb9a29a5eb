"""Sixty texts that would run a script where a page is careless, in every field that takes text, on every face."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
import requests
from playwright.sync_api import Page, Route, expect

from queue_app.store import people
from queue_app.store.database import Database
from tests.browser.console_page import at_work, counter_of, sign_in, take
from tests.browser.kiosk_page import stand_before
from tests.browser.phone_page import PHONE
from tests.support.browsers import OpenPage
from tests.support.people import Clerk, Refused, Visitor
from tests.support.server import LiveServer
from tests.support.wall import WALL, hang_up

# Before sign-in the page asks who it is; what is not there is 404, what is refused 422.
pytestmark = pytest.mark.allow_console_errors(
    "401 (UNAUTHORIZED)", "401 (Unauthorized)", "404 (NOT FOUND)", "422 ("
)
HIT = "window.hit=1"
GOOD = "vier Pinguine am Deich"
HANDLERS = ("onerror", "onload", "onfocus", "onmouseover", "onanimationstart", "ontoggle", "onpointerenter")
PAYLOADS = (
    f"<script>{HIT}</script>",
    f"<SCRIPT>{HIT}</SCRIPT>",
    f"<scr<script>ipt>{HIT}</script>",
    f"</script><script>{HIT}</script>",
    f"<script/x>{HIT}</script>",
    f"<script src=data:,{HIT}></script>",
    f"<svg><script>{HIT}</script></svg>",
    f"<svg><animate onbegin={HIT} attributeName=x dur=1s>",
    f"<math><mtext><script>{HIT}</script>",
    *(f"<img src=x {handler}={HIT}>" for handler in HANDLERS),
    *(f"<svg {handler}={HIT}>" for handler in HANDLERS),
    f'"><img src=x onerror={HIT}>',
    f"'><img src=x onerror={HIT}>",
    f"--><img src=x onerror={HIT}>",
    f"]]><img src=x onerror={HIT}>",
    f"</textarea><img src=x onerror={HIT}>",
    f"</title><img src=x onerror={HIT}>",
    f"</style><img src=x onerror={HIT}>",
    f"<style><img src='</style><img src=x onerror={HIT}>'>",
    f"<details open ontoggle={HIT}>",
    f"<video><source onerror={HIT}></video>",
    f"<audio src=x onerror={HIT}>",
    f"<input autofocus onfocus={HIT}>",
    f"<select autofocus onfocus={HIT}>",
    f"<iframe srcdoc='<script>parent.{HIT}</script>'>",
    f"<iframe src=javascript:parent.{HIT}>",
    f"<object data=javascript:{HIT}>",
    f"<embed src=javascript:{HIT}>",
    f"<form action=javascript:{HIT}><button>x",
    f"<a href=javascript:{HIT}>x</a>",
    f"<a href='java\tscript:{HIT}'>x</a>",
    f"<base href=javascript:{HIT}//>",
    f"<meta http-equiv=refresh content='0;url=javascript:{HIT}'>",
    f"<link rel=stylesheet href=javascript:{HIT}>",
    f"javascript:{HIT}",
    f"<div style=background:url(javascript:{HIT})>",
    "<style>*{display:none!important}</style>",
    f"`-{HIT}-`",
    f"${{{HIT}}}",
    f"{{{{{HIT}}}}}",
    f"{{{{constructor.constructor('{HIT}')()}}}}",
    f"';{HIT}//",
    f'";{HIT}//',
    f"\\';{HIT}//",
    f"&lt;script&gt;{HIT}&lt;/script&gt;",
    f"&#60;img src=x onerror={HIT}&#62;",
    f"%3Cscript%3E{HIT}%3C/script%3E",
    f"\u202e<img src=x onerror={HIT}>",
)
FOREIGN = """() => document.querySelectorAll("img[src='x'], iframe[srcdoc], [onerror], [onload], [onfocus], [ontoggle],"
    + " [onbegin], [onmouseover], base, object, embed, math, audio[src='x'], a[href^='java']").length"""


def chunks(length: int) -> list[str]:
    """All of them, as many in one text as fit."""
    found = [""]
    for payload in PAYLOADS:
        if len(found[-1]) + len(payload) + 1 > length:
            found.append("")
        found[-1] = f"{found[-1]} {payload}".strip()
    return found


def nothing_ran(page: Page) -> None:
    """No script and no element of theirs, and the page is there. A violation of the policy fails the test by itself."""
    assert (page.evaluate("window.hit"), page.evaluate(FOREIGN)) == (None, 0)
    expect(page.locator("body")).to_be_visible()


def test_there_are_sixty_and_no_two_are_alike() -> None:
    assert (len(PAYLOADS), len(set(PAYLOADS))) == (60, 60)


def test_a_note_and_a_name_are_text(office: LiveServer, lead: Clerk, browser_page: Page) -> None:
    def named(route: Route) -> None:
        answer = route.fetch()
        found = answer.json()
        route.fulfill(
            response=answer, json={**found, "name": " ".join(PAYLOADS)} if "name" in found else found
        )

    browser_page.route("**/api/v1/session", named)
    take(office)
    page = at_work(browser_page, office, counter_of(lead))
    page.keyboard.press("Space")
    expect(page.locator("#who")).to_be_visible()
    lead.counter = counter_of(lead)
    lead.step(lead.console()["current"], "begin")
    for text in chunks(500):
        lead.step(lead.console()["current"], "note", note=text)
        expect(page.locator("body")).to_contain_text(re.compile(re.escape(text.split("\u202e")[0][:60])))
        nothing_ran(page)


def test_the_message_of_the_office_is_text_on_every_face(
    office: LiveServer, lead: Clerk, open_page: OpenPage
) -> None:
    display, kiosk = hang_up(open_page(viewport=WALL), office, sound=False), stand_before(office, open_page)
    console = open_page(viewport={"width": 1280, "height": 900})
    sign_in(console, office, "Leitung")
    console.locator(".enter-head [data-reception]").click()
    for text in chunks(200):
        said = lead.post(f"/api/v1/sites/{office.site}/message", text=text)["text"]
        expect(display.locator(".message")).to_contain_text(said.split("|")[0].strip()[:40])
        for page in (display, kiosk, console):
            nothing_ran(page)
    kept = f"/api/v1/sites/{office.site}/settings/ready-messages"
    number = lead.post(kept, texts={"de": "<b>"})["id"]
    for text in chunks(200):
        lead.post(f"{kept}/{number}", texts={"de": text, "ar": text})
        lead.post(f"/api/v1/sites/{office.site}/ready-messages/{number}/show")
        expect(console.locator("[data-ready]")).to_contain_text(text.split("\u202e")[0][:40])
        for page in (display, kiosk, console):
            nothing_ran(page)
    lead.post(f"{kept}/{number}/remove")
    lead.post(f"/api/v1/sites/{office.site}/message", text="")


def test_names_of_devices_and_what_is_looked_for_are_text(
    office: LiveServer, lead: Clerk, browser_page: Page
) -> None:
    database = Database(office.env["QUEUE_DATABASE_URL"])
    for payload in PAYLOADS:
        people.add_device(database, office.site, "kiosk", payload, datetime.now(UTC))
    database.dispose()
    sign_in(browser_page, office, "Leitung")
    browser_page.locator(".enter-head [data-reception]").click()
    expect(browser_page.locator(".devices")).to_contain_text(PAYLOADS[0])
    assert browser_page.locator(".devices li").count() >= len(PAYLOADS)
    for payload in PAYLOADS:
        browser_page.locator("#find-number").fill(payload)
        browser_page.keyboard.press("Enter")
    nothing_ran(browser_page)
    for payload in PAYLOADS:
        lead.post(f"/api/v1/sites/{office.site}/settings/devices/invite", kind="display", name=payload)
    browser_page.evaluate("location.hash = '#einstellungen'")
    expect(browser_page.locator("[data-change=invited]")).to_have_count(len(PAYLOADS))
    browser_page.locator("#device-name").fill(PAYLOADS[0])
    browser_page.locator("[data-invite]").click()
    expect(browser_page.locator(".invite-qr")).to_be_visible()
    nothing_ran(browser_page)


def test_reasons_of_closed_days_and_blocked_times_are_text(
    office: LiveServer, lead: Clerk, browser_page: Page
) -> None:
    site, day = f"/api/v1/sites/{office.site}", datetime.now(UTC).date() + timedelta(days=1)
    closed, blocked = chunks(200), chunks(120)
    for text in closed:
        dates = {"first": day.isoformat(), "last": day.isoformat()}
        lead.post(f"{site}/settings/closures", reason=text, appointments="keep", **dates)
    for at, text in enumerate(blocked):
        begins = datetime(day.year, day.month, day.day, 8, tzinfo=UTC) + timedelta(minutes=10 * at)
        ends = (begins + timedelta(minutes=10)).isoformat()
        lead.post(f"{site}/agenda/blocks", desk="pilot", begins=begins.isoformat(), ends=ends, reason=text)
    page = browser_page
    sign_in(page, office, "Leitung")
    expect(page.locator("[data-lead]")).to_have_count(1)
    page.evaluate("location.hash = '#einstellungen'")
    expect(page.locator("[data-closure]")).to_have_count(len(closed))
    expect(page.locator("[data-closure]").first).to_contain_text(re.compile(re.escape(closed[0][:60])))
    nothing_ran(page)
    page.evaluate("location.hash = '#kalender'")
    page.get_by_label("Stelle").select_option("pilot")
    expect(page.locator(".calendar-days")).to_have_attribute("aria-busy", "false")
    if not page.locator(f"[data-date='{day}']").count():
        page.keyboard.press("PageDown")
    expect(page.locator(f"[data-date='{day}']")).to_contain_text(PAYLOADS[0])
    nothing_ran(page)


def test_names_of_accounts_and_their_history_are_text(office: LiveServer, browser_page: Page) -> None:
    office.add_clerk("Verwaltung", "admin")
    with Clerk(office, "Verwaltung").sign_in() as admin:
        for text in filter(str.isprintable, chunks(80)):
            admin.post(f"/api/v1/sites/{office.site}/accounts", name=text, role="clerk", password=GOOD)
    sign_in(browser_page, office, "Verwaltung")
    expect(browser_page.locator("[data-lead]")).to_have_count(1)
    browser_page.evaluate("location.hash = '#konten'")
    expect(browser_page.locator(".accounts")).to_contain_text(PAYLOADS[0])
    expect(browser_page.locator(".history")).to_contain_text(PAYLOADS[0])
    browser_page.locator("[data-change-account]").first.click()
    expect(browser_page.get_by_role("dialog")).to_be_visible()
    nothing_ran(browser_page)


def test_what_is_no_contact_is_refused_and_not_said_back(office: LiveServer) -> None:
    money = next(c["id"] for c in Visitor(office).catalogue()["concerns"] if c["desk"] == "jobcenter")
    for payload in PAYLOADS:
        with Visitor(office) as visitor, pytest.raises(Refused) as no:
            visitor.post(
                f"/api/v1/sites/{office.site}/waiting-list",
                concerns=[money],
                language="de",
                contact=payload,
            )
        assert (no.value.status in (409, 422), HIT in f"{no.value.message} {no.value.details}") == (
            True,
            False,
        )


def test_an_address_is_never_part_of_the_page(office: LiveServer, open_page: OpenPage) -> None:
    site = office.site
    faces = ("kiosk", "display", "book", "console")
    with requests.Session() as session:
        for payload in PAYLOADS:
            word = quote(payload, safe="")
            for face in faces:
                text = session.get(f"{office.url}/{face}/{site}?screen={word}&x={word}", timeout=10).text
                assert payload not in text
            for path in (
                f"t/{word}",
                f"a/{word}",
                f"kiosk/{word}",
                f"display/{word}",
                f"api/v1/tickets/{word}",
            ):
                answer = session.get(f"{office.url}/{path}", timeout=10)
                assert answer.status_code < 500
                assert payload not in answer.text
    everything = quote(" ".join(PAYLOADS[:20]), safe="")
    for face in faces:
        page = open_page(**PHONE)
        page.goto(f"{office.url}/{face}/{site}?screen={everything}#{everything}")
        page.wait_for_load_state("networkidle")
        nothing_ran(page)
