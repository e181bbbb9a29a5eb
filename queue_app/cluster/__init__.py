"""The whole of a large installation on one computer, for trying out: PostgreSQL, Valkey, workers, nginx."""
