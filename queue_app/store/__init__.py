"""The store: SQLAlchemy on SQLite or PostgreSQL. No Flask, no decisions; `turn` is the only way to change a queue."""
