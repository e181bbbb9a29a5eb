"""Counters that change desk by the hour: a clerk who can serve another desk goes there while it is much fuller.

A lever of the house, not of the rule: somebody has to be able to, and somebody has to say so in the morning.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from queue_app.rehearsal.model.inside import Desk
from queue_app.rules.calling import Waiting

EVERY = 60.0  # minutes from one look to the next
FULLER = 20.0  # minutes of talk for each clerk that the other desk must have more


def change(
    desks: Sequence[Desk],
    waiting: Sequence[Waiting],
    others: Mapping[str, tuple[str, ...]],
    there: Sequence[Desk],
) -> None:
    """Give each counter of `others` its own desk or one of those it can serve; nobody's own desk is left alone.

    `there` are the clerks who are at work and not away now.
    """
    serves = {desk.seat.counter: desk.home for desk in desks}

    def load(desk: frozenset[str]) -> float:
        work = sum(stop.minutes for stop in waiting if stop.desk in desk)
        return work / max(0.1, sum(serves[one.seat.counter] == desk for one in there))

    for desk in desks:
        alone = sum(serves[one.seat.counter] == desk.home for one in desks) == 1
        options = [frozenset({other}) for other in others.get(desk.seat.counter, ())]
        if options and not alone:
            fullest = max(options, key=lambda one: (load(one), sorted(one)))
            if load(fullest) > load(desk.home) + FULLER:
                serves[desk.seat.counter] = fullest
    for desk in desks:
        now = serves[desk.seat.counter]
        desk.seat, desk.caller = replace(desk.seat, desks=now), replace(desk.caller, desks=now)
