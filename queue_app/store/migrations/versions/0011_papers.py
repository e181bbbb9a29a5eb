"""Papers that a helper looks through while their visitor waits for another desk."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stop", sa.Column("papers", sa.String(length=8), nullable=True))
