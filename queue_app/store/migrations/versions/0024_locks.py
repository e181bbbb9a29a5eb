"""Consoles that lock, counters with two people, and what an enrolled screen is to show."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.tables import Id
from queue_app.store.times import UtcTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "clerk_pin",
        sa.Column("clerk", Id, autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["clerk"], ["clerk.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("clerk"),
    )
    op.create_table(
        "session_lock",
        sa.Column("session", Id, autoincrement=False, nullable=False),
        sa.Column("last_deed_at", UtcTime(), nullable=True),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["session"], ["clerk_session.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("session"),
    )
    op.add_column("counter", sa.Column("locked", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("counter", sa.Column("partners", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("device", sa.Column("shows", sa.String(length=60), nullable=True))
    op.add_column("device", sa.Column("page", sa.String(length=40), nullable=True))
