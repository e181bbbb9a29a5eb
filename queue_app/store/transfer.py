"""A whole installation from one database into another, on either engine, in one transaction over there."""

from queue_app.store import copying, migrate, restore
from queue_app.store.backup_file import BackupProblem
from queue_app.store.database import Database, unhurried


def transfer(source: Database, target: Database, *, replace: bool = False) -> int:
    """Replace the whole content of `target` by that of `source`, which stays as it is; returns its rows.

    The caller holds the locks of SQLite files; on PostgreSQL the leader's lock is asked for here. Raises BackupProblem,
    and then nothing has changed: when a server runs on either, when the source is no database of this version, when the
    target is in use already (unless `replace`). Raises StoreUnavailable and UnknownRevision in the same way.
    """
    with source.reading() as reading, target.writing() as writing:
        unhurried(reading)
        restore.stand_alone(reading)
        if not migrate.is_current(reading):
            raise BackupProblem("The database to be moved is not up to date. Run `queue-app migrate` first.")
        restore.make_room(writing, replace=replace)
        rows = copying.copy(reading, writing)
        if copying.counts(reading) != copying.counts(writing):
            raise BackupProblem("Not every row arrived, so nothing was kept there.")
        return rows
