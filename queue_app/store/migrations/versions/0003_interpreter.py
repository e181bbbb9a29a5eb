"""A stop can say that an interpreter is needed."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stop", sa.Column("interpreter", sa.Boolean(), nullable=False, server_default=sa.false()))
