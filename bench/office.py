"""The office of the study, for bench/waits: eight clerks, 92 visitors a day, four desks. Its figures are assumptions.

Two pilots, one counsellor, three clerks of the Jobcenter and two of the county; open from 8 to 16, last ticket 15:30;
lunch of 45 minutes, staggered; utilisation 0.73 under pooled first come first served (the study has 0.74).
"""

from collections.abc import Mapping
from dataclasses import replace

from queue_app.rehearsal.model.world import Seat, Task, World

DAY = ((0.0, 480.0),)
LUNCH = 45.0
# Counter, desk, languages beside German, lunch in minutes after opening.
CLERKS = (
    ("1", "pilot", ("ar", "en"), 210.0),
    ("2", "pilot", ("ru", "uk", "en"), 270.0),
    ("3", "counselling", ("en", "ru", "uk"), 270.0),
    ("4", "jobcenter", ("ar",), 210.0),
    ("5", "jobcenter", ("en",), 255.0),
    ("6", "jobcenter", ("ru", "uk"), 300.0),
    ("7", "landkreis", ("en",), 225.0),
    ("8", "landkreis", ("ar",), 285.0),
)
# Two or three concerns a desk: mean minutes, coefficient of variation, how often; the first of each desk is short.
CONCERNS = {
    "letter": Task("letter", "pilot", 9, 0.6, 12, short=True),
    "form": Task("form", "pilot", 20, 0.6, 8),
    "flat": Task("flat", "pilot", 25, 0.7, 4),
    "course-question": Task("course-question", "counselling", 10, 0.5, 4.5, short=True),
    "course": Task("course", "counselling", 25, 0.5, 4.2),
    "residence": Task("residence", "counselling", 35, 0.5, 1.8),
    "papers-jobcenter": Task("papers-jobcenter", "jobcenter", 5, 0.6, 11, short=True),
    "something-new": Task("something-new", "jobcenter", 12, 0.6, 10),
    "first-application": Task("first-application", "jobcenter", 38, 0.5, 10),
    "payment-card": Task("payment-card", "landkreis", 8, 0.6, 8, short=True),
    "county-money": Task("county-money", "landkreis", 25, 0.6, 8.5),
    "renew-id": Task("renew-id", "landkreis", 15, 0.6, 6),
}
LANGUAGES = {"ar": 34, "ru": 15, "uk": 15, "fa": 14, "ti": 4, "so": 2, "tr": 2, "en": 6, "de": 8}
# How many come in each half-hour, relative: the peak is from 8 to 10.
COMING = (5.5, 3.2, 2.8, 2.5, 2.2, 2.0, 1.7, 1.3, 1.1, 1.1, 1.2, 1.2, 1.1, 0.9, 0.7)
# What people are trained for beside their own desk: pilots for two concerns of the counsellor, she for two of theirs.
TRAINED = {
    "1": frozenset({"course", "residence"}),
    "2": frozenset({"course", "residence"}),
    "3": frozenset({"form", "flat"}),
}
# Who goes to another desk for an hour while it is much fuller than her own: one clerk each of three desks.
CHANGING = {"2": ("counselling",), "5": ("landkreis",), "8": ("jobcenter",)}


def study(visitors: float = 92.0, *, more: Mapping[str, int] | None = None, **changed: object) -> World:
    """The office, with other numbers where they are given; `more` clerks of a desk speak German and English."""
    seats = [_seat(*clerk) for clerk in CLERKS]
    for desk, count in (more or {}).items():
        seats += [_seat(f"{desk} {n}", desk, ("en",), 240.0) for n in range(count)]
    world = World(
        {desk: DAY for _, desk, _, _ in CLERKS},
        tuple(seats),
        tuple(CONCERNS.values()),
        LANGUAGES,
        visitors,
        {30.0 * n: weight for n, weight in enumerate(COMING)},
        way=0.0,
        between=0.0,
    )
    return replace(world, **changed)  # type: ignore[arg-type]  # whatever a world has


def _seat(counter: str, desk: str, languages: tuple[str, ...], lunch: float) -> Seat:
    spoken = frozenset(("de", *languages))
    return Seat(counter, frozenset({desk}), spoken, DAY, ((lunch, LUNCH),), helper=desk == "pilot")


def everybody_for_everything(world: World) -> World:
    """The bound: every clerk serves every desk, in her own languages."""
    every = frozenset(world.desks)
    return replace(world, seats=tuple(replace(seat, desks=every) for seat in world.seats))
