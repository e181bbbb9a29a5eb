"""Which version of its page a kiosk shows."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("kiosk_report", sa.Column("page", sa.String(length=40), nullable=True))
