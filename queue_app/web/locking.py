"""Whether a session is locked just now: what guard, line and pages ask."""

from queue_app.store import locks
from queue_app.store.locks import Lock
from queue_app.web.house import house


def lock_of(session_id: int) -> Lock | None:
    """What the lock of a session says now."""
    return locks.locks(house().database, [session_id]).get(session_id)


def is_shut(lock: Lock) -> bool:
    """Whether a session is locked now, by hand or because nothing was done in it for so long."""
    return lock.shut(house().clock(), idle_minutes(lock.site))


def idle_minutes(site_id: str) -> int:
    """After how many minutes without a deed a console of this site locks itself; 0 for never."""
    at = house()
    site = at.settings.site(site_id)
    return locks.idle_minutes(site, at.mode) if site else 0
