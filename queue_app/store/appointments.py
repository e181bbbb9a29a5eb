"""Appointments as they are stored: what is booked, what is expected today, which times are free."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, and_, bindparam, or_, select

from queue_app.config import Concern, Desk, Site
from queue_app.rules import hours, slots
from queue_app.rules.slots import Booked, Capacity
from queue_app.store import tables as tab
from queue_app.store.load import expected_work
from queue_app.store.tables import Appointment

_EXPECTED = (
    select(tab.appointment)
    .where(
        tab.appointment.c.site == bindparam("site"),
        tab.appointment.c.desk.in_(bindparam("desks", expanding=True)),
        tab.appointment.c.at >= bindparam("begins"),
        tab.appointment.c.at < bindparam("ends"),
        tab.appointment.c.state == "booked",
    )
    .order_by(tab.appointment.c.at, tab.appointment.c.id)
)
MOST_DAYS = 92  # one question looks at three months at most


@dataclass(frozen=True)
class Slot:
    """A time that can be booked now. `quiet`: the hour is expected to be calm, so a short wait can be promised."""

    at: datetime
    minutes: int
    quiet: bool


def takes_time(now: datetime) -> ColumnElement[bool]:
    """Which appointments take a slot: booked and kept ones, those being typed, and freed ones in their pause."""
    table = tab.appointment.c
    return or_(
        table.state.in_(("booked", "arrived")),
        and_(table.state == "held", table.until > now),
        and_(table.state == "cancelled", table.until > now),
    )


def booked_at(
    connection: Connection,
    site: Site,
    desk: str,
    span: tuple[datetime, datetime],
    now: datetime,
    but: int | None = None,
) -> list[Booked]:
    """What takes time at a desk in a span; without the appointment that is being moved."""
    table = tab.appointment.c
    rows = connection.execute(
        select(table.at, table.minutes).where(
            table.site == site.id,
            table.desk == desk,
            table.at >= span[0] - timedelta(minutes=slots.LONGEST_MINUTES),
            table.at < span[1],
            table.id != (but or 0),
            takes_time(now),
        )
    )
    return [Booked(row.at, row.minutes) for row in rows]


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
) -> list[Slot]:
    """The bookable times of the desk of these concerns on local dates `first` to `last`, in time order."""
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
    booked = booked_at(connection, site, desk.id, whole, now, but)
    by_day: dict[date, list[Booked]] = {}
    for one in booked:
        by_day.setdefault(one.starts.astimezone(zone).date(), []).append(one)
    minutes, most = planned_minutes(site, concerns), capacity(site, desk, staff=staff)
    work = expected_work(connection, site, desk, now)
    found = []
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        here = by_day.get(day, [])
        starts = slots.free(
            hours.spans(site, desk, day),
            here,
            minutes,
            most,
            grid=booking.grid_minutes,
            earliest=earliest,
            latest=latest,
        )
        found += [Slot(at, minutes, slots.quiet(at, here, work(at), most.counters)) for at in starts]
    return found


def by_secret(connection: Connection, secret: str) -> Appointment | None:
    """The appointment of a secret link, of whatever site."""
    row = connection.execute(select(tab.appointment).where(tab.appointment.c.secret == secret)).first()
    return None if row is None else Appointment.of(row)


def expected_today(connection: Connection, site: Site, day: str, desks: Sequence[str]) -> list[Appointment]:
    """The appointments of a business day at some desks whose people are not here yet, in time order."""
    begins = datetime.combine(date.fromisoformat(day), time(0), ZoneInfo(site.timezone))
    span = {"begins": begins, "ends": begins + timedelta(days=1)}
    rows = connection.execute(_EXPECTED, {"site": site.id, "desks": desks, **span})
    return [Appointment.of(row) for row in rows]


def missed(site: Site, now: datetime) -> ColumnElement[bool]:
    """Which appointments of a site are not waited for any more: booked, and past their time by `late_minutes`."""
    table = tab.appointment.c
    late = timedelta(minutes=site.booking.late_minutes)
    return and_(table.site == site.id, table.state == "booked", table.at < now - late)


def has_missed(connection: Connection, site: Site, now: datetime) -> bool:
    """Whether there is any."""
    return connection.scalar(select(tab.appointment.c.id).where(missed(site, now)).limit(1)) is not None
