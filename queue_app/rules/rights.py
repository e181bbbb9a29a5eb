"""What an account may do beyond what everybody at a counter does: by its role, unless it was given or taken away."""

from collections.abc import Collection, Mapping
from typing import Literal

Right = Literal["call", "void", "priority"]  # call out of order, void numbers, give priority
RIGHTS: tuple[Right, ...] = ("call", "void", "priority")


def may(right: Right, role: str, roles: Collection[str], own: Mapping[str, bool]) -> bool:
    """Whether somebody of this role may: what was decided for the account goes before what its role may.

    `roles`: those that have the right; `own`: what was given (True) to the account or taken (False) from it.
    """
    return own.get(right, role in roles)
