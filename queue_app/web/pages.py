"""The pages and files: each face is a plain HTML file that asks the API; nothing is filled in here."""

from pathlib import Path

from flask import Blueprint, Response, jsonify, make_response, redirect, request

from queue_app import texts
from queue_app.config import front
from queue_app.rules.errors import NotFound
from queue_app.store import people
from queue_app.web import guard, headers, paces
from queue_app.web.files import STATIC, page_version, send_file, send_joined
from queue_app.web.house import DemoDoors, house, site_or_404

pages = Blueprint("pages", __name__, static_folder=None)
TEMPLATES = Path(__file__).parent / "templates"
SERVICE_WORKER = "worker.js"
BOOKING = ("booking", "topics", "join", "proof")
BOOKING_STYLES = (
    "shared/fonts.css",
    "shared/tokens.css",
    "phone/phone.css",
    "phone/sheet.css",
    "booking/booking.css",
)


def _page(name: str) -> Response:
    return send_file(TEMPLATES, name)


@pages.get("/static/<path:name>")
def static_file(name: str) -> Response:
    return send_file(STATIC, name)


@pages.get("/styles/booking.css")
def booking_styles() -> Response:
    """The styles of the booking page in one answer: its first load is counted in bytes and in questions."""
    return send_joined(STATIC, BOOKING_STYLES, "text/css")


@pages.get("/texts/<language>/<part>.ftl")
def text_file(language: str, part: str) -> Response:
    if language not in texts.LANGUAGES or part not in texts.parts():
        raise NotFound()
    path = texts.path(language, part)
    # A language without this part says nothing of its own; the next in the browser's chain speaks.
    response = send_file(path.parent, path.name) if path.is_file() else Response("")
    response.mimetype = "text/plain"
    return response


@pages.get("/")
def start() -> Response:
    return _page("start.html")


@pages.get("/kiosk/<site_id>")
def kiosk(site_id: str) -> Response:
    site_or_404(site_id)
    # The page knows its version, so that it can tell when there is a newer one (kiosk/renew.js).
    text = (front("kiosk") / "index.html").read_text(encoding="utf-8")
    version = page_version(front("kiosk"), STATIC)
    response = make_response(text.replace("<html ", f'<html data-page-version="{version}" ', 1))
    response.headers["Cache-Control"] = "no-cache"
    return response


@pages.get("/kiosk/<site_id>/paper")
def kiosk_paper(site_id: str) -> Response:
    """The paper of a ticket that only the kiosk knows so far; below the kiosk's page, so that it opens offline, too."""
    site_or_404(site_id)
    response = _page("print.html")
    headers.allow_own_frames(response)
    return response


@pages.get("/kiosk/<site_id>/signs")
def kiosk_signs(site_id: str) -> Response:
    """Every pictogram and sign of this house, for whoever writes its configuration."""
    site_or_404(site_id)
    return send_file(front("kiosk"), "signs.html")


@pages.get("/kiosk/assets/<path:name>")
def kiosk_file(name: str) -> Response:
    response = send_file(front("kiosk"), name)
    if name == SERVICE_WORKER:
        response.headers["Service-Worker-Allowed"] = "/kiosk/"  # the page stands above its files
    return response


@pages.get("/display/<site_id>")
def display(site_id: str) -> Response:
    site_or_404(site_id)
    return send_file(front("display"), "index.html")


@pages.get("/display/assets/<path:name>")
def display_file(name: str) -> Response:
    return send_file(front("display"), name)


@pages.get("/console/<site_id>")
def console(site_id: str) -> Response:
    site_or_404(site_id)
    return _page("console.html")


@pages.get("/t/<secret>")
def phone(secret: str) -> Response:  # noqa: ARG001 - the page reads the secret from its own address
    return _page("phone.html")


@pages.get("/t/worker.js")
def phone_worker() -> Response:
    """What shows a notice while the page is closed. Its address allows it to belong to one ticket's page."""
    return send_file(STATIC / "phone", "worker.js")


@pages.get("/book/<site_id>")
def booking(site_id: str) -> Response:
    site_or_404(site_id)
    response = _page("booking.html")
    # The page is shared by four faces; what this one alone needs is asked for with it and not one after the other.
    response.headers["Link"] = ", ".join(
        f"</static/booking/{name}.js>; rel=modulepreload" for name in BOOKING
    )
    return response


@pages.get("/a/<secret>")
def appointment(secret: str) -> Response:  # noqa: ARG001 - the page reads the secret from its own address
    return _page("booking.html")


@pages.get("/w/<secret>")
def waiting_list(secret: str) -> Response:  # noqa: ARG001 - as above
    return _page("booking.html")


@pages.get("/c/<token>")
def confirmation(token: str) -> Response:  # noqa: ARG001 - as above
    # Mail scanners open every link they see: opening it only asks, the button on the page posts.
    return _page("booking.html")


@pages.get("/api/v1/tickets/<secret>/print")
def print_page(secret: str) -> Response:  # noqa: ARG001 - as above
    response = _page("print.html")
    headers.allow_own_frames(response)  # the kiosk prints it from a hidden frame
    return response


@pages.get("/enrol/<secret>")
def enrol_page(secret: str) -> Response:  # noqa: ARG001 - as above
    # A GET changes nothing: link previews and prefetching must not use up a one-time link. The page posts it.
    return _page("enrol.html")


@pages.get("/enrol-failed")
def enrol_failed() -> Response:
    return _page("enrol-failed.html")


@pages.post("/enrol/<secret>")
def enrol(secret: str) -> Response:
    """Turn the browser that opened an enrolment link into that device."""
    paces.check_pace("sign_in", f"enrol:{request.remote_addr}")
    device, token = people.enrol(house().database, secret, house().clock())
    query = f"?{device.shows}" if device.shows else ""
    response = jsonify({"url": f"/{device.kind}/{device.site}{query}"})
    guard.set_device_cookie(response, device.kind, token)
    return response


@pages.get("/demo/<site_id>")
def demo(site_id: str) -> Response:
    """The wall of a demo. It makes this browser the demo's kiosk and clerk, on a database that is thrown away."""
    site = site_or_404(site_id)
    doors = _only_in_a_demo()
    clerk = people.clerk_by_name(house().database, site.id, doors.clerk)
    response = _page("demo.html")
    if clerk is not None:
        guard.sign_in(clerk)
        guard.set_device_cookie(response, "kiosk", doors.kiosk_token)
        response.headers["Cache-Control"] = "no-store"
    return response


@pages.get("/demo/<site_id>/doors")
def demo_doors(site_id: str) -> Response:
    return jsonify(_only_in_a_demo().shown(site_or_404(site_id).id))


def _only_in_a_demo() -> DemoDoors:
    doors = house().demo_doors
    if not house().mode.demo or doors is None:
        raise NotFound()
    return doors


@pages.get("/favicon.ico")
def favicon() -> Response:
    return redirect("/static/shared/favicon.svg")  # type: ignore[return-value]  # werkzeug's response is ours
