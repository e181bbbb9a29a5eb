"""Answers to proof-of-work questions that were accepted: each counts once, whichever worker is asked."""

from datetime import UTC, datetime

from sqlalchemy import Column, Connection, ForeignKey, String, Table, delete, insert, select

from queue_app.rules.proof import Question
from queue_app.store.tables import metadata
from queue_app.store.times import UtcTime

proof = Table(
    "proof",
    metadata,
    Column("site", ForeignKey("site.id"), primary_key=True),
    Column("salt", String(32), primary_key=True),
    Column("until", UtcTime, nullable=False),
)


def is_spent(connection: Connection, question: Question) -> bool:
    """Whether an answer to this question was accepted already."""
    which = (proof.c.site == question.site, proof.c.salt == question.salt)
    return connection.scalar(select(proof.c.salt).where(*which)) is not None


def spend(connection: Connection, question: Question, now: datetime) -> bool:
    """Accept an answer, once; False when it was accepted before. In the turn of its house, so never twice at a time.

    What cannot be used any more is forgotten here: whoever adds takes away.
    """
    connection.execute(delete(proof).where(proof.c.site == question.site, proof.c.until < now))
    if is_spent(connection, question):
        return False
    until = datetime.fromtimestamp(question.until, UTC)
    connection.execute(insert(proof).values(site=question.site, salt=question.salt, until=until))
    return True
