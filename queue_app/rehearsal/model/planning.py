"""What is planned before the day begins: when appointments are, when clerks have their breaks.

The forecast is that of a usual day (a fluid: work flows in as it usually does and is drained by who is there); nobody
knows the day itself in advance.
"""

from collections.abc import Sequence
from dataclasses import replace

from queue_app.rehearsal.model.people import Day, Visitor
from queue_app.rehearsal.model.world import Seat, World

SLOT = 15.0  # minutes from one possible appointment to the next
BREAK_FROM, BREAK_UNTIL = 180.0, 360.0  # minutes after opening between which a break lies


def even(world: World, day: Day) -> dict[int, float]:
    """Appointments spread evenly over the hours of their desks, as most offices book them."""
    found = {}
    for visitor in booked(day):
        slots = _slots(world, visitor.stops[0].task.desk)
        found[visitor.id] = slots[int(visitor.chance * len(slots))]
    return found


def load_aware(world: World, day: Day) -> dict[int, float]:
    """Each appointment where a usual day has most room left after those booked before: no clashes, no peaks."""
    forecast = {desk: Forecast(world, desk) for desk in world.desks}
    return {
        visitor.id: forecast[visitor.stops[0].task.desk].book(visitor.stops[0].task.minutes)
        for visitor in sorted(booked(day), key=lambda v: v.chance)
    }


def booked(day: Day) -> list[Visitor]:
    """Who has an appointment, whether she comes or not."""
    return [visitor for visitor in day.visitors if visitor.booked]


def _slots(world: World, desk: str) -> list[float]:
    return [
        start + SLOT * n
        for start, end in world.desks[desk]
        for n in range(max(1, int((end - start - world.last_ticket) // SLOT) + 1))
    ]


class Forecast:
    """The usual day of one desk in cells of a quarter of an hour: work that comes, people who are there."""

    def __init__(self, world: World, desk: str, seats: Sequence[Seat] | None = None) -> None:
        self.slots = _slots(world, desk)
        cells = int(world.closes // SLOT) + 9
        self.work = usual_work(world, desk, cells)
        self.room = [capacity(seats or world.seats, desk, n * SLOT) for n in range(cells)]
        self.done = [people * SLOT for people in self.room]
        self.taken = [0] * cells

    def waits(self, cell: int | None = None, minutes: float = 0.0) -> float:
        """Minutes that all work waits in total, with so many more minutes of it in one cell."""
        backlog = total = 0.0
        for n, (work, done) in enumerate(zip(self.work, self.done, strict=True)):
            backlog += work - done
            if n == cell:
                backlog += minutes
            if backlog > 0:
                total += backlog
            else:
                backlog = 0.0
        return total

    def book(self, minutes: float) -> float:
        """Book one more appointment where it does least harm; returns its time."""
        best = min(self.slots, key=lambda slot: (self._harm(slot, minutes), slot))
        cell = int(best // SLOT)
        self.work[cell] += minutes
        self.taken[cell] += 1
        return best

    def _harm(self, slot: float, minutes: float) -> float:
        cell = int(slot // SLOT)
        here = max(self.room[cell], 0.2)
        near = sum(self.taken[max(0, cell - 1) : cell + 2])
        clash = self.taken[cell] * 3 + near
        return self.waits(cell, minutes) + clash * minutes / here


def usual_work(world: World, desk: str, cells: int) -> list[float]:
    """Minutes of talk that usually come to a desk in each cell, without appointments."""
    share = sum(t.often for t in world.tasks if t.desk == desk) / sum(t.often for t in world.tasks)
    mean = sum(t.often * t.minutes for t in world.tasks if t.desk == desk) / max(
        1e-9, sum(t.often for t in world.tasks if t.desk == desk)
    )
    stops = 1 + sum(world.chain)
    per_day = (
        world.visitors * (1 - world.booked) * share * stops * mean * 1.15
    )  # some talks need an interpreter
    whole = sum(world.coming.values())
    found = [0.0] * cells
    for at, weight in world.coming.items():
        for n in range(max(1, int(world.cell // SLOT))):
            cell = int(at // SLOT) + n
            if cell < cells:
                found[cell] += per_day * weight / whole / max(1, int(world.cell // SLOT))
    return found


def capacity(seats: Sequence[Seat], desk: str, at: float) -> float:
    """How many clerks a desk has then; one of several desks counts in part."""
    middle = at + SLOT / 2
    return sum(
        1 / len(seat.desks)
        for seat in seats
        if desk in seat.desks
        and seat.works(middle)
        and not any(start <= middle < start + length for start, length in seat.breaks)
    )


def breaks_by_forecast(world: World) -> World:
    """Each break where the desk's usual day has least to do, one seat after the other."""
    seats = [replace(seat, breaks=()) for seat in world.seats]
    for index, seat in enumerate(world.seats):
        for start, length in seat.breaks:
            low, high = min(BREAK_FROM, start), max(BREAK_UNTIL, start + length)

            def harm(at: float, index: int = index, seat: Seat = seat, length: float = length) -> float:
                tried = list(seats)
                tried[index] = replace(tried[index], breaks=(*tried[index].breaks, (at, length)))
                return sum(Forecast(world, desk, tried).waits() for desk in seat.desks)

            options = [low + SLOT * n for n in range(int((high - length - low) // SLOT) + 1)] or [start]
            best = min(options, key=lambda at: (round(harm(at), 6), abs(at - start)))
            seats[index] = replace(seats[index], breaks=(*seats[index].breaks, (best, length)))
    return replace(world, seats=tuple(seats))
