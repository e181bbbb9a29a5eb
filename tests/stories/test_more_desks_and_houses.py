"""A fifth desk and a second house are a change of the configuration, nothing else: here they are used end to end."""

import pytest

from tests.support.people import Clerk, Refused, Visitor
from tests.support.server import ROOT
from tests.support.servers import StartServer
from tests.support.small_office import SMALL

FIFTH_DESK = """
[[sites.desks]]
id = "aliens-office"
names = { de = "Ausländerbehörde", en = "Aliens' office" }
letter = "O"
shape = "hexagon"
colour = "#5A4A00"
colour_night = "#E8D36A"
hours = [{ days = ["mon"], opens = 08:00:00, closes = 12:00:00 }]

"""
ITS_COUNTER_AND_CONCERN = """
[[sites.counters]]
id = "10"
name = "10"
desks = ["aliens-office"]
room = "1.10"
floor = 1
arrow = "up"
way = { de = "die Treppe hoch", en = "up the stairs" }
[[sites.concerns]]
id = "residence-permit"
desk = "aliens-office"
pictogram = "id"
names = { de = "Aufenthaltstitel", en = "Residence permit" }
minutes = 15
spread = 0.5
"""


def grown() -> str:
    """The example office with a fifth desk, and the small town hall beside it."""
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    with_desk = example.replace("[[sites.counters]]", FIFTH_DESK + "[[sites.counters]]", 1)
    with_concern = with_desk.replace('"everyday",\n]', '"everyday",\n    "residence-permit",\n]', 1)
    second = SMALL[SMALL.index("[[sites]]") :]
    return with_concern + ITS_COUNTER_AND_CONCERN + second


def test_a_fifth_desk_and_a_second_house_work_without_a_line_of_code(live_server: StartServer) -> None:
    server = live_server(config=grown())
    assert [site["id"] for site in server.get("/api/v1/sites")] == ["wismar", "town"]
    server.add_clerk()
    with Visitor(server, "ar") as visitor, Clerk(server) as clerk:
        visitor.take("residence-permit")
        clerk.sign_in().open("10")
        stop = clerk.call_next()
        board = server.get("/api/v1/sites/wismar/board")["board"]
        wanted = (visitor.number, stop["desk"], board["called"][0]["counter"], board["called"][0]["desk"])
        assert wanted == ("O 1", "aliens-office", "10", "aliens-office")
        desk = next(d for d in board["desks"] if d["id"] == "aliens-office")
        assert (desk["letter"], desk["shape"]) == ("O", "hexagon")

    server.site = "town"  # the same program, asked about its other house
    server.add_clerk(name="Zweite Person")
    with Visitor(server) as visitor, Clerk(server, name="Zweite Person") as clerk:
        visitor.take("rent")
        clerk.sign_in().open("1")
        assert (visitor.number, clerk.call_next()["number"]) == ("K 1", "K 1")
        board = server.get("/api/v1/sites/town/board")["board"]
        assert [call["number"] for call in board["called"]] == ["K 1"]
        with pytest.raises(Refused) as foreign:
            clerk.get("/api/v1/sites/wismar/console", counter="10")
        assert foreign.value.status == 403
