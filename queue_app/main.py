"""The roof: puts the parts together. All wiring is here, in plain sight."""

import os
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apiflask import APIFlask
from flask_socketio import SocketIO
from sqlalchemy.engine import make_url
from werkzeug.middleware.proxy_fix import ProxyFix

from queue_app import __version__
from queue_app.calendars.fetching import Absences
from queue_app.chores import Chores
from queue_app.config import Settings
from queue_app.live import Letters, Live
from queue_app.neighbours import Neighbours
from queue_app.notify import Post
from queue_app.notify.notices import Notices
from queue_app.notify.webpush import Signer
from queue_app.printing import Printing
from queue_app.rehearsal.today.ahead import look_ahead
from queue_app.store import before_update
from queue_app.store.ballast import Ballast
from queue_app.store.board import Mode
from queue_app.store.checkpoints import Checkpoints
from queue_app.store.database import Database
from queue_app.store.vault import Vault
from queue_app.thinking import Helper
from queue_app.turnstile import Lane, Open
from queue_app.voice import Voice
from queue_app.web import (
    accounts,
    agenda,
    appointments,
    arriving,
    calendars,
    company,
    confirmations,
    errors,
    follow_ups,
    guard,
    health,
    kiosks,
    lead,
    locks,
    own_account,
    pages,
    prints,
    proofs,
    public,
    push,
    reception,
    screens,
    sessions,
    setting_pages,
    sounds,
    spec,
    sso,
    staff,
    waiting_list,
)
from queue_app.web.board_line import WatchBoard
from queue_app.web.console_line import WatchConsole
from queue_app.web.house import House
from queue_app.web.ticket_line import WatchTicket

MOST_BYTES = 64_000  # the largest body anybody has to send
SESSION_HOURS = 12
PING_SECONDS = 5
SECRET_KEY, CONTACT_KEYS, PUSH_KEY = KEYS = ("secret.key", "contacts.key", "push.key")


def utc_now() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


def create_app(
    settings: Settings,
    *,
    async_mode: str = "threading",
    database: Database | None = None,
    clock: Callable[[], datetime] = utc_now,
    mode: Mode | None = None,
    offload: Callable[..., Any] | None = None,
    turnstile: Open | None = None,
) -> APIFlask:
    """The whole application. The database is migrated already (`cli up`, `cli migrate`, `serve`)."""
    build: Any = APIFlask  # its annotations forbid what its documentation shows
    app: Any = build(
        "queue_app.web",
        title="Queue App",
        version=__version__,
        static_folder=None,
        docs_path=None,
        spec_path="/api/v1/openapi.json",
    )
    app.config.update(
        SECRET_KEY=secret_key(settings),
        MAX_CONTENT_LENGTH=MOST_BYTES,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=SESSION_HOURS),
        OPENAPI_VERSION="3.1.0",
    )
    app.json.sort_keys = False
    app.json.ensure_ascii = False
    if settings.server.proxied:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=0)  # nginx passes Host on as it is

    store = database or Database(settings.database_url)
    how = mode or Mode(always_open=settings.always_open)
    socketio = SocketIO()
    one_by_one = turnstile or Open()
    store.more_come = lambda: one_by_one.waits(Lane.DEED)
    live = Live(socketio, store, settings, clock, how, one_by_one)
    voice = Voice(settings.voice, data_folder(settings) / "voice")
    vault, off_the_hub = Vault(contact_keys(settings)), offload or call_directly
    signer = Signer(push_key(settings))
    printing = Printing(store, settings, clock, off_the_hub, socketio.start_background_task)
    house = House(settings, store, live, clock, how, off_the_hub, voice, vault, signer, printing)
    app.extensions["house"] = house
    app.extensions["neighbours"] = _neighbours(settings, live, alone=store.sqlite)
    helper = app.extensions["helper"] = Helper()
    post = Post(store, settings, vault, clock, off_the_hub)
    notices = Notices(store, settings, vault, signer, clock, off_the_hub)
    asked = (helper.ask, look_ahead)
    chores = Chores(store, settings, live, clock, how, *asked, post, notices, printing)
    app.extensions["chores"] = chores
    ballast = Ballast(store, settings.server.ballast_mb)
    live.disk_full = lambda: ballast.gone
    chores.beside += [
        lambda: off_the_hub(ballast.look),
        lambda: before_update.forget(data_folder(settings), clock()),
    ]
    app.extensions["absences"] = Absences(store, settings, clock, off_the_hub)
    app.extensions["sso"] = _providers(settings)

    errors.register(app)
    guard.register(app, settings)
    visitors = (
        public.api,
        push.api,
        appointments.api,
        arriving.api,
        confirmations.api,
        waiting_list.api,
        proofs.api,
        calendars.api,
        sounds.api,
        screens.api,
        kiosks.api,
        prints.api,
    )
    faces = (
        *visitors,
        staff.api,
        sso.api,
        sessions.api,
        locks.api,
        own_account.api,
        accounts.api,
        reception.api,
        lead.api,
        company.api,
        follow_ups.api,
        agenda.api,
        setting_pages.api,
    )
    for blueprint in (*faces, health.health, pages.pages, sso.pages, calendars.feeds):
        app.register_blueprint(blueprint)
    spec.register(app)

    socketio.init_app(
        app,
        async_mode=async_mode,
        transports=["websocket"],
        cors_allowed_origins=None,  # same origin only
        ping_interval=PING_SECONDS,
        ping_timeout=PING_SECONDS,
        max_http_buffer_size=MOST_BYTES,
        manage_session=False,
        json=Letters,
    )
    socketio.on_namespace(WatchBoard(live))
    socketio.on_namespace(WatchConsole(live))
    socketio.on_namespace(WatchTicket(live))

    # The signal of the house and its listener: when a turn is over, live tells everyone.
    store.recorded.connect(live.changed, weak=False)
    Checkpoints(store, off_the_hub, socketio.start_background_task)
    return app


