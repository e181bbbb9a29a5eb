"""Paper tickets from a printer in the house's network: a kiosk or the reception asks for one, and what became of it."""

from apiflask import APIBlueprint
from flask import Response, jsonify

from queue_app.config import printer_for, reception_printer
from queue_app.rules.errors import NotFound
from queue_app.store import phone, prints
from queue_app.store.answers import Body
from queue_app.store.turn import Turn
from queue_app.web import guard, schemas
from queue_app.web.errors import Refused
from queue_app.web.house import deed, house, public_url, site_or_404
from queue_app.web.kiosk_schemas import PrinterOut, PrintOut
from queue_app.web.public import ticket_site

api = APIBlueprint("prints", __name__, url_prefix="/api/v1", tag="Kiosks")


@api.post("/tickets/<secret>/prints")
@api.input(schemas.Deed, location="json", arg_name="asked")
@api.output(PrintOut, status_code=201)
def print_ticket(secret: str, asked: schemas.Deed) -> Response:
    """Print this ticket at the kiosk's printer, or at the reception's. The answer does not wait for the paper."""
    site, at = ticket_site(secret), house()
    kiosk = guard.device(site, "kiosk")
    if kiosk is not None:
        on, who = printer_for(site.printers, kiosk.name), f"device:{kiosk.id}"
    elif guard.clerk() is not None:
        on, who = reception_printer(site.printers), f"clerk:{guard.staff_of(site).id}"
    else:
        raise Refused(401, "unknown_device")
    view = phone.follow(at.database, site, secret, at.clock(), at.mode)
    if on is None or view is None:
        raise NotFound
    begun: list[int] = []

    def work(t: Turn) -> tuple[int, Body]:
        found = phone.find_ticket(t.connection, secret)
        if found is None:
            raise NotFound
        begun.append(prints.begin(t, found.id, on.id))
        return 201, {"id": begun[-1], "state": prints.PRINTING}

    answer = deed(site, who, asked.request_id, work)
    if begun:  # the same wish sent again gets the first answer, and no second paper
        at.printing.begin(site, on, begun[-1], view, f"{public_url()}/t/{secret}")
    return answer


@api.get("/tickets/<secret>/prints/<int:printing>")
@api.output(PrintOut)
def read_print(secret: str, printing: int) -> Response:
    """What became of it: `printing`, `printed`, or why no paper came."""
    at = house()
    ticket_site(secret)
    with at.database.reading() as connection:
        found = phone.find_ticket(connection, secret)
    state = prints.became(at.database, found.id, printing, at.clock()) if found else None
    if state is None:
        raise NotFound
    return jsonify({"id": printing, "state": state})


@api.get("/sites/<site_id>/printers")
@api.output(schemas.many(PrinterOut))
def read_printers(site_id: str) -> Response:
    """For the staff: how the printers are."""
    site = site_or_404(site_id)
    guard.clerk_of(site)
    at = house()
    names = [printer.id for printer in site.printers]
    return jsonify(prints.states(at.database, site.id, names, at.clock()))
