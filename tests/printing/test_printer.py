"""A ticket goes to a printer once, and only what the printer says itself counts as printed."""

import socket

import pytest

from queue_app.printing import escpos, printer
from queue_app.printing.escpos import State
from tests.support.printers import FakePrinter

WIDTH = 384
BITS = bytes(range(256)) * 48  # 256 rows


def deliver(port: int) -> State:
    return printer.deliver("127.0.0.1", port, escpos.ticket(BITS, WIDTH))


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONNECT_SECONDS", "ANSWER_SECONDS", "SEND_SECONDS", "DONE_SECONDS"):
        monkeypatch.setattr(printer, name, 0.4)


def test_what_is_sent_comes_out_dot_by_dot(fake_printer: FakePrinter) -> None:
    assert deliver(fake_printer.port) is State.READY
    assert fake_printer.pictures == [(WIDTH, BITS)]


@pytest.mark.parametrize(
    ("how", "state"),
    [
        ({"paper": 0x72}, State.NO_PAPER),
        ({"cause": 0x32}, State.NO_PAPER),
        ({"cause": 0x16, "offline": 0x1A}, State.OPEN),
        ({"offline": 0x1A}, State.FAULT),
        ({"cause": 0x52}, State.FAULT),
        ({"mute": True}, State.SILENT),
    ],
)
def test_a_printer_that_cannot_print_is_sent_nothing(
    fake_printer: FakePrinter, how: dict[str, int], state: State
) -> None:
    for name, value in how.items():
        setattr(fake_printer, name, value)
    assert deliver(fake_printer.port) is state
    assert printer.state_of("127.0.0.1", fake_printer.port) is state
    assert fake_printer.begun == 0


def test_paper_that_runs_low_still_prints_and_is_told(fake_printer: FakePrinter) -> None:
    fake_printer.paper = 0x1E
    assert deliver(fake_printer.port) is State.LOW
    assert len(fake_printer.pictures) == 1


def test_a_printer_that_dies_within_a_ticket_is_not_sent_it_again(fake_printer: FakePrinter) -> None:
    fake_printer.takes = 3000
    assert deliver(fake_printer.port) is State.BROKEN_OFF
    assert (fake_printer.begun, fake_printer.pictures) == (1, [])


def test_a_slow_printer_is_waited_for(fake_printer: FakePrinter) -> None:
    fake_printer.slow = 0.05
    assert deliver(fake_printer.port) is State.READY


def test_nobody_there_is_said_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        free = listening.getsockname()[1]
    assert deliver(free) is State.AWAY
