"""The accounts of a site, as admins see and change them. When somebody signed in last is nobody's business."""

import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, update

from queue_app.config import Site
from queue_app.rules import rights
from queue_app.store import sessions, two_step
from queue_app.store import tables as tab

_row = tab.clerk.c


@dataclass(frozen=True)
class Account:
    """Who may sign in, and what she may do; `rights` are those decided for her alone."""

    id: int
    name: str
    role: str
    locked: bool
    must_change: bool
    rights: dict[str, bool]
    two_step: bool


def _query(site: str) -> Select[Any]:
    """All columns of an account, in their order."""
    step = two_step.two_step
    own = (step.c.clerk == _row.id) & step.c.confirmed
    columns = (_row.id, _row.name, _row.role, _row.locked, _row.must_change, _row.rights)
    return select(*columns, step.c.clerk.is_not(None)).outerjoin(step, own).where(_row.site == site)


def of_site(connection: Connection, site: str) -> list[Account]:
    """All accounts of a site by name."""
    return [Account(*row) for row in connection.execute(_query(site).order_by(_row.name_key))]


def by_id(connection: Connection, site: str, account: int) -> Account | None:
    """One account of a site."""
    row = connection.execute(_query(site).where(_row.id == account)).first()
    return None if row is None else Account(*row)


def by_name(connection: Connection, site: str, name: str) -> Account | None:
    """The account of a site by name, in any case."""
    row = connection.execute(_query(site).where(_row.name_key == name.strip().casefold())).first()
    return None if row is None else Account(*row)


def as_json(site: Site, one: Account) -> dict[str, Any]:
    """An account as the page has it, with what it may do in the end."""
    may = {right: rights.may(right, one.role, site.roles_with(right), one.rights) for right in rights.RIGHTS}
    return {**vars(one), "may": may}


def add(connection: Connection, site: str, name: str, password_hash: str, role: str) -> int:
    """A new account, whose password somebody else chose."""
    values = {
        "site": site,
        "name": name,
        "name_key": name.casefold(),
        "password": password_hash,
        "role": role,
        "session": secrets.token_hex(16),
        "must_change": True,
    }
    return int(connection.execute(insert(tab.clerk).values(values).returning(_row.id)).scalar_one())


def change(connection: Connection, account: int, **values: Any) -> None:
    """Other values for an account."""
    connection.execute(update(tab.clerk).where(_row.id == account).values(values))


def end_sessions(connection: Connection, account: int) -> None:
    """Every session of an account is over."""
    sessions.end_every(connection, account)
    change(connection, account, session=secrets.token_hex(16))


def remove(connection: Connection, account: int) -> None:
    """Everything of an account goes; a counter that it had open is nobody's."""
    end_sessions(connection, account)
    two_step.end(connection, account)
    counter = tab.counter
    connection.execute(update(counter).where(counter.c.clerk == account).values(clerk=None))
    connection.execute(delete(tab.clerk).where(_row.id == account))
