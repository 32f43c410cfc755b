"""The rules of the trade: each in one place, as pure functions over rows that are already loaded."""
