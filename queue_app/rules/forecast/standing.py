"""Where the calling rule meets the forecast: the one place that says a stop's due time and the policy in numbers.

The strict order shortly before closing and counters kept free for one appointment are left out: both move few people
by few minutes, and the correction by what came in the last weeks covers them.
"""

from collections.abc import Sequence
from datetime import datetime

from queue_app.rules import calling
from queue_app.rules.calling import Waiting
from queue_app.rules.forecast.state import Policy


def minutes_after(now: datetime, moment: datetime) -> float:
    """Minutes from `now` to `moment`, negative for the past."""
    return (moment - now).total_seconds() / 60


def numbers(policy: calling.Policy) -> Policy:
    """The part of a site's policy that says who comes before whom."""
    return Policy(
        policy.language_advantage,
        policy.language_guard,
        policy.short_anywhere,
        policy.elsewhere_delay,
        policy.follow_up_target,
    )


def standing(
    stops: Sequence[Waiting], now: datetime, policy: calling.Policy
) -> dict[int, tuple[float, float]]:
    """When each stop is due and since when it waits, by stop id, in minutes after `now`."""
    minute = now.timestamp() / 60
    return {
        stop: (due - minute, since - minute) for stop, (due, since) in calling.dues(stops, policy).items()
    }


def newcomer(policy: calling.Policy, *, urgent: bool) -> float:
    """In how many minutes somebody is due who comes now."""
    return -policy.urgent_lead if urgent else policy.target


def booked(policy: calling.Policy, now: datetime, at: datetime) -> float:
    """In how many minutes an appointment is due whose visitor comes in time."""
    return minutes_after(now, at) - policy.appointment_lead
