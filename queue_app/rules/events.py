"""The kinds of event and what of each may be seen in public.

An event is one fact, numbered per site without gaps. The public side sees that something happened and when; only a
call says more, because a call is public: number, counter, desk and way. Never a concern, never a language.
"""

from collections.abc import Mapping

CALLS = frozenset({"called", "called_again", "test_called"})
PUBLIC_CALL_FACTS = ("number", "counter", "desk", "way", "call")


def public(event: Mapping[str, object]) -> dict[str, object]:
    """The event as a screen may see it."""
    seen = {key: event[key] for key in ("id", "kind", "at")}
    if event["kind"] in CALLS:
        seen |= {key: event[key] for key in PUBLIC_CALL_FACTS if key in event}
    return seen
