"""Paper from a printer in the house's network: given first, printed second, once for each wish, told when it fails."""

import time

import pytest

from tests.support.people import Clerk, Json, Refused, Visitor, request_id
from tests.support.printers import FakePrinter
from tests.support.server import ROOT, LiveServer
from tests.support.servers import StartServer

PATIENCE_SECONDS = 20.0
EXAMPLE = (ROOT / "config.example.toml").read_text(encoding="utf-8")


@pytest.fixture(params=["eventlet", "threads"])
def house(request: pytest.FixtureRequest, live_server: StartServer, fake_printer: FakePrinter) -> LiveServer:
    printer = f'[[sites.printers]]\nid = "entrance"\nhost = "127.0.0.1"\nport = {fake_printer.port}\n\n'
    at = EXAMPLE.index("[[sites.screens]]")
    server = live_server(config=EXAMPLE[:at] + printer + EXAMPLE[at:], engine=request.param)
    server.add_clerk()
    return server


def wish(visitor: Visitor, same: str | None = None) -> Json:
    with visitor.at_the_kiosk():
        made: Json = visitor.post(
            f"/api/v1/tickets/{visitor.ticket['secret']}/prints", request_id=same or request_id()
        )
    return made


def became(visitor: Visitor, printing: int) -> str:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        state = str(visitor.get(f"/api/v1/tickets/{visitor.ticket['secret']}/prints/{printing}")["state"])
        if state != "printing":
            return state
        time.sleep(0.1)
    raise AssertionError("it prints and prints")


def test_a_ticket_is_printed_once_for_each_wish_and_staff_are_told_when_paper_is_out(
    house: LiveServer, fake_printer: FakePrinter
) -> None:
    with Visitor(house, "ti") as visitor, Clerk(house) as clerk:
        visitor.take("unsure")
        assert visitor.catalogue()["printer"] is True
        same = request_id()
        first = wish(visitor, same)
        assert wish(visitor, same) == first
        assert became(visitor, first["id"]) == "printed"
        assert (fake_printer.begun, [width for width, _ in fake_printer.pictures]) == (1, [576])
        fake_printer.paper = 0x72
        assert became(visitor, wish(visitor)["id"]) == "no_paper"
        clerk.sign_in()
        (told,) = clerk.get(f"/api/v1/sites/{house.site}/printers")
        assert (told["name"], told["state"]) == ("entrance", "no_paper")
        fake_printer.paper = 0x12
        assert became(visitor, wish(visitor)["id"]) == "printed"
        assert fake_printer.begun == 2
        with pytest.raises(Refused) as refused:  # her phone is no kiosk
            visitor.post(f"/api/v1/tickets/{visitor.ticket['secret']}/prints")
        assert refused.value.status == 401
