"""Phones that want to be told of their call though their page is closed."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.tables import Id
from queue_app.store.times import UtcTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "push",
        sa.Column("ticket", Id, autoincrement=False, nullable=False),
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("near", sa.Integer(), nullable=False),
        sa.Column("told_near", Id, nullable=True),
        sa.Column("told_call", Id, nullable=True),
        sa.Column("trying", sa.String(length=32), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("due", UtcTime(), nullable=True),
        sa.Column("claim", sa.String(length=32), nullable=True),
        sa.Column("claimed_at", UtcTime(), nullable=True),
        sa.ForeignKeyConstraint(["site"], ["site.id"]),
        sa.ForeignKeyConstraint(["ticket"], ["ticket.id"]),
        sa.PrimaryKeyConstraint("ticket"),
    )
    op.create_index("push_by_site", "push", ["site"], unique=False)
