"""What kiosk, screen and phone ask for: catalogue, tickets, board."""

from collections.abc import Callable

from apiflask import APIBlueprint
from flask import Response, g, jsonify, request

from queue_app.actions import reception, tickets
from queue_app.config import Site, printer_for
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.rules.waiting import Range
from queue_app.store import follow_ups, phone, said
from queue_app.store.answers import Body
from queue_app.store.board import news, range_json
from queue_app.store.lines import Lines, concerns_ahead, plainly
from queue_app.store.records import Stop, Ticket
from queue_app.store.turn import Turn
from queue_app.web import guard, paces, schemas
from queue_app.web.catalogue import catalogue, in_language
from queue_app.web.errors import Refused
from queue_app.web.files import pack_answer
from queue_app.web.house import deed, house, public_url, site_or_404
from queue_app.web.qr import qr_answer

QUICKLY = 1  # how well a board is packed: it is not kept, and nearly as small as at its best
api = APIBlueprint("public", __name__, url_prefix="/api/v1", tag="Visitors")


@api.get("/sites")
@api.output(schemas.many(schemas.SiteOut))
def sites() -> Response:
    mode = house().mode
    about = {"demo": mode.demo, "always_open": mode.always_open}
    return jsonify([{"id": s.id, "name": s.name, **about} for s in house().settings.sites])


@api.get("/sites/<site_id>/catalogue")
@api.input(schemas.CatalogueQuery, location="query", arg_name="asked")
@api.output(schemas.Catalogue)
def read_catalogue(site_id: str, asked: schemas.CatalogueQuery) -> Response:
    site = site_or_404(site_id)
    at = house()
    with at.database.reading() as connection:
        found = catalogue(connection, site, at.clock(), at.mode)
    # A kiosk that is not enrolled should say so on its first page, not at the visitor's last tap.
    kiosk = guard.device(site, "kiosk")
    own = {"enrolled": kiosk is not None, "printer": bool(kiosk and printer_for(site.printers, kiosk.name))}
    response = jsonify({**(in_language(found, asked.language) if asked.language else found), **own})
    response.set_etag(
        f"{found['revision']}-{int(own['enrolled'])}{int(own['printer'])}{asked.language or ''}"
    )
    response.headers["Cache-Control"] = "no-cache"
    pack_answer(response).make_conditional(request)
    return response


@api.post("/sites/<site_id>/tickets")
@api.input(schemas.TakeTicketByHand, location="json", arg_name="asked")
@api.output(schemas.TicketTaken, status_code=201)
def take_ticket(site_id: str, asked: schemas.TakeTicketByHand) -> Response:
    site = site_or_404(site_id)
    kiosk = guard.device(site, "kiosk")
    staff = None if kiosk else guard.staff_or_unknown_device(site)
    if asked.language not in site.languages:
        raise RuleBroken("invalid", field="language")
    if (asked.priority or asked.interpreter) and staff is None:
        raise Refused(403, "not_allowed")
    g.language = asked.language
    actor = f"device:{kiosk.id}" if kiosk else f"clerk:{staff.id if staff else ''}"
    if kiosk:
        paces.check_kiosk(actor)

    def work(t: Turn) -> tuple[int, Body]:
        ticket, made = tickets.take_ticket(
            t,
            asked.concerns,
            asked.language,
            asked.needs,
            house().mode,
            by_staff=staff is not None,
            speak=asked.speak,
        )
        if staff and asked.priority:
            reception.give_priority(t, staff, ticket.id, asked.priority)
        if asked.interpreter:
            reception.need_interpreter(t, ticket.id, needed=True)
        if staff:
            made = t.stops_of(ticket.id)
        return 201, ticket_body(t, ticket, made)

    return deed(site, actor, asked.request_id, work)


def ticket_body(t: Turn, ticket: Ticket, made: list[Stop], *, new: bool = True) -> Body:
    """The ticket as whoever got it sees it, from the stop the visitor is at; what is said with a new one is kept."""
    here = phone.current_stop(made)
    ahead: int | None
    if new:
        ahead, wait = _told_with_it(t, ticket, here)
    else:
        ahead, wait = Lines(t.connection, t.site, t.day, t.now, [here.desk]).place(here)
    letter, digits = ticket.number.split(" ")
    concerns = [t.site.concern(s.concern) for s in made]
    return {
        "number": ticket.number,
        "letter": letter,
        "digits": int(digits),
        "secret": ticket.secret,
        "follow_url": f"{public_url()}/t/{ticket.secret}",
        "desk": here.desk,
        "stops": phone.stops_json(made),
        "ahead": ahead,
        "wait": range_json(wait),
        "issued_at": ticket.taken_at.isoformat(),
        "documents": list(dict.fromkeys(d for c in concerns if c for d in c.documents)),
        "language": ticket.language,
        "speak": ticket.speak,
    }


