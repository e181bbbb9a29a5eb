"""The waiting list: people join it, are offered what becomes free one after the other, and leave it."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import insert

from queue_app.actions.appointments import free, new_code, one_desk
from queue_app.rules.errors import NotFound, RuleBroken
from queue_app.store import appointments as store
from queue_app.store import contacts, post, wishes
from queue_app.store import tables as tab
from queue_app.store.records import Appointment
from queue_app.store.turn import Turn
from queue_app.store.vault import Sealed
from queue_app.store.wishes import Wish

MOST_OFFERS = 3  # who has not taken one of so many is not written to any more


def join(
    t: Turn,
    concern_ids: Sequence[str],
    language: str,
    days: Sequence[str],
    part: str,
    contact: Sealed,
    most: int | None,
) -> str:
    """Stand in the list for `waiting_days`; the secret of the link by which one leaves it.

    `days` are weekdays (none: all), `part` is any, morning or afternoon. One contact may stand in it `most` times.
    Raises RuleBroken `too_many_wishes`, NotFound, `invalid` for concerns of several desks.
    """
    concerns = one_desk(t, concern_ids)
    if most is not None and wishes.of_contact(t.connection, t.site.id, contact) >= most:
        raise RuleBroken("too_many_wishes", most=most)
    secret = secrets.token_urlsafe(24)
    wishes.put(
        t.connection,
        t.site.id,
        contact,
        concerns=[concern.id for concern in concerns],
        language=language,
        days=list(days),
        part=part,
        secret=secret,
        ends=t.now + timedelta(days=t.site.booking.waiting_days),
    )
    return secret


def leave(t: Turn, secret: str) -> None:
    """Stand in the list no more; what is offered just now goes to others. Raises NotFound."""
    found = wishes.by_secret(t.connection, secret)
    if found is None or found.site != t.site.id:
        raise NotFound()
    if found.appointment is not None:
        offered = store.by_id(t.connection, found.appointment)
        wishes.end_offer(t.connection, found)
        if offered is not None and offered.state == "offered":
            free(t, offered)
    wishes.remove(t.connection, found)


def offer_freed(t: Turn) -> int:
    """Offer every time that is free now to whom it suits, each to one person; returns how many offers were made.

    Entries that are over are deleted first.
    """
    for gone in wishes.over(t.connection, t.site.id, t.now, MOST_OFFERS):
        wishes.remove(t.connection, gone)
    count = 0
    while (match := wishes.next_match(t.connection, t.site, t.now)) is not None:
        _offer(t, *match)
        count += 1
    return count


def _offer(t: Turn, wish: Wish, at: datetime) -> None:
    concerns = one_desk(t, wish.concerns)
    values = {
        "site": t.site.id,
        "desk": concerns[0].desk,
        "concerns": wish.concerns,
        "language": wish.language,
        "at": at,
        "minutes": store.planned_minutes(t.site, concerns),
        "code": new_code(t),
        "secret": secrets.token_urlsafe(24),
        "state": "offered",
        "until": t.now + timedelta(minutes=t.site.booking.offer_minutes),
        "made_at": t.now,
    }
    row = t.connection.execute(insert(tab.appointment).values(values).returning(tab.appointment)).one()
    made = Appointment.of(row)
    wishes.note_offer(t.connection, wish, made.id, at)
    contacts.keep(t.connection, made, wish.contact)
    post.put(t.connection, made, "offer", t.now)
