"""Saying "I am here" on the own phone: how a house knows that she is."""

from ipaddress import ip_network
from typing import Annotated, Literal

from pydantic import AfterValidator

from queue_app.config.frozen import Frozen
from queue_app.config.values import Once, sentence


def _network(value: str) -> str:
    try:
        return str(ip_network(value))
    except ValueError:
        raise sentence("A range of addresses is written such as 192.168.10.0/24 or 2001:db8::/32.") from None


class Arriving(Frozen):
    """`networks`: whose phones are in the house; `code`: how often the code on the screens changes, if there is one."""

    networks: Annotated[tuple[Annotated[str, AfterValidator(_network)], ...], Once] = ()
    code: Literal["off", "daily", "hourly"] = "off"
