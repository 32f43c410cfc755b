"""The parameters of each list, one module a list."""
