"""What single sign-on must be together with others: an address to come back to, and somebody who may come in."""

import re
from collections.abc import Iterator

from queue_app.config.tables import Table
from queue_app.config.words import Loc, Problem
from queue_app.config.writing import SECURE


def check(data: Table, at: int, site: Table) -> Iterator[Problem]:
    """Every mistake between the single sign-on of the site at place `at` and the rest of the settings."""
    sso = site.get("sso")
    if not isinstance(sso, dict):
        return
    here: Loc = ("sites", at, "sso")
    if not sso.get("roles") and sso.get("unknown", "refuse") == "refuse":
        yield (
            (*here, "roles"),
            'Nobody could sign in: say in roles who is what, or let everybody be a clerk with unknown = "clerk".',
        )
    server = data.get("server", {})
    if isinstance(server, dict) and not re.match(SECURE, str(server.get("public_url") or "")):
        sentence = (
            "Whoever has signed in elsewhere comes back to this address, so it is needed, with https://."
        )
        yield ("server", "public_url"), sentence
