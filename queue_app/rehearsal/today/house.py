"""The house as it stands now, as an office of the model: from rows of the store and what the last weeks taught.

Minute 0 is now. Nothing is invented: who else comes today is what the last weeks say; in the first days, when they say
nothing, nobody else does.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from queue_app.config import Site
from queue_app.rehearsal.model.people import Visitor, draw
from queue_app.rehearsal.model.world import Seat, Task
from queue_app.rehearsal.office import Span
from queue_app.rehearsal.today.rest import Today
from queue_app.rules.forecast.state import Place, State, Talk
from queue_app.store.outlook import Known

CELL = 15.0  # minutes; within so long as many come at one time as at another
STRANGERS = 10**12  # ids of those who are still to come: no ticket has such a number
UNKNOWN = Talk(15, 0.6)  # a concern that is no longer configured
CLOSED = ((0.0, 0.0),)
Spans = Mapping[str, tuple[Span, ...]]


def office(site: Site, state: State, known: Known, now: datetime, spans: Spans) -> Today:
    """The office for the rest of today. `spans`: when each desk is open, in minutes from now."""
    desks = {desk.id: spans.get(desk.id) or CLOSED for desk in site.desks}
    local = now.astimezone(ZoneInfo(site.timezone))
    coming = _coming(site, known, local, desks)
    return Today(
        desks,
        tuple(seat(place, desks) for place in state.places),
        _tasks(site, known),
        _languages(site, known),
        sum(coming.values()),
        coming,
        opens=local.hour * 60.0 + local.minute,
        cell=CELL,
        last_ticket=site.last_ticket_minutes,
        booked=0.0,  # who has an appointment is known and comes besides
        chain=(0.0, 0.0),  # the last weeks count every stop by itself
        foreign_factor=state.habits.foreign_factor,
        foreign_minutes=state.habits.foreign_minutes,
    )


def seat(place: Place, desks: Spans) -> Seat:
    """A counter until the last of its desks closes. Who is there then goes on for those who wait, as in the model."""
    end = max((end for desk in place.desks for _, end in desks.get(desk, ())), default=0.0)
    return Seat(
        place.counter,
        place.desks,
        place.languages,
        ((0.0, end),),
        trained=place.trained,
        helper=place.helper,
    )


def task(site: Site, known: Known, concern_id: str, desk: str, often: float = 0.0) -> Task:
    """A concern as the last weeks know it."""
    concern = site.concern(concern_id)
    usual = Talk(concern.minutes, concern.spread) if concern else UNKNOWN
    talk = known.talks.get(concern_id, usual)
    short, urgent = (concern.short, concern.urgent) if concern else (False, False)
    return Task(concern_id, desk, talk.mean, talk.spread, often, short, urgent)


def newcomers(world: Today, seed: int) -> tuple[Visitor, ...]:
    """Who still comes in one play: the same people for the same seed, whatever is changed in the house."""
    if not world.coming:
        return ()
    return tuple(replace(one, id=STRANGERS + one.id) for one in draw(world, seed, 0).visitors if one.stops)


def _coming(site: Site, known: Known, local: datetime, desks: Spans) -> dict[float, float]:
    """How many come in each cell of the rest of today, as in the last weeks at that hour."""
    found: dict[float, float] = {}
    last = max(end for spans in desks.values() for _, end in spans) - site.last_ticket_minutes
    for index in range(max(0, int(last // CELL))):
        at = index * CELL
        hour = (local + timedelta(minutes=at)).hour
        number = sum(
            hours.get(hour, 0.0)
            for (desk, _, _), hours in known.hourly.items()
            if any(start <= at < end - site.last_ticket_minutes for start, end in desks.get(desk, ()))
        )
        if number:
            found[at] = number * CELL / 60
    return found


def _tasks(site: Site, known: Known) -> tuple[Task, ...]:
    """What is asked for, as often as in the last weeks; the concerns of a desk are taken to come equally often."""
    often: dict[tuple[str, bool], float] = {}
    for (desk, _, short), hours in known.hourly.items():
        often[desk, short] = often.get((desk, short), 0.0) + sum(hours.values())
    alike: dict[tuple[str, bool], int] = {}
    for one in site.concerns:
        alike[one.desk, one.short] = alike.get((one.desk, one.short), 0) + 1
    return tuple(
        task(site, known, c.id, c.desk, often.get((c.desk, c.short), 0.0) / alike[c.desk, c.short])
        for c in site.concerns
    )


def _languages(site: Site, known: Known) -> dict[str, float]:
    found: dict[str, float] = {}
    for (_, language, _), hours in known.hourly.items():
        found[language] = found.get(language, 0.0) + sum(hours.values())
    return found or dict.fromkeys(site.languages, 1.0)
