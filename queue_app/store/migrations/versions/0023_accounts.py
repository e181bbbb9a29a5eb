"""Accounts that are locked, have rights of their own, a one-time password, and a second step at the sign-in."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.tables import Id

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clerk", sa.Column("locked", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("clerk", sa.Column("must_change", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("clerk", sa.Column("rights", sa.JSON(), nullable=False, server_default="{}"))
    op.create_table(
        "two_step",
        sa.Column("clerk", Id, nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("last_step", Id, nullable=False),
        sa.ForeignKeyConstraint(["clerk"], ["clerk.id"]),
        sa.PrimaryKeyConstraint("clerk"),
    )
    op.create_table(
        "recovery_code",
        sa.Column("clerk", Id, nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["clerk"], ["clerk.id"]),
        sa.PrimaryKeyConstraint("clerk", "code_hash"),
    )
