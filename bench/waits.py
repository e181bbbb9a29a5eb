"""Waits in the office of the study: each lever beside pooled first come first served, on the same random days."""

import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean

import click

from bench.office import CHANGING, TRAINED, everybody_for_everything, study
from bench.table import show
from queue_app.rehearsal.model.chart import Panel, page, scatter
from queue_app.rehearsal.model.figures import Days, Figures, figures, paired
from queue_app.rehearsal.model.levers import POLICIES, Levers
from queue_app.rehearsal.model.run import Rehearsal, spoken
from queue_app.rehearsal.model.world import World
from queue_app.rules.policy import Policy

HEAD = ("policy", "mean", "ratio", "P90", "ratio", "longest / P99", "visit", "gap closed %", "hard gap %",
        "on time %", "language gap", "paired", "95 %")  # fmt: skip
FULL = replace(POLICIES["full"], trained=TRAINED)
AHEAD = replace(FULL, look_ahead=True)
EVERYTHING = replace(AHEAD, changing=CHANGING)
PLAIN = Policy(short_anywhere=False, hold=0, language_advantage=0, appointment_lead=0)
ADVANTAGE = Policy().language_advantage
# One lever after the other; the letters are those of the study.
LADDER = {
    "own line (A)": POLICIES["own-line"],
    "pooled fifo (B)": POLICIES["fifo"],
    "+ due times (C)": Levers(calling=PLAIN),
    "+ languages (D)": Levers(calling=replace(PLAIN, language_advantage=ADVANTAGE)),
    "+ short anywhere": Levers(calling=replace(Policy(), hold=0)),
    "+ papers checked (H)": Levers(calling=replace(Policy(), hold=0), checks=True),
    "+ booking by forecast (J)": Levers(calling=replace(Policy(), hold=0), checks=True, booking="forecast"),
    "+ counters kept (K)": Levers(checks=True, booking="forecast"),
    "+ breaks by forecast": Levers(checks=True, booking="forecast", breaks="forecast"),
    "+ breaks when quiet": POLICIES["full"],
    "+ trained: full": FULL,
    "+ look-ahead": AHEAD,
    "+ counters change desk: all": EVERYTHING,
    "the rule alone": Levers(),
    "the rule with look-ahead": Levers(look_ahead=True),
}
# Other mornings than the one the rule was made for.
OFFICES = {
    "75 visitors": study(75),
    "105 visitors": study(105),
    "half with appointment": study(booked=0.5),
    "one in seven with appointment": study(booked=0.15),
    "two counsellors, 105": study(105, more={"counselling": 1}),
    "languages of 2016": study(
        languages={"ar": 50, "fa": 15, "ru": 9, "uk": 3, "ti": 6, "kmr": 5, "en": 5, "so": 7}
    ),
    "interpreters twice as slow": study(80, foreign_factor=1.6),
}
FRONTIER = {
    f"hold {hold:g}, late {late:g}": replace(FULL, calling=Policy(hold=hold, hold_late=late))
    for hold, late in ((0, 5), (5, 8), (10, 8), (10, 5), (15, 5), (20, 2), (30, 0))
}
Run = tuple[Figures, Days]


def played(world: World, levers: Levers, days: int, seed: int, name: str, people: World | None = None) -> Run:
    """The figures of some days; `people` decides who comes when the office itself is another one."""
    rehearsal = Rehearsal((people or world,), days, seed)
    found = rehearsal.play(levers, (world,))
    return figures(name, found, spoken((world,))), found


