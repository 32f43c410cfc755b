"""What happened, in order, and how far it came: pure functions over loaded rows."""
