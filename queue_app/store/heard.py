"""Whether the screens of a house can be heard, as they last said themselves."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update

from queue_app.store.database import Database
from queue_app.store.people import Device
from queue_app.store.tables import device as device_table

SOUNDS = ("ok", "quiet", "no-voice", "blocked")
AGAIN = timedelta(seconds=45)  # a screen says the same every minute
SILENT_AFTER = timedelta(minutes=3)  # switched off, or without network
FORGOTTEN_AFTER = timedelta(hours=12)  # a screen that was taken down is no news for ever


def note_sound(
    database: Database, screen: Device, sound: str, now: datetime, page: str | None = None
) -> None:
    """A screen says whether calls can be heard there, and which version of its page it shows."""
    with database.reading() as connection:
        row = connection.execute(
            select(device_table.c.sound, device_table.c.sound_at, device_table.c.page).where(
                device_table.c.id == screen.id
            )
        ).one()
    if (
        (row.sound, row.page) == (sound, page)
        and row.sound_at is not None
        and abs(now - row.sound_at) < AGAIN
    ):
        return
    with database.writing() as connection:
        connection.execute(
            update(device_table)
            .where(device_table.c.id == screen.id)
            .values(sound=sound, sound_at=now, page=page)
        )


def screens_heard(database: Database, site: str, now: datetime) -> list[dict[str, Any]]:
    """The screens of a site with what is heard there: `gone` for one that was here today and says nothing now."""
    query = select(device_table.c.name, device_table.c.sound, device_table.c.sound_at).where(
        device_table.c.site == site,
        device_table.c.kind == "display",
        device_table.c.revoked_at.is_(None),
        device_table.c.sound_at > now - FORGOTTEN_AFTER,
    )
    with database.reading() as connection:
        rows = connection.execute(query.order_by(device_table.c.name)).all()
    return [
        {
            "name": row.name,
            "sound": row.sound if now - row.sound_at < SILENT_AFTER else "gone",
            "at": row.sound_at.isoformat(),
        }
        for row in rows
    ]
