"""Whom to call next, and why.

Every waiting stop has a due time: the moment by which it should have been called. The stop that is due first is called
first. A walk-in is due some minutes after her arrival (`target`), an appointment shortly before its time, an urgent
concern and the next stop of a Laufzettel earlier. Towards one counter the due time moves by bounded advantages: who is
understood there comes a little sooner, and a short concern of another desk a little later. Because every advantage is
bounded, so is the time by which anybody can be overtaken (`policy.longest_overtake`).

Source: virtual due dates are an accumulating priority queue with equal rates and different starting credit (Stanford,
Taylor, Ziedins 2014). In overload such a queue lets everybody wait, so appointments and urgent concerns get strict
priority when the day will not be over by closing (Oz et al. 2020). Sizes: docs/decisions/0004.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from queue_app.rules.holding import Booked, Outlook, kept_for
from queue_app.rules.policy import DEFAULT, Policy

__all__ = [
    "DEFAULT",
    "Because",
    "Caller",
    "Pick",
    "Policy",
    "Waiting",
    "dues",
    "latest_appointment_ahead",
    "may_call",
    "minutes_between",
    "next_stop",
    "order",
    "speak",
]
NOTHING_FORESEEN = Outlook()
GERMAN = "de"  # everybody at a counter speaks it; saying so explains nothing

Key = tuple[bool, bool, bool, float, int, int]


def speak(languages: Iterable[str], language: str) -> bool:
    """Whether somebody who speaks these languages understands a visitor; simple German is German."""
    return language.partition("-")[0] in languages


class Waiting(NamedTuple):
    """A waiting stop as the calling rule sees it.

    Times are aware UTC; `arrived` is the order of arrival (event id); `minutes` is the expected length of the talk.
    """

    id: int
    desk: str
    concern: str
    arrived: int
    arrived_at: datetime
    entered_at: datetime
    urgent: bool = False
    appointment_at: datetime | None = None
    not_before: datetime | None = None
    wanted_counter: str | None = None
    first: bool = True
    language: str = ""
    short: bool = False
    minutes: float = 0
    understood: bool = False
    """Whether somebody comes along who speaks her language: then she is understood at every counter."""


@dataclass(frozen=True)
class Caller:
    """Who calls: a counter, the desks it serves and the languages spoken there (empty: as good for everybody).

    `trained` are single concerns of other desks that this counter takes too; `helper` says that it takes short concerns
    of every desk even where other counters do not.
    """

    counter: str
    desks: frozenset[str]
    languages: frozenset[str] = frozenset()
    trained: frozenset[str] = frozenset()
    helper: bool = False

    def speaks(self, language: str) -> bool:
        """Whether visitor and clerk understand each other."""
        return speak(self.languages, language)


@dataclass(frozen=True)
class Because:
    """Why a stop stands where it stands: a text key (`because-<code>`) and its arguments."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Pick:
    """A waiting stop in calling order with its reason."""

    stop: Waiting
    because: Because


