"""Counters that ring for help, and what is foreseen for the lead."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.times import UtcTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("counter", sa.Column("help_at", UtcTime(), nullable=True))
    op.add_column("counter", sa.Column("help_from", sa.String(length=40), nullable=True))
    op.create_table(
        "foresight",
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("good_until", UtcTime(), nullable=False),
        sa.Column("found", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.id"]),
        sa.PrimaryKeyConstraint("site"),
    )
