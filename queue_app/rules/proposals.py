"""Which of many free times are proposed to somebody who is asked in passing, at the desk. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

MOST = 5  # as many as are chosen with one key and read at a glance
MOST_A_DAY = 2  # who cannot come on one day is asked about another one
APART = timedelta(hours=2)  # and who cannot come at one time of it, about quite another one


class OfferLike(Protocol):
    """A free time: whether a short wait can be promised, and whether her language is spoken (None: not known)."""

    @property
    def at(self) -> datetime: ...
    @property
    def quiet(self) -> bool: ...
    @property
    def spoken(self) -> bool | None: ...


Offer = TypeVar("Offer", bound=OfferLike)


def best(offers: Iterable[Offer], timezone: str, most: int = MOST) -> list[Offer]:
    """The best `most` times, best first: where her language is spoken, then with a short wait, then the earliest.

    At most `MOST_A_DAY` of a local day, and those two hours apart.
    """
    zone = ZoneInfo(timezone)
    found: list[Offer] = []
    for one in sorted(offers, key=lambda one: (one.spoken is False, not one.quiet, one.at)):
        day = one.at.astimezone(zone).date()
        same = [other.at for other in found if other.at.astimezone(zone).date() == day]
        if len(same) < MOST_A_DAY and all(abs(one.at - at) >= APART for at in same):
            found.append(one)
        if len(found) == most:
            break
    return found
