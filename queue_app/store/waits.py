"""The tables of the forecasts: what may be said now, what was said and came, how long talks and breaks took.

Apart from the first they are the memory of some weeks. None of them names a visitor, a counter or a clerk.
"""

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, String, Table

from queue_app.store.tables import Id, metadata
from queue_app.store.times import UtcTime

forecast = Table(  # one row a site: what may be said now, made by the leader, read by every worker
    "forecast",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("good_until", UtcTime, nullable=False),
    Column("seen", Id, nullable=False),  # the newest event that has been learned from
    Column("shown", JSON, nullable=False),  # stops and desks: ranges in steps and when they were raised
    Column("joins", JSON, nullable=False),  # for somebody who joins now, by desk and kind of visitor
)

told = Table(  # what was said to a visitor when she took her ticket, and what came; gone after some weeks
    "told",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("day", String(10), nullable=False),
    Column("hour", Integer, nullable=False),  # local
    Column("stop", Id, unique=True),  # only until she is called: then nothing leads back to her
    Column("desk", String(40), nullable=False),
    Column("language", String(16), nullable=False),
    Column("short", Boolean, nullable=False),
    Column("busy", Boolean, nullable=False),
    Column("middle", Float),  # as played, before it was corrected; none when the plain formula spoke
    Column("upper", Float),
    Column("low", Integer),
    Column("high", Integer),
    Column("waited", Float),
    Index("told_by_day", "site", "day"),
)

talk = Table(  # how long a talk about a concern took: no visitor, no counter, no clerk; gone after some weeks
    "talk",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("day", String(10), nullable=False),
    Column("concern", String(40), nullable=False),
    Column("minutes", Float, nullable=False),
    Column("foreign", Boolean, nullable=False),
    Index("talk_by_day", "site", "day"),
)

pause = Table(  # how long a counter of the house was away: no counter, no clerk; gone after some weeks
    "pause",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("day", String(10), nullable=False),
    Column("hour", Integer, nullable=False),  # local, when it began
    Column("minutes", Float, nullable=False),
    Index("pause_by_day", "site", "day"),
)
