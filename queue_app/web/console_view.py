"""The view of a console as it goes out. What other consoles see alike is put into words once (store/alike.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import Response, current_app

from queue_app.config import Site
from queue_app.store.console import ConsoleView
from queue_app.store.entries import Entry
from queue_app.web.entries import current_json, say_because, without_reason
from queue_app.web.house import language


@dataclass(frozen=True)
class Seen:
    """A view, and who looks at it: in which language, and whether she may read notes.

    A note is for the desk it was written to: whoever sits elsewhere may look at the line, and reads none.
    """

    site: Site
    view: ConsoleView
    now: datetime
    language: str
    notes: bool

    def waiting(self, most: int | None) -> str:
        """The list of those who wait, in JSON; one for all whose line is the same."""
        key = ("waiting in words", self.language, self.notes, self.view.order.like, most)
        return self.view.alike.once(key, lambda: self.listed(self.view.waiting))

    def listed(self, entries: Sequence[Entry]) -> str:
        """Entries in JSON."""
        return f"[{','.join(map(self.entry, entries))}]"

    def entry(self, entry: Entry) -> str:
        """An entry in JSON. Only its reason differs between two counters that see the same."""
        key = ("entry in words", self.language, self.notes, entry.stop.id)
        said = self.view.alike.once(key, lambda: in_json(self._plain(entry)))
        return f'{said[:-1]},"because":{in_json(say_because(self.site, entry.because))}}}'

    def current(self) -> str:
        """Who is at the counter, in JSON."""
        found = current_json(self.site, self.view, self.now)
        return in_json(found and {**found, **self._wiped})

    def _plain(self, entry: Entry) -> dict[str, Any]:
        return {**without_reason(self.site, entry, self.now), **self._wiped}

    @property
    def _wiped(self) -> dict[str, None]:
        return {} if self.notes else {"note": None}


def answer(
    site: Site, view: ConsoleView, now: datetime, most: int | None, *, notes: bool, call: bool
) -> Response:
    """The whole view for one clerk; `notes` and `call` are what she may read and do."""
    seen = Seen(site, view, now, language(), notes)
    rest = {
        "counts": view.counts,
        "longest_minutes": view.order.longest_minutes,
        "help": view.help,
        "undo": view.undo,
        "may": {"call": call},
        "speakers": view.speakers,
        "interpret": view.interpret,
        "rings": {"seconds": list(site.ring_again_seconds), "most": site.calls_before_missed},
        "events": view.events,
        "now": now.isoformat(),
    }
    parts = {
        "board": view.alike.once("board in words", lambda: in_json(view.board)),
        "counter": in_json(view.counter),
        "current": seen.current(),
        "waiting": seen.waiting(most),
        **{name: seen.listed(entries) for name, entries in view.others.items()},
        "check": seen.entry(view.check) if view.check else "null",
    }
    named = ",".join(f'"{name}":{said}' for name, said in parts.items())
    return Response(f"{{{named},{in_json(rest)[1:]}", mimetype="application/json")


def in_json(value: Any) -> str:
    """As the server writes JSON, without spaces."""
    return current_app.json.dumps(value, separators=(",", ":"))