def call_directly(work: Callable[..., Any], *arguments: Any) -> Any:
    """Slow work where there is no hub to keep free."""
    return work(*arguments)


def secret_key(settings: Settings) -> str:
    """The key that signs sessions: configured, or made once and kept beside the database, readable by its owner only.

    Workers on several machines need the same one, so it has to be configured there.
    """
    if settings.server.secret_key:
        return settings.server.secret_key
    return _kept_key(data_folder(settings) / SECRET_KEY)


def contact_keys(settings: Settings) -> list[str]:
    """The keys that lock contacts away, the newest first: configured, or made once and kept beside the database.

    Whoever has the file has one key a line; a new one goes on top, so that what the older ones sealed can be read.
    """
    if settings.server.contact_keys:
        return list(settings.server.contact_keys)
    return _kept_key(data_folder(settings) / CONTACT_KEYS).split()


def push_key(settings: Settings) -> str:
    """What the key pair of notices comes from: configured, or made once and kept beside the database."""
    return settings.server.push_key or _kept_key(data_folder(settings) / PUSH_KEY)


def _kept_key(path: Path) -> str:
    """What stands in a key file; one that is missing is made with a new key, readable by its owner only."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    key = secrets.token_hex(32)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key)
    return key


def data_folder(settings: Settings) -> Path:
    """The folder of the SQLite file, or var/ for other databases; made when missing."""
    url = make_url(settings.database_url)
    is_file = url.get_backend_name() == "sqlite" and url.database
    folder = Path(url.database).parent if is_file and url.database else Path("var")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _providers(settings: Settings) -> dict[str, Any]:
    """The sign-in services of the sites that have one. None of them is asked here."""
    with_one = [(site, site.sso) for site in settings.sites if site.sso is not None]
    if not with_one:
        return {}
    from queue_app.sso.provider import Provider  # what it needs is loaded only where somebody signs in by it

    back = f"{settings.server.public_url}{sso.CALLBACK}"
    return {site.id: Provider(how, back) for site, how in with_one}


def _neighbours(settings: Settings, live: Live, *, alone: bool) -> Neighbours | None:
    """The line to the other workers, where there may be any. Without one each looks at the store with every pulse."""
    if not settings.server.redis_url:
        if not alone:
            live.hears = lambda: False
        return None
    line = Neighbours(settings.server.redis_url, live.heard, live.missed)
    live.tell = line.tell
    live.hears = lambda: line.hears
    return line