def main(days: int = 200, seed: int = 1, moers: Path | None = None, out: Path | None = None) -> str:
    """Measure and print."""
    world = study()
    runs = {name: played(world, levers, days, seed, name) for name, levers in LADDER.items()}
    bound = everybody_for_everything(world)
    even, hard = (
        played(bound, how, days, seed, name, world)
        for name, how in (("bound: all do all, rule alone", Levers()), ("hard bound: and every lever", FULL))
    )
    fifo = runs["pooled fifo (B)"]
    rows = [_row(run, fifo, even[0], hard[0]) for run in (*runs.values(), even, hard)]
    texts = [show(f"Waits in minutes, {days} days, seed {seed}: ratios to pooled fifo", HEAD, rows)]
    texts.append(_others(max(1, days // 2), seed))
    points = [played(world, how, max(1, days // 2), seed, name)[0] for name, how in FRONTIER.items()]
    half = played(world, POLICIES["fifo"], max(1, days // 2), seed, "fifo")[0]
    texts.append(_frontier_table(points, half))
    texts.append(face(runs["own line (A)"][0], moers))
    if out is not None:
        out.write_text(_chart([f for f, _ in runs.values()], points, fifo[0], half), encoding="utf-8")
    text = "\n\n".join(texts)
    print(text)
    return text


def _row(run: Run, fifo: Run, even: Figures, hard: Figures) -> list[str]:
    found, base = run[0], fifo[0]
    difference, half = paired(run[1], fifo[1])
    return [
        found.policy,
        f"{found.mean_wait:.1f}",
        _ratio(found.mean_wait, base.mean_wait),
        f"{found.p90_wait:.0f}",
        _ratio(found.p90_wait, base.p90_wait),
        _ratio(found.longest_wait, base.p99_wait),
        f"{found.visit_mean:.1f}",
        *(f"{_closed(found, base, bound):.0f}" for bound in (even, hard)),
        f"{100 * found.appointments_within_10:.1f}",
        f"{found.language_gap:.1f}",
        f"{difference:+.1f}",
        f"±{half:.1f}",
    ]


def _ratio(one: float, other: float) -> str:
    return f"{one / other:.2f}" if other else "–"


def _closed(found: Figures, fifo: Figures, bound: Figures) -> float:
    """How much of the gap in the mean visit between pooled fifo and the bound is closed, in percent."""
    gap = fifo.visit_mean - bound.visit_mean
    return 100 * (fifo.visit_mean - found.visit_mean) / gap if gap else 0.0


def _others(days: int, seed: int) -> str:
    rows = []
    for name, world in OFFICES.items():
        base = played(world, POLICIES["fifo"], days, seed, "fifo")[0]
        for label, how in (("rule alone", Levers()), ("full", FULL), ("all", EVERYTHING)):
            found = played(world, how, days, seed, label)[0]
            rows.append(
                [
                    f"{name}: {label}",
                    f"{base.mean_wait:.1f}",
                    f"{found.mean_wait:.1f}",
                    _ratio(found.mean_wait, base.mean_wait),
                    _ratio(found.p90_wait, base.p90_wait),
                    _ratio(found.longest_wait, base.p99_wait),
                    f"{100 * base.appointments_within_10:.1f}",
                    f"{100 * found.appointments_within_10:.1f}",
                    f"{found.language_gap:.1f}",
                ]
            )
    head = ("office", "fifo mean", "mean", "ratio", "P90 ratio", "longest / P99", "fifo on time %", "on time %",
            "language gap")  # fmt: skip
    return show(f"The same in other offices, {days} days", head, rows)


def _frontier_table(points: Sequence[Figures], fifo: Figures) -> str:
    rows = [
        [p.policy, _ratio(p.mean_wait, fifo.mean_wait), f"{100 * p.appointments_within_10:.1f}"]
        for p in points
    ]
    return show("The frontier of the full policy", ("counters kept", "mean ratio", "on time %"), rows)


def face(own_line: Figures, moers: Path | None) -> str:
    """The shape of a simulated morning in lines of their own beside Mondays in the citizens' office of Moers."""
    title = "The face: mean wait by hour of coming, own line"
    real: dict[str, list[float]] = {}
    if moers is not None and moers.is_file():
        with moers.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["weekday"] == "0":
                    real.setdefault(f"{int(row['hour']):02}", []).append(float(row["wait"]))
    rows = [
        [hour, f"{wait:.0f}", f"{fmean(real[hour]):.0f}" if real.get(hour) else "–"]
        for hour, wait in own_line.by_hour.items()
    ]
    return show(title, ("hour", "here", "Moers, Mondays"), rows)


def _chart(ladder: Sequence[Figures], points: Sequence[Figures], fifo: Figures, half: Figures) -> str:
    def place(found: Figures, base: Figures) -> tuple[str, float, float]:
        missed = 100 * (1 - found.appointments_within_10)
        return found.policy, found.mean_wait / base.mean_wait, missed

    up, across = "appointments not called within 10 min, %", "mean wait, ratio to pooled fifo"
    return page(
        "Waits and appointments: the frontier",
        [],
        [
            Panel("One lever after the other", scatter([place(f, fifo) for f in ladder], across, up)),
            Panel("How long a counter is kept", scatter([place(f, half) for f in points], across, up)),
        ],
    )


@click.command(help=__doc__)
@click.option("--days", type=click.IntRange(1), default=200, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
@click.option(
    "--moers", type=click.Path(path_type=Path), help="hourly_wait.csv of the citizens' office of Moers"
)
@click.option("--out", type=click.Path(path_type=Path), help="write the frontier as SVG")
def command(days: int, seed: int, moers: Path | None, out: Path | None) -> None:
    """The command line."""
    main(days, seed, moers, out)


if __name__ == "__main__":
    command()
