"""Passwords: argon2, run off the hub and one after the other, because one hash keeps a whole core busy."""

import threading
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from queue_app.config import Site
from queue_app.rules.errors import RuleBroken
from queue_app.rules.passwords import SHORTEST, flaw

PRODUCT = "Queue App"
# The first of the equal settings in OWASP's Password Storage Cheat Sheet: 46 MiB, one pass, one lane. The library's own
# four lanes would take every core of a small machine from those who are just tapping.
_hasher = PasswordHasher(time_cost=1, memory_cost=47_104, parallelism=1)
_one_at_a_time = threading.Lock()  # green under eventlet: who waits here keeps nobody up


class Made(NamedTuple):
    """A password that somebody else chose: its hash, and what is shown of it when the server made it up."""

    shown: str | None
    hash: str


def must_be_good(password: str, name: str, site: Site) -> None:
    """Raises RuleBroken `password_…` for a password of this account that is easily guessed."""
    found = flaw(password, name, (PRODUCT, site.name, site.id))
    if found is not None:
        raise RuleBroken(found)


def new(password: str, name: str, site: Site, offload: Callable[..., Any]) -> str:
    """The hash of a new password for this account. Raises RuleBroken as `must_be_good` does."""
    must_be_good(password, name, site)
    with _one_at_a_time:
        made: str = offload(_hasher.hash, password)
    return made


def hash_password(password: str) -> str:
    """The hash of a new password of at least twelve characters; raises ValueError for a shorter one."""
    if len(password) < SHORTEST:
        raise ValueError(f"a password has at least {SHORTEST} characters")
    return _hasher.hash(password)


def fits(stored: str | None, password: str, offload: Callable[..., Any]) -> bool:
    """Whether the password belongs to the stored hash; slow on purpose, for unknown names too."""
    with _one_at_a_time:
        found: bool = offload(_fits, stored, password)
    return found


def _fits(stored: str | None, password: str) -> bool:
    try:
        _hasher.verify(stored or _nobody(), password)
    except (VerificationError, InvalidHashError):
        return False
    return bool(stored)  # who signs in elsewhere has an empty one


@cache
def _nobody() -> str:
    """Checked when there is no such clerk, so that an unknown name takes as long as a wrong password."""
    return _hasher.hash("nobody has this password")


def hash_pin(pin: str, offload: Callable[..., Any]) -> str:
    """The hash of a PIN that `rules.pins` allows."""
    with _one_at_a_time:
        found: str = offload(_hasher.hash, pin)
    return found
