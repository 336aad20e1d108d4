"""What the store in PostgreSQL promises beyond the promise of every store."""
