"""Middleware before the pages (hosts, proxies, sessions, sizes and rates, the log), and the secret key."""
