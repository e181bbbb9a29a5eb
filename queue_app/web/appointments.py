"""Appointments: free times, booking with or without a hold, moving, giving up, the calendar file."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from apiflask import APIBlueprint
from flask import Response, g, jsonify, request

from queue_app.actions import appointments
from queue_app.config import Site
from queue_app.notify import invitation
from queue_app.rules import arriving, contacts, proposals
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store.answers import Body
from queue_app.store.board import moment
from queue_app.store.records import Appointment
from queue_app.store.turn import Turn
from queue_app.store.vault import Sealed
from queue_app.store.words import concern_names, desk_json, languages, names
from queue_app.web import appointment_schemas as forms
from queue_app.web import guard, paces, proofs, schemas
from queue_app.web.house import deed, house, language, public_url, site_or_404
from queue_app.web.qr import qr_answer

api = APIBlueprint("appointments", __name__, url_prefix="/api/v1", tag="Appointments")
DAYS_SHOWN = 14  # without a wish: two weeks
PROPOSED = 3  # the best of them


@api.get("/sites/<site_id>/slots")
@api.input(forms.SlotsQuery, location="query", arg_name="asked")
@api.output(schemas.many(forms.SlotOut))
def read_slots(site_id: str, asked: forms.SlotsQuery) -> Response:
    site, at = site_or_404(site_id), house()
    now = at.clock()
    concerns = [c for c in (site.concern(one) for one in asked.concern.split(",")) if c is not None]
    if len(concerns) != len(asked.concern.split(",")):
        raise NotFound(concern=asked.concern)
    if len({concern.desk for concern in concerns}) > 1:
        raise RuleBroken("invalid", field="concern")
    first = asked.from_ or now.astimezone(ZoneInfo(site.timezone)).date()
    last = asked.to or first + timedelta(days=DAYS_SHOWN)
    with at.database.reading() as connection:
        found = store.free_slots(
            connection,
            site,
            concerns,
            first,
            last,
            now,
            staff=guard.is_clerk_of(site),
            language=asked.language or "",
        )
    best = {slot.at for slot in proposals.best(found, site.timezone, PROPOSED)}
    return jsonify(
        [
            {
                "at": local(site, slot.at),
                "minutes": slot.minutes,
                "short_wait": slot.quiet,
                "spoken": slot.spoken,
                "proposed": slot.at in best,
            }
            for slot in found
        ]
    )


@api.post("/sites/<site_id>/holds")
@api.input(forms.HoldSlot, location="json", arg_name="asked")
@api.output(forms.HoldOut, status_code=201)
def hold(site_id: str, asked: forms.HoldSlot) -> Response:
    site, actor, staff = booking(site_id)
    prove = proofs.charge(site, "booking", asked.request_id, asked.proof)

    def work(t: Turn) -> tuple[int, Body]:
        prove(t)
        made = appointments.hold(
            t, asked.concerns or [asked.concern], asked.at, staff=staff, instead=asked.hold
        )
        until = made.until or t.now
        return 201, {"secret": made.secret, "at": local(site, made.at), "until": until.isoformat()}

    return deed(site, actor, asked.request_id, work)


@api.post("/sites/<site_id>/appointments")
@api.input(forms.BookAppointment, location="json", arg_name="asked")
@api.output(forms.AppointmentMade, status_code=201)
def book(site_id: str, asked: forms.BookAppointment) -> Response:
    site, actor, staff = booking(site_id)
    contact = contact_of(site, asked.contact, asked.language)
    prove = _charge(site, asked)

    def work(t: Turn) -> tuple[int, Body]:
        prove(t)
        made = appointments.book(
            t,
            asked.concerns or [asked.concern],
            asked.at,
            asked.language,
            staff=staff,
            held=asked.hold,
            contact=contact,
            most_open=None if staff else most_open(),
            confirm_minutes=0 if staff else _confirm_minutes(site, contact),
        )
        return 201, {
            **shown(site, made),
            "secret": made.secret,
            "manage_url": f"{public_url()}/a/{made.secret}",
            "messages": contact.kind if contact else None,
        }

    return deed(site, actor, asked.request_id, work)


def _charge(site: Site, asked: forms.BookAppointment) -> Callable[[Turn], None]:
    """What the turn of a booking begins with. Who holds the time has proved enough for it."""
    with house().database.reading() as connection:
        held = asked.hold and store.by_secret(connection, asked.hold)
    if held and held.site == site.id and held.state == "held":
        return proofs.nothing
    return proofs.charge(site, "booking", asked.request_id, asked.proof)


def contact_of(site: Site, typed: str | None, language: str) -> Sealed | None:
    """The contact under lock and key. A house that writes to nobody keeps none; one it cannot write to is refused.

    From here on she is answered in her language, so one that is not spoken here is refused first.
    """
    if language not in site.languages:
        raise RuleBroken("invalid", field="language")
    g.language = language
    found = contacts.read(typed or "", site.messages.country_code)
    if found is None or not site.messages.kinds:
        return None
    if found.kind not in site.messages.kinds:
        raise contacts.wrong()
    return house().vault.seal(found)


def _confirm_minutes(site: Site, contact: Sealed | None) -> int:
    """How long a mail waits to be confirmed; a number costs money, so nobody is asked by text message."""
    return site.messages.confirm_minutes if contact is not None and contact.kind == "mail" else 0


def most_open() -> int | None:
    """How many appointments to come the public may book for one contact; any number while limits are off."""
    settings = house().settings
    return None if settings.limits_off else settings.limits.appointments_per_contact


def booking(site_id: str) -> tuple[Site, str, bool]:
    """The site, who books, and whether it is staff; the public books at a pace no human exceeds."""
    site = site_or_404(site_id)
    if guard.is_clerk_of(site):
        who = guard.staff_of(site)
        return site, f"clerk:{who.id}", True
    actor = proofs.booker()
    paces.check_pace("booking", actor)
    return site, actor, False


@api.get("/appointments/<secret>")
@api.output(forms.AppointmentOut)
def read_appointment(secret: str) -> Response:
    site, found = appointment_of(secret)
    return jsonify(shown(site, found))


@api.patch("/appointments/<secret>")
@api.input(forms.MoveAppointment, location="json", arg_name="asked")
@api.output(forms.AppointmentOut)
def move(secret: str, asked: forms.MoveAppointment) -> Response:
    site, found = appointment_of(secret)
    paces.check_pace("phone", f"appointment:{found.id}")
    staff = guard.is_clerk_of(site) and guard.has_csrf()  # no foreign page borrows what staff may

    def work(t: Turn) -> tuple[int, Body]:
        return 200, shown(site, appointments.move(t, secret, asked.at, staff=staff))

    return deed(site, f"appointment:{found.id}", asked.request_id, work)


@api.delete("/appointments/<secret>")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(forms.AppointmentOut)
def cancel(secret: str, asked: schemas.Deed) -> Response:
    site, found = appointment_of(secret)
    paces.check_pace("phone", f"appointment:{found.id}")

    def work(t: Turn) -> tuple[int, Body]:
        return 200, shown(site, appointments.cancel(t, secret))

    return deed(site, f"appointment:{found.id}", asked.request_id, work)


@api.get("/appointments/<secret>/qr.svg")
@api.doc(responses=schemas.file("The QR code of the appointment's page", "image/svg+xml"))
def appointment_qr(secret: str) -> Response:
    appointment_of(secret)
    return qr_answer(f"{public_url()}/a/{secret}")


@api.get("/appointments/<secret>/ics")
@api.doc(responses=schemas.file("The appointment for a calendar", "text/calendar"))
def calendar_file(secret: str) -> Response:
    site, found = appointment_of(secret)
    response = Response(invitation.calendar_file(site, found, language()), mimetype="text/calendar")
    response.headers["Content-Disposition"] = 'attachment; filename="appointment.ics"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def appointment_of(secret: str) -> tuple[Site, Appointment]:
    """The appointment of a link with its site; unknown and expired ones look the same. Errors speak its language."""
    at = house()
    with at.database.reading() as connection:
        found = store.by_secret(connection, secret)
        site = at.settings.site(found.site) if found else None
        if found is None or site is None or found.state in ("held", "offered"):
            raise NotFound()
        if _local_day(site, found.at) < moment(connection, site, at.clock()).day:
            raise NotFound()  # a link lives as long as the appointment's day
    g.language = found.language
    return site, found


def local(site: Site, at: datetime) -> str:
    """A moment with the offset of the site."""
    return at.astimezone(ZoneInfo(site.timezone)).isoformat()


def _local_day(site: Site, at: datetime) -> str:
    return at.astimezone(ZoneInfo(site.timezone)).date().isoformat()


def shown(site: Site, found: Appointment) -> Body:
    """An appointment as its owner sees it."""
    concerns = [c for c in map(site.concern, found.concerns) if c is not None]
    wanted = {d for c in concerns for d in c.documents}
    return {
        "code": found.code,
        "state": found.state,
        "site": site.id,
        "desk": found.desk,
        "concerns": [{"id": c.id, "names": concern_names(site, c.id)} for c in concerns],
        "bring": [
            {"id": d.id, "names": names(site, "document", d)} for d in site.documents if d.id in wanted
        ],
        "language": found.language,
        "site_name": site.name,
        "address": site.booking.address,
        "way": site.booking.way or {},
        "timezone": site.timezone,
        "languages": languages(site),
        "desks": [desk_json(site, d) for d in site.desks if d.id == found.desk],
        "demo": house().mode.demo,
        "always_open": house().mode.always_open,
        "at": local(site, found.at),
        "minutes": found.minutes,
        "ics_url": f"{public_url()}/api/v1/appointments/{found.secret}/ics",
        "check_in": _check_in(site, found),
        **(
            {"confirm_until": local(site, found.until)} if found.state == "to_confirm" and found.until else {}
        ),
    }


def _check_in(site: Site, found: Appointment) -> Body | None:
    """Whether she can say on her phone that she is here, and needs the code of a screen for it; None: not now."""
    open_now = found.state in ("booked", "to_confirm", "missed")
    near = arriving.in_house(request.remote_addr or "", site.arriving.networks)
    today = _local_day(site, found.at) == _local_day(site, house().clock())
    if not (open_now and today and (near or site.arriving.code != "off")):
        return None
    return {"code": not near}
