"""From what a visitor tapped to the stops she will make: concern -> desk -> first stop."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from queue_app.rules.errors import RuleBroken


class ConcernLike(Protocol):
    """What routing needs to know of a concern."""

    @property
    def id(self) -> str: ...
    @property
    def desk(self) -> str: ...
    @property
    def after(self) -> Sequence[str]: ...


class DeskLike(Protocol):
    """What routing needs to know of a desk."""

    @property
    def id(self) -> str: ...
    @property
    def substitute(self) -> str: ...


@dataclass(frozen=True)
class PlannedStop:
    """One stop of a Laufzettel. `instead_of` names the desk that is closed when a substitute takes over."""

    desk: str
    concern: str
    instead_of: str | None = None


def desk_for(desk: DeskLike, desk_of: Callable[[str], DeskLike], takes: Callable[[str], bool]) -> str | None:
    """The desk that receives a visitor for `desk`: itself, or the first of its substitutes that takes tickets now.

    None when nobody does. The configuration check refuses circles; the set guards against one all the same.
    """
    seen: set[str] = set()
    at = desk
    while at.id not in seen:
        if takes(at.id):
            return at.id
        seen.add(at.id)
        if not at.substitute:
            return None
        at = desk_of(at.substitute)
    return None


def plan(
    concerns: Sequence[ConcernLike],
    desk_of: Callable[[str], DeskLike],
    takes: Callable[[str], bool],
    wait_at: Callable[[str], float] = lambda _desk: 0.0,
) -> tuple[PlannedStop, ...]:
    """The stops for one to five concerns, in the order in which they are made.

    What must come first comes first (`after` of a concern). Otherwise the desk with the shortest wait now is next
    (`wait_at`, minutes; equal ones in the order tapped), and one desk's concerns stay together: walking twice to one
    desk helps nobody, unless something elsewhere has to be done in between. A desk that is closed, full or has nobody
    today is replaced by its configured substitute and the stop says so (`instead_of`). Raises RuleBroken("closed") when
    not even a substitute takes tickets.
    """
    left: list[tuple[PlannedStop, frozenset[str]]] = []
    tapped = {concern.id for concern in concerns}
    for concern in concerns:
        desk = desk_for(desk_of(concern.desk), desk_of, takes)
        if desk is None:
            raise RuleBroken("closed", desk=concern.desk)
        stop = PlannedStop(desk, concern.id, concern.desk if desk != concern.desk else None)
        left.append((stop, frozenset(tapped.intersection(concern.after))))
    made: list[PlannedStop] = []
    while left:
        at = _next_desk(left, made[-1].desk if made else None, wait_at)
        # The configuration check refuses circles; should one come through all the same, the order tapped ends it.
        chosen = next((one for one in left if one[0].desk == at and not _must_wait(one, left)), left[0])
        left.remove(chosen)
        made.append(chosen[0])
    return tuple(made)


Left = tuple[PlannedStop, frozenset[str]]


def _must_wait(one: Left, left: Sequence[Left]) -> bool:
    return any(other.concern in one[1] for other, _ in left)


def _next_desk(left: Sequence[Left], here: str | None, wait_at: Callable[[str], float]) -> str:
    """Where to go next: stay while something can be done here, else the best of the desks that can begin."""
    can_begin = list(dict.fromkeys(one[0].desk for one in left if not _must_wait(one, left)))
    if here in can_begin:
        return str(here)

    def worth(desk: str) -> tuple[bool, float]:
        elsewhere = [one for one in left if one[0].desk != desk]
        comes_back = any(one[0].desk == desk and _must_wait(one, elsewhere) for one in left)
        return comes_back, wait_at(desk)

    return min(can_begin, key=worth, default=left[0][0].desk)
