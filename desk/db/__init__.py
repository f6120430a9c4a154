"""The database: tables, connections, one module of queries an area, migrations and copies."""
