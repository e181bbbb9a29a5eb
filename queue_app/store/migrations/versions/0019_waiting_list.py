"""Who waits for a time to become free."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.tables import Id
from queue_app.store.times import UtcTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wish",
        sa.Column("id", Id, nullable=False),
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("concerns", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        sa.Column("part", sa.String(length=9), nullable=False),
        sa.Column("kind", sa.String(length=4), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("likeness", sa.String(length=64), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("offered", sa.JSON(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("appointment", Id, nullable=True),
        sa.Column("ends", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.id"]),
        sa.ForeignKeyConstraint(["appointment"], ["appointment.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("secret"),
    )
    op.create_index("wish_by_order", "wish", ["site", "times", "id"], unique=False)
