"""Whether a visitor agreed that her language is heard when she is called."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("speak", sa.Boolean(), nullable=False, server_default=sa.true()))
