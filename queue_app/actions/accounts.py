"""What admins do with the accounts of their site. Each change leaves a line in the history, never with a secret."""

from collections.abc import Mapping
from typing import Any

from queue_app.actions.counters import Staff
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import accounts, changes, two_step
from queue_app.store.accounts import Account
from queue_app.store.people import LONGEST_NAME, ROLES
from queue_app.store.turn import Turn

# The lines that can be taken back, and the column of the account that each of them changed.
COLUMNS = {"account_role": "role", "account_rights": "rights", "account_lock": "locked"}


def must_be_admin(who: Staff) -> None:
    """Accounts are for admins. Raises NotAllowed."""
    if who.role != "admin":
        raise NotAllowed(step="accounts")


def add(t: Turn, who: Staff, name: str, role: str, password_hash: str) -> int:
    """A new account; its person chooses a password of her own at her first sign-in. Returns its number.

    Raises RuleBroken `invalid` for a name that is empty, too long or holds what nobody can type, `name_taken`.
    """
    must_be_admin(who)
    name = name.strip()
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise RuleBroken("invalid", field="name")
    if role not in ROLES:
        raise RuleBroken("invalid", field="role")
    if accounts.by_name(t.connection, t.site.id, name) is not None:
        raise RuleBroken("name_taken")
    made = accounts.add(t.connection, t.site.id, name, password_hash, role)
    _write(t, who, "account_added", name, role=role)
    return made


def change_role(t: Turn, who: Staff, account: int, role: str) -> None:
    """Another role. Raises RuleBroken `last_admin` when nobody else could manage accounts then, NotFound."""
    if role not in ROLES:
        raise RuleBroken("invalid", field="role")
    _set(t, who, _found(t, who, account), "account_role", role)


def change_rights(t: Turn, who: Staff, account: int, own: Mapping[str, bool]) -> None:
    """These rights are given (True) or taken (False) whatever the role says; what is not named goes by the role."""
    _set(t, who, _found(t, who, account), "account_rights", dict(own))


def lock(t: Turn, who: Staff, account: int, *, locked: bool) -> None:
    """A locked account signs nobody in, and its sessions are over. Raises RuleBroken `last_admin`, NotFound."""
    _set(t, who, _found(t, who, account), "account_lock", locked)


def give_password(t: Turn, who: Staff, account: int, password_hash: str) -> None:
    """A password for the next sign-in only; every session ends. Raises NotFound, RuleBroken `own_account`.

    Her own she changes with the old one: else whoever finds her console open would have her account for good.
    """
    found = _somebody_else(t, who, account)
    accounts.change(t.connection, found.id, password=password_hash, must_change=True)
    accounts.end_sessions(t.connection, found.id)
    _write(t, who, "account_password", found.name)


def forget_two_step(t: Turn, who: Staff, account: int) -> None:
    """The second step of somebody who lost her phone and her codes is off; every session ends.

    Raises NotFound, RuleBroken `own_account`, `stale` when it is off already.
    """
    found = _somebody_else(t, who, account)
    if not found.two_step:
        raise RuleBroken("stale")
    two_step.end(t.connection, found.id)
    accounts.end_sessions(t.connection, found.id)
    _write(t, who, "account_two_step", found.name)


def end_sessions(t: Turn, who: Staff, account: int) -> None:
    """She is signed in nowhere any more, and may sign in again. Raises NotFound."""
    accounts.end_sessions(t.connection, _found(t, who, account).id)


def remove(t: Turn, who: Staff, account: int) -> None:
    """The account is gone with its sessions; a counter that it had open is nobody's. Raises RuleBroken `last_admin`."""
    found = _found(t, who, account)
    _must_leave_an_admin(t, found)
    accounts.remove(t.connection, found.id)
    _write(t, who, "account_removed", found.name, role=found.role)


def put_back(t: Turn, who: Staff, line: changes.Change) -> None:
    """What a line of the history changed is as before. Raises RuleBroken `stale` after another change or a removal."""
    must_be_admin(who)
    found = accounts.by_name(t.connection, t.site.id, line.facts["name"])
    if found is None or getattr(found, COLUMNS[line.kind]) != line.facts["after"]:
        raise RuleBroken("stale")
    _set(t, who, found, line.kind, line.facts["before"], undoes=line.id)


def _found(t: Turn, who: Staff, account: int) -> Account:
    must_be_admin(who)
    found = accounts.by_id(t.connection, t.site.id, account)
    if found is None:
        raise NotFound()
    return found


def _somebody_else(t: Turn, who: Staff, account: int) -> Account:
    found = _found(t, who, account)
    if found.id == who.id:
        raise RuleBroken("own_account")
    return found


def _set(t: Turn, who: Staff, found: Account, kind: str, after: Any, *, undoes: int | None = None) -> None:
    column = COLUMNS[kind]
    before = getattr(found, column)
    if before == after:
        return
    locks = column == "locked" and after
    if locks or column == "role":
        _must_leave_an_admin(t, found)
    accounts.change(t.connection, found.id, **{column: after})
    if locks:
        accounts.end_sessions(t.connection, found.id)
    _write(t, who, kind, found.name, undoes=undoes, before=before, after=after)


def _must_leave_an_admin(t: Turn, found: Account) -> None:
    """Somebody has to be able to let the others in again."""
    admins = {
        one.id for one in accounts.of_site(t.connection, t.site.id) if one.role == "admin" and not one.locked
    }
    if admins == {found.id}:
        raise RuleBroken("last_admin")


def _write(t: Turn, who: Staff, kind: str, name: str, *, undoes: int | None = None, **facts: Any) -> None:
    changes.write(t.connection, t.site.id, t.now, who.role, kind, {"name": name, **facts}, undoes)