def _told_with_it(t: Turn, ticket: Ticket, here: Stop) -> tuple[int, Range | None]:
    concerns = concerns_ahead(t.connection, t.site, t.day, t.now, here, ticket)
    answer = said.for_newcomer(t.connection, t.site, here, ticket.language, t.now)
    if answer is None:
        answer = said.plainly(plainly(t.connection, t.site, t.day, here.desk, concerns))
    said.remember(t, here, ticket.language, answer)
    return concerns.total(), answer.said


@api.post("/tickets/<secret>/concerns")
@api.input(schemas.AddConcern, location="json", arg_name="asked")
@api.output(schemas.TicketTaken)
def add_concern(secret: str, asked: schemas.AddConcern) -> Response:
    """One more concern on a ticket that is there already: the number stays."""

    def work(t: Turn) -> tuple[int, Body]:
        ticket = tickets.add_concern(t, secret, asked.concern, house().mode)
        return 200, ticket_body(t, ticket, t.stops_of(ticket.id), new=False)

    return ticket_deed(secret, asked, work)


def ticket_site(secret: str) -> Site:
    """The site of a ticket's secret; unknown and expired ones look the same. Errors speak the ticket's language."""
    at = house()
    with at.database.reading() as connection:
        ticket = phone.find_ticket(connection, secret)
        site = at.settings.site(ticket.site) if ticket else None
    if ticket is None or site is None:
        raise NotFound()
    g.language = ticket.language
    return site


@api.get("/tickets/<secret>")
@api.output(schemas.TicketView)
def read_ticket(secret: str) -> Response:
    at = house()
    site = ticket_site(secret)
    found = phone.follow(at.database, site, secret, at.clock(), at.mode)
    if found is None:
        raise NotFound()
    return jsonify(found)


@api.get("/tickets/<secret>/qr.svg")
@api.doc(responses=schemas.file("The ticket's QR code", "image/svg+xml"))
def ticket_qr(secret: str) -> Response:
    ticket_site(secret)
    return qr_answer(f"{public_url()}/t/{secret}")


@api.post("/tickets/<secret>/leave")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(schemas.TicketView)
def leave(secret: str, asked: schemas.Deed) -> Response:
    return _phone_deed(secret, asked, lambda t: tickets.leave(t, secret))


@api.post("/tickets/<secret>/later")
@api.input(schemas.Later, location="json", arg_name="asked")
@api.output(schemas.TicketView)
def later(secret: str, asked: schemas.Later) -> Response:
    return _phone_deed(secret, asked, lambda t: tickets.later(t, secret, asked.minutes))


@api.post("/tickets/<secret>/speak")
@api.input(schemas.ChooseVoice, location="json", arg_name="asked")
@api.output(schemas.TicketView)
def choose_voice(secret: str, asked: schemas.ChooseVoice) -> Response:
    """Whether her language is heard when she is called."""
    return _phone_deed(secret, asked, lambda t: tickets.choose_voice(t, secret, speak=asked.speak))


def _phone_deed(secret: str, asked: schemas.Deed, action: guard.PhoneAction) -> Response:
    def work(t: Turn) -> tuple[int, Body]:
        ticket = action(t)
        found = t.stops_of(ticket.id)
        lines = Lines(t.connection, t.site, t.day, t.now, [phone.current_stop(found).desk])
        return 200, phone.ticket_json(
            t.site,
            lines,
            ticket,
            found,
            t.now,
            house().mode,
            follow_ups.of_stops(t.connection, [s.id for s in found]),
        )

    return ticket_deed(secret, asked, work)


def ticket_deed(secret: str, asked: schemas.Deed, work: Callable[[Turn], tuple[int, Body]]) -> Response:
    """What the owner of a secret does with her ticket."""
    site = ticket_site(secret)
    paces.check_pace("phone", secret)
    # The ticket's row id, not its secret: what is kept beside an answer should not open anything.
    with house().database.reading() as connection:
        ticket = phone.find_ticket(connection, secret)
    return deed(site, f"ticket:{ticket.id if ticket else 0}", asked.request_id, work)


@api.get("/sites/<site_id>/board")
@api.input(schemas.After, location="query", arg_name="asked")
@api.output(schemas.News)
def read_board(site_id: str, asked: schemas.After) -> Response:
    site = site_or_404(site_id)
    if not guard.may_see_board(site):
        raise Refused(401, "unknown_device")
    at = house()
    # A screen asks by HTTP where its line is bad: a third of the letters.
    return pack_answer(jsonify(news(at.database, site, at.clock(), at.mode, asked.after)), QUICKLY)
