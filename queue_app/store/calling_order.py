"""Whom a counter may call, in calling order. Counters that would find the same order have it worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from queue_app.rules import calling
from queue_app.rules.calling import Caller, Pick, Waiting
from queue_app.store.foreseen import booked_ahead, foreseen
from queue_app.store.looking import Look
from queue_app.store.waiting import taken_elsewhere, waiting_of, waiting_rows


@dataclass(frozen=True)
class Order:
    """`like` is what it depends on: counters that are alike in that have one order, each stop with the same reason."""

    like: Caller
    waiting: Sequence[Waiting]
    """Those read for it, in no order."""
    picks: Sequence[Pick]
    longest_minutes: int | None
    """How long the one in it waits who came first; None when nobody waits."""


def calling_order(look: Look, caller: Caller) -> Order:
    """The waiting stops that this counter may call."""
    alike, here = look.alike, (caller.desks, tuple(taken_elsewhere(look.site, caller)))
    waiting = alike.once(("waiting", *here), lambda: _waiting(look, *here))
    alone = alike.once(("alone", *here), lambda: _each_for_itself(look, caller, waiting))
    like = caller if alone else replace(caller, counter="")
    return alike.once(("order", like), lambda: _order(look, like, waiting))


def _waiting(look: Look, desks: frozenset[str], concerns: Sequence[str]) -> list[Waiting]:
    rows = waiting_rows(look.connection, look.site.id, look.at.day, sorted(desks), concerns)
    return [waiting_of(look.site, row) for row in rows]


def _each_for_itself(look: Look, caller: Caller, waiting: Sequence[Waiting]) -> bool:
    """Whether it matters which counter calls: one was named for somebody, or an appointment has to be kept.

    Who keeps that depends on the other counters, and they are others for each.
    """
    if any(stop.wanted_counter is not None for stop in waiting):
        return True
    return bool(booked_ahead(look.connection, look.site, look.at.day, look.now, caller.desks, waiting))


def _order(look: Look, caller: Caller, waiting: Sequence[Waiting]) -> Order:
    how = {"always_open": look.mode.always_open}
    outlook = foreseen(look.connection, look.site, look.at.day, look.now, caller, waiting, **how)
    picks = calling.order(waiting, look.now, caller, look.site.calling, outlook)
    came_first = min((pick.stop.arrived_at for pick in picks), default=None)
    longest = None if came_first is None else calling.minutes_between(came_first, look.now)
    return Order(caller, waiting, picks, longest)
