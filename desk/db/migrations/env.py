"""How Alembic runs the migrations: on the connection that it is handed, with no configuration file."""

from alembic import context

from desk.db.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
