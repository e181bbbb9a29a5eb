"""What became of one try to send a message."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Outcome:
    """`waiting`: it was not taken, try again. `refused`: it never will be. `unknown`: perhaps it was taken.

    `said` is a code of the other side or the kind of a fault, never its words: those may repeat the address.
    `away`: others would not get through just now either.
    """

    state: Literal["sent", "waiting", "refused", "unknown"]
    said: str
    away: bool = False


def not_taken(why: Exception) -> Outcome:
    """It could not be handed over, so nothing was sent."""
    return Outcome("waiting", type(why).__name__, away=True)
