"""The language of receipt printers, as far as it is needed: raster pictures, the cut, and how the printer is.

Source: Epson's ESC/POS reference, which most makers follow: GS v 0, GS V, DLE EOT 1/2/4 and GS r 1.
"""

from collections.abc import Iterator
from enum import StrEnum

START = b"\x1b@"
CUT = b"\x1dV\x42\x00"
ASK_OFFLINE, ASK_CAUSE, ASK_PAPER = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"  # answered at once
ASK_DONE = b"\x1dr\x01"  # answered in its turn: whatever was sent before has been printed then
BAND = 128  # rows sent as one picture: small enough for the memory of any printer


class State(StrEnum):
    """How a printer is, and what became of what was sent to it."""

    READY = "ready"
    LOW = "low"
    NO_PAPER = "no_paper"
    OPEN = "open"
    FAULT = "fault"
    SILENT = "silent"
    AWAY = "away"
    BROKEN_OFF = "broken_off"

    @property
    def prints(self) -> bool:
        """Whether paper comes out."""
        return self in (State.READY, State.LOW)


def ticket(bits: bytes, width: int) -> Iterator[bytes]:
    """What is sent for one picture, piece by piece: `bits` row by row, eight dots a byte, 1 is black.

    `width` in dots, a multiple of eight.
    """
    row = width // 8
    yield START
    for at in range(0, len(bits), row * BAND):
        piece = bits[at : at + row * BAND]
        rows = len(piece) // row
        yield b"\x1dv0\x00" + row.to_bytes(2, "little") + rows.to_bytes(2, "little") + piece
    yield CUT


def understood(offline: int, cause: int, paper: int) -> State:
    """The state from the answers to the three questions, a byte each."""
    if paper & 0x60 or cause & 0x20:
        return State.NO_PAPER
    if cause & 0x04:
        return State.OPEN
    if offline & 0x08 or cause & 0x40:
        return State.FAULT
    return State.LOW if paper & 0x0C else State.READY
