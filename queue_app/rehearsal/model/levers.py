"""The policies of a rehearsal: each is a set of levers, so that what each lever brings can be told apart."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from queue_app.rules.policy import DEFAULT, Policy

Lines = Literal["counter", "desk", "rule"]


@dataclass(frozen=True)
class Levers:
    """One way to run the office.

    `lines`: a line in front of each counter, one for each desk in order of coming, or the calling rule. `booking`:
    appointments spread evenly or placed by forecast. `breaks`: as planned, placed by forecast, or up to an hour sooner
    or later, as soon as nobody waits. `checks`: helpers who have nobody look through the papers of people who wait.
    `trained`: single concerns of other desks that the clerk at a counter takes too. `look_ahead`: of those who are due
    about together the one is called after whom the others wait least. `changing`: other desks that a counter serves for
    an hour while they are much fuller than its own.
    """

    lines: Lines = "rule"
    calling: Policy = DEFAULT
    booking: Literal["even", "forecast"] = "even"
    breaks: Literal["planned", "forecast", "quiet"] = "planned"
    checks: bool = False
    trained: Mapping[str, frozenset[str]] | None = None
    look_ahead: bool = False
    changing: Mapping[str, tuple[str, ...]] | None = None


POLICIES: Mapping[str, Levers] = {
    "own-line": Levers(lines="counter"),
    "fifo": Levers(lines="desk"),
    "full": Levers(booking="forecast", breaks="quiet", checks=True),
}


def short_anywhere(levers: Levers, on: bool) -> Levers:
    """The same levers with short concerns at every counter, or not."""
    return replace(levers, calling=replace(levers.calling, short_anywhere=on))


def of_site(levers: Levers, calling: Policy) -> Levers:
    """The same levers with the numbers of a site."""
    return replace(levers, calling=calling)
