"""Whether a phone is in the house: by the network it is in, or by the code that its owner reads from a screen. Pure."""

import hashlib
import hmac
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from zoneinfo import ZoneInfo

CODE_DIGITS = 4
HOUR = timedelta(hours=1)


def in_house(address: str, networks: Iterable[str]) -> bool:
    """Whether an address lies in one of the networks; what is no address does not."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return any(found in ip_network(network) for network in networks)


def code(key: bytes, site: str, now: datetime, timezone: str, every: str) -> str:
    """The four digits that a site's screens show at a moment. Who does not know the key cannot foresee them."""
    begins, _ends = _period(now, timezone, every)
    what = f"{site} {every} {begins.isoformat()}"
    found = hmac.new(key, what.encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(found[:8]) % 10**CODE_DIGITS:0{CODE_DIGITS}d}"


def shown_until(now: datetime, timezone: str, every: str) -> datetime:
    """When another code takes its place."""
    return _period(now, timezone, every)[1]


def is_code(typed: str, key: bytes, site: str, now: datetime, timezone: str, every: str) -> bool:
    """Whether this is the code of now, or the one before: who has just read it may type slowly."""
    begins, _ends = _period(now, timezone, every)
    good = (code(key, site, moment, timezone, every) for moment in (now, begins - timedelta(seconds=1)))
    return any(hmac.compare_digest(typed.encode(), one.encode()) for one in good)


def _period(now: datetime, timezone: str, every: str) -> tuple[datetime, datetime]:
    if every == "hourly":
        begins = now.astimezone(ZoneInfo("UTC")).replace(minute=0, second=0, microsecond=0)
        return begins, begins + HOUR
    zone = ZoneInfo(timezone)
    day = now.astimezone(zone).date()
    return _midnight(day, zone), _midnight(day + timedelta(days=1), zone)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(0), zone).astimezone(ZoneInfo("UTC"))
