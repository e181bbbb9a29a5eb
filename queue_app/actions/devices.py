"""Devices that may not ask any more, and letting them again."""

from sqlalchemy import select, update

from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import changes
from queue_app.store import tables as tab
from queue_app.store.turn import Turn


def revoke(t: Turn, who: Staff, kind: str, name: str) -> None:
    """Every device of a kind and name is a stranger from now on. For leads and admins. Raises NotFound."""
    if not who.senior:
        raise NotAllowed(step="settings")
    device = tab.device.c
    here = (device.site == t.site.id, device.kind == kind, device.name == name, device.revoked_at.is_(None))
    numbers = list(t.connection.scalars(select(device.id).where(*here)))
    if not numbers:
        raise NotFound()
    values = {"revoked_at": t.now, "enrol_hash": None}
    t.connection.execute(update(tab.device).where(device.id.in_(numbers)).values(values))
    facts = {"kind": kind, "name": name, "ids": numbers}
    changes.write(t.connection, t.site.id, t.now, who.role, "revoked", facts)


def put_back(t: Turn, who: Staff, line: changes.Change) -> None:
    """The devices that a line of the history revoked may ask again. An invitation that was open stays closed.

    Raises RuleBroken `stale` when none of them is there.
    """
    device = tab.device.c
    here = (device.site == t.site.id, device.id.in_(line.facts["ids"]), device.token_hash.is_not(None))
    done = t.connection.execute(update(tab.device).where(*here).values(revoked_at=None))
    if done.rowcount == 0:
        raise RuleBroken("stale")
    changes.write(t.connection, t.site.id, t.now, who.role, "restored", line.facts, line.id)


def revoke_again(t: Turn, who: Staff, line: changes.Change) -> None:
    """Those that a line let ask again are revoked again."""
    device = tab.device.c
    here = (device.site == t.site.id, device.id.in_(line.facts["ids"]), device.revoked_at.is_(None))
    if t.connection.execute(update(tab.device).where(*here).values(revoked_at=t.now)).rowcount == 0:
        raise RuleBroken("stale")
    changes.write(t.connection, t.site.id, t.now, who.role, "revoked", line.facts, line.id)
