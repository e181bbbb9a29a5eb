"""The screens on the walls: what each is set to, its slides, and whether it can be heard."""

from pathlib import Path
from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify, send_from_directory

from queue_app.config import Screen, Site, front
from queue_app.rules.errors import NotFound
from queue_app.store.heard import SILENT_AFTER, note_sound, screens_heard
from queue_app.store.people import devices_seen
from queue_app.web import guard, schemas
from queue_app.web import screen_schemas as forms
from queue_app.web.errors import Refused
from queue_app.web.files import STATIC, number_in, page_version
from queue_app.web.house import house, site_or_404
from queue_app.web.kiosks import kiosk_lines

api = APIBlueprint("screens", __name__, url_prefix="/api/v1", tag="Screens")
SLIDES = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".svg", ".mp4", ".webm"}
MOST_SLIDES = 200


def _screen(site_id: str, screen_id: str) -> tuple[Site, Screen]:
    site = site_or_404(site_id)
    found = site.screen(screen_id)
    if found is None:
        raise NotFound()
    if not guard.may_see_board(site):
        raise Refused(401, "unknown_device")
    return site, found


@api.get("/sites/<site_id>/program")
@api.output(forms.Program)
def read_program(site_id: str) -> Response:
    """Which version of page and settings a screen would get now; another word means that it should load anew."""
    site = site_or_404(site_id)
    return jsonify({"version": _program(site)})


def _program(site: Site) -> str:
    return f"{page_version(front('display'), STATIC)}-{site.revision[:8]}"


@api.get("/sites/<site_id>/screens/<screen_id>")
@api.output(forms.ScreenOut)
def read_screen(site_id: str, screen_id: str) -> Response:
    site, screen = _screen(site_id, screen_id)
    shown: dict[str, Any] = screen.model_dump(mode="json", exclude={"slides"})
    shown["volume"] = [{"begins": f"{v.begins:%H:%M}", "percent": v.percent} for v in screen.volume]
    base = f"/api/v1/sites/{site.id}/screens/{screen.id}/slides/"
    return jsonify({**shown, "slides": [base + name for name in _slides(screen)]})


def _slides(screen: Screen) -> list[str]:
    """The pictures and films of its folder, by name; none when the folder is away, for the calls go on."""
    folder = Path(screen.slides)
    if not screen.slides or not folder.is_dir():
        return []
    found = (path.name for path in folder.iterdir() if path.suffix.lower() in SLIDES and path.is_file())
    return sorted(name for name in found if not name.startswith("."))[:MOST_SLIDES]


@api.get("/sites/<site_id>/screens/<screen_id>/slides/<name>")
@api.doc(responses=schemas.file("A picture or film", "image/*"))
def read_slide(site_id: str, screen_id: str, name: str) -> Response:
    _site, screen = _screen(site_id, screen_id)
    if name not in _slides(screen):
        raise NotFound()
    return send_from_directory(Path(screen.slides).resolve(), name, max_age=3600, conditional=True)


@api.post("/sites/<site_id>/screens/report")
@api.input(forms.ScreenReport, location="json", arg_name="asked")
@api.output(forms.ScreenKnown)
def report(site_id: str, asked: forms.ScreenReport) -> Response:
    """A screen says whether it can be heard. One that nobody enrolled is not believed, and told so."""
    site = site_or_404(site_id)
    screen = guard.device(site, "display")
    if screen is not None:
        note_sound(house().database, screen, asked.sound, house().clock(), asked.page)
    return jsonify({"known": screen is not None})


@api.get("/sites/<site_id>/screens")
@api.output(schemas.many(forms.ScreenHeard))
def read_screens(site_id: str) -> Response:
    """For the staff: which screens can be heard, and which languages have a voice."""
    site = site_or_404(site_id)
    guard.clerk_of(site)
    return jsonify(screens_heard(house().database, site.id, house().clock()))


@api.get("/sites/<site_id>/devices")
@api.output(schemas.many(forms.DeviceSeen))
def read_devices(site_id: str) -> Response:
    """For the staff: kiosks, screens and printers, and when each last asked for anything."""
    site = site_or_404(site_id)
    guard.clerk_of(site)
    at = house()
    now = at.clock()
    kiosks, newest = kiosk_lines(site), _program(site)
    return jsonify(
        [
            {
                "kind": one.kind,
                "name": one.name,
                "last_seen": one.last_seen.isoformat() if one.last_seen else None,
                "here": one.last_seen is not None and now - one.last_seen < SILENT_AFTER,
                "invited_until": one.invited_until.isoformat() if one.invited_until else None,
                "page": one.page and ("newest" if one.page == newest else "old"),
                "version": number_in(one.page),
                **(kiosks.get(one.name, {}) if one.kind == "kiosk" else {}),
            }
            for one in devices_seen(at.database, site.id)
        ]
    )
