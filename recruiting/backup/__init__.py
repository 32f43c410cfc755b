"""Everything that the database holds as one file, and back: accounts, history and editions among it."""
