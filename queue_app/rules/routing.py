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
    concerns: Sequence[ConcernLike], desk_of: Callable[[str], DeskLike], takes: Callable[[str], bool]
) -> tuple[PlannedStop, ...]:
    """The stops for one to five concerns: in the order tapped, but one desk's concerns together.

    Walking twice to one desk helps nobody, so a later concern of a desk moves up beside its first one. A desk that is
    closed, full or has nobody today is replaced by its configured substitute and the stop says so (`instead_of`).
    Raises RuleBroken("closed") when not even a substitute takes tickets.
    """
    found: list[PlannedStop] = []
    for concern in concerns:
        desk = desk_for(desk_of(concern.desk), desk_of, takes)
        if desk is None:
            raise RuleBroken("closed", desk=concern.desk)
        found.append(PlannedStop(desk, concern.id, concern.desk if desk != concern.desk else None))
    first_seen = {stop.desk: at for at, stop in reversed(list(enumerate(found)))}
    return tuple(sorted(found, key=lambda stop: first_seen[stop.desk]))
