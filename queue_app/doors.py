"""The doors printed at a start for trying out: links that work at once."""

import secrets

from sqlalchemy import select

from queue_app.actions.tickets import take_ticket
from queue_app.config import Site
from queue_app.store import people
from queue_app.store.board import moment
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
            people.add_clerk(
                house.database,
                each.id,
                FIRST_CLERK,
                house.offload(passwords.hash_password, password),
                "admin",
            )
        clerk = f"{FIRST_CLERK} with password {password} (shown once, now)"
    rows = [
        ("Kiosk", _invite(house, site, "kiosk", url)),
        ("Screen", _invite(house, site, "display", url)),
        ("Console", f"{url}/console/{site.id}"),
        ("", f"sign in as {clerk}"),
        ("Phone", f"{url}/t/{_some_ticket(house, site)}"),
        ("Booking", f"{url}/book/{site.id}"),
    ]
    print(f"\n  {site.name} · trying out: opening hours are ignored\n")
    for name, where in rows:
        print(f"  {name:<8} {where}")
    print(
        f"\n  Kiosk and screen links enrol the browser that opens them, once, within {LINK_MINUTES} minutes."
    )
    print("  Stop with Ctrl+C. A simulated office day: ./run demo\n", flush=True)


def _invite(house: House, site: Site, kind: str, url: str) -> str:
    secret = people.invite_device(
        house.database, site.id, kind, f"{kind} (trying out)", house.clock(), LINK_MINUTES
    )
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
