"""config.toml → typed, frozen settings; every error at once, each naming its key."""

import os
import tomllib
from collections.abc import Mapping
from datetime import date, time
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import holidays
from pydantic import BaseModel, ConfigDict, Field, ValidationError

HERE = Path(__file__).parent
SLUG = r"^[a-z0-9][a-z0-9-]{0,38}$"
Slug = Annotated[str, Field(pattern=SLUG)]
Names = dict[str, str]
Item = TypeVar("Item", bound="Named")


def front(name: str) -> Path:
    for path in (HERE / "_front" / name, HERE.parent / name):
        if path.exists():
            return path
    raise FileNotFoundError(name)


class ConfigError(Exception):
    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        super().__init__("\n".join(f"{key}: {sentence}" for key, sentence in problems))


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Named(Frozen):
    id: Slug
    names: Names = {}


class Hours(Frozen):
    days: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...]
    opens: time
    closes: time


class Desk(Named):
    letter: str
    shape: str
    colour: str
    colour_night: str
    substitute: str = ""
    staffed: bool = True
    quota: int = 0
    hours: tuple[Hours, ...] = ()


class Counter(Frozen):
    id: Slug
    name: str
    desks: tuple[str, ...]
    room: str
    floor: int
    arrow: str
    way: Names


class Document(Named):
    pass


class Concern(Named):
    desk: str
    pictogram: str
    minutes: float
    spread: float
    short: bool = False
    urgent: bool = False
    documents: tuple[str, ...] = ()


class Page(Named):
    pictogram: str
    concerns: tuple[str, ...]


class Site(Frozen):
    id: Slug
    name: str
    timezone: str = "Europe/Berlin"
    country: str = "DE"
    subdivision: str = "MV"
    closed_dates: tuple[date, ...] = ()
    languages: tuple[str, ...]
    numbering: Literal["site", "desk"] = "site"
    public_board: bool = True
    last_ticket_minutes: int = 30
    undo_seconds: int = 8
    calls_before_missed: int = 3
    call_out_of_order: tuple[str, ...] = ("clerk", "lead", "admin")
    quota: int = 0
    fallback_desk: str = "pilot"
    unsure: str
    desks: tuple[Desk, ...]
    counters: tuple[Counter, ...]
    concerns: tuple[Concern, ...]
    documents: tuple[Document, ...] = ()
    pages: tuple[Page, ...] = ()

    def desk(self, id: str) -> Desk | None:
        return next((d for d in self.desks if d.id == id), None)

    def counter(self, id: str) -> Counter | None:
        return next((d for d in self.counters if d.id == id), None)

    def concern(self, id: str) -> Concern | None:
        return next((d for d in self.concerns if d.id == id), None)

    def closed_on(self, day: date) -> bool:
        return day in self.closed_dates or day in _holidays(self.country, self.subdivision, day.year)


@lru_cache
def _holidays(country: str, subdivision: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, subdiv=subdivision or None, years=year))


class Server(Frozen):
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str = ""
    proxied: bool = False
    redis_url: str = ""
    secret_key: str = ""
    grace_seconds: float = 10
    engine: Literal["eventlet", "threads"] = "eventlet"


class Limits(Frozen):
    sign_in_tries: int = 5
    sign_in_minutes: int = 10
    kiosk_seconds_between: int = 3
    kiosk_tickets: int = 12
    kiosk_minutes: int = 5
    ticket_changes_per_minute: int = 30


class Settings(Frozen):
    database_url: str = "sqlite:///var/queue.db"
    always_open: bool = False
    limits_off: bool = False
    metrics_token: str = ""
    server: Server = Server()
    limits: Limits = Limits()
    sites: tuple[Site, ...]

    def site(self, id: str) -> Site | None:
        return next((s for s in self.sites if s.id == id), None)


def load(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    environ = os.environ if environ is None else environ
    found = path or (Path("config.toml") if Path("config.toml").is_file() else front("config.example.toml"))
    data: dict[str, Any] = tomllib.loads(found.read_text(encoding="utf-8"))
    for key in ("DATABASE_URL", "ALWAYS_OPEN", "LIMITS_OFF"):
        if f"QUEUE_{key}" in environ:
            data[key.lower()] = environ[f"QUEUE_{key}"]
    try:
        return Settings.model_validate(data)
    except ValidationError as e:
        raise ConfigError([(".".join(map(str, x["loc"])), x["msg"]) for x in e.errors()]) from e
