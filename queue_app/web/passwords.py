"""Passwords: argon2, run off the hub and one after the other, because one hash keeps a whole core busy."""

import threading
from collections.abc import Callable
from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
# The first of the equal settings in OWASP's Password Storage Cheat Sheet: 46 MiB, one pass, one lane. The library's own
# four lanes would take every core of a small machine from those who are just tapping.
_hasher = PasswordHasher(time_cost=1, memory_cost=47_104, parallelism=1)
_one_at_a_time = threading.Lock()  # green under eventlet: who waits here keeps nobody up


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
