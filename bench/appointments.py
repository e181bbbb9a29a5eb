"""What appointments cost those who have none: the same people on the same days, with appointments and all as walk-ins.

In the second run those who had an appointment and came take a number at the hours at which people usually come; who did
not come stays away. Both runs are played by the real calling rule, in the office of the study and in that of the
example configuration.
"""

from collections.abc import Sequence
from dataclasses import replace

import click

from bench.office import study
from bench.table import show
from queue_app import config
from queue_app.rehearsal.model import house, levers
from queue_app.rehearsal.model.figures import Days, interval, kept, mean
from queue_app.rehearsal.model.levers import POLICIES, Levers
from queue_app.rehearsal.model.run import Rehearsal
from queue_app.rehearsal.model.world import World

HEAD = (
    "office",
    "appointments a day",
    "within 10 min %",
    "walk-ins min",
    "without any min",
    "difference",
    "95 %",
)
FULL = POLICIES["full"]
EVEN = replace(FULL, booking="even")
PEAK = replace(EVEN, calling=replace(EVEN.calling, hold=0))


def main(days: int = 200, seed: int = 1) -> str:
    """Measure and print."""
    site = config.load(config.front("config.example.toml"), {}).sites[0]
    offices: list[tuple[str, tuple[World, ...], Levers]] = [
        ("study, by forecast", (study(),), FULL),
        ("study, one in seven", (study(booked=0.15),), FULL),
        ("study, every second", (study(booked=0.5),), FULL),
        ("study, 75 visitors", (study(75),), FULL),
        ("study, 105 visitors", (study(105),), FULL),
        ("study, spread evenly", (study(),), EVEN),
        ("study, no counter kept", (study(),), PEAK),
        ("example, by forecast", tuple(house.week(site)), levers.of_site(FULL, site.calling)),
    ]
    rows = [_row(name, week, how, days, seed) for name, week, how in offices]
    text = show(f"Walk-ins with and without appointments of others, {days} days, seed {seed}", HEAD, rows)
    print(text)
    return text


def _row(name: str, week: tuple[World, ...], how: Levers, days: int, seed: int) -> list[str]:
    with_them = Rehearsal(week, days, seed)
    plain = [{one.id for one in with_them.people(index).visitors if not one.booked} for index in range(days)]
    found = with_them.play(how)
    ours = _means(found, plain)
    theirs = _means(replace(with_them, appointments=False).play(how), plain)
    low, high = interval([one - other for one, other in zip(ours, theirs, strict=True)])
    booked = sum(wait.kind == "appointment" for day in found for wait in day) / days
    return [
        name,
        f"{booked:.0f}",
        f"{100 * kept(found):.1f}",
        f"{mean(ours):.1f}",
        f"{mean(theirs):.1f}",
        f"{mean(ours) - mean(theirs):.1f}",
        f"{(high - low) / 2:.1f}",
    ]


def _means(days: Days, visitors: Sequence[set[int]]) -> list[float]:
    """The mean wait at all stops of these visitors, day by day."""
    return [
        mean([wait.wait or 0.0 for wait in day if wait.visitor in who])
        for day, who in zip(days, visitors, strict=True)
    ]


@click.command(help=__doc__)
@click.option("--days", type=click.IntRange(1), default=200, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
def command(days: int, seed: int) -> None:
    """The command line."""
    main(days, seed)


if __name__ == "__main__":
    command()
