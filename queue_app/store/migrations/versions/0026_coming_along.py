"""Who comes along to a stop, languages and substitutes of today, and messages of the office that are kept ready."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.tables import Id

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stop", sa.Column("companion", sa.String(length=40), nullable=True))
    op.add_column("counter", sa.Column("away_after", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("counter", sa.Column("chosen", sa.JSON(), nullable=True))
    op.add_column("absence", sa.Column("substitute", sa.String(length=40), nullable=True))
    op.create_table(
        "languages_today",
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("counter", sa.String(length=40), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.id"]),
        sa.PrimaryKeyConstraint("site", "day", "counter"),
    )
    op.create_table(
        "ready_message",
        sa.Column("id", Id, nullable=False),
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["site"], ["site.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
