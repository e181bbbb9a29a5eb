"""Kiosks that can be without the server: numbers kept back for them, tickets handed over, how they are, their files."""

import hashlib
from pathlib import Path
from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify

from queue_app import texts
from queue_app.actions import offline as actions
from queue_app.config import Site, front, printer_for
from queue_app.rules.errors import RuleBroken
from queue_app.store import offline, prints
from queue_app.store.answers import Body
from queue_app.store.board import moment
from queue_app.store.people import Device
from queue_app.store.records import Ticket
from queue_app.store.turn import Turn
from queue_app.web import guard, schemas
from queue_app.web import kiosk_schemas as forms
from queue_app.web.errors import Refused
from queue_app.web.files import STATIC, number_in, page_version
from queue_app.web.house import deed, house, site_or_404

api = APIBlueprint("kiosks", __name__, url_prefix="/api/v1", tag="Kiosks")
FOLDERS = (
    "shared",
    "vendor",
    "print",
    "phone",
)  # of ours beside the kiosk's own: the paper ticket uses the phone's
ENDINGS = {".js", ".css", ".svg", ".woff2"}
TEXTS = ("kiosk", "phone")


def _kiosk(site: Site) -> Device:
    found = guard.device(site, "kiosk")
    if found is None:
        raise Refused(401, "unknown_device")
    return found


@api.post("/sites/<site_id>/kiosk/numbers")
@api.input(forms.WantNumbers, location="json", arg_name="asked")
@api.output(forms.Numbers)
def want_numbers(site_id: str, asked: forms.WantNumbers) -> Response:
    """Keep a block of numbers back for this kiosk, so that it can give tickets while it is on its own."""
    site = site_or_404(site_id)
    kiosk = _kiosk(site)

    def work(t: Turn) -> tuple[int, Body]:
        given = offline.give_blocks(t, kiosk.id, asked.letters, site.kiosk.offline_numbers)
        return 200, {"day": t.day, "blocks": [vars(found) for found in given]}

    return deed(site, f"device:{kiosk.id}", asked.request_id, work)


@api.post("/sites/<site_id>/kiosk/tickets")
@api.input(forms.OfflineTicket, location="json", arg_name="asked")
@api.output(forms.HandedOver, status_code=201)
def hand_over(site_id: str, asked: forms.OfflineTicket) -> Response:
    """Take a ticket that the kiosk gave by itself into the queue, as of when it was tapped."""
    site = site_or_404(site_id)
    kiosk = _kiosk(site)
    tapped = actions.Tapped(**asked.model_dump(exclude={"request_id"}))

    def work(t: Turn) -> tuple[int, Body]:
        ticket = actions.hand_over(t, kiosk.id, tapped, house().mode)
        return 201, {"number": asked.number, "state": "taken" if ticket else "past_day"}

    return deed(site, f"device:{kiosk.id}", asked.request_id, work)


@api.post("/sites/<site_id>/kiosk/hand-over")
@api.input(forms.OfflineTickets, location="json", arg_name="asked")
@api.output(forms.Outcomes)
def hand_over_all(site_id: str, asked: forms.OfflineTickets) -> Response:
    """Take tickets that the kiosk gave by itself into the queue in one turn, and say of each what became of it."""
    site = site_or_404(site_id)
    kiosk = _kiosk(site)
    many = [actions.Tapped(**ticket.model_dump()) for ticket in asked.tickets]

    def work(t: Turn) -> tuple[int, Body]:
        found = actions.hand_over_all(t, kiosk.id, many, house().mode)
        pairs = zip(many, found, strict=True)
        return 200, {"tickets": [{"number": one.number, **_outcome(what)} for one, what in pairs]}

    return deed(site, f"device:{kiosk.id}", asked.request_id, work)


def _outcome(found: Ticket | RuleBroken | None) -> dict[str, str | None]:
    if isinstance(found, RuleBroken):
        return {"state": "refused", "code": found.code}
    return {"state": "taken" if found else "past_day", "code": None}


@api.post("/sites/<site_id>/kiosk/report")
@api.input(forms.KioskReport, location="json", arg_name="asked")
@api.output(forms.KioskKnown)
def report(site_id: str, asked: forms.KioskReport) -> Response:
    """A kiosk says how it is. One that nobody enrolled is not believed, and told so."""
    site = site_or_404(site_id)
    kiosk = guard.device(site, "kiosk")
    if kiosk is not None:
        offline.note_report(house().database, kiosk, asked.waiting, asked.left, house().clock(), asked.page)
    return jsonify({"known": kiosk is not None, "page": _page_version()})


@api.get("/sites/<site_id>/kiosks")
@api.output(schemas.many(forms.KioskOut))
def read_kiosks(site_id: str) -> Response:
    """For the staff: which kiosks are there, and what they have to hand over."""
    site = site_or_404(site_id)
    guard.clerk_of(site)
    at = house()
    now = at.clock()
    with at.database.reading() as connection:
        day = moment(connection, site, now).day
    return jsonify(offline.kiosks_seen(at.database, site.id, day, now))


def kiosk_lines(site: Site) -> dict[str, dict[str, Any]]:
    """How each kiosk that was here today is, by name: its page, what it has to hand over, its printer."""
    at = house()
    now = at.clock()
    with at.database.reading() as connection:
        day = moment(connection, site, now).day
    newest = _page_version()
    named = [printer.id for printer in site.printers]
    printers = {one["name"]: one["state"] for one in prints.states(at.database, site.id, named, now)}
    lines = {}
    for one in offline.kiosks_seen(at.database, site.id, day, now):
        on = printer_for(site.printers, one["name"])
        lines[one["name"]] = {
            "page": one["page"] and ("newest" if one["page"] == newest else "old"),
            "version": number_in(one["page"]),
            "waiting": one["waiting"],
            "left": one["left"],
            "printer": on and {"name": on.id, "state": printers.get(on.id)},
        }
    return lines


def _page_version() -> str:
    return page_version(front("kiosk"), STATIC)


@api.get("/sites/<site_id>/kiosk/files")
@api.output(forms.FilesOut)
def read_files(site_id: str) -> Response:
    """What the kiosk's browser keeps, so that the page starts without a network."""
    site = site_or_404(site_id)
    known = house().offload(_files, site.languages)
    return jsonify(
        {"version": known[0], "files": [f"/kiosk/{site.id}", f"/kiosk/{site.id}/paper", *known[1]]}
    )


def _files(languages: tuple[str, ...]) -> tuple[str, list[str]]:
    """The version of the files and their addresses. Read anew each time: it is asked for once at each start."""
    folders = [(front("kiosk"), "/kiosk/assets")]
    folders += [(STATIC / name, f"/static/{name}") for name in FOLDERS]
    found: dict[str, Path] = {}
    for folder, address in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in ENDINGS and path.is_file():
                found[f"{address}/{path.relative_to(folder).as_posix()}"] = path
    for language in dict.fromkeys(("de", *languages)):
        for part in TEXTS:
            found[f"/texts/{language}/{part}.ftl"] = texts.path(language, part)
    digest = hashlib.sha256()
    for address, path in found.items():
        digest.update(address.encode() + (path.read_bytes() if path.is_file() else b""))
    return digest.hexdigest()[:16], list(found)
