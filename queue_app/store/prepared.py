"""Statements that run with every tap: SQLAlchemy describes them, the driver runs them.

A statement that SQLAlchemy has made before still costs it several times what SQLite needs to answer, and a tap takes
some fifteen. So each is put into words once for each engine, from the same tables, and its values go through the same
types both ways; left out is only what SQLAlchemy does around each run, its events and its echo with it. A fault is the
one that SQLAlchemy would have raised. Nothing of this holds for statements that are made while running: those are
executed as usual, in the same transaction.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter, methodcaller
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError

Values = Mapping[str, Any]
Convert = Callable[[Any], Any]
_ROWS, _COUNT = methodcaller("fetchall"), attrgetter("rowcount")


class _Ready(NamedTuple):
    """A statement in the words of one engine."""

    sql: str
    order: Sequence[tuple[str, Convert | None]] | None  # of its values, where they have no names
    fixed: Values  # values that stand in the statement itself
    write: Sequence[tuple[str, Convert]]
    read: Sequence[tuple[int, Convert]]
    row: Callable[[Sequence[Any]], Any]

    def filled(self, values: Values) -> Any:
        """The values as the driver takes them."""
        if self.fixed:
            values = {**values, **self.fixed}
        if self.order is not None:
            return [
                values[name] if convert is None else convert(values[name]) for name, convert in self.order
            ]
        return {**values, **{name: convert(values[name]) for name, convert in self.write}}


class Prepared:
    """A statement for the driver. `lists` names the values that are lists behind an IN."""

    def __init__(self, statement: Any, *lists: str) -> None:
        self._statement = statement
        self._lists = lists
        self._ready: dict[tuple[object, ...], _Ready] = {}

    def all(self, connection: Connection, values: Values) -> list[Any]:
        """Every row, as a named tuple."""
        ready, values = self._ready_for(connection.dialect, values)
        return _rows(ready, run(connection, ready.sql, ready.filled(values), _ROWS))

    def first(self, connection: Connection, values: Values) -> Any:
        """The first row; None when there is none."""
        rows = self.all(connection, values)
        return rows[0] if rows else None

    def scalar(self, connection: Connection, values: Values) -> Any:
        """The first column of the first row; None when there is none."""
        row = self.first(connection, values)
        return None if row is None else row[0]

    def change(self, connection: Connection, values: Values) -> int:
        """Run it for what it changes; the number of rows that it met."""
        ready, values = self._ready_for(connection.dialect, values)
        changed: int = run(connection, ready.sql, ready.filled(values), _COUNT)
        return changed

    def _ready_for(self, dialect: Dialect, values: Values) -> tuple[_Ready, Values]:
        """The statement in the words of this engine, and its values with those of lists one by one."""
        if self._lists:
            values = self._written_out(values)
        key = (dialect.name, *values)
        ready = self._ready.get(key)
        if ready is None:
            ready = self._ready[key] = _make_ready(self._statement, dialect, values)
        return ready, values

    def _written_out(self, values: Values) -> dict[str, Any]:
        """With each list's values one by one too, under the names that SQLAlchemy gives to the places behind an IN.

        Their last is said so often that few lengths occur: each length is a statement of its own.
        """
        found = dict(values)
        for name in self._lists:
            given = values[name]
            length = 1 << (len(given) - 1).bit_length() if given else 0
            found[name] = [*given, *given[-1:] * (length - len(given))]
            found.update({f"{name}_{number}": value for number, value in enumerate(found[name], 1)})
        return found


def run(
    connection: Connection, sql: str, values: Any = (), take: Callable[[Any], Any] = lambda _cursor: None
) -> Any:
    """Give words to the driver, inside the connection's transaction, and `take` something from its cursor.

    Raises what SQLAlchemy raises.
    """
    driver: Any = connection.connection.dbapi_connection
    try:
        return take(driver.execute(sql, values))
    except connection.dialect.loaded_dbapi.Error as fault:
        raise _as_usual(connection, driver, sql, fault) from fault
    except BaseException as end:
        # The thread is being ended in the middle of an answer: nobody else should get the rest of it.
        connection.invalidate(end)
        raise


def _as_usual(connection: Connection, driver: Any, sql: str, fault: Exception) -> BaseException:
    """The fault of a driver as SQLAlchemy tells it; a connection that is lost is given up. Values are not shown."""
    dialect = connection.dialect
    lost = dialect.is_disconnect(fault, driver, None)  # type: ignore[arg-type]  # only the drivers' faults come here
    if lost:
        connection.invalidate(fault)
    known = dialect.loaded_dbapi.Error
    return DBAPIError.instance(sql, None, fault, known, connection_invalidated=lost, dialect=dialect)


def _make_ready(statement: Any, dialect: Dialect, values: Values) -> _Ready:
    compiled = statement.compile(dialect=dialect, column_keys=list(values))
    if statement.is_insert and compiled.insert_prefetch:
        missing = [column.name for column in compiled.insert_prefetch]
        raise ValueError(f"what SQLAlchemy would fill in has to be named here: {missing}")
    words = compiled.construct_expanded_state(values)  # each IN with as many places as its list is long
    fixed = {name: value for name, value in words.parameters.items() if name not in values}
    columns = list(statement.exported_columns)
    names = [column.name for column in columns]
    row: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]  # noqa: PYI024 - known only here
    write = _writers(compiled.binds, dialect)
    by_place = words.positiontup
    order = None if by_place is None else [(name, dict(write).get(name)) for name in by_place]
    return _Ready(
        words.statement,
        order,
        fixed,
        write,
        _readers(columns, dialect),
        row._make,
    )


def _writers(binds: Mapping[str, Any], dialect: Dialect) -> list[tuple[str, Convert]]:
    """What has to be done to values on their way in, by name. Lists hold texts and numbers, which go as they are."""
    single = {name: bind.type for name, bind in binds.items() if not bind.expanding}
    found = ((name, kind.dialect_impl(dialect).bind_processor(dialect)) for name, kind in single.items())
    return [(name, convert) for name, convert in found if convert is not None]


def _readers(columns: Sequence[Any], dialect: Dialect) -> list[tuple[int, Convert]]:
    """What has to be done to columns on their way out, by their place."""
    found = (column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns)
    return [(place, convert) for place, convert in enumerate(found) if convert is not None]


def _rows(ready: _Ready, found: list[Any]) -> list[Any]:
    """What the driver found, as named tuples of the values that the types say."""
    if not ready.read:
        return list(map(ready.row, found))
    rows = []
    for row in found:
        values = list(row)
        for place, convert in ready.read:
            values[place] = convert(values[place])
        rows.append(ready.row(values))
    return rows
