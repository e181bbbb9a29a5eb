"""Whether a visitor agreed that her language is heard; whether a screen can be heard at all."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.times import UtcTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("speak", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("device", sa.Column("sound", sa.String(length=16), nullable=True))
    op.add_column("device", sa.Column("sound_at", UtcTime(), nullable=True))
