"""Passwords: argon2, run off the hub because one hash takes hundreds of milliseconds of C code."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
_hasher = PasswordHasher()
# Checked when there is no such clerk, so that an unknown name takes as long as a wrong password.
_nobody = _hasher.hash("nobody has this password")


def hash_password(password: str) -> str:
    """The hash of a new password of at least twelve characters; raises ValueError for a shorter one."""
    if len(password) < SHORTEST:
        raise ValueError(f"a password has at least {SHORTEST} characters")
    return _hasher.hash(password)


def fits(stored: str | None, password: str) -> bool:
    """Whether the password belongs to the stored hash; slow on purpose, for unknown names too."""
    try:
        _hasher.verify(stored or _nobody, password)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None
