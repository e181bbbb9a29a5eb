"""What a member of staff does with her own account: another password, and a second step at her sign-in."""

import logging
import secrets
from datetime import datetime

from queue_app.rules import totp
from queue_app.rules.errors import RuleBroken
from queue_app.store import accounts, readable, sessions, two_step
from queue_app.store.database import Database
from queue_app.store.people import hashed
from queue_app.store.turn import Turn
from queue_app.store.two_step import TwoStep
from queue_app.store.vault import Unreadable, Vault

CODES = 10  # recovery codes

logger = logging.getLogger(__name__)


def change_password(t: Turn, account: int, password_hash: str, session: int) -> None:
    """A password that she chose herself; her other sessions end."""
    accounts.change(t.connection, account, password=password_hash, must_change=False)
    sessions.end_every(t.connection, account, but=session)


def begin_two_step(t: Turn, account: int, vault: Vault) -> str:
    """A new secret for her app, as text. It counts once confirmed. Raises RuleBroken `stale` when it is on."""
    if two_step.is_on(t.connection, account):
        raise RuleBroken("stale")
    secret = totp.as_text(secrets.token_bytes(totp.SECRET_BYTES))
    two_step.begin(t.connection, account, vault.lock(secret))
    return secret


def confirm_two_step(t: Turn, account: int, code: str, vault: Vault) -> list[str]:
    """From now on her sign-in has a second step, as this code shows that her app knows it. Returns recovery codes.

    Raises RuleBroken `stale` when nothing was begun or it is on already, `wrong_code`.
    """
    kept = two_step.of(t.connection, account)
    if kept is None or kept.confirmed:
        raise RuleBroken("stale")
    step = _step_of(kept, vault, code, t.now)
    if step is None:
        raise RuleBroken("wrong_code")
    two_step.confirm(t.connection, account, step)
    return _new_codes(t, account)


def new_codes(t: Turn, account: int) -> list[str]:
    """Ten recovery codes in place of those she had. Raises RuleBroken `stale` without a second step."""
    if not two_step.is_on(t.connection, account):
        raise RuleBroken("stale")
    return _new_codes(t, account)


def end_two_step(t: Turn, account: int) -> None:
    """Name and password are enough again. Raises RuleBroken `two_step_required` where her role cannot do without."""
    found = accounts.by_id(t.connection, t.site.id, account)
    if found is not None and found.role in t.site.accounts.two_step:
        raise RuleBroken("two_step_required")
    two_step.end(t.connection, account)


def fits(database: Database, account: int, code: str, vault: Vault, now: datetime) -> bool:
    """Whether this is her code now, or one of her recovery codes. It is used up thereby."""
    typed = readable.plain(code)
    with database.writing() as connection:
        kept = two_step.of(connection, account)
        if kept is None or not kept.confirmed:
            return False
        step = _step_of(kept, vault, typed, now)
        if step is not None:
            return two_step.take_step(connection, account, step)
        return two_step.take_code(connection, account, hashed(typed))


def _step_of(kept: TwoStep, vault: Vault, code: str, now: datetime) -> int | None:
    try:
        secret = totp.from_text(vault.open(kept.secret))
    except Unreadable:  # its key was lost: recovery codes still work, and an admin can switch it off
        logger.warning("a secret of a second step cannot be opened: was a key of `contact_keys` lost?")
        return None
    return totp.step_of(secret, readable.plain(code), now, kept.last_step)


def _new_codes(t: Turn, account: int) -> list[str]:
    made = [readable.secret() for _ in range(CODES)]
    two_step.keep_codes(t.connection, account, [hashed(readable.plain(one)) for one in made])
    return made
