"""The people of a demo's day: those of the model (`model/people.py`), with what only the real house asks of them.

The model says who comes when with what, who has an appointment and how talks go; here she gets needs, patience and the
small things that go otherwise. The same seed and plan give the same people, whatever happens to them in the house.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from queue_app.config import Concern
from queue_app.rehearsal import habits
from queue_app.rehearsal.demand import usual_visitors
from queue_app.rehearsal.model import house, planning
from queue_app.rehearsal.model.people import Stop, Visitor, draw
from queue_app.rehearsal.office import Plan
from queue_app.rehearsal.visits import Visit, deviations, one_of, visit, way


@dataclass(frozen=True)
class Wish:
    """A visitor: when she comes (minutes after opening), with what, how long she waits, and her visits in order.

    With an appointment `booked_for` is its time as she would like it; then she comes at `at` when she got that one and
    as much sooner or later when she got another, and `comes` says whether she comes at all.
    """

    at: float
    language: str
    concerns: tuple[str, ...]
    needs: tuple[str, ...]
    gives_up_after: float | None
    steps_aside: tuple[float, int] | None  # minutes after taking the ticket, minutes asked for
    visits: tuple[Visit, ...]
    booked_for: float | None = None
    comes: bool = True


def wishes(plan: Plan, seed: int) -> tuple[Wish, ...]:
    """The visitors of a day, in the order of coming. Nobody comes to a house in which nobody sits."""
    if not plan.shifts:
        return ()
    world = house.world(plan, usual_visitors(plan))
    if not world.coming:
        return ()
    day = draw(world, seed, 0)
    times = planning.load_aware(world, day)
    found = [_wish(plan, visitor, times.get(visitor.id), f"{seed}:{visitor.id}") for visitor in day.visitors]
    in_order = sorted((wish for wish in found if wish.concerns), key=lambda wish: wish.at)
    return tuple(sorted(_through_the_door(in_order), key=lambda wish: wish.at))


def stranger(plan: Plan, seed: int, ticket: int) -> Wish:
    """Somebody who is not one of ours, because a person took the ticket: she comes when called and behaves like all."""
    chance = random.Random(f"{seed}:stranger:{ticket}")  # noqa: S311 - plays people, protects nothing
    calm = Visit(True, None, way(chance), chance.gauss(0, 1), "")
    return Wish(0.0, plan.site.languages[0], (), (), None, None, (calm,))


def _wish(plan: Plan, visitor: Visitor, slot: float | None, seed: str) -> Wish:
    chance = random.Random(seed)  # noqa: S311 - plays people, protects nothing
    at = visitor.at if slot is None else max(0.0, slot + (visitor.off or 0.0))
    concerns = {c.id: c for c in plan.site.concerns}
    stops = [s for s in visitor.stops if slot is not None or plan.takes_tickets(s.task.desk, at)]
    return Wish(
        at,
        visitor.language,
        tuple(stop.task.id for stop in stops),
        tuple(need for need, share in habits.NEEDS.items() if chance.random() < share),
        chance.uniform(*habits.PATIENCE) if chance.random() < habits.GIVES_UP else None,
        _aside(chance),
        # One more than there are stops, for being sent on.
        (*(_visit(stop, concerns[stop.task.id], chance) for stop in stops), visit(chance)),
        slot,
        slot is None or visitor.off is not None,
    )


def _visit(stop: Stop, concern: Concern, chance: random.Random) -> Visit:
    """A stop of the model as the demo plays it."""
    twist = one_of(chance, {**habits.TWISTS, "": 1 - sum(habits.TWISTS.values())})
    return Visit(
        stop.answers, stop.returns_after, stop.way, deviations(concern, stop.talk), twist, stop.solved
    )


def _aside(chance: random.Random) -> tuple[float, int] | None:
    if chance.random() >= habits.STEPS_ASIDE:
        return None
    return chance.uniform(*habits.ASIDE_AFTER), chance.choice(habits.ASIDE_MINUTES)


def _through_the_door(people: list[Wish]) -> Iterator[Wish]:
    """The same people; those who stand at the door at opening tap one after the other, as one kiosk lets them."""
    free = 0.0
    for wish in people:
        if wish.booked_for is None and wish.at < habits.FIRST_MINUTES:
            at = max(wish.at, free)
            free = at + habits.TAP_MINUTES
            yield replace(wish, at=at)
        else:
            yield wish
