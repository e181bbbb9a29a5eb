"""One printer on the network: asked how it is, and given a ticket, once: what may have come out is not sent again."""

import socket
from collections.abc import Iterable

from queue_app.printing import escpos
from queue_app.printing.escpos import State

CONNECT_SECONDS = 2.0
ANSWER_SECONDS = 2.0
SEND_SECONDS = 8.0  # for one piece; a printer takes no more while it prints what it has
DONE_SECONDS = 10.0


def state_of(host: str, port: int) -> State:
    """How the printer is now."""
    try:
        with _reached(host, port) as line:
            return _state(line)
    except OSError as why:
        return _what_it_means(why)


def deliver(host: str, port: int, pieces: Iterable[bytes]) -> State:
    """Print one ticket and say what became of it. `prints` of the answer is true only when the printer said so itself.

    Nothing is sent to a printer that says beforehand that it cannot print, or says nothing.
    """
    try:
        with _reached(host, port) as line:
            before = _state(line)
            if not before.prints:
                return before
            return _sent(line, pieces)
    except OSError as why:
        return _what_it_means(why)


def _reached(host: str, port: int) -> socket.socket:
    line = socket.create_connection((host, port), CONNECT_SECONDS)
    line.settimeout(ANSWER_SECONDS)
    return line


def _what_it_means(why: OSError) -> State:
    return State.SILENT if isinstance(why, TimeoutError) and str(why) == "no answer" else State.AWAY


def _state(line: socket.socket) -> State:
    answers = []
    for question in (escpos.ASK_OFFLINE, escpos.ASK_CAUSE, escpos.ASK_PAPER):
        line.sendall(question)
        answers.append(_answer(line))
    return escpos.understood(*answers)


def _answer(line: socket.socket) -> int:
    try:
        said = line.recv(1)
    except TimeoutError:
        raise TimeoutError("no answer") from None
    if not said:
        raise ConnectionResetError
    return said[0]


def _sent(line: socket.socket, pieces: Iterable[bytes]) -> State:
    """From here on something may have come out: whatever goes wrong, it is broken off, or the printer says why."""
    try:
        line.settimeout(SEND_SECONDS)
        for piece in pieces:
            line.sendall(piece)
        line.sendall(escpos.ASK_DONE)
        line.settimeout(DONE_SECONDS)
        _answer(line)
    except OSError:
        return _why_it_broke(line)
    line.settimeout(ANSWER_SECONDS)
    try:
        return _state(line)
    except OSError:
        return State.READY  # it said that all of it was printed


def _why_it_broke(line: socket.socket) -> State:
    try:
        line.settimeout(ANSWER_SECONDS)
        found = _state(line)
    except OSError:
        return State.BROKEN_OFF
    return State.BROKEN_OFF if found.prints else found
