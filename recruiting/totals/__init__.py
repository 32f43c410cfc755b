"""Totals of offers, and their amounts in US dollars."""
