"""What the tests of rights and refusals put into every published address, and send there."""

from typing import Any

from tests.support.people import request_id

DEEDS = (
    "call",
    "call-again",
    "begin",
    "finish",
    "put-back",
    "miss",
    "restore",
    "park",
    "unpark",
    "send-on",
    "leave",
    "undo",
    "note",
    "add-stop",
    "move-stop",
    "drop-stop",
    "interpreter",
    "come-along",
)
PLACES = {
    "counter_id": "1",
    "desk_id": "pilot",
    "stop_id": "1",
    "ticket_id": "1",
    "account_id": "1",
    "appointment_id": "1",
    "block_id": "1",
    "number": "1",
    "call": "1",
    "what": "leave",
    "language": "de",
    "part": "kiosk",
    "message": "none",
    "screen_id": "none",
    "name": "none",
}
AT = "2031-01-07T09:00:00+00:00"
GIVEN = {
    "concerns": ["unsure"],
    "language": "de",
    "number": "A 700",
    "day": "2026-11-23",
    "secret": "x" * 22,
    "seconds_ago": 1.0,
    "needs": [],
    "speak": True,
}
# What a deed cannot do without, by the end of its address; the longest end counts.
NEEDS: dict[str, dict[str, Any]] = {
    "absent": {"absent": True},
    "agenda/1/move": {"at": AT},
    "agenda/blocks": {"desk": "pilot", "begins": AT, "ends": "2031-01-07T10:00:00+00:00"},
    "check-ins": {"code": "123456"},
    "closures": {"first": "2031-01-01", "last": "2031-01-02", "appointments": "keep"},
    "desks/pilot/move": {"to": "jobcenter"},
    "follow-ups": {"concern": "rent", "at": AT},
    "kiosk/hand-over": {"tickets": [GIVEN]},
    "kiosk/tickets": GIVEN,
    "message": {"text": "hello"},
    "numbers": {"letters": ["A"]},
    "ready-messages": {"texts": {"de": "hello"}},
    "ready-messages/1": {"texts": {"de": "hello"}},
    "revoke": {"kind": "kiosk", "name": "Eingang"},
    "test-call": {"counter": "1"},
    "tickets": {"concerns": ["unsure"], "language": "de", "needs": [], "speak": True},
    "void": {"first": "A 1", "last": "A 2"},
    "void-tickets": {"tickets": [1]},
}

QUERIES = {
    "console": {"counter": "1"},
    "visitors": {"number": "A 1"},
    "slots": {"concern": "rent"},
    "stops/1/follow-ups": {"concern": "rent"},
    "settings/appointments": {"first": "2031-01-01", "last": "2031-01-02"},
}


def filled(path: str, site: str) -> list[str]:
    """An address with its places filled in; one for each step where it takes steps."""
    for name, value in {**PLACES, "site_id": site}.items():
        path = path.replace(f"{{{name}}}", value)
    found = [path.replace("{step}", deed) for deed in DEEDS] if "{step}" in path else [path]
    assert "{" not in found[0], f"{path}: say in tests/support/deeds.py what stands there"
    return found


def body(path: str) -> dict[str, Any]:
    """What is sent there: complete enough that nothing but rights can be missing."""
    ends = [end for end in NEEDS if path.endswith(f"/{end}")]
    return {"request_id": request_id(), **(NEEDS[max(ends, key=len)] if ends else {})}


def query(path: str) -> dict[str, str]:
    """What is asked there, as complete."""
    return next((asked for end, asked in QUERIES.items() if path.endswith(f"/{end}")), {})
