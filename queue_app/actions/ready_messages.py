"""Messages of the office that are kept ready: edited by leads and admins, set out with one press."""

from queue_app.actions.counters import Staff
from queue_app.actions.plain_text import one_line
from queue_app.rules.errors import NotAllowed, NotFound, RuleBroken
from queue_app.store import changes, ready_messages
from queue_app.store.ready_messages import BETWEEN, Ready, Texts
from queue_app.store.turn import Turn

MESSAGE_LENGTH = 200
MOST = 20  # more than anybody finds in a hurry


def keep(t: Turn, who: Staff, number: int | None, texts: Texts) -> int:
    """Keep a message ready, a new one without a number; returns its number. Plain texts by language, each as short as a
    message that is typed; an empty one is none. What stands on the screens stays as it is.

    For leads and admins. Raises NotFound, RuleBroken `invalid` with the field, `too_many_messages`.
    """
    _must_be_senior(who)
    if not set(texts) <= set(t.site.languages):
        raise RuleBroken("invalid", field="texts")
    said = {code: one_line(texts.get(code, ""), MESSAGE_LENGTH, "texts") for code in t.site.languages}
    kept: dict[str, str] = {code: text for code, text in said.items() if text}
    if not kept or any(BETWEEN.strip() in text for text in kept.values()):
        raise RuleBroken("invalid", field="texts")
    there = ready_messages.every(t.connection, t.site.id)
    if number is not None:
        find(t, number)
    elif len(there) >= MOST:
        raise RuleBroken("too_many_messages")
    return _set(t, who.role, number, kept)


def remove(t: Turn, who: Staff, number: int) -> None:
    """A message is kept no longer. For leads and admins. Raises NotFound."""
    _must_be_senior(who)
    find(t, number)
    _set(t, who.role, number, None)


def put_back(t: Turn, who: Staff, line: changes.Change) -> None:
    """What a line of the history did to a message is taken back. Raises RuleBroken `stale` after another change."""
    facts = line.facts
    found = _texts(t, facts["id"])
    if found != facts["after"]:
        raise RuleBroken("stale")
    _set(t, who.role, facts["id"], facts["before"], undoes=line.id)


def _must_be_senior(who: Staff) -> None:
    if not who.senior:
        raise NotAllowed(step="settings")


def find(t: Turn, number: int) -> Ready:
    """The message of this number. Raises NotFound."""
    for one in ready_messages.every(t.connection, t.site.id):
        if one.id == number:
            return one
    raise NotFound()


def _texts(t: Turn, number: int) -> dict[str, str] | None:
    return {one.id: one.texts for one in ready_messages.every(t.connection, t.site.id)}.get(number)


def _set(t: Turn, role: str, number: int | None, texts: Texts | None, *, undoes: int | None = None) -> int:
    before = None if number is None else _texts(t, number)
    if number is not None and texts == before:
        return number
    kept = ready_messages.keep(t.connection, t.site.id, number, texts)
    facts = {"id": kept, "before": before, "after": None if texts is None else dict(texts)}
    changes.write(t.connection, t.site.id, t.now, role, "ready_message", facts, undoes)
    t.record("ready_messages_changed")
    return kept
