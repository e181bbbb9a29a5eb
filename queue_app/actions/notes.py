"""What a desk writes down about a visitor: a note, gone when the stop is over, and that an interpreter is needed."""

from queue_app.actions.calls import Called
from queue_app.actions.counters import Staff, must_be_mine, must_serve_desk
from queue_app.actions.plain_text import seen
from queue_app.rules.errors import RuleBroken, StepNotAllowed
from queue_app.rules.stops import AT_A_COUNTER, OPEN, State
from queue_app.store.records import Stop
from queue_app.store.turn import Turn

NOTE_LENGTH = 500


def checked(note: str | None) -> str | None:
    """The note as it is kept: plain lines, trimmed, nothing instead of an empty one. Raises RuleBroken above 500."""
    if note is not None and len(note) > NOTE_LENGTH:
        raise RuleBroken("invalid", field="note")
    return seen(note or "", but="\n").strip() or None


def write_note(t: Turn, who: Staff, stop: Stop, note: str | None) -> Called:
    """Write, change or wipe the note of a stop (at most 500 characters, seen by this desk only).

    The log says that there was one, never what it said. Taking the last step back leaves the note alone. Raises
    StepNotAllowed for a stop that is over or has not begun: its desk could not read it.
    """
    _must_have_her(t, who, stop, "note")
    kept = checked(note)
    return t.change(stop, note=kept, version=t.record("noted", stop=stop)), None


def need_interpreter(t: Turn, who: Staff, stop: Stop, *, needed: bool) -> Called:
    """Mark a stop: this talk needs an interpreter (or needs none after all). Raises as `write_note`."""
    _must_have_her(t, who, stop, "interpreter")
    kind = "interpreter_needed" if needed else "interpreter_not_needed"
    return t.change(stop, interpreter=needed, version=t.record(kind, stop=stop)), None


def _must_have_her(t: Turn, who: Staff, stop: Stop, step: str) -> None:
    if stop.state not in OPEN or stop.state is State.PLANNED:
        raise StepNotAllowed(step=step, state=stop.state.value)
    if stop.state in AT_A_COUNTER:
        must_be_mine(t, who, stop)
    else:
        must_serve_desk(t, who, stop.desk)
