"""The tables. Two short-lived ones hold the day (ticket, stop), one holds the facts for ever (event)."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from queue_app.store.times import UtcTime

metadata = MetaData()
Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts by itself only in a column called INTEGER


site = Table(
    "site",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("last_event", Id, nullable=False, default=0),
    Column("day", String(10), nullable=False, default=""),
    Column("message", Text, nullable=False, default=""),
)

numbering = Table(
    "numbering",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("series", String(40), primary_key=True),
    Column("last", Integer, nullable=False),
)

ticket = Table(
    "ticket",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("day", String(10), nullable=False),
    Column("number", String(12), nullable=False),
    Column("language", String(16), nullable=False),
    Column("needs", JSON, nullable=False),
    Column("secret", String(64), nullable=False, unique=True),
    Column("taken_at", UtcTime, nullable=False),
    Column("arrived", Id, nullable=False),
    Column("appointment_at", UtcTime),
    # Whether her language may be heard when she is called. Columns that came later stand last, as in old databases.
    Column("speak", Boolean, nullable=False, server_default=true()),
    UniqueConstraint("site", "day", "number", name="one_number_a_day"),
)

stop = Table(
    "stop",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("day", String(10), nullable=False),
    Column("ticket", ForeignKey("ticket.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("desk", String(40), nullable=False),
    Column("concern", String(40), nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("state", String(8), nullable=False),
    Column("instead_of", String(40)),
    Column("from_desk", String(40)),
    Column("wanted_counter", String(40)),
    Column("counter", String(40)),
    Column("note", Text),
    Column("entered_at", UtcTime),
    Column("not_before", UtcTime),
    Column("called_at", UtcTime),
    Column("begun_at", UtcTime),
    Column("ended_at", UtcTime),
    Column("calls", Integer, nullable=False, default=0),
    Column("call", Id),  # event id of the newest ring
    Column("version", Id, nullable=False),  # event id of the newest change
    Column("last_step", String(12), nullable=False),
    Column("stepped_at", UtcTime, nullable=False),
    Column("undo", JSON),  # what the last step changed, for taking it back
    Column("interpreter", Boolean, nullable=False, default=False, server_default=false()),
    Column("papers", String(8)),  # looked through by a helper: now, done, or that solved it
    Column("companion", String(40)),  # the counter whose clerk comes along
    Index("stop_by_day", "site", "day", "state"),
    Index("stop_by_ticket", "ticket"),
)

event = Table(
    "event",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("at", UtcTime, nullable=False),
    Column("day", String(10), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("ticket", Id),
    Column("stop", Id),
    Column("desk", String(40)),
    Column("counter", String(40)),
    Column("facts", JSON, nullable=False),
)

appointment = Table(
    "appointment",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("desk", String(40), nullable=False),
    Column("concerns", JSON, nullable=False),
    Column("language", String(16), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("code", String(6), nullable=False),
    Column("secret", String(64), nullable=False, unique=True),
    Column("state", String(10), nullable=False),
    Column("until", UtcTime),  # a hold ends then; a freed time is offered again from then on
    Column("ticket", Id),
    Column("made_at", UtcTime, nullable=False),
    Column("from_stop", Id),  # at which it was given, if at a desk
    # Moved: its time before. Others are not offered that until `was_until`; staff can take it back until `undo_until`.
    Column("was_at", UtcTime),
    Column("was_until", UtcTime),
    Column("undo_until", UtcTime),
    Index("appointment_by_time", "site", "desk", "at"),
    Index("appointment_by_stop", "from_stop"),
    Index("appointment_by_code", "site", "code"),
    Index("appointment_by_freed", "site", "was_until"),
)

answer = Table(
    "answer",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("actor", String(64), primary_key=True),
    Column("request_id", String(64), primary_key=True),
    Column("what", String(200), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", JSON, nullable=False),
    Column("at", UtcTime, nullable=False, index=True),
)

counter = Table(
    "counter",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("id", String(40), primary_key=True),
    Column("state", String(8), nullable=False),
    Column("desks", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("clerk", Id),
    Column("help_at", UtcTime),  # since when it rings for help
    Column("help_from", String(40)),  # the counter from which help comes; empty: from no counter
    Column("away_after", Boolean, nullable=False, default=False, server_default=false()),  # of coming along
    Column("chosen", JSON),  # the languages its clerk named; `languages` has those set for today as well
    Column(
        "locked", Boolean, nullable=False, default=False, server_default=false()
    ),  # away because its console is
    Column(
        "partners", JSON, nullable=False, default=list, server_default="[]"
    ),  # who works there besides `clerk`
)

absence = Table(
    "absence",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("desk", String(40), primary_key=True),
    Column("day", String(10), nullable=False),
    Column("substitute", String(40)),  # who takes over today; None: as configured
)

clerk = Table(
    "clerk",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", String(40), nullable=False),
    Column("name", String(80), nullable=False),
    Column("name_key", String(80), nullable=False),
    Column("password", String(200), nullable=False),
    Column("role", String(8), nullable=False),
    Column("session", String(64), nullable=False),  # renewed to end every session of this clerk
    Column("locked", Boolean, nullable=False, server_default=false()),
    # Somebody else chose the password. And what was decided for this account alone, whatever its role.
    Column("must_change", Boolean, nullable=False, server_default=false()),
    Column("rights", JSON, nullable=False, server_default="{}"),
    UniqueConstraint("site", "name_key", name="one_name_a_site"),
)

clerk_session = Table(  # where a clerk is signed in
    "clerk_session",
    metadata,
    Column("id", Id, primary_key=True),
    Column("clerk", ForeignKey("clerk.id"), nullable=False, index=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("device", String(8), nullable=False),
    Column("began_at", UtcTime, nullable=False),
    Column("used_at", UtcTime, nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", String(40), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("name", String(80), nullable=False),
    Column("token_hash", String(64), unique=True),
    Column("enrol_hash", String(64), unique=True),
    Column("enrol_until", UtcTime),
    Column("created_at", UtcTime, nullable=False),
    Column("last_seen", UtcTime),
    Column("revoked_at", UtcTime),
    Column("sound", String(16)),  # whether a screen can be heard, as it last said
    Column("sound_at", UtcTime),
    Column("shows", String(60)),  # which part of the house a screen was enrolled for, as its address says it
    Column("page", String(40)),  # the version of a screen's page, as it says itself
)
