"""Every table of the store in one list: what is migrated, saved and restored, whatever a program uses itself."""

from sqlalchemy import MetaData

from queue_app.store import (
    away,
    blocked,
    calendar_links,
    changes,
    closures,
    contacts,
    foresight,
    identities,
    numbers,
    offline,
    post,
    prints,
    proofs,
    push,
    ready_messages,
    sso_begun,
    staffing,
    tables,
    waits,
    wishes,
)

# A table is in the list once its module is read, so each module with tables stands here.
MODULES = (
    away,
    blocked,
    calendar_links,
    changes,
    closures,
    contacts,
    foresight,
    identities,
    numbers,
    offline,
    post,
    prints,
    proofs,
    push,
    sso_begun,
    ready_messages,
    staffing,
    tables,
    waits,
    wishes,
)


def metadata() -> MetaData:
    """The list, complete."""
    return tables.metadata
