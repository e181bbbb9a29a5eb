"""New devices, devices that may not ask any more, and letting them again."""

from datetime import datetime, timedelta

from sqlalchemy import insert, select, update

from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import changes
from queue_app.store import tables as tab
from queue_app.store.people import ENROL_MINUTES
from queue_app.store.turn import Turn


def invite(t: Turn, who: Staff, kind: str, name: str, shows: str, enrol_hash: str) -> datetime:
    """A new kiosk or screen: the browser that opens the link with this hash first becomes it; returns until when.

    An earlier link for that name, which nobody has opened, holds no longer. For leads and admins. Raises RuleBroken
    `device_there` when one of that kind and name is enrolled, `invalid` for an empty name.
    """
    if not who.senior:
        raise NotAllowed(step="settings")
    name = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    if not name:
        raise RuleBroken("invalid", field="name")
    device, until = tab.device.c, t.now + timedelta(minutes=ENROL_MINUTES)
    here = (device.site == t.site.id, device.kind == kind, device.name == name, device.revoked_at.is_(None))
    if t.connection.scalar(select(device.id).where(*here, device.token_hash.is_not(None))):
        raise RuleBroken("device_there", name=name)
    t.connection.execute(update(tab.device).where(*here).values(revoked_at=t.now, enrol_hash=None))
    values = {"site": t.site.id, "kind": kind, "name": name, "created_at": t.now, "shows": shows}
    new = insert(tab.device).values(**values, enrol_hash=enrol_hash, enrol_until=until).returning(device.id)
    facts = {"kind": kind, "name": name, "ids": [t.connection.execute(new).scalar_one()]}
    changes.write(t.connection, t.site.id, t.now, who.role, "invited", facts)
    return until


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
    """Those that a line invited or let ask again are revoked, with links that nobody has opened."""
    device = tab.device.c
    here = (device.site == t.site.id, device.id.in_(line.facts["ids"]), device.revoked_at.is_(None))
    values = {"revoked_at": t.now, "enrol_hash": None}
    if t.connection.execute(update(tab.device).where(*here).values(values)).rowcount == 0:
        raise RuleBroken("stale")
    changes.write(t.connection, t.site.id, t.now, who.role, "revoked", line.facts, line.id)
