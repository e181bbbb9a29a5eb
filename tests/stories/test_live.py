"""Sockets: watch, news, pulse, and what happens when something gets lost. Real sockets, a real server."""

import json
import time
from typing import Any

import pytest
import socketio
import websocket

from tests.support.people import Clerk, Visitor
from tests.support.server import LiveServer
from tests.support.servers import StartServer
from tests.support.watching import Watcher, watching

HELPER_SECONDS = 60  # forecasts step back behind everything else on a busy machine


@pytest.fixture
def clerk(office: LiveServer) -> Clerk:
    somebody = Clerk(office).sign_in()
    somebody.open("1", take_over=True)
    view = somebody.console()
    if view["current"]:
        somebody.step(view["current"], "put-back" if view["current"]["state"] == "called" else "finish")
    for entry in somebody.console()["waiting"]:
        somebody.step(entry, "leave")
    return somebody


def first_concern(office: LiveServer, clerk: Clerk) -> str:
    desk = clerk.console()["counter"]["desks"][0]
    return str(next(c["id"] for c in Visitor(office).catalogue()["concerns"] if c["desk"] == desk))


def test_a_call_reaches_screen_console_and_phone(office: LiveServer, clerk: Clerk) -> None:
    visitor = Visitor(office, "ar")
    visitor.take(first_concern(office, clerk))
    cookies = {"Cookie": "; ".join(f"{c.name}={c.value}" for c in clerk.session.cookies)}
    with (
        watching(office, "/board") as screen,
        watching(office, "/console", headers=cookies) as console,
        watching(office, "/ticket", auth={"secret": visitor.ticket["secret"]}) as phone,
    ):
        for watcher in (screen, console):
            assert watcher.watch(site=office.site, after=None)["events"] == []
        assert phone.watch()["ticket"]["state"] == "waiting"
        clerk.call_next()
        for watcher in (screen, console):
            found = watcher.until(lambda news: any(e["kind"] == "called" for e in news["events"]))
            assert found["board"]["called"][0]["number"] == visitor.number
        assert (
            phone.until(lambda news: news["ticket"]["state"] == "called")["ticket"]["counter"]
            == clerk.counter
        )


def test_a_screen_that_was_away_asks_from_where_it_stood(office: LiveServer, clerk: Clerk) -> None:
    with watching(office, "/board") as screen:
        last = screen.watch(site=office.site)["board"]["id"]
    Visitor(office).take(first_concern(office, clerk))
    stop = clerk.call_next()
    with watching(office, "/board") as screen:
        found = screen.watch(site=office.site, after=last)
    assert [e["id"] for e in found["events"]] == list(range(last + 1, found["board"]["id"] + 1))
    assert [e["number"] for e in found["events"] if e["kind"] == "called"] == [stop["number"]]


def test_a_pulse_comes_at_least_every_five_seconds(office: LiveServer) -> None:
    with watching(office, "/board") as screen:
        newest = screen.watch(site=office.site)["board"]["id"]
        begun = time.monotonic()
        assert screen.pulses.get(timeout=6)["id"] >= newest
        screen.pulses.get(timeout=6)
        assert time.monotonic() - begun < 10


def test_a_phone_need_not_ask_again_because_of_others(office: LiveServer, clerk: Clerk) -> None:
    concern = first_concern(office, clerk)
    visitor = Visitor(office)
    visitor.take(concern)
    with watching(office, "/ticket", auth={"secret": visitor.ticket["secret"]}) as phone:
        known = phone.watch()["board"]["id"]
        Visitor(office).take(
            concern
        )  # stands behind her: nothing changes for this ticket but perhaps its wait
        time.sleep(1)
        while not phone.news.empty():
            known = phone.news.get()["board"]["id"]
        while not phone.pulses.empty():
            phone.pulses.get()
        assert phone.pulses.get(timeout=6)["id"] == known


