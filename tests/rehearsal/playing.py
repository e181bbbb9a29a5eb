"""Playing a compressed day in a test, and reading what happened."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import Row, select

from queue_app.config import Hours
from queue_app.rehearsal.clock import DemoClock, morning
from queue_app.rehearsal.play import Playing, play
from queue_app.store import tables as tab
from queue_app.store.board import Mode
from tests.support.house import House

SPEED = 20_000.0  # office minutes per real minute: a morning in less than a second, if the machine can do it
MONDAY_NIGHT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
TRYING_OUT = Mode(always_open=True)


def shorter(house: House, days: tuple[Any, ...] = ("mon", "tue")) -> None:
    """Every desk is open for an hour and a half on these days."""
    hours = (Hours(days=days, opens=time(8), closes=time(9, 30)),)
    desks = tuple(desk.model_copy(update={"hours": hours}) for desk in house.site.desks)
    house.site = house.site.model_copy(update={"desks": desks})


def at_the_door(house: House, speed: float = SPEED) -> DemoClock:
    """A demo's clock that stands at Monday morning until the play begins; the house's time too."""
    house.now = morning(house.site, MONDAY_NIGHT)
    clock = DemoClock(house.now, speed)
    clock.hold(house.now)
    return clock


def play_days(
    house: House,
    seed: int,
    days: int = 1,
    *,
    mode: Mode = TRYING_OUT,
    leave_alone: Collection[str] | None = None,
    stop: Callable[[], bool] = lambda: False,
    clock: DemoClock | None = None,
) -> Playing:
    """Play so many days from that Monday on; counter 1 belongs to clerk 1 and so on."""
    clock = clock or at_the_door(house)
    clerks = {counter.id: index for index, counter in enumerate(house.site.counters, 1)}
    how: dict[str, Any] = {"clerks": clerks, "leave_alone": leave_alone, "days": days}
    return play(house.database, house.site, clock, mode, seed, clock.pace, stop, **how)


def events(house: House) -> list[Row[Any]]:
    """Everything that happened, in order."""
    with house.database.reading() as connection:
        return list(connection.execute(select(tab.event).order_by(tab.event.c.id)).all())
