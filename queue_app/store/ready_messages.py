"""Messages of the office that are kept ready, each in some languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import JSON, Column, Connection, ForeignKey, Table, delete, insert, select

from queue_app.store.tables import Id, metadata

BETWEEN = " | "  # between the languages of a message, which the screens show in turn

ready_message = Table(
    "ready_message",
    metadata,
    Column("id", Id, primary_key=True),
    Column("site", ForeignKey("site.id"), nullable=False),
    Column("texts", JSON, nullable=False),
)

Texts = Mapping[str, str]


@dataclass(frozen=True)
class Ready:
    """One message; its texts by language."""

    id: int
    texts: dict[str, str]

    def said(self, languages: Sequence[str]) -> str:
        """All of it in one line, in this order of languages."""
        return BETWEEN.join(self.texts[code] for code in languages if code in self.texts)


def every(connection: Connection, site: str) -> list[Ready]:
    """The messages of a site, the oldest first."""
    rows = connection.execute(
        select(ready_message).where(ready_message.c.site == site).order_by(ready_message.c.id)
    )
    return [Ready(row.id, row.texts) for row in rows]


def keep(connection: Connection, site: str, number: int | None, texts: Texts | None) -> int:
    """A message has these texts from now on; a new one without a number, none at all without texts. Returns its number.

    A number that was there before may come back: a removal that is taken back.
    """
    connection.execute(
        delete(ready_message).where(ready_message.c.site == site, ready_message.c.id == number)
    )
    if texts is None:
        return number or 0
    values = {"site": site, "texts": dict(texts), **({"id": number} if number else {})}
    made = connection.execute(insert(ready_message).values(values).returning(ready_message.c.id))
    return int(made.scalar_one())
