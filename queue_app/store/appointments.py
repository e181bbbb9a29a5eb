"""Appointments as they are stored: what is booked, what is expected today, which times are free."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, and_, bindparam, select

from queue_app.config import Concern, Desk, Site
from queue_app.rules import hours, slots
from queue_app.rules.slots import Booked, Capacity, Span
from queue_app.store import staffing
from queue_app.store import tables as tab
from queue_app.store.away import by_counter
from queue_app.store.closures import as_planned
from queue_app.store.load import expected_work
from queue_app.store.prepared import Prepared
from queue_app.store.records import Appointment
from queue_app.store.shared import Shared
from queue_app.store.taken import booked_at

_EXPECTED = Prepared(
    select(tab.appointment)
    .where(
        tab.appointment.c.site == bindparam("site"),
        tab.appointment.c.desk.in_(bindparam("desks", expanding=True)),
        tab.appointment.c.at >= bindparam("begins"),
        tab.appointment.c.at < bindparam("ends"),
        tab.appointment.c.state == "booked",
    )
    .order_by(tab.appointment.c.at, tab.appointment.c.id),
    "desks",
)
MOST_DAYS = 92  # one question looks at three months at most


@dataclass(frozen=True)
class Slot:
    """A time that can be booked now. `quiet`: the hour is expected to be calm, so a short wait can be promised.

    `spoken`: whether somebody who speaks the asked language is planned to be there then; None when nothing is planned.
    """

    at: datetime
    minutes: int
    quiet: bool
    spoken: bool | None = None


def planned_minutes(site: Site, concerns: Sequence[Concern]) -> int:
    """How long an appointment for these concerns is planned."""
    return slots.length([concern.minutes for concern in concerns], site.booking.grid_minutes)


def capacity(site: Site, desk: Desk, *, staff: bool) -> Capacity:
    """What may be booked at a desk: in public, or by staff, who may use more and the hours kept for walk-ins too."""
    counters = sum(desk.id in counter.desks for counter in site.counters)
    if staff:
        return Capacity(counters, site.booking.staff_share, lambda _moment: 0.0)
    return Capacity(counters, site.booking.share, _kept(site))


def _kept(site: Site) -> Callable[[datetime], float]:
    zone = ZoneInfo(site.timezone)

    def kept(moment: datetime) -> float:
        local = moment.astimezone(zone)
        day, clock = hours.WEEKDAYS[local.weekday()], local.time()
        return max(
            (k.share for k in site.booking.kept if day in k.days and k.opens <= clock < k.closes), default=0.0
        )

    return kept


def free_slots(
    connection: Connection,
    site: Site,
    concerns: Sequence[Concern],
    first: date,
    last: date,
    now: datetime,
    *,
    staff: bool = False,
    but: int | None = None,
    waiting: bool = False,
    language: str = "",
) -> list[Slot]:
    """The bookable times of the desk of these concerns on local dates `first` to `last`, in time order.

    The `waiting` list and staff see freed times before everybody else. With a `language` each says whether it is spoken
    then.
    """
    desk = site.desk(concerns[0].desk)
    if desk is None or not desk.bookable or first > last:
        return []
    booking, zone = site.booking, ZoneInfo(site.timezone)
    last = min(
        last, first + timedelta(days=MOST_DAYS), now.astimezone(zone).date() + timedelta(booking.lead_days)
    )
    earliest = now + (timedelta() if staff else timedelta(hours=booking.lead_hours))
    latest = now + timedelta(days=booking.lead_days)
    whole = (
        datetime.combine(first, time(0), zone),
        datetime.combine(last + timedelta(days=1), time(0), zone),
    )
    booked = booked_at(connection, site, desk.id, whole, now, but, at_once=waiting or staff)
    by_day: dict[date, list[Booked]] = {}
    for one in booked:
        by_day.setdefault(one.starts.astimezone(zone).date(), []).append(one)
    minutes, most = planned_minutes(site, concerns), capacity(site, desk, staff=staff)
    work = expected_work(connection, site, desk, now)
    absent = by_counter(connection, site, desk.id, whole)
    away = [one for spans in absent.values() for one in spans]
    today, planned = (
        staffing.languages_between(connection, site.id, first, last),
        as_planned(connection, site),
    )
    shared = Shared(site, desk.id, planned, most.share)
    shared.read(connection, whole, now, booked, absent, at_once=waiting or staff)
    found = []
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        spans = hours.spans(planned, desk, day)
        if not spans:
            continue
        here = by_day.get(day, [])
        speakers = _speakers(site, desk, absent, language, today.get(day.isoformat(), {}))
        gone = [one for one in away if one[0] < spans[-1][1] and spans[0][0] < one[1]]
        starts = slots.free(
            spans,
            here,
            minutes,
            most,
            grid=booking.grid_minutes,
            earliest=earliest,
            latest=latest,
            away=gone,
            buffer=booking.buffer_minutes,
        )
        busy = [*here, *map(Booked.over, gone)]
        for at in (at for at in starts if shared.room(at, minutes)):
            quiet = slots.quiet(at, busy, work(at), most.counters)
            spoken = None if speakers is None else slots.spoken(at, minutes, language, here, speakers)
            found.append(Slot(at, minutes, quiet, spoken))
    return found


def _speakers(
    site: Site,
    desk: Desk,
    absent: Mapping[str, list[Span]],
    language: str,
    today: Mapping[str, Sequence[str]],
) -> list[list[Span]] | None:
    """For each counter of a desk where a language is planned to be spoken on a day, when it is away.

    What was set for the day (`today`, by counter) stands in place of the plan. None when there is nothing to say:
    everybody speaks German, and a desk without a plan of languages promises nothing.
    """
    places = [counter for counter in site.counters if desk.id in counter.desks]
    spoken = {place.id: today.get(place.id, place.languages) for place in places}
    if not language or language.startswith("de") or not any(spoken.values()):
        return None
    return [absent[place] for place, languages in spoken.items() if language in languages]


def needs_interpreter(connection: Connection, site: Site, found: Appointment, now: datetime) -> bool:
    """Whether nobody who speaks her language is planned to be there at the time of an appointment."""
    desk = site.desk(found.desk)
    if desk is None:
        return False
    span = (found.at, found.at + timedelta(minutes=found.minutes))
    day = found.at.astimezone(ZoneInfo(site.timezone)).date()
    today = staffing.languages_between(connection, site.id, day, day).get(day.isoformat(), {})
    speakers = _speakers(site, desk, by_counter(connection, site, desk.id, span), found.language, today)
    if speakers is None:
        return False
    others = booked_at(connection, site, desk.id, span, now, found.id)
    return not slots.spoken(found.at, found.minutes, found.language, others, speakers)


def by_secret(connection: Connection, secret: str) -> Appointment | None:
    """The appointment of a secret link, of whatever site."""
    row = connection.execute(select(tab.appointment).where(tab.appointment.c.secret == secret)).first()
    return None if row is None else Appointment.of(row)


def by_id(connection: Connection, wanted: int) -> Appointment | None:
    """An appointment by its number."""
    row = connection.execute(select(tab.appointment).where(tab.appointment.c.id == wanted)).first()
    return None if row is None else Appointment.of(row)


def expected_today(connection: Connection, site: Site, day: str, desks: Sequence[str]) -> list[Appointment]:
    """The appointments of a business day at some desks whose people are not here yet, in time order."""
    begins = datetime.combine(date.fromisoformat(day), time(0), ZoneInfo(site.timezone))
    span = {"begins": begins, "ends": begins + timedelta(days=1)}
    rows = _EXPECTED.all(connection, {"site": site.id, "desks": desks, **span})
    return [Appointment.of(row) for row in rows]


def missed(site: Site, now: datetime) -> ColumnElement[bool]:
    """Which appointments of a site are not waited for any more: booked, and past their time by `late_minutes`."""
    return _booked_before(site.id, _latest(site, now))


def _latest(site: Site, now: datetime) -> datetime:
    return now - timedelta(minutes=site.booking.late_minutes)


def _booked_before(site: Any, latest: Any) -> ColumnElement[bool]:
    table = tab.appointment.c
    return and_(table.site == site, table.state == "booked", table.at < latest)


_MISSED = Prepared(
    select(tab.appointment.c.id).where(_booked_before(bindparam("site"), bindparam("latest"))).limit(1)
)


def has_missed(connection: Connection, site: Site, now: datetime) -> bool:
    """Whether there is any."""
    return _MISSED.first(connection, {"site": site.id, "latest": _latest(site, now)}) is not None