def minutes_between(earlier: datetime, later: datetime) -> int:
    """Whole minutes from `earlier` to `later`, never negative (a wall clock may be set back)."""
    return max(0, int((later - earlier).total_seconds() // 60))


def dues(waiting: Sequence[Waiting], policy: Policy = DEFAULT) -> dict[int, tuple[float, float]]:
    """When each stop is due towards everybody and since when it waits, by stop id, in minutes since 1970.

    A wall clock may be set back, the order of the log may not: whoever comes later in it counts as having arrived no
    earlier than all before her. So the due times of equals follow the log, whatever the clock did.
    Tickets that kiosks gave by themselves share a place in it; among them the time of the tap decides.
    """
    found, latest = {}, float("-inf")
    for stop in sorted(waiting, key=lambda s: (s.arrived, s.arrived_at, s.id)):
        latest = max(latest, _minute(stop.arrived_at))
        since = latest if stop.first else max(latest, _minute(stop.entered_at))
        found[stop.id] = _due(stop, latest, since, policy), since
    return found


def _minute(moment: datetime) -> float:
    return moment.timestamp() / 60


def _due(stop: Waiting, arrived: float, since: float, policy: Policy) -> float:
    due = arrived + policy.target
    if not stop.first:
        due = min(due, since + policy.follow_up_target)
    elif stop.appointment_at is not None:
        at = _minute(stop.appointment_at)
        if arrived <= at + policy.appointment_held:
            due = max(at, arrived) - policy.appointment_lead
        else:
            due -= policy.late_credit
    return min(due, arrived - policy.urgent_lead) if stop.urgent else due


def may_call(stop: Waiting, caller: Caller, policy: Policy = DEFAULT) -> bool:
    """Whether this counter may call this stop at all: its own desks, what its clerk is trained for, short concerns.

    A stop that was sent on to one counter is called there only.
    """
    if stop.wanted_counter is not None:
        return stop.wanted_counter == caller.counter and stop.desk in caller.desks
    if stop.desk in caller.desks or stop.concern in caller.trained:
        return True
    return stop.short and (policy.short_anywhere or caller.helper)


def latest_appointment_ahead(arrived_at: datetime, policy: Policy = DEFAULT) -> datetime:
    """The latest appointment whose visitor, being here, is called before a walk-in who arrives now.

    Towards no counter in particular, a walk-in without an urgent concern stands behind everybody else who was there
    before her, but for those who let others go first.
    """
    return arrived_at + timedelta(minutes=policy.target + policy.appointment_lead)


def _aside(stop: Waiting, now: datetime) -> bool:
    return stop.not_before is not None and stop.not_before > now


def _keyed(
    waiting: Sequence[Waiting], now: datetime, caller: Caller | None, policy: Policy, outlook: Outlook
) -> Iterator[tuple[Key, Waiting, Booked | None]]:
    due_at, minute = dues(waiting, policy), _minute(now)
    strict = policy.strict_at_closing and outlook.closing
    # A counter that names no language is as good for everybody, so nobody has an advantage there.
    spoken = {
        s.language: caller is None or not caller.languages or caller.speaks(s.language) for s in waiting
    }
    for stop in waiting:
        due, since = due_at[stop.id]
        kept = None
        if caller is not None:
            if not may_call(stop, caller, policy):
                continue
            if stop.understood or spoken[stop.language] or minute - since >= policy.language_guard:
                due -= policy.language_advantage
            if stop.desk not in caller.desks:
                due += policy.elsewhere_delay
            if minute - since < policy.hold_guard:
                kept = _held_for(stop, now, caller, policy, outlook)
        walk_in = strict and not _favoured(stop)
        yield (_aside(stop, now), kept is not None, walk_in, due, stop.arrived, stop.id), stop, kept


def _favoured(stop: Waiting) -> bool:
    """Appointments and urgent concerns: nothing holds them back, and before closing they come first."""
    return stop.urgent or (stop.first and stop.appointment_at is not None)


def _held_for(
    stop: Waiting, now: datetime, caller: Caller, policy: Policy, outlook: Outlook
) -> Booked | None:
    if policy.hold <= 0 or not outlook.booked or _favoured(stop):
        return None
    return kept_for(caller.desks, stop.minutes, now, outlook, policy.hold, policy.hold_late)


def _because(stop: Waiting, now: datetime, caller: Caller | None) -> Because:
    waited = {"minutes": minutes_between(stop.arrived_at, now)}
    if stop.not_before is not None and stop.not_before > now:
        return Because("later", {"minutes": minutes_between(now, stop.not_before) + 1})
    if stop.urgent:
        return Because("urgent", waited)
    if stop.appointment_at is not None and stop.first:
        return Because("appointment", {"at": stop.appointment_at})
    if caller is not None and stop.desk not in caller.desks:
        return Because("elsewhere", {**waited, "desk": stop.desk})
    if stop.understood and not stop.language.startswith(GERMAN):
        return Because("accompanied", waited)
    if caller is not None and not stop.language.startswith(GERMAN) and caller.speaks(stop.language):
        return Because("speaks", {**waited, "language": stop.language})
    return Because("waited" if stop.first else "next-stop", waited)


def order(
    waiting: Iterable[Waiting],
    now: datetime,
    caller: Caller | None = None,
    policy: Policy = DEFAULT,
    outlook: Outlook = NOTHING_FORESEEN,
) -> list[Pick]:
    """All waiting stops that `caller` may call, in calling order, each with its reason; without a caller all stops.

    Those for whom the counter is not to be taken now, because it has to be free for an appointment, come behind the
    others; those whose visitor asked to let others go first come last until that time is over. The order depends on the
    stops alone, not on how they are handed in.
    """
    keyed = sorted(_keyed(list(waiting), now, caller, policy, outlook))
    return [
        Pick(stop, Because("kept", {"at": kept.at}) if kept else _because(stop, now, caller))
        for _, stop, kept in keyed
    ]


def next_stop(
    waiting: Iterable[Waiting],
    now: datetime,
    caller: Caller,
    policy: Policy = DEFAULT,
    outlook: Outlook = NOTHING_FORESEEN,
) -> Pick | None:
    """The stop to call at `caller`'s counter now, or None when nobody can be called.

    A visitor who stepped aside is not called before her time: nobody would come. While the counter has to keep an
    appointment, only those are called who are expected to be done in time, appointments and urgent concerns.
    """
    first = min(_keyed(list(waiting), now, caller, policy, outlook), default=None)
    if first is None:
        return None
    (aside, *_), stop, kept = first
    return None if aside or kept else Pick(stop, _because(stop, now, caller))
