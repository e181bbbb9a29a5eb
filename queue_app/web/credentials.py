"""Who somebody is, by name and password and, where the account has it, a second step. Tries are counted."""

from flask import request

from queue_app.actions import own_account
from queue_app.rules.errors import RuleBroken
from queue_app.rules.passwords import SHORTEST
from queue_app.store import people, two_step
from queue_app.store.people import Clerk
from queue_app.web import paces, passwords
from queue_app.web.errors import Refused
from queue_app.web.house import house


def signing_in(site: str, name: str, password: str, code: str | None) -> Clerk:
    """The clerk with this name and password.

    Raises 401: `wrong_password` for a wrong name, a wrong password and a locked account alike; only whoever knows the
    password hears `code_needed` and `wrong_code`. 429 after too many tries, counted for the account and the address.
    """
    actors = _actors(site, name)
    paces.check_pace("sign_in", *actors)
    clerk = people.clerk_by_name(house().database, site, name)
    stored = clerk.password if clerk else None
    if not passwords.fits(stored, password, house().offload) or clerk is None or clerk.locked:
        raise Refused(401, "wrong_password")
    _check_code(clerk, code)
    paces.forgive("sign_in", *actors)
    return clerk


def must_know_password(clerk: Clerk, *passwords_given: str) -> None:
    """Who changes how she signs in shows once more that she is herself: the console may stand open.

    One of these has to be it. Raises RuleBroken `wrong_password`, and 429 with the tries of the sign-in.
    """
    actors = _actors(clerk.site, clerk.name)
    paces.check_pace("sign_in", *actors)
    possible = [
        one for one in passwords_given if len(one) >= SHORTEST
    ]  # a shorter one is nobody's, and costs nothing
    if not any(passwords.fits(clerk.password, one, house().offload) for one in possible):
        raise RuleBroken("wrong_password")
    paces.forgive("sign_in", *actors)


def _check_code(clerk: Clerk, code: str | None) -> None:
    at = house()
    with at.database.reading() as connection:
        needed = two_step.is_on(connection, clerk.id)
    if not needed:
        return
    if not code:
        raise Refused(401, "code_needed")
    if not own_account.fits(at.database, clerk.id, code, at.vault, at.clock()):
        raise Refused(401, "wrong_code")


def _actors(site: str, name: str) -> tuple[str, str]:
    return f"account:{site}:{name.strip().casefold()}", f"address:{request.remote_addr}"
