"""What desks must be among each other: told apart by every sign, open at sensible hours, with somebody to call."""

from collections.abc import Iterator
from typing import get_args

from queue_app.config import hours
from queue_app.config.tables import Table, entries, mentions, text
from queue_app.config.values import Shape
from queue_app.config.words import Problem

SIGNS = {"letter": "letter", "colour": "colour", "colour_night": "colour at night"}
GROUNDS = {"colour": "#FBF8F2", "colour_night": "#0C1E26"}  # paper and night of the faces
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3: the letter of a desk is text in its colour


def check(site: Table) -> Iterator[Problem]:
    """Every mistake among the desks of a site."""
    yield from _signs_differ(site)
    yield from _shapes_differ(site)
    yield from _substitutes_end(site)
    yield from _planned(site)
    served = {one for _, counter in entries(site, "counters") for _, one in mentions(counter, "desks")}
    for at, desk in entries(site, "desks"):
        yield from ((("desks", at, *loc), sentence) for loc, sentence in _colours_can_be_seen(desk))
        yield from ((("desks", at, *loc), sentence) for loc, sentence in hours.check(desk, site))
        if desk.get("staffed", True) is True and entries(site, "counters") and text(desk, "id") not in served:
            yield ("desks", at), "No counter serves this desk, so nobody would ever be called."


def _planned(site: Table) -> Iterator[Problem]:
    """Who is at a counter when, and speaks what."""
    spoken = {language for _, language in mentions(site, "languages")}
    for at, counter in entries(site, "counters"):
        yield from ((("counters", at, *loc), sentence) for loc, sentence in hours.check_plan(counter))
        for loc, language in mentions(counter, "languages"):
            if spoken and language not in spoken:
                yield (
                    ("counters", at, *loc),
                    f"No visitor can choose {language}: add it to the site's languages.",
                )


def _signs_differ(site: Table) -> Iterator[Problem]:
    for name, what in SIGNS.items():
        owner: dict[str, str] = {}
        for at, desk in entries(site, "desks"):
            sign = text(desk, name).upper()
            if sign in owner:
                yield ("desks", at, name), f"The desk {owner[sign]} already has this {what}."
            elif sign:
                owner[sign] = text(desk, "id")


def _shapes_differ(site: Table) -> Iterator[Problem]:
    """No shape twice while another one is free; a seventh desk is then told apart by letter and colour."""
    owner: dict[str, str] = {}
    for at, desk in entries(site, "desks"):
        shape = text(desk, "shape")
        free = [
            one for one in get_args(Shape) if one not in {text(d, "shape") for _, d in entries(site, "desks")}
        ]
        if shape in owner and free:
            yield (
                ("desks", at, "shape"),
                f"The desk {owner[shape]} already has this shape. Free: {', '.join(free)}.",
            )
        elif shape:
            owner.setdefault(shape, text(desk, "id"))


def _substitutes_end(site: Table) -> Iterator[Problem]:
    stands_in: dict[str, str] = {}
    for _, desk in entries(site, "desks"):
        stands_in.setdefault(text(desk, "id"), text(desk, "substitute"))
    told: set[str] = set()
    for at, desk in entries(site, "desks"):
        chain, here = [], text(desk, "id")
        while here and here not in chain:
            chain.append(here)
            here = stands_in.get(here, "")
        if here and here == chain[0] and not told & set(chain):
            told |= set(chain)
            yield (
                ("desks", at, "substitute"),
                f"Substitutes must not run in a circle: {' → '.join([*chain, here])}.",
            )


def _colours_can_be_seen(desk: Table) -> Iterator[Problem]:
    for name, ground in GROUNDS.items():
        try:
            ratio = contrast(text(desk, name), ground)
        except ValueError:
            continue  # no colour at all: the shape says so
        if ratio < LEAST_CONTRAST:
            needed = f"contrast {ratio:.1f}, needed {LEAST_CONTRAST}"
            how = "darker" if name == "colour" else "lighter"
            yield (name,), f"This colour is hard to see on {ground} ({needed}): take a {how} one."


def contrast(one: str, other: str) -> float:
    """The contrast of two #RRGGBB colours, 1 to 21 (WCAG 2.2, relative luminance); ValueError when one is no colour."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    if len(colour) != len("#RRGGBB"):
        raise ValueError(colour)
    parts = [byte / 255 for byte in bytes.fromhex(colour.removeprefix("#"))]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
