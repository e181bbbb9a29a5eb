"""How long a visitor has after each call until the next one, and after the last until she is not there. Pure."""

from collections.abc import Sequence


def pause_after(calls: int, pauses: Sequence[int]) -> int:
    """The seconds after so many calls (one at least): a time for each call, the last of them for every further one."""
    return pauses[min(calls, len(pauses)) - 1]
