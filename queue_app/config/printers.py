"""The settings of receipt printers that stand in the house's network."""

from typing import Annotated, Literal

from pydantic import Field

from queue_app.config.frozen import Frozen
from queue_app.config.values import AtLeastOne, Id, Once, Text


class Printer(Frozen):
    """One printer that speaks ESC/POS. Without `kiosks` it prints for all kiosks that no other printer names.

    With `reception` it also prints what the reception gives out or prints again.
    """

    id: Id
    host: Text
    port: Annotated[AtLeastOne, Field(le=65535)] = 9100
    paper_mm: Literal[80, 58] = 80
    kiosks: Annotated[tuple[str, ...], Once] = ()
    reception: bool = False


def printer_for(printers: tuple[Printer, ...], kiosk: str) -> Printer | None:
    """The printer of the kiosk of this name; None where it prints by itself, or not at all."""
    named = (printer for printer in printers if kiosk in printer.kiosks)
    return next(named, next((printer for printer in printers if not printer.kiosks), None))


def reception_printer(printers: tuple[Printer, ...]) -> Printer | None:
    """The printer of the reception; None where it prints by the machine it stands on."""
    return next((printer for printer in printers if printer.reception), None)
