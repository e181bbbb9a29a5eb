"""The demo: a house on a throw-away database whose clock runs fast and whose people are simulated."""

import argparse
import secrets
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from queue_app.config import Settings
from queue_app.main import utc_now
from queue_app.rehearsal.clock import DemoClock, morning
from queue_app.rehearsal.play import Playing, play
from queue_app.store import people
from queue_app.store.board import Mode
from queue_app.web import passwords
from queue_app.web.house import DemoDoors, House

PASSWORD_BYTES = 12


@dataclass
class Demo:
    """A house on a throw-away database whose clock runs fast and whose people are simulated."""

    settings: Settings
    clock: DemoClock
    mode: Mode
    seed: int
    folder: Path
    clerks: dict[str, int] = field(default_factory=dict)
    playing: Playing | None = None
    ended: bool = False

    @classmethod
    def begin(cls, settings: Settings, asked: argparse.Namespace) -> "Demo":
        """A fresh folder and a clock that stands at the next office morning."""
        folder = Path(tempfile.mkdtemp(prefix="queue-app-demo-"))
        fresh = settings.model_copy(
            update={
                "database_url": f"sqlite:///{folder / 'demo.db'}",
                "limits_off": True,
                "always_open": True,
                "server": settings.server.model_copy(
                    update={"ballast_mb": 0}
                ),  # an evening's house needs none
            }
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
        token = people.add_device(house.database, site.id, "kiosk", "demo", house.clock())
        self.playing = Playing(site, self.clock)
        # One counter is left to the person who looks on: her console is signed in as its clerk.
        mine = site.counters[-1].id
        house.demo_doors = DemoDoors(lambda site_id: self._doors(site_id, house), f"demo {mine}", token)

        def run() -> None:
            if self.playing is not None:
                play(
                    house.database,
                    site,
                    self.clock,
                    self.mode,
                    self.seed,
                    self.mode.pace,
                    clerks=self.clerks,
                    playing=self.playing,
                    leave_alone={mine},
                    stop=lambda: self.ended,
                )

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
        shutil.rmtree(self.folder, ignore_errors=True)
