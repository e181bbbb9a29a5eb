"""How many numbers may still be given: by the house, and by a desk. Both stay cheap in a long day."""

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, literal, select

from queue_app.config import Desk, Site
from queue_app.store import tables as tab
from queue_app.store.prepared import Prepared

_OF_HOUSE = Prepared(  # a row for each series
    select(func.sum(tab.numbering.c.last)).where(
        tab.numbering.c.site == bindparam("site"), tab.numbering.c.day == bindparam("day")
    )
)


def _up_to_quota(of_letter: ColumnElement[bool]) -> Prepared:
    """How many numbers of a letter were given, counted no further than the quota."""
    given = (
        select(literal(1))
        .where(tab.ticket.c.site == bindparam("site"), tab.ticket.c.day == bindparam("day"), of_letter)
        .limit(bindparam("quota"))
    )
    return Prepared(select(func.count()).select_from(given.subquery()))


_number = tab.ticket.c.number
# SQLite finds them in the index, which it keeps in the order of bytes ("T!" comes right after all "T …"). PostgreSQL's
# is in the order of some language, so it looks through the numbers of the day.
_OF_LETTER = {
    "sqlite": _up_to_quota(and_(_number > bindparam("after"), _number < bindparam("until"))),
    "postgresql": _up_to_quota(_number.like(bindparam("like"))),
}


def house_is_full(connection: Connection, site: Site, day: str) -> bool:
    """Whether the house has given as many numbers as it may on this business day; without a quota never."""
    return (
        bool(site.quota) and (_OF_HOUSE.scalar(connection, {"site": site.id, "day": day}) or 0) >= site.quota
    )


def is_full(connection: Connection, site: Site, day: str, desk: Desk) -> bool:
    """Whether a desk has: a number is of the desk whose letter it carries. Without a quota never."""
    if not desk.quota:
        return False
    engine, letter = connection.dialect.name, desk.letter
    which = {"after": f"{letter} ", "until": f"{letter}!"} if engine == "sqlite" else {"like": f"{letter} %"}
    values = {"site": site.id, "day": day, "quota": desk.quota, **which}
    return bool(_OF_LETTER[engine].scalar(connection, values) >= desk.quota)
