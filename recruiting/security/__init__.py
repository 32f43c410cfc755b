"""Middleware before the pages: hosts, proxies, sessions, sizes and rates of requests, and their log."""
