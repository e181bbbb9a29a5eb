"""Look-ahead: of those who are due about together, take the one after whom all others wait least.

A short roll-out without chance: every clerk who is there takes whom the rule names, talks last as long as expected, and
nobody else comes. A lever of the rehearsal, not of the house: docs/decisions/0004 says what it brings and costs.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from queue_app.rehearsal.model.inside import Desk, moment
from queue_app.rehearsal.model.world import World
from queue_app.rules import calling
from queue_app.rules.calling import Pick, Waiting
from queue_app.rules.policy import Policy

CHOICES, WITHIN = 3, 20.0  # how many are compared, and by how many minutes they may be due after the first
LATE, KEPT = 30.0, 10.0  # minutes of waiting that a broken appointment counts, and from when on it is one


def choose(
    world: World,
    desk: Desk,
    picks: Sequence[Pick],
    waiting: Sequence[Waiting],
    there: Sequence[tuple[Desk, float]],
    now: float,
    policy: Policy,
) -> Pick:
    """The pick after whom the others wait least. `there` are the clerks with the moment each is free."""
    due = calling.dues(waiting, policy)
    first = due[picks[0].stop.id][0]
    near = [pick for pick in picks[:CHOICES] if due[pick.stop.id][0] - first <= WITHIN]
    if len(near) == 1:
        return near[0]
    costs = [_cost(world, desk, pick.stop, waiting, there, now, policy, due) for pick in near]
    return near[costs.index(min(costs))]


def _cost(
    world: World,
    desk: Desk,
    taken: Waiting,
    waiting: Sequence[Waiting],
    there: Sequence[tuple[Desk, float]],
    now: float,
    policy: Policy,
    due: Mapping[int, tuple[float, float]],
) -> float:
    left = [stop for stop in waiting if stop is not taken]
    free = [[now + talk(world, desk, taken) if one is desk else at, n] for n, (one, at) in enumerate(there)]
    total = _wait(taken, now)
    while left and free:
        free.sort()
        at, place = free[0]
        clerk = there[int(place)][0]
        mine = [stop for stop in left if calling.may_call(stop, clerk.caller, policy)]
        if not mine:
            free.pop(0)
            continue
        stop = min(mine, key=lambda one: (_towards(one, clerk, due, policy), one.arrived))
        left.remove(stop)
        total += _wait(stop, at)
        free[0][0] = at + talk(world, clerk, stop)
    return total


def _towards(stop: Waiting, clerk: Desk, due: Mapping[int, tuple[float, float]], policy: Policy) -> float:
    return due[stop.id][0] - policy.language_advantage * clerk.caller.speaks(stop.language)


def _wait(stop: Waiting, at: float) -> float:
    since, booked = stop.entered_at, stop.first and stop.appointment_at is not None
    if booked and stop.appointment_at is not None:
        since = max(since, stop.appointment_at)
    waited = max(0.0, (moment(at) - since) / timedelta(minutes=1))
    return waited + LATE * (booked and waited > KEPT)


def talk(world: World, desk: Desk, stop: Waiting) -> float:
    """How long this talk is expected to take with this clerk."""
    if world.shared(desk.seat, stop.language):
        return stop.minutes
    return stop.minutes * world.foreign_factor + world.foreign_minutes
