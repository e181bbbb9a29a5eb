"""Dates on which the house or a desk is closed or has other hours, as set on the page: above what is configured."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Column, Connection, ForeignKey, Index, String, Table, bindparam, delete, insert, select

from queue_app.config import Desk, Site
from queue_app.rules.hours import SiteHours
from queue_app.store import tables as tab
from queue_app.store.prepared import Prepared
from queue_app.store.records import Appointment
from queue_app.store.tables import Id, metadata

REASON_LENGTH = 200

closure = Table(
    "closure",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("first", String(10), nullable=False),  # local dates, both inclusive
    Column("last", String(10), nullable=False),
    Column("desk", String(40)),  # None: the whole house
    Column("opens", String(5)),  # local times; both None: closed all day
    Column("closes", String(5)),
    Column("reason", String(REASON_LENGTH), nullable=False),  # for staff only
    Index("closure_by_day", "site", "last"),
)
_ALL = Prepared(
    select(closure).where(closure.c.site == bindparam("site")).order_by(closure.c.first, closure.c.id)
)


@dataclass(frozen=True)
class Closure:
    """Other hours on local dates `first` to `last`. Without a desk they hold for all, without times for no hour."""

    first: date
    last: date
    desk: str | None
    opens: time | None
    closes: time | None
    reason: str
    id: int = 0

    @property
    def times(self) -> tuple[tuple[time, time], ...]:
        """When it is open all the same."""
        return () if self.opens is None or self.closes is None else ((self.opens, self.closes),)

    def texts(self) -> dict[str, str | None]:
        """It as it is stored and sent, without its number."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "desk": self.desk,
            "opens": self.opens.isoformat("minutes") if self.opens else None,
            "closes": self.closes.isoformat("minutes") if self.closes else None,
            "reason": self.reason,
        }

    @classmethod
    def of(
        cls,
        first: str,
        last: str,
        desk: str | None,
        opens: str | None,
        closes: str | None,
        reason: str,
        id: int = 0,  # noqa: A002  # the word of the store
    ) -> "Closure":
        """It, from such texts. Raises ValueError."""
        begins, ends = (time.fromisoformat(one) if one else None for one in (opens, closes))
        return cls(date.fromisoformat(first), date.fromisoformat(last), desk, begins, ends, reason, id)


@dataclass(frozen=True)
class Planned:
    """A site whose hours are those of the page on the dates of its closures."""

    site: Site
    closures: tuple[Closure, ...]

    @property
    def timezone(self) -> str:
        return self.site.timezone

    @property
    def last_ticket_minutes(self) -> int:
        return self.site.last_ticket_minutes

    @property
    def desks(self) -> tuple[Desk, ...]:
        return self.site.desks

    def closed_on(self, day: date) -> bool:
        return self.site.closed_on(day)

    def instead_on(self, desk: str, day: date) -> tuple[tuple[time, time], ...] | None:
        """What is said of the desk itself goes before what is said of the house, and the newer before the older."""
        here = [one for one in self.closures if one.desk in (None, desk) and one.first <= day <= one.last]
        return max(here, key=lambda one: (one.desk is not None, one.id)).times if here else None


def every(connection: Connection, site: str) -> list[Closure]:
    """Every closure that is kept, by date."""
    return [
        Closure.of(row.first, row.last, row.desk, row.opens, row.closes, row.reason, row.id)
        for row in _ALL.all(connection, {"site": site})
    ]


def as_planned(connection: Connection, site: Site) -> SiteHours:
    """The site with the hours that hold: those of the page on its dates, else those of the configuration."""
    found = every(connection, site.id)
    return Planned(site, tuple(found)) if found else site


def add(connection: Connection, site: str, wanted: Closure) -> int:
    """Keep one; its number."""
    made: int = connection.execute(
        insert(closure).values(site=site, **wanted.texts()).returning(closure.c.id)
    ).scalar_one()
    return made


def remove(connection: Connection, site: str, number: int) -> Closure | None:
    """Forget one and say what it was; None when there is none."""
    found = next((one for one in every(connection, site) if one.id == number), None)
    if found is not None:
        connection.execute(delete(closure).where(closure.c.id == number))
    return found


def forget(connection: Connection, site: str, before: date) -> None:
    """Those that were over before a local date are kept no longer."""
    connection.execute(delete(closure).where(closure.c.site == site, closure.c.last < before.isoformat()))


def appointments_on(
    connection: Connection,
    site: Site,
    wanted: Closure,
    now: datetime,
    states: Sequence[str] = ("booked", "to_confirm"),
) -> list[Appointment]:
    """The appointments to come, in these states, that such a closure leaves without open doors, by time."""
    zone, table = ZoneInfo(site.timezone), tab.appointment.c
    begins = datetime.combine(wanted.first, time(0), zone)
    ends = datetime.combine(wanted.last + timedelta(days=1), time(0), zone)
    found = (
        select(tab.appointment)
        .where(table.site == site.id, table.state.in_(states))
        .where(table.at >= max(begins, now), table.at < ends)
        .order_by(table.at, table.id)
    )
    if wanted.desk is not None:
        found = found.where(table.desk == wanted.desk)
    every_one = map(Appointment.of, connection.execute(found))
    return [one for one in every_one if not _within(one, wanted, zone)]


def _within(one: Appointment, wanted: Closure, zone: ZoneInfo) -> bool:
    starts = one.at.astimezone(zone)
    ends = starts + timedelta(minutes=one.minutes)
    return any(
        datetime.combine(starts.date(), opens, zone) <= starts
        and ends <= datetime.combine(starts.date(), closes, zone)
        for opens, closes in wanted.times
    )
