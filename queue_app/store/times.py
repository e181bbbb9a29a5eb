"""How moments are kept: aware in Python, UTC in the store."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """Aware UTC in and out, on both engines. A naive time is a fault of the caller and is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else _utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        """On SQLite straight to its text, which is the one that SQLAlchemy writes: one ticket holds seven moments."""
        return super().bind_processor(dialect) if dialect.name != "sqlite" else _as_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        """On SQLite straight from its text: in a full waiting room that is done a thousand times for one answer."""
        if dialect.name != "sqlite":
            return super().result_processor(dialect, coltype)
        return lambda text: None if text is None else datetime.fromisoformat(f"{text}+00:00")


def _utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("times in the store are aware")
    return value.astimezone(UTC)


def _as_text(value: datetime | None) -> str | None:
    return None if value is None else _utc(value).replace(tzinfo=None).isoformat(" ", "microseconds")
