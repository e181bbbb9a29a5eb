"""Where the calling rule meets the forecast: the one place that says a stop's due time and the policy in numbers.

Today's rule calls by class (urgent, appointment that is due, everybody else) and then by arrival; no language and no
foreign short concern moves anybody.
"""

import math
from datetime import datetime

from queue_app.rules.calling import Waiting
from queue_app.rules.forecast.state import Policy

URGENT, APPOINTMENT, WALK_IN = 0, 1, 2
POLICY = Policy(0, math.inf, short_anywhere=False, elsewhere_delay=0, follow_up_target=math.inf)
TARGET = 0.0  # minutes from arrival until a newcomer is due


def minutes_after(now: datetime, moment: datetime) -> float:
    """Minutes from `now` to `moment`, negative for the past."""
    return (moment - now).total_seconds() / 60


def standing(stop: Waiting, now: datetime) -> tuple[int, float]:
    """The class of a stop (lower is called first) and its due time in minutes after `now`."""
    if stop.urgent:
        return URGENT, minutes_after(now, stop.arrived_at)
    if stop.appointment_at is not None and stop.appointment_at <= now:
        return APPOINTMENT, minutes_after(now, stop.arrived_at)
    return WALK_IN, minutes_after(now, stop.arrived_at)


def newcomer(*, urgent: bool) -> tuple[int, float]:
    """The class of somebody who comes now and in how many minutes she is due."""
    return (URGENT if urgent else WALK_IN), TARGET