def test_a_console_without_session_and_a_phone_without_secret_hear_nothing(office: LiveServer) -> None:
    with watching(office, "/console") as stranger:
        assert stranger.watch(site=office.site) == {"error": {"code": "not_signed_in"}}
    with pytest.raises(socketio.exceptions.ConnectionError):
        Watcher(office, "/ticket", auth={"secret": "A" * 22})


@pytest.mark.parametrize(
    "asked", [{"site": "elsewhere"}, {}, {"site": ["wismar"]}, {"site": "wismar", "after": "x"}]
)
def test_whatever_a_client_asks_it_gets_an_answer(office: LiveServer, asked: dict[str, Any]) -> None:
    with watching(office, "/board") as screen:
        found = screen.watch(**asked)
    assert set(found) in ({"error"}, {"board", "events"})


def test_polling_transport_and_foreign_pages_are_refused(office: LiveServer) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        socketio.SimpleClient().connect(office.url, namespace="/board", transports=["polling"])
    with pytest.raises(socketio.exceptions.ConnectionError):
        Watcher(office, "/board", headers={"Origin": "https://elsewhere.example"})


def test_after_a_restart_the_screen_is_right_and_nothing_rings_twice(live_server: StartServer) -> None:
    server = live_server()
    server.add_clerk()
    clerk = Clerk(server).sign_in()
    clerk.open("1")
    Visitor(server).take(first_concern(server, clerk))
    stop = clerk.call_next()
    with watching(server, "/board") as screen:
        last = screen.watch(site=server.site)["board"]["id"]
        server.kill9()
    server.restart()
    with watching(server, "/board") as screen:
        found = screen.watch(site=server.site, after=last)
    assert [c["number"] for c in found["board"]["called"]] == [stop["number"]]
    assert [e for e in found["events"] if e["kind"].startswith("called")] == []
    assert clerk.step(stop, "begin")["state"] == "serving"


def test_a_wait_that_changes_by_itself_reaches_screen_and_phone(live_server: StartServer) -> None:
    """Nothing happens, and yet it takes longer or shorter: the faces are told without having to ask."""
    office = live_server()
    office.add_clerk()
    clerk, visitor = Clerk(office).sign_in(), Visitor(office, "ar")
    visitor.take(visitor.catalogue()["unsure"])
    assert visitor.ticket["wait"] is None
    with (
        watching(office, "/board") as screen,
        watching(office, "/ticket", auth={"secret": visitor.ticket["secret"]}) as phone,
    ):
        screen.watch(site=office.site, after=None)
        assert phone.watch()["ticket"]["wait"] is None
        clerk.open("1")
        desk = visitor.ticket["desk"]
        screen.until(lambda news: news["events"] == [] and wait_of(news, desk) is not None, HELPER_SECONDS)
        found = phone.until(lambda news: news["ticket"]["wait"] is not None, HELPER_SECONDS)
        assert found["ticket"]["wait"] == {"low_minutes": 0, "high_minutes": 5}


def wait_of(news: Any, desk: str) -> Any:
    return next(line["wait"] for line in news["board"]["waiting"] if line["desk"] == desk)


def test_who_hangs_up_while_others_are_let_in_leaves_nothing_behind(office: LiveServer, clerk: Clerk) -> None:
    with Visitor(office) as visitor:
        ticket = json.dumps({"secret": visitor.take(first_concern(office, clerk))["secret"]})
    site = json.dumps(["watch", {"site": office.site, "after": None}])
    cookie = "; ".join(f"{one.name}={one.value}" for one in clerk.session.cookies)
    address = office.url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
    for greeting, question in (
        ("40/board,", f"42/board,0{site}"),
        ("40/console,", f"42/console,0{site}"),
        (f"40/ticket,{ticket}", '42/ticket,0["watch",{}]'),
    ):
        lines = [websocket.create_connection(address, origin=office.url, cookie=cookie) for _ in range(40)]
        for line in lines:
            line.send(greeting)
            line.send(question)
        for line in lines:
            line.shutdown()
    with watching(office, "/board") as screen:  # everybody before her has had her turn
        assert screen.watch(site=office.site, after=None)["events"] == []
    assert "Traceback" not in office.log
