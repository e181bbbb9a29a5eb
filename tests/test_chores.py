"""What happens by itself, at many sites: nobody who taps waits for it."""

from types import SimpleNamespace
from typing import Any

from queue_app.chores import Chores
from queue_app.config import Settings
from queue_app.store import migrate
from queue_app.store.turn import turn
from tests.support.house import OPEN, House


def test_after_each_site_others_have_the_machine_and_the_store(small_house: House, example: Settings) -> None:
    sites = tuple(example.sites[0].model_copy(update={"id": one}) for one in ("east", "north", "west"))
    settings = example.model_copy(update={"sites": sites})
    migrate.add_sites(small_house.database, settings)
    nobody: Any = SimpleNamespace(changed=lambda _site: None)
    chores = Chores(
        small_house.database, settings, nobody, lambda: small_house.now, OPEN, nobody, nobody, nobody, nobody, nobody
    )  # fmt: skip
    rested: list[float] = []

    def rest(seconds: float) -> None:
        with turn(small_house.database, small_house.site, small_house.now):
            rested.append(seconds)

    chores.rest = rest
    chores.round()  # the first, in which is also forgotten what is old
    assert (chores.leading, len(rested)) == (True, 2 * len(sites))
    assert min(rested) > 0
