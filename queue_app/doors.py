"""The doors printed at a start for trying out, and the demo's throw-away house."""

import argparse
import secrets
import shutil
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select

from queue_app import texts
from queue_app.actions.tickets import take_ticket
from queue_app.config import Settings, Site
from queue_app.main import utc_now
from queue_app.rehearsal.clock import DemoClock, morning
from queue_app.rehearsal.play import Playing, play
from queue_app.store import people
from queue_app.store.board import Mode, moment
from queue_app.store.tables import ticket as ticket_table
from queue_app.store.turn import turn
from queue_app.web import passwords
from queue_app.web.house import House

FIRST_CLERK = "admin"
LINK_MINUTES = 60
PASSWORD_BYTES = 12


def print_doors(house: House, url: str) -> None:
    """Print where everything is: links that work at once, the first clerk's password once, at the first start only."""
    site = house.settings.sites[0]
    clerk = FIRST_CLERK
    if not people.any_clerk(house.database):
        password = secrets.token_urlsafe(PASSWORD_BYTES)
        for each in house.settings.sites:
            people.add_clerk(house.database, each.id, FIRST_CLERK, house.offload(passwords.hash_password, password), "admin")
        clerk = f"{FIRST_CLERK} with password {password} (shown once, now)"
    rows = [
        ("Kiosk", _invite(house, site, "kiosk", url)),
        ("Screen", _invite(house, site, "display", url)),
        ("Console", f"{url}/console/{site.id}"),
        ("", f"sign in as {clerk}"),
        ("Phone", f"{url}/t/{_some_ticket(house, site)}"),
    ]
    print(f"\n  {site.name} · trying out: opening hours are ignored\n")
    for name, where in rows:
        print(f"  {name:<8} {where}")
    print(f"\n  Kiosk and screen links enrol the browser that opens them, once, within {LINK_MINUTES} minutes.")
    print("  Stop with Ctrl+C. A simulated office day: ./run demo\n", flush=True)


def _invite(house: House, site: Site, kind: str, url: str) -> str:
    secret = people.invite_device(house.database, site.id, kind, f"{kind} (trying out)", house.clock(), LINK_MINUTES)
    return f"{url}/enrol/{secret}"


def _some_ticket(house: House, site: Site) -> str:
    """The newest ticket of today for the phone's link; a first one is taken when there is none."""
    with house.database.reading() as connection:
        day = moment(connection, site, house.clock()).day
        found = connection.scalar(
            select(ticket_table.c.secret)
            .where(ticket_table.c.site == site.id, ticket_table.c.day == day)
            .order_by(ticket_table.c.id.desc())
            .limit(1)
        )
    if found is not None:
        return str(found)
    with turn(house.database, site, house.clock()) as t:
        ticket, _ = take_ticket(t, [site.unsure], site.languages[0], [], house.mode)
    return ticket.secret


@dataclass
class Demo:
    """A house on a throw-away database whose clock runs fast and whose people are simulated."""

    settings: Settings
    clock: DemoClock
    mode: Mode
    seed: int
    folder: Path
    clerks: dict[str, int] = field(default_factory=dict)
    kiosk_token: str = ""
    playing: Playing | None = None
    ended: bool = False

    @classmethod
    def begin(cls, settings: Settings, asked: argparse.Namespace) -> "Demo":
        """A fresh folder and a clock that stands at the next office morning."""
        folder = Path(tempfile.mkdtemp(prefix="queue-app-demo-"))
        fresh = settings.model_copy(
            update={"database_url": f"sqlite:///{folder / 'demo.db'}", "limits_off": True, "always_open": True}
        )
        clock = DemoClock(morning(fresh.sites[0], utc_now()), asked.speed)
        mode = Mode(always_open=True, demo=True, pace=asked.speed)
        return cls(fresh, clock, mode, asked.seed, folder)

    def play(self, house: House, url: str) -> None:
        """Fill the house with clerks and let the day begin in the background."""
        site = self.settings.sites[0]
        hashed = house.offload(passwords.hash_password, secrets.token_urlsafe(PASSWORD_BYTES))
        for counter in site.counters:
            name = f"demo {counter.id}"
            self.clerks[counter.id] = people.add_clerk(house.database, site.id, name, hashed, "lead")
        self.kiosk_token = people.add_device(house.database, site.id, "kiosk", "demo", house.clock())
        self.playing = Playing(site, self.clock)
        house.demo_doors = lambda site_id: self._doors(site_id, house)

        def run() -> None:
            if self.playing is not None:
                play(house.database, site, self.clock, self.mode, self.seed, self.mode.pace,
                     clerks=self.clerks, playing=self.playing, stop=lambda: self.ended)

        house.live.socketio.start_background_task(run)
        print(f"\n  DEMO · {site.name} · speed {self.mode.pace:g} × · seed {self.seed}\n")
        print(f"  All faces side by side: {url}/demo/{site.id}\n\n  Stop with Ctrl+C.\n", flush=True)

    def _doors(self, site_id: str, house: House) -> dict[str, Any]:
        secret = self.playing.newest_secret if self.playing else None
        return {
            "kiosk": f"/kiosk/{site_id}",
            "display": f"/display/{site_id}",
            "console": f"/console/{site_id}",
            "phone": f"/t/{secret}" if secret else None,
            "speed": self.mode.pace,
            "seed": self.seed,
            "office_time": house.clock().isoformat(),
            "timezone": self.settings.sites[0].timezone,
        }

    def end(self) -> None:
        """Throw the database away."""
        self.ended = True
        time.sleep(0)
        shutil.rmtree(self.folder, ignore_errors=True)
