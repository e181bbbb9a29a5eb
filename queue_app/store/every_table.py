"""Every table of the store in one list: what is migrated, saved and restored, whatever a program uses itself."""

from sqlalchemy import MetaData

from queue_app.store import contacts, foresight, numbers, offline, post, push, tables, waits

# A table is in the list once its module is read, so each module with tables stands here.
MODULES = (contacts, foresight, numbers, offline, post, push, tables, waits)


def metadata() -> MetaData:
    """The list, complete."""
    return tables.metadata
