"""The turn: the only way to change anything in a queue. One transaction at one site, then the news.

The first statement locks the site's row, which is lock, order and cursor in one: event ids come from that row, so they
are gapless and visible in order (ids from a sequence are given at insert and seen at commit, in any order; a reader
that polls loses some).
"""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, update

from queue_app.config import Desk, Site
from queue_app.rules import calling, hours, numbering, stops
from queue_app.rules.blocks import Taken
from queue_app.rules.calling import Caller
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.rules.stops import State
from queue_app.store import absences, company
from queue_app.store import statements as st
from queue_app.store import tables as tab
from queue_app.store.database import Database
from queue_app.store.numbers import next_running
from queue_app.store.records import Stop, Ticket
from queue_app.store.waiting import taken_elsewhere, waiting_of, waiting_rows

SECRET_BYTES = 16  # 128 bits


class Turn:
    """What may be done inside a turn. `now` is aware UTC; `day` is the site's business day (ISO date)."""

    def __init__(self, connection: Connection, site: Site, now: datetime, *, sqlite_dialect: bool) -> None:
        self.connection = connection
        self.site = site
        self.now = now
        self._next_number = st.NEXT_NUMBER_SQLITE if sqlite_dialect else st.NEXT_NUMBER_POSTGRESQL
        self._events: list[dict[str, Any]] = []
        locked = st.READ_SITE if sqlite_dialect else st.LOCK_SITE
        row = locked.first(connection, {"of_site": site.id})
        if row is None:
            raise NotFound(site=site.id)
        self._first: int = row.last_event
        self._last: int = row.last_event
        self._last_day = row.day
        self._new_values: dict[str, str] = {}
        self._tickets: dict[int, Ticket] = {}  # each read once: `change_ticket` alone changes one
        self.day = hours.business_day(now, site.timezone, row.day)

    @property
    def newest(self) -> int:
        """The id of the newest fact so far, this turn's included."""
        return self._last

    @property
    def new_day(self) -> bool:
        """Whether the business day has changed since it was last begun."""
        return bool(self.day != self._last_day)

    def begin_day(self) -> None:
        """Write the business day down; from then on a clock set back cannot bring the former one again."""
        self._new_values = {"day": self.day}
        self.record("day_began", date=self.day)

    def desk(self, desk_id: str) -> Desk:
        """A desk of this site by id, with who takes over for it today."""
        found = self.site.desk(desk_id)
        if found is None:
            raise NotFound(desk=desk_id)
        today = self._substitutes[found.id]
        return found if today == found.substitute else found.model_copy(update={"substitute": today})

    @cached_property
    def _substitutes(self) -> dict[str, str]:
        return absences.substitutes(self.connection, self.site, self.day)

    # ---- facts

    def record(self, kind: str, *, stop: Stop | None = None, **facts: Any) -> int:
        """Write a fact into the log and return its id. `desk`, `counter` and `ticket` have columns of their own."""
        self._last += 1
        self._events.append(
            {
                "site": self.site.id,
                "id": self._last,
                "at": self.now,
                "day": self.day,
                "kind": kind,
                "ticket": facts.pop("ticket", stop.ticket if stop else None),
                "stop": stop.id if stop else None,
                "desk": facts.pop("desk", stop.desk if stop else None),
                "counter": facts.pop("counter", stop.counter if stop else None),
                "facts": facts,
            }
        )
        return self._last

    def close(self) -> tuple[int, int]:
        """Write the facts; returns (last id before this turn, last id of this turn)."""
        if self._events:
            for fact in self._events:
                st.RECORD.change(self.connection, fact)
            changed = {"last_event": self._last, **self._new_values}
            st.CHANGE_SITE.change(self.connection, {"of_site": self.site.id, **changed})
        return self._first, self._last

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part that can be refused by itself: what it wrote is taken back, the rest of the turn stays."""
        last, written = self._last, len(self._events)
        try:
            with self.connection.begin_nested():
                yield
        except RuleBroken:
            self._last = last
            del self._events[written:]
            self._tickets.clear()
            raise

    # ---- tickets

    def next_number(self, desk_id: str) -> str:
        """The next number of the day for a ticket whose first desk is `desk_id`."""
        desk = self.desk(desk_id)
        series = numbering.series(self.site.numbering, desk_id)
        running = next_running(self.connection, self._next_number, self.site.id, self.day, series)
        return numbering.number(desk.letter, running)

    def new_ticket(
        self,
        first_desk: str,
        language: str,
        needs: Sequence[str],
        appointment_at: datetime | None = None,
        *,
        speak: bool = True,
        taken: Taken | None = None,
    ) -> Ticket:
        """A new ticket with its number and secret. Its place in the order of arrival is the next event id."""
        values: dict[str, Any] = {
            "site": self.site.id,
            "day": self.day,
            "number": taken.number if taken else self.next_number(first_desk),
            "language": language,
            "needs": list(needs),
            "secret": taken.secret if taken else secrets.token_urlsafe(SECRET_BYTES),
            "taken_at": taken.at if taken else self.now,
            "arrived": taken.arrived if taken else self._last + 1,
            "appointment_at": appointment_at,
            "speak": speak,
        }
        return Ticket(st.NEW_TICKET.scalar(self.connection, values), **values)

    def new_stop(self, ticket: Ticket, **values: Any) -> Stop:
        """A new planned stop; the caller records the fact that explains it."""
        row = {
            "site": self.site.id,
            "day": ticket.day,
            "ticket": ticket.id,
            "state": State.PLANNED,
            "calls": 0,
            "interpreter": False,
            "version": self._last + 1,
            "last_step": "plan",
            "stepped_at": self.now,
            **values,
        }
        return Stop.of(st.NEW_STOP.first(self.connection, _plain(row)))

    def ticket(self, ticket_id: int) -> Ticket:
        """The ticket of a stop."""
        known = self._tickets.get(ticket_id)
        if known is not None:
            return known
        found = st.TICKET.first(self.connection, {"of_site": self.site.id, "of_id": ticket_id})
        if found is None:
            raise NotFound(ticket=ticket_id)
        return self._tickets.setdefault(ticket_id, Ticket.of(found))

    def change_ticket(self, ticket: Ticket, **changes: Any) -> Ticket:
        """Change columns of a ticket; the caller records the fact that explains it."""
        this = tab.ticket.c.id == ticket.id
        self.connection.execute(update(tab.ticket).where(this).values(**changes))
        self._tickets[ticket.id] = replace(ticket, **changes)
        return self._tickets[ticket.id]

    def ticket_by_secret(self, secret: str) -> Ticket:
        """The ticket a phone speaks for; unknown and expired secrets look the same."""
        which = {"of_site": self.site.id, "of_secret": secret, "of_day": self.day}
        found = st.TICKET_BY_SECRET.first(self.connection, which)
        if found is None:
            raise NotFound()
        return Ticket.of(found)

    def stops_of(self, ticket_id: int) -> list[Stop]:
        """All stops of a ticket in the order they will be made."""
        which = {"of_site": self.site.id, "of_ticket": ticket_id}
        return [Stop.of(row) for row in st.STOPS_OF_TICKET.all(self.connection, which)]

    # ---- stops

    def stop(self, stop_id: int) -> Stop:
        """A stop of this site by id."""
        row = st.STOP.first(self.connection, {"of_site": self.site.id, "of_id": stop_id})
        if row is None:
            raise NotFound(stop=stop_id)
        return Stop.of(row)

    def at_counter(self, counter: str) -> Stop | None:
        """The stop that is called to or served at `counter`, if any."""
        which = {"of_site": self.site.id, "of_day": self.day, "of_counter": counter}
        row = st.AT_COUNTER.first(self.connection, which)
        return None if row is None else Stop.of(row)

    def waiting(self, caller: Caller) -> list[calling.Waiting]:
        """The waiting stops that this counter may call, as the calling rule sees them, in no order."""
        elsewhere = taken_elsewhere(self.site, caller)
        rows = waiting_rows(self.connection, self.site.id, self.day, sorted(caller.desks), elsewhere)
        return [waiting_of(self.site, row) for row in rows]

    def step(self, stop: Stop, step: str, *, facts: dict[str, Any] | None = None, **changes: Any) -> Stop:
        """Take one step: checks the state table, changes the row, records the fact. Nothing else changes a state."""
        state = stops.after(step, stop.state)
        event_id = self._last + 1
        if step == "call":
            changes |= {"called_at": self.now, "calls": stop.calls + 1, "call": event_id}
        elif step == "call-again":
            changes |= {"calls": stop.calls + 1, "call": event_id}
        elif step == "put-back":
            changes |= {"counter": None, "call": None, "called_at": None, "calls": 0}
        elif step == "begin":
            changes |= {"begun_at": self.now}
        elif step in ("restore", "unpark", "checked"):
            changes |= {"counter": None, "call": None, "called_at": None, "begun_at": None, "calls": 0}
        over = state in (State.DONE, State.LEFT)
        if stop.papers == "now" and state not in stops.AT_A_COUNTER:
            changes |= {"papers": "solved" if over else "done"}
        if over:
            changes |= {"ended_at": self.now, "note": None}  # a note lives until the stop is over, no longer
        if stop.companion and state in stops.ENDS_COMPANY:
            changes |= {"companion": None}
        undo = None if step == "call-again" and stop.undo is None else _undo(stop, changes)
        new = self.change(
            stop, state=state, last_step=step, stepped_at=self.now, version=event_id, undo=undo, **changes
        )
        public = (
            {"number": self.ticket(stop.ticket).number, "call": event_id}
            if step in ("call", "call-again")
            else {}
        )
        at = {"counter": new.counter or stop.counter}
        self.record(stops.KIND_OF_STEP[step], stop=new, **at, **public, **(facts or {}))
        if stop.companion and new.companion is None:
            company.back_at_counter(self.connection, self.site.id, stop.companion)
            self.record_company("company_ended", stop, stop.companion)
        return new

    def record_company(self, kind: str, stop: Stop, counter: str) -> None:
        """Somebody comes along to a stop, or no longer. A fact of her counter: the stop is as it was."""
        self.record(kind, ticket=stop.ticket, desk=stop.desk, counter=counter)

    def change(self, stop: Stop, **changes: Any) -> Stop:
        """Change columns of a stop that nobody else changed since it was read."""
        which = {"of_id": stop.id, "of_version": stop.version}
        changed = st.CHANGE_STOP.change(self.connection, {**which, **_plain(changes)})
        if changed != 1:
            raise RuleBroken("stale", stop=stop.id)
        return replace(stop, **changes)


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """States as plain text: psycopg writes an enum by its name, not by its value."""
    return {key: value.value if isinstance(value, State) else value for key, value in values.items()}


def _undo(stop: Stop, changes: dict[str, Any]) -> dict[str, Any]:
    """What the stop was before the step, as JSON. A note is left out: it is deleted for good at the end of a stop."""
    before: dict[str, Any] = {"state": stop.state.value}
    for key in changes.keys() - {"note"}:
        value = getattr(stop, key)
        before[key] = value.isoformat() if isinstance(value, datetime) else value
    return before


@contextmanager
def turn(database: Database, site: Site, now: datetime) -> Iterator[Turn]:
    """One turn at one site. Commits at the end and then tells; an exception rolls everything back, nothing is told."""
    with database.writing(site.id) as connection:
        t = Turn(connection, site, now, sqlite_dialect=database.sqlite)
        yield t
        first, last = t.close()
    if last > first:
        database.recorded.send(site.id, first=first, last=last)
