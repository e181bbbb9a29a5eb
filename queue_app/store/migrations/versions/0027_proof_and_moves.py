"""Proofs of work that were accepted; what an appointment was before it was moved."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.times import UtcTime

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "proof",
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("until", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.id"]),
        sa.PrimaryKeyConstraint("site", "salt"),
    )
    op.add_column("appointment", sa.Column("was_at", UtcTime(), nullable=True))
    op.add_column("appointment", sa.Column("was_until", UtcTime(), nullable=True))
    op.add_column("appointment", sa.Column("undo_until", UtcTime(), nullable=True))
    op.create_index("appointment_by_freed", "appointment", ["site", "was_until"], unique=False)
