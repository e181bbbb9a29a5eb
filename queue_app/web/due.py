"""What somebody who has signed in has to do before anything else: a password of her own, a second step."""

from typing import Literal

from queue_app.store import two_step
from queue_app.store.people import Clerk
from queue_app.web.house import house

Due = Literal["password", "two_step"]


def due_of(clerk: Clerk) -> Due | None:
    """The next of what is due. Only where a second step is asked of her role does this cost a look at the store."""
    if house().mode.demo:  # its wall is signed in by itself, on a database that is thrown away
        return None
    if clerk.must_change:
        return "password"
    site = house().settings.site(clerk.site)
    # Whoever has no password signs in elsewhere, and that place asks for what it needs.
    if site is None or not clerk.password or clerk.role not in site.accounts.two_step:
        return None
    with house().database.reading() as connection:
        return None if two_step.is_on(connection, clerk.id) else "two_step"
