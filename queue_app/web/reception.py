"""What the reception asks for: where a number is, deeds for one visitor, deeds for the house."""

from collections.abc import Callable

from apiflask import APIBlueprint
from flask import Response, jsonify

from queue_app.actions import house as office
from queue_app.actions import reception
from queue_app.actions.counters import Staff
from queue_app.config import Site, reception_printer
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import reception as seen
from queue_app.store.answers import Body
from queue_app.store.turn import Turn
from queue_app.web import guard
from queue_app.web import reception_schemas as schemas
from queue_app.web.house import deed, house, site_or_404
from queue_app.web.schemas import Deed, many

api = APIBlueprint("reception", __name__, url_prefix="/api/v1/sites/<site_id>", tag="Reception")


@api.get("/house")
@api.output(schemas.HouseOut)
def read_house(site_id: str) -> Response:
    site = site_or_404(site_id)
    clerk = guard.clerk_of(site)
    at = house()
    found = seen.house(at.database, site, clerk.role, at.clock(), at.mode, at.settings.limits)
    return jsonify({**found, "printer": reception_printer(site.printers) is not None})


@api.get("/visitors")
@api.input(schemas.NumberQuery, location="query", arg_name="asked")
@api.output(many(schemas.VisitorOut))
def find_visitors(site_id: str, asked: schemas.NumberQuery) -> Response:
    site = site_or_404(site_id)
    guard.clerk_of(site)
    return jsonify(seen.lookup(house().database, site, asked.number, house().clock()))


ForVisitor = Callable[[Turn, Staff, int, schemas.ForVisitor], None]


def _language(t: Turn, _who: Staff, ticket: int, asked: schemas.ForVisitor) -> None:
    if asked.language is None:
        raise RuleBroken("invalid", field="language")
    reception.change_language(t, ticket, asked.language, asked.version)


def _needs(t: Turn, _who: Staff, ticket: int, asked: schemas.ForVisitor) -> None:
    if asked.needs is None:
        raise RuleBroken("invalid", field="needs")
    reception.change_needs(t, ticket, asked.needs, asked.version)


DEEDS: dict[str, ForVisitor] = {
    "language": _language,
    "needs": _needs,
    "priority": lambda t, who, ticket, asked: reception.give_priority(
        t, who, ticket, asked.reason, asked.version
    ),
    "interpreter": lambda t, _who, ticket, asked: reception.need_interpreter(
        t, ticket, asked.version, needed=asked.interpreter
    ),
    "leave": lambda t, _who, ticket, asked: reception.send_home(t, ticket, asked.version),
}


@api.post("/visitors/<int:ticket_id>/<what>")
@api.input(schemas.ForVisitor, location="json", arg_name="asked")
@api.output(schemas.VisitorOut)
def for_visitor(site_id: str, ticket_id: int, what: str, asked: schemas.ForVisitor) -> Response:
    action = DEEDS.get(what)
    if action is None or ticket_id >= 2**53:
        raise NotFound(step=what)

    def work(t: Turn, who: Staff) -> Body:
        action(t, who, ticket_id, asked)
        return seen.visitor(t.connection, t.site, t.ticket(ticket_id), t.now)

    return _deed(site_id, asked, work)


@api.post("/visitors/<int:ticket_id>/reprint")
@api.input(Deed, location="json", arg_name="asked")
@api.output(schemas.Reprinted)
def reprint(site_id: str, ticket_id: int, asked: Deed) -> Response:
    if ticket_id >= 2**53:
        raise NotFound()

    def work(t: Turn, _who: Staff) -> Body:
        ticket = reception.reprint(t, ticket_id)
        return {"number": ticket.number, "secret": ticket.secret}

    return _deed(site_id, asked, work)


@api.post("/message")
@api.input(schemas.Message, location="json", arg_name="asked")
@api.output(schemas.Text)
def set_message(site_id: str, asked: schemas.Message) -> Response:
    return _deed(site_id, asked, lambda t, who: {"text": office.set_message(t, who, asked.text)})


@api.post("/ready-messages/<int:number>/show")
@api.input(Deed, location="json", arg_name="asked")
@api.output(schemas.Text)
def show_ready(site_id: str, number: int, asked: Deed) -> Response:
    known = number if number < 2**53 else 0
    return _deed(site_id, asked, lambda t, who: {"text": office.show_ready(t, who, known)})


@api.post("/desks/<desk_id>/move")
@api.input(schemas.MoveQueue, location="json", arg_name="asked")
@api.output(schemas.Count)
def move_queue(site_id: str, desk_id: str, asked: schemas.MoveQueue) -> Response:
    return _deed(site_id, asked, lambda t, who: {"count": office.move_queue(t, who, desk_id, asked.to)})


@api.post("/void")
@api.input(schemas.VoidSeries, location="json", arg_name="asked")
@api.output(schemas.Count)
def void_series(site_id: str, asked: schemas.VoidSeries) -> Response:
    def work(t: Turn, who: Staff) -> Body:
        count, left_alone = office.void_series(t, who, asked.first, asked.last)
        return {"count": count, "left_alone": left_alone}

    return _deed(site_id, asked, work)


@api.post("/void-tickets")
@api.input(schemas.VoidTickets, location="json", arg_name="asked")
@api.output(schemas.Count)
def void_tickets(site_id: str, asked: schemas.VoidTickets) -> Response:
    def work(t: Turn, who: Staff) -> Body:
        count, left_alone = office.void_tickets(t, who, asked.tickets)
        return {"count": count, "left_alone": left_alone}

    return _deed(site_id, asked, work)


@api.post("/test-call")
@api.input(schemas.TestCall, location="json", arg_name="asked")
@api.output(schemas.Text)
def test_call(site_id: str, asked: schemas.TestCall) -> Response:
    return _deed(site_id, asked, lambda t, _who: {"text": office.test_call(t, asked.counter)})


def _deed(site_id: str, asked: Deed, action: Callable[[Turn, Staff], Body]) -> Response:
    site: Site = site_or_404(site_id)
    who = guard.staff_of(site)
    return deed(site, f"clerk:{who.id}", asked.request_id, lambda t: (200, action(t, who)))
