"""What leads and admins set on their page: closures and other hours, and a history in which each can be undone."""

from collections.abc import Callable

from apiflask import APIBlueprint
from flask import Response, jsonify

from queue_app.actions import devices, ready_messages, staffing
from queue_app.actions import settings as setting
from queue_app.actions.counters import Staff
from queue_app.config import Site
from queue_app.rules.errors import RuleBroken
from queue_app.store import closures
from queue_app.store import settings as seen
from queue_app.store.answers import Body
from queue_app.store.closures import Closure
from queue_app.store.turn import Turn
from queue_app.web import guard
from queue_app.web import settings_schemas as schemas
from queue_app.web.errors import Refused
from queue_app.web.house import deed, house, site_or_404
from queue_app.web.schemas import Deed, many

api = APIBlueprint("settings", __name__, url_prefix="/api/v1/sites/<site_id>/settings", tag="Staff")
MOST = 2**53


def _seen_by_senior(site_id: str) -> tuple[Site, str]:
    """The site, and the role of who looks."""
    site = site_or_404(site_id)
    clerk = guard.clerk_of(site)
    if not Staff(clerk.id, clerk.role).senior:
        raise Refused(403, "not_allowed")
    return site, clerk.role


@api.get("")
@api.output(schemas.SettingsOut)
def read_settings(site_id: str) -> Response:
    site, role = _seen_by_senior(site_id)
    at = house()
    return jsonify(seen.settings(at.database, site, role, at.clock(), at.mode))


@api.get("/configuration")
@api.output(many(schemas.StatedOut))
def read_configuration(site_id: str) -> Response:
    """What the configuration states of this site and of the server, each with its source. No secrets."""
    site, _role = _seen_by_senior(site_id)
    found = [vars(one) for one in house().settings.stated if one.site in (None, site.id)]
    return jsonify([{name: one[name] for name in schemas.StatedOut.model_fields} for one in found])


@api.get("/appointments")
@api.input(schemas.Hours, location="query", arg_name="asked")
@api.output(schemas.Affected)
def count_appointments(site_id: str, asked: schemas.Hours) -> Response:
    """How many appointments such a closure would leave before closed doors."""
    site, _role = _seen_by_senior(site_id)
    at, wanted = house(), _closure(asked)
    with at.database.reading() as connection:
        return jsonify({"count": len(closures.appointments_on(connection, site, wanted, at.clock()))})


@api.post("/closures")
@api.input(schemas.Close, location="json", arg_name="asked")
@api.output(schemas.Cancelled)
def close(site_id: str, asked: schemas.Close) -> Response:
    def work(t: Turn, who: Staff) -> Body:
        wanted = _closure(asked, asked.reason)
        return {"cancelled": setting.close(t, who, wanted, cancel=asked.appointments == "cancel")}

    return _deed(site_id, asked, work)


@api.post("/closures/<int:number>/reopen")
@api.input(Deed, location="json", arg_name="asked")
@api.output(Deed)
def reopen(site_id: str, number: int, asked: Deed) -> Response:
    return _deed(site_id, asked, lambda t, who: _plainly(setting.reopen, t, who, number, asked))


@api.post("/staffing/<counter_id>")
@api.input(schemas.PlanToday, location="json", arg_name="asked")
@api.output(Deed)
def plan_today(site_id: str, counter_id: str, asked: schemas.PlanToday) -> Response:
    """Whether and when a counter is there today."""

    def work(t: Turn, who: Staff) -> Body:
        if asked.times is not None and len(asked.times) == 1:
            raise RuleBroken("invalid", field="times")
        staffing.plan_today(t, who, counter_id, asked.times)
        return {"request_id": asked.request_id}

    return _deed(site_id, asked, work)


@api.post("/languages/<counter_id>")
@api.input(schemas.SpeakToday, location="json", arg_name="asked")
@api.output(Deed)
def speak_today(site_id: str, counter_id: str, asked: schemas.SpeakToday) -> Response:
    """Which languages are spoken at a counter today."""

    def work(t: Turn, who: Staff) -> Body:
        staffing.speak_today(t, who, counter_id, asked.languages)
        return {"request_id": asked.request_id}

    return _deed(site_id, asked, work)


@api.post("/ready-messages")
@api.input(schemas.KeepReady, location="json", arg_name="asked")
@api.output(schemas.ReadyNumber)
def add_ready(site_id: str, asked: schemas.KeepReady) -> Response:
    """One more message of the office is kept ready."""
    return _deed(site_id, asked, lambda t, who: {"id": ready_messages.keep(t, who, None, asked.texts)})


@api.post("/ready-messages/<int:number>")
@api.input(schemas.KeepReady, location="json", arg_name="asked")
@api.output(schemas.ReadyNumber)
def change_ready(site_id: str, number: int, asked: schemas.KeepReady) -> Response:
    """A message that is kept ready says something else from now on."""
    known = number if number < MOST else 0
    return _deed(site_id, asked, lambda t, who: {"id": ready_messages.keep(t, who, known, asked.texts)})


@api.post("/ready-messages/<int:number>/remove")
@api.input(Deed, location="json", arg_name="asked")
@api.output(Deed)
def remove_ready(site_id: str, number: int, asked: Deed) -> Response:
    return _deed(site_id, asked, lambda t, who: _plainly(ready_messages.remove, t, who, number, asked))


@api.post("/devices/revoke")
@api.input(schemas.RevokeDevice, location="json", arg_name="asked")
@api.output(Deed)
def revoke_device(site_id: str, asked: schemas.RevokeDevice) -> Response:
    """A device that was lost or put away may ask no more."""

    def work(t: Turn, who: Staff) -> Body:
        devices.revoke(t, who, asked.kind, asked.name)
        return {"request_id": asked.request_id}

    return _deed(site_id, asked, work)


@api.post("/history/<int:number>/undo")
@api.input(Deed, location="json", arg_name="asked")
@api.output(Deed)
def undo(site_id: str, number: int, asked: Deed) -> Response:
    return _deed(site_id, asked, lambda t, who: _plainly(setting.undo, t, who, number, asked))


def _plainly(
    action: Callable[[Turn, Staff, int], None], t: Turn, who: Staff, number: int, asked: Deed
) -> Body:
    """Numbers that no database can hold name nothing. What became of it is read anew, so the answer is the request."""
    action(t, who, number if number < MOST else 0)
    return {"request_id": asked.request_id}


def _closure(asked: schemas.Hours | schemas.Close, reason: str = "") -> Closure:
    try:
        return Closure.of(asked.first, asked.last, asked.desk, asked.opens, asked.closes, reason)
    except ValueError:  # the 31st of a short month
        raise RuleBroken("invalid", field="first") from None


def _deed(site_id: str, asked: Deed, action: Callable[[Turn, Staff], Body]) -> Response:
    site = site_or_404(site_id)
    who = guard.staff_of(site)
    return deed(site, f"clerk:{who.id}", asked.request_id, lambda t: (200, action(t, who)))
