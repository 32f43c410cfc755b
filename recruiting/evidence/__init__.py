"""Which claims count, and what they come to: pure functions over loaded rows."""
