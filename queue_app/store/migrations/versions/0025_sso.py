"""Single sign-on: whom the sign-in service of the house knows, and sign-ins that were begun."""

import sqlalchemy as sa
from alembic import op

from queue_app.store.tables import Id
from queue_app.store.times import UtcTime

revision = "0025"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "identity",
        sa.Column("clerk", Id, nullable=False, autoincrement=False),
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("issuer", sa.String(length=255), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.ForeignKeyConstraint(["clerk"], ["clerk.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["site"], ["site.id"]),
        sa.PrimaryKeyConstraint("clerk"),
        sa.UniqueConstraint("site", "issuer", "subject", name="one_account_each"),
    )
    op.create_table(
        "sso_begun",
        sa.Column("state_hash", sa.String(length=64), nullable=False),
        sa.Column("browser_hash", sa.String(length=64), nullable=False),
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("verifier", sa.String(length=64), nullable=False),
        sa.Column("began_at", UtcTime(), nullable=False),
        sa.Column("clerk", Id, nullable=True),
        sa.ForeignKeyConstraint(["clerk"], ["clerk.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["site"], ["site.id"]),
        sa.PrimaryKeyConstraint("state_hash"),
    )
    op.create_index("ix_sso_begun_began_at", "sso_begun", ["began_at"])
