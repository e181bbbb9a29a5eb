"""What admins see on the page of the accounts."""

from datetime import datetime

from queue_app.config import Site
from queue_app.store import accounts, changes
from queue_app.store.board import Json, Mode, board, moment
from queue_app.store.database import Database


def accounts_page(database: Database, site: Site, now: datetime, mode: Mode) -> Json:
    """The accounts, and what was changed about them."""
    with database.reading() as connection:
        at = moment(connection, site, now)
        found = accounts.of_site(connection, site.id)
        return {
            "board": board(connection, site, at, now, mode),
            "accounts": [accounts.as_json(site, one) for one in found],
            "history": [
                line
                for line in changes.as_json(connection, site.id, accounts=True)
                if changes.of_accounts(line["kind"])
            ],
            "now": now.isoformat(),
        }
