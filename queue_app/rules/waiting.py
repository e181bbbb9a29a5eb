"""How long: an honest range from what is ahead, or nothing when it cannot be known."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

STEP_MINUTES = 5
Z90 = 1.2816  # 90 % quantile of the standard normal distribution
LONGEST_MINUTES = 24 * 60


@dataclass(frozen=True)
class Job:
    """The service of one visitor ahead: mean minutes and coefficient of variation from the configuration."""

    minutes: float
    spread: float


@dataclass(frozen=True)
class Range:
    """A wait in minutes, in steps of five: half of the visitors wait less than `low`, nine of ten less than `high`."""

    low: int
    high: int


def estimate(ahead: Sequence[Job], in_service: Sequence[Job], counters: int) -> Range | None:
    """The wait of somebody who stands behind `ahead` while `in_service` are being served at `counters` open counters.

    None without an open counter: then it cannot be known. Work ahead is shared by the counters; the services in
    progress are taken as half done (mean residual of a service seen at a random moment, before its spread). The sum is
    taken as normal for the 90 % end, which is good from about three jobs on and wide before. Values are rounded
    outwards to five minutes: a range that is kept is worth more than a narrow one.
    """
    if counters < 1:
        return None
    free = counters - len(in_service)
    if len(ahead) < free:
        return Range(0, STEP_MINUTES)
    work = sum(j.minutes for j in ahead) + sum(j.minutes / 2 for j in in_service)
    variance = sum((j.minutes * j.spread) ** 2 for j in (*ahead, *in_service))
    mean, deviation = work / counters, math.sqrt(variance) / counters
    low = min(LONGEST_MINUTES, int(mean // STEP_MINUTES) * STEP_MINUTES)
    high = min(LONGEST_MINUTES, math.ceil((mean + Z90 * deviation) / STEP_MINUTES) * STEP_MINUTES)
    return Range(low, max(high, low + STEP_MINUTES))
