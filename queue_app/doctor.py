"""Everything that can be wrong with an installation, looked at in turn: one finding with what to do for each."""

import re
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError

from queue_app import config
from queue_app.config import Settings, Site
from queue_app.main import data_folder
from queue_app.printing import printer
from queue_app.printing.escpos import State
from queue_app.sso.trouble import Trouble
from queue_app.store import away, ballast, condition, people
from queue_app.store.database import Database, StoreUnavailable
from queue_app.voice import Voice

MEGABYTE = 1_000_000
FULL, NEARLY_FULL = 200, 1000  # megabytes free
CLOCK_BEHIND = timedelta(minutes=2)
SILENT = timedelta(days=1)  # a kiosk that nobody touches keeps its socket and asks for nothing
FONT = re.compile(r"url\(\"/static/([^\"]+\.woff2)\"\)")
Grade = Literal["ok", "warn", "bad"]


@dataclass(frozen=True)
class Finding:
    """One line: how it is, what was looked at, and a sentence that says what to do unless it is good."""

    grade: Grade
    subject: str
    sentence: str


def examine(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Every finding about an installation whose configuration is good. Changes nothing in it."""
    yield from _settings(settings)
    yield _secret(settings)
    yield _disk(settings)
    yield from _ballast(settings)
    yield from _zones(settings)
    yield from _files()
    yield from _voices(settings)
    yield from _printers(settings)
    yield from _sign_in_services(settings)
    try:
        yield from _database(settings, now)
    except StoreUnavailable as why:
        yield Finding("bad", "database", f"It cannot be reached ({why}). Start it, or correct database_url.")
    except DatabaseError as why:
        yield Finding(
            "bad", "integrity", f"It is damaged ({why.orig}). Stop the server and restore the newest backup."
        )


def _settings(settings: Settings) -> Iterator[Finding]:
    dangers = {
        "always_open": (
            settings.always_open,
            "Opening hours are ignored. Take it out before real visitors come.",
        ),
        "limits_off": (
            settings.limits_off,
            "Guessing passwords is not slowed down. Take it out before real work.",
        ),
    }
    for name, (on, sentence) in dangers.items():
        yield Finding("warn", name, sentence) if on else Finding("ok", name, "It is off, as it should be.")
    url = settings.server.public_url
    if not url:
        yield Finding(
            "warn", "server.public_url", "It is not set, so links on paper and phones may not work. Set it."
        )
    elif url.startswith("http://"):
        yield Finding(
            "warn", "server.public_url", "It begins with http://, so passwords travel in the open. Use https."
        )
    else:
        yield Finding("ok", "server.public_url", "It is set and encrypted.")


def _secret(settings: Settings) -> Finding:
    if settings.server.secret_key:
        return Finding("ok", "server.secret_key", "It is set.")
    if make_url(settings.database_url).get_backend_name() != "sqlite":
        return Finding(
            "warn", "server.secret_key", "It is not set. Workers on several machines need the same one."
        )
    path = data_folder(settings) / "secret.key"
    if not path.is_file():
        return Finding("ok", "server.secret_key", "It is made at the first start.")
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return Finding(
            "bad", "server.secret_key", f"Others can read {path}. Run chmod 600 on it, or delete it."
        )
    return Finding("ok", "server.secret_key", "It was made here and only its owner can read it.")


def _disk(settings: Settings) -> Finding:
    folder = data_folder(settings)
    free = shutil.disk_usage(folder).free // MEGABYTE
    if free < FULL:
        return Finding(
            "bad", "disk", f"Only {free} MB are free in {folder}. Make room now: no ticket is given without."
        )
    if free < NEARLY_FULL:
        return Finding("warn", "disk", f"Only {free} MB are free in {folder}. Make room soon.")
    return Finding("ok", "disk", f"{free} MB are free.")


def _ballast(settings: Settings) -> Iterator[Finding]:
    """What is put by for the day on which the disk is full; PostgreSQL has a disk of its own."""
    path, wanted = ballast.path_of(make_url(settings.database_url)), settings.server.ballast_mb
    if path is None:
        return
    free = shutil.disk_usage(data_folder(settings)).free
    if not wanted:
        yield Finding(
            "warn", "ballast", "None is put by. Take server.ballast_mb = 0 out, or nothing goes on."
        )
    elif path.is_file():
        yield Finding("ok", "ballast", f"{wanted} MB are put by for the day on which the disk is full.")
    elif free < 2 * wanted * ballast.MEGABYTE:
        yield Finding(
            "bad",
            "ballast",
            "It was given up, or had no room: the disk is full. Make room; it comes back by itself.",
        )
    else:
        yield Finding("ok", "ballast", f"{wanted} MB are put by when the server starts.")


def _zones(settings: Settings) -> Iterator[Finding]:
    for zone in sorted({site.timezone for site in settings.sites}):
        try:
            ZoneInfo(zone)
        except ZoneInfoNotFoundError:
            yield Finding("bad", f"time zone {zone}", "Its data is missing. Install the package tzdata.")
        else:
            yield Finding("ok", f"time zone {zone}", "Its data is there.")


def _files() -> Iterator[Finding]:
    for name in ("kiosk", "display"):
        try:
            config.front(name)
        except FileNotFoundError:
            yield Finding("bad", f"pages of {name}", "They are missing. Install the program again.")
        else:
            yield Finding("ok", f"pages of {name}", "They are there.")
    static = config.PACKAGE / "web" / "static"
    css = static / "shared" / "fonts.css"
    asked = FONT.findall(css.read_text(encoding="utf-8")) if css.is_file() else []
    missing = [name for name in asked if not (static / name).is_file()]
    if missing or not asked:
        yield Finding("bad", "fonts", f"{len(missing) or 'All'} are missing. Install the program again.")
    else:
        yield Finding("ok", "fonts", f"All {len(asked)} are there.")


def _voices(settings: Settings) -> Iterator[Finding]:
    voice = Voice(settings.voice, data_folder(settings) / "voice")
    languages = sorted({code for site in settings.sites for code in site.languages})
    for code, can in voice.abilities(languages).items():
        if can.recorded or can.machine:
            yield Finding("ok", f"voice {code}", "Recorded." if can.recorded else "Spoken by the machine.")
        else:
            yield Finding(
                "warn", f"voice {code}", "Nobody speaks it: the chime and German are heard. Record clips."
            )


def _printers(settings: Settings) -> Iterator[Finding]:
    todo = {
        State.LOW: "Its paper ends soon. Put a new roll beside it.",
        State.NO_PAPER: "It has no paper. Put some in.",
        State.OPEN: "Its lid is open. Close it.",
        State.FAULT: "It reports a fault. Switch it off and on; look for jammed paper.",
        State.SILENT: "It takes the connection and says nothing. Switch it off and on; does it speak ESC/POS?",
        State.AWAY: "It cannot be reached. Is it on and in the network; are host and port right?",
    }
    for site in settings.sites:
        for on in site.printers:
            state = printer.state_of(on.host, on.port)
            grade: Grade = "ok" if state is State.READY else "warn" if state is State.LOW else "bad"
            sentence = todo.get(state, "Ready.")
            yield Finding(grade, f"{site.id} printer {on.id}", sentence)


def _sign_in_services(settings: Settings) -> Iterator[Finding]:
    for site in settings.sites:
        if site.sso is None:
            continue
        from queue_app.sso.provider import Provider  # what it needs is loaded only where a site has one

        subject = f"{site.id} sso"
        try:
            Provider(site.sso, "").metadata()
        except Trouble as why:
            todo = f"The sign-in service cannot be used ({why}). Is it on, and is the issuer written as it writes it?"
            yield Finding("bad", subject, todo)
        else:
            yield Finding("ok", subject, "The sign-in service answers.")


def _database(settings: Settings, now: datetime) -> Iterator[Finding]:
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).is_file():
        yield Finding(
            "warn", "database", "There is none yet. The first start, `migrate` or `restore` makes it."
        )
        return
    database = Database(settings.database_url)
    try:
        if not condition.revision_is_current(database):
            yield Finding(
                "bad", "database", "Its tables are not those of this program. Run `queue-app migrate`."
            )
            return
        yield Finding("ok", "database", "It can be reached and is up to date.")
        faults = condition.faults(database)
        broken = f"It is damaged ({'; '.join(faults)}). Stop the server and restore the newest backup."
        yield (
            Finding("bad", "integrity", broken)
            if faults
            else Finding("ok", "integrity", "Nothing is damaged.")
        )
        yield _clock(database, now)
        yield _clerks(database)
        for site in settings.sites:
            yield from _devices(database, site, now)
            yield from _calendars(database, site)
    finally:
        database.dispose()


def _clock(database: Database, now: datetime) -> Finding:
    newest = condition.newest_event(database)
    if newest is not None and newest - now > CLOCK_BEHIND:
        minutes = int((newest - now).total_seconds() // 60)
        return Finding(
            "bad", "clock", f"It is {minutes} minutes behind the newest event. Set it, and let it be kept."
        )
    return Finding("ok", "clock", f"It says {now:%Y-%m-%d %H:%M} UTC, not before the newest event.")


def _clerks(database: Database) -> Finding:
    if people.any_clerk(database):
        return Finding("ok", "clerks", "Somebody can sign in.")
    return Finding("warn", "clerks", "Nobody can sign in. Run `queue-app clerk add`.")


def _devices(database: Database, site: Site, now: datetime) -> Iterator[Finding]:
    known = people.devices_seen(database, site.id)
    for kind in ("kiosk", "display"):
        if not any(device.kind == kind for device in known):
            yield Finding("warn", f"{site.id} {kind}", f"There is none. Run `queue-app device enrol {kind}`.")
    for device in known:
        subject = f"{site.id} {device.kind} {device.name}"
        if device.last_seen is None:
            yield Finding("warn", subject, "It never came. Open its link there, or revoke it.")
        elif device.kind != "printer" and now - device.last_seen > SILENT:
            since = device.last_seen.astimezone(ZoneInfo(site.timezone))
            yield Finding(
                "warn", subject, f"Last seen {since:%Y-%m-%d %H:%M}. Look whether it is on and online."
            )
        else:
            yield Finding("ok", subject, "It is there.")


def _calendars(database: Database, site: Site) -> Iterator[Finding]:
    """Calendars of absences: one that cannot be read leaves what it said before, which may be wrong by now."""
    with database.reading() as connection:
        known = away.standings(connection, site.id)
    for one in known:
        subject = f"{site.id} calendar {one.name}"
        if one.failed_at is None:
            yield Finding("ok", subject, "It was read.")
        else:
            since = f"Since {one.failed_at:%Y-%m-%d %H:%M} UTC it cannot be read ({one.said})."
            yield Finding("warn", subject, f"{since} What it said before holds. Look after its address.")
