"""What a rehearsal measured, as figures with their 95 % intervals; differences are paired by day."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from queue_app.rehearsal.model.inside import Wait

Days = Sequence[Sequence[Wait]]
ON_TIME = 10.0  # minutes after which an appointment counts as not kept
Z95 = 1.96


@dataclass(frozen=True)
class Figures:
    """Waits in minutes. `mean_wait`, percentiles, desks, hours and languages count the stops of walk-ins and follow-up
    stops; `visit_mean` is the sum of all waits of a visit; `appointments_within_10` is a share of all appointments kept
    by their visitors."""

    policy: str
    days: int
    mean_wait: float
    p90_wait: float
    p99_wait: float
    longest_wait: float
    visit_mean: float
    visit_p90: float
    appointments_within_10: float
    language_gap: float
    by_desk: Mapping[str, float]
    by_hour: Mapping[str, float]
    ci95: tuple[float, float]

    def as_json(self) -> dict[str, object]:
        """The figures under the names of the wire contract."""
        return {
            name: _rounded(value)
            for name, value in self.__dict__.items()
            if name not in ("longest_wait", "visit_p90")
        }


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, Mapping):
        return {key: _rounded(one) for key, one in value.items()}
    return [round(one, 3) for one in value] if isinstance(value, tuple) else value


def figures(policy: str, days: Days, spoken: frozenset[str]) -> Figures:
    """The figures of some days. `spoken` are the languages that somebody of the staff speaks."""
    stops = [w for day in days for w in day if w.kind != "appointment" and w.wait is not None]
    waits = [w.wait or 0.0 for w in stops]
    visits = [total for day in days for total in visit_totals(day).values()]
    return Figures(
        policy,
        len(days),
        mean(waits),
        percentile(waits, 0.9),
        percentile(waits, 0.99),
        max(waits, default=0.0),
        mean(visits),
        percentile(visits, 0.9),
        kept(days),
        language_gap(stops, spoken),
        _means(stops, lambda w: w.desk),
        _means(stops, lambda w: f"{w.hour:02}"),
        pooled_interval([stop_waits(day) for day in days]),
    )


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return fmean(values) if values else 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all values does not exceed; 0 of nothing."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)] if ordered else 0.0


def visit_totals(day: Sequence[Wait]) -> dict[int, float]:
    """The sum of all waits of each visitor."""
    found: dict[int, float] = {}
    for w in day:
        found[w.visitor] = found.get(w.visitor, 0.0) + (w.wait or 0.0)
    return found


def kept(days: Days) -> float:
    """The share of appointments called within ten minutes of their time, or of the later coming of their visitors."""
    found = [w.wait <= ON_TIME for day in days for w in day if w.kind == "appointment" and w.wait is not None]
    return mean([float(one) for one in found])


def language_gap(stops: Sequence[Wait], spoken: frozenset[str]) -> float:
    """How much longer those wait whose language nobody of the staff speaks, in minutes."""
    theirs = [w.wait or 0.0 for w in stops if w.language.partition("-")[0] not in spoken]
    others = [w.wait or 0.0 for w in stops if w.language.partition("-")[0] in spoken]
    return mean(theirs) - mean(others) if theirs and others else 0.0


def _means(stops: Iterable[Wait], key: Callable[[Wait], str]) -> dict[str, float]:
    groups: dict[str, list[float]] = {}
    for w in stops:
        groups.setdefault(key(w), []).append(w.wait or 0.0)
    return {name: mean(values) for name, values in sorted(groups.items())}


def stop_waits(day: Sequence[Wait]) -> list[float]:
    """The waits of one day's walk-ins and follow-up stops."""
    return [w.wait for w in day if w.kind != "appointment" and w.wait is not None]


def day_mean(day: Sequence[Wait]) -> float:
    """The mean wait of one day's stops."""
    return mean(stop_waits(day))


def pooled_interval(days: Sequence[Sequence[float]]) -> tuple[float, float]:
    """The 95 % interval of the mean over all stops. The days are the sample: people of one day wait together."""
    count, middle = len(days), mean([wait for day in days for wait in day])
    per_day = mean([len(day) for day in days])
    if count < 2 or not per_day:
        return middle, middle
    spread = sum((sum(day) - middle * len(day)) ** 2 for day in days)
    half = Z95 * math.sqrt(spread / (count * (count - 1))) / per_day
    return middle - half, middle + half


def interval(values: Sequence[float]) -> tuple[float, float]:
    """The 95 % interval of the mean of these days."""
    middle = mean(values)
    half = Z95 * stdev(values) / math.sqrt(len(values)) if len(values) > 1 else 0.0
    return middle - half, middle + half


def paired(days: Days, others: Days) -> tuple[float, float]:
    """The mean difference of the day means (these less the others) on the same days, and half its 95 % interval."""
    differences = [day_mean(a) - day_mean(b) for a, b in zip(days, others, strict=True)]
    low, high = interval(differences)
    return mean(differences), (high - low) / 2
