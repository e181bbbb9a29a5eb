"""`queue-app rehearse`: what the house would be like under this rule, with this many people, with one counter more."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from queue_app.config import Site
from queue_app.rehearsal.model import house, levers
from queue_app.rehearsal.model.chart import waits_page
from queue_app.rehearsal.model.figures import Days, Figures, figures
from queue_app.rehearsal.model.levers import POLICIES, Levers
from queue_app.rehearsal.model.report import table
from queue_app.rehearsal.model.run import Rehearsal, spoken
from queue_app.rehearsal.model.world import World


@dataclass(frozen=True)
class Asked:
    """What is asked on the command line. Without policies all are compared."""

    days: int
    seed: int
    policies: Sequence[str] = ()
    visitors: float | None = None
    counters: Mapping[str, int] | None = None
    short_anywhere: bool | None = None


class Unanswerable(Exception):
    """One sentence about what was asked."""


Progress = Callable[[int], Callable[[], None]]
Run = tuple[Figures, Days]


def rehearse(site: Site, asked: Asked, progress: Progress = lambda _steps: lambda: None) -> list[Run]:
    """The figures of each policy asked for; after each of them with what-ifs, when there are any.

    Raises Unanswerable.
    """
    week = _week(site, asked)
    changed = _changed(week, asked)
    plans = [
        plan
        for name in (asked.policies or tuple(POLICIES))
        for plan in _plans(name, site, asked, week, changed)
    ]
    stage = Rehearsal(week, asked.days, asked.seed)
    step = progress(asked.days * len(plans))
    found: list[Run] = []
    for name, how, worlds in plans:
        days = stage.play(how, worlds, step)
        found.append((figures(name, days, spoken(worlds)), days))
    return found


def _week(site: Site, asked: Asked) -> tuple[World, ...]:
    try:
        return tuple(house.week(site, asked.visitors))
    except house.NeverOpen:
        raise Unanswerable(f"No desk of {site.id} is ever open with somebody at its counters.") from None


def _changed(week: tuple[World, ...], asked: Asked) -> tuple[World, ...]:
    for desk, more in (asked.counters or {}).items():
        if not any(desk in world.desks for world in week):
            known = sorted({d for world in week for d in world.desks})
            raise Unanswerable(f"There is no desk {desk!r} with counters. There are: {', '.join(known)}.")
        if any(-more > house.counters_alone(world, desk) for world in week if desk in world.desks):
            raise Unanswerable(
                f"{desk} has not so many counters of its own that {-more} could be taken away."
            )
        week = tuple(house.with_counters(world, desk, more) for world in week)
        for world in week:
            if left := [d for d in world.desks if not any(d in seat.desks for seat in world.seats)]:
                raise Unanswerable(f"With these counters nobody would serve {', '.join(sorted(left))}.")
    return week


def _plans(
    name: str, site: Site, asked: Asked, week: tuple[World, ...], changed: tuple[World, ...]
) -> list[tuple[str, Levers, tuple[World, ...]]]:
    usual = levers.of_site(POLICIES[name], site.calling)
    other = usual if asked.short_anywhere is None else levers.short_anywhere(usual, asked.short_anywhere)
    plans = [(name, usual, week)]
    if changed != week or (other != usual and usual.lines == "rule"):
        plans.append((f"{name}, {_what_if(asked)}", other, changed))
    return plans


def _what_if(asked: Asked) -> str:
    said = [f"{desk}={more:+d}" for desk, more in (asked.counters or {}).items()]
    if asked.short_anywhere is not None:
        said.append(f"short anywhere {'on' if asked.short_anywhere else 'off'}")
    return ", ".join(said)


def as_text(site: Site, asked: Asked, runs: Sequence[Run]) -> str:
    """The table."""
    people = f", {asked.visitors:g} visitors a day" if asked.visitors else ""
    return table(f"{site.name}: {asked.days} days{people}, seed {asked.seed}", runs)


def as_json(runs: Sequence[Run], one: bool) -> str:
    """The figures as JSON: one object (of the last run, which holds the what-ifs), or a list of all."""
    all_of_them = [found.as_json() for found, _ in runs]
    return json.dumps(all_of_them[-1] if one else all_of_them, ensure_ascii=False)


def write_chart(path: Path, site: Site, asked: Asked, runs: Sequence[Run]) -> None:
    """The chart page. Raises Unanswerable when the file cannot be written."""
    page = waits_page(f"{site.name}: {asked.days} rehearsed days", [found for found, _ in runs])
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise Unanswerable(f"{path} cannot be written ({error.strerror or error}).") from None
