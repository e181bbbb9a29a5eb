"""What the console asks the store for, made once (prepared.py)."""

from sqlalchemy import and_, bindparam, or_, select

from queue_app.rules import stops
from queue_app.rules.stops import State
from queue_app.store import tables as tab
from queue_app.store.prepared import Prepared

LISTS = {State.PARKED: "parked", State.MISSED: "missed", State.PLANNED: "planned"}
STOPS = Prepared(
    select(tab.stop, tab.ticket)
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .where(tab.stop.c.id.in_(bindparam("ids", expanding=True))),
    "ids",
)
PLANNED = Prepared(
    select(tab.stop)
    .where(
        tab.stop.c.ticket.in_(bindparam("tickets", expanding=True)),
        tab.stop.c.state == State.PLANNED.value,
    )
    .order_by(tab.stop.c.position, tab.stop.c.id),
    "tickets",
)
# Of today: the index leads past all that history holds.
AT_A_COUNTER = and_(
    tab.stop.c.site == bindparam("site"),
    tab.stop.c.day == bindparam("day"),
    tab.stop.c.state.in_([s.value for s in stops.AT_A_COUNTER]),
)
CURRENT = Prepared(select(tab.stop.c.id).where(AT_A_COUNTER, tab.stop.c.counter == bindparam("counter")))
COUNTERS = Prepared(select(tab.counter).where(tab.counter.c.site == bindparam("site")))
FREE = Prepared(
    select(tab.counter.c.id, tab.counter.c.desks, tab.counter.c.languages)
    .where(tab.counter.c.site == bindparam("site"), tab.counter.c.state == "open")
    .where(tab.counter.c.id.not_in(select(tab.stop.c.counter).where(AT_A_COUNTER)))
    .order_by(tab.counter.c.id)
)
LAST_STEP = Prepared(
    select(tab.event.c.id, tab.event.c.stop)
    .where(
        tab.event.c.site == bindparam("site"),
        tab.event.c.id > bindparam("after"),
        tab.event.c.counter == bindparam("counter"),
        tab.event.c.at >= bindparam("since"),
        tab.event.c.stop.is_not(None),
    )
    .order_by(tab.event.c.id.desc())
    .limit(1)
)
STEPPED = Prepared(
    select(
        tab.stop.c.id, tab.stop.c.last_step, tab.stop.c.stepped_at, tab.stop.c.version, tab.ticket.c.number
    )
    .join(tab.ticket, tab.ticket.c.id == tab.stop.c.ticket)
    .where(tab.stop.c.id == bindparam("stop"))
)
LISTED = Prepared(
    select(tab.stop.c.id, tab.stop.c.state)
    .where(
        tab.stop.c.site == bindparam("site"),
        tab.stop.c.day == bindparam("day"),
        or_(
            tab.stop.c.desk.in_(bindparam("desks", expanding=True)),
            tab.stop.c.counter == bindparam("counter"),
        ),
        tab.stop.c.state.in_([s.value for s in LISTS]),
    )
    .order_by(tab.stop.c.stepped_at.desc(), tab.stop.c.id),
    "desks",
)
