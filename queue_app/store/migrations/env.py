"""Alembic's entry: migrations run on the connection (and in the transaction) of `store.migrate`."""

from alembic import context

from queue_app.store.every_table import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata(),
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
