"""The second step of a sign-in: whose secret, sealed; which step was used last; recovery codes, as hashes only."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)

from queue_app.store.tables import Id, metadata

two_step = Table(
    "two_step",
    metadata,
    Column("clerk", ForeignKey("clerk.id"), primary_key=True),
    Column("secret", Text, nullable=False),  # sealed by the vault
    Column("confirmed", Boolean, nullable=False),  # by a code; before that it asks nobody
    Column("last_step", Id, nullable=False),  # a code is good once
)
recovery_code = Table(
    "recovery_code",
    metadata,
    Column("clerk", ForeignKey("clerk.id"), primary_key=True),
    Column("code_hash", String(64), primary_key=True),
)
_row, _code = two_step.c, recovery_code.c


@dataclass(frozen=True)
class TwoStep:
    """What is kept for one account."""

    secret: str
    confirmed: bool
    last_step: int


def of(connection: Connection, clerk: int) -> TwoStep | None:
    """What is kept for an account, confirmed or not."""
    query = select(_row.secret, _row.confirmed, _row.last_step).where(_row.clerk == clerk)
    found = connection.execute(query).first()
    return None if found is None else TwoStep(*found)


def is_on(connection: Connection, clerk: int) -> bool:
    """Whether the sign-in of an account has a second step."""
    found = of(connection, clerk)
    return found is not None and found.confirmed


def begin(connection: Connection, clerk: int, sealed: str) -> None:
    """A new secret, which counts once it is confirmed; whatever was there before is gone."""
    end(connection, clerk)
    values = {"clerk": clerk, "secret": sealed, "confirmed": False, "last_step": 0}
    connection.execute(insert(two_step).values(values))


def confirm(connection: Connection, clerk: int, step: int) -> None:
    """From now on the second step is asked for; the code that showed it is used up."""
    connection.execute(
        update(two_step).where(_row.clerk == clerk).values({"confirmed": True, "last_step": step})
    )


def end(connection: Connection, clerk: int) -> None:
    """No second step any more, and no codes."""
    connection.execute(delete(recovery_code).where(_code.clerk == clerk))
    connection.execute(delete(two_step).where(_row.clerk == clerk))


def take_step(connection: Connection, clerk: int, step: int) -> bool:
    """Use a step up; False when it, or a later one, was used by another request just now."""
    taken = update(two_step).where(_row.clerk == clerk, _row.last_step < step).values(last_step=step)
    return connection.execute(taken).rowcount == 1


def keep_codes(connection: Connection, clerk: int, hashes: Collection[str]) -> None:
    """These recovery codes in place of all that were there."""
    connection.execute(delete(recovery_code).where(_code.clerk == clerk))
    connection.execute(insert(recovery_code), [{"clerk": clerk, "code_hash": one} for one in hashes])


def take_code(connection: Connection, clerk: int, code_hash: str) -> bool:
    """Use a recovery code up; False when there is no such code."""
    taken = delete(recovery_code).where(_code.clerk == clerk, _code.code_hash == code_hash)
    return connection.execute(taken).rowcount == 1


def codes_left(connection: Connection, clerk: int) -> int:
    """How many recovery codes are left."""
    count = select(func.count()).select_from(recovery_code).where(_code.clerk == clerk)
    return int(connection.scalar(count) or 0)


def forget(connection: Connection, before: int) -> None:
    """The last step says when somebody signed in; once its code is too old to be tried again it goes."""
    connection.execute(
        update(two_step).where(_row.last_step > 0, _row.last_step < before).values(last_step=0)
    )
