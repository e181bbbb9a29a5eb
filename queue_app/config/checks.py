"""What several settings must be together: what is named has to exist, and everything can be reached.

The checks read the raw tables and not the typed settings, so that a wrong number in one desk does not hide the mistakes
of all others. A value of the wrong shape is passed over here; `words` has its own sentence for it.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from zoneinfo import ZoneInfo

import holidays

from queue_app.config import choices, desks, signing_in, writing
from queue_app.config.tables import Table, entries, ids, mentions, setting, text
from queue_app.config.values import COUNTRY
from queue_app.config.words import Loc, Problem
from queue_app.rules.policy import DEFAULT

RESERVED_SITE = "assets"  # /kiosk/assets/… are files
LISTS = ("desks", "counters", "concerns", "documents", "questions", "forks", "pages", "screens", "printers")
MAY_BE_LEFT_OUT = ("documents", "questions", "forks")
# Where something is named, by which setting, and the list it has to be in.
REFERENCES = (
    ("desks", "substitute", "desks"),
    ("counters", "desks", "desks"),
    ("counters", "trained", "concerns"),
    ("concerns", "desk", "desks"),
    ("concerns", "documents", "documents"),
    ("concerns", "after", "concerns"),
    ("forks", "question", "questions"),
    ("pages", "asks", "forks"),
    ("pages", "forks", "forks"),
    ("pages", "concerns", "concerns"),
    ("screens", "desks", "desks"),
)
MOST_LISTED = 12


def check(data: Table) -> Iterator[Problem]:
    """Every mistake between settings, each where it is to be mended."""
    yield from _ids_differ(data, "sites")
    for at, site in entries(data, "sites"):
        for loc, sentence in _site(site):
            yield ("sites", at, *loc), sentence
        yield from writing.check(data, at, site)
        yield from signing_in.check(data, at, site)


def _site(site: Table) -> Iterator[Problem]:
    if text(site, "id") == RESERVED_SITE:
        yield ("id",), f"A site cannot be called {RESERVED_SITE}: the address is taken by files."
    for name in LISTS:
        yield from _ids_differ(site, name)
    yield from _zone_and_holidays(site)
    yield from _references(site)
    yield from _calendars(site)
    yield from _unsure(site)
    yield from choices.check(site)
    yield from _after_ends(site)
    yield from desks.check(site)
    yield from _calling(site)


def _calling(site: Table) -> Iterator[Problem]:
    """An advantage that outlasts the guard would be taken away in the middle of its effect."""
    table = site.get("calling")
    if not isinstance(table, dict):
        return
    found = {
        name: table.get(name, getattr(DEFAULT, name)) for name in ("language_advantage", "language_guard")
    }
    numbers = [value for value in found.values() if isinstance(value, int | float)]
    if len(numbers) == len(found) and found["language_advantage"] > found["language_guard"]:
        where = "language_advantage" if "language_advantage" in table else "language_guard"
        yield (
            ("calling", where),
            "The language advantage must not be longer than the guard, after which languages no longer count.",
        )


def _ids_differ(table: Table, name: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for at, one in entries(table, name):
        own = text(one, "id")
        if own and own in seen:
            yield (name, at, "id"), f"The id {own} is taken: another entry of {name} has it."
        seen.add(own)


def _zone_and_holidays(site: Table) -> Iterator[Problem]:
    zone = setting(site, "timezone")
    if isinstance(zone, str) and not _zone_known(zone):
        yield ("timezone",), f"There is no time zone {zone!r}. It is named like Europe/Berlin."
    country, part = setting(site, "country"), setting(site, "subdivision")
    if not isinstance(country, str) or not isinstance(part, str) or not re.fullmatch(COUNTRY, country):
        return
    parts = _parts(country)
    if parts is None:
        yield ("country",), f"There are no holidays for the country {country!r}. Germany is DE."
    elif part and part not in parts:
        yield ("subdivision",), f"{country} has no part {part!r}.{_offer(part, parts)}"


def _parts(country: str) -> tuple[str, ...] | None:
    """The parts of a country that have holidays of their own; asked for one country, the list of all takes a second."""
    try:
        found = holidays.country_holidays(country)
    except NotImplementedError:
        return None
    return (*found.subdivisions, *found.subdivisions_aliases)


def _zone_known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # a path out of the folder, a folder, nothing there
        return False
    return True


def _references(site: Table) -> Iterator[Problem]:
    for kind, name, target in REFERENCES:
        for at, one in entries(site, kind):
            for loc, wanted in mentions(one, name):
                if wanted or name not in ("substitute", "asks"):  # those need not be there
                    yield from _exists(site, target, wanted, (kind, at, *loc))
    for at, fork in entries(site, "forks"):
        for answer, wanted in choices.ways(fork).items():
            yield from _exists(site, "concerns", wanted, ("forks", at, "concerns", answer))


def _calendars(site: Table) -> Iterator[Problem]:
    table = site.get("calendars")
    if not isinstance(table, dict):
        return
    for loc, sentence in _ids_differ(table, "absences"):
        yield ("calendars", *loc), sentence
    for at, one in entries(table, "absences"):
        for name, target in (("counter", "counters"), ("desk", "desks")):
            if wanted := text(one, name):
                yield from _exists(site, target, wanted, ("calendars", "absences", at, name))


def _exists(site: Table, target: str, wanted: str, loc: Loc) -> Iterator[Problem]:
    # A list that is missing has been complained about once, which is enough.
    if not isinstance(site.get(target, [] if target in MAY_BE_LEFT_OUT else None), list):
        return
    if wanted not in (known := ids(site, target)):
        yield loc, f"There is no {target.removesuffix('s')} {wanted!r}.{_offer(wanted, known)}"


def _offer(wanted: str, known: Iterable[str]) -> str:
    near = get_close_matches(wanted, known := list(known), n=1)
    if near:
        return f" Did you mean {near[0]}?"
    return f" There are: {', '.join(known)}." if 0 < len(known) <= MOST_LISTED else ""


def _unsure(site: Table) -> Iterator[Problem]:
    fallback, unsure = setting(site, "fallback_desk"), site.get("unsure")
    if isinstance(fallback, str):
        yield from _exists(site, "desks", fallback, ("fallback_desk",))
    if not isinstance(unsure, str):
        return
    yield from _exists(site, "concerns", unsure, ("unsure",))
    if fallback not in ids(site, "desks"):
        return
    for at, concern in entries(site, "concerns"):
        if concern.get("id") == unsure and text(concern, "desk") not in ("", fallback):
            sentence = f"Who does not know where to go is sent to the fallback_desk: this must be {fallback}."
            yield ("concerns", at, "desk"), sentence


def _after_ends(site: Table) -> Iterator[Problem]:
    """No concern may have to come after itself, over however many others."""
    after = {
        text(one, "id"): [name for _, name in mentions(one, "after")] for _, one in entries(site, "concerns")
    }
    for at, concern in entries(site, "concerns"):
        own = text(concern, "id")
        reached, coming = set[str](), list(after.get(own, ()))
        while coming:
            name = coming.pop()
            if name not in reached:
                reached.add(name)
                coming += after.get(name, ())
        if own in reached:
            yield ("concerns", at, "after"), "This concern would have to come after itself."
