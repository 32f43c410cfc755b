"""A small world with what spreadsheet programs spoil: letters beyond ASCII, large numbers, days, quotes."""

from tests import making

TABLES = ("approach", "offer", "person", "source")
"""The tables of it that LibreOffice saved into ``tests/tables/saved``."""


def world():
    """The same rows each time, references and all."""
    making.report(1, ref="report-1", published="3 July 2025", url="https://grove.example/alder")
    approach = making.approach(ref="a-1", summary="Zwei Sätze; mit „Zeichen“.")
    row = making.candidate(approach, person=making.person("Zoë “Al” Müller", ref="nn-zoe"))
    making.offer("> 1bn USD, several years", ref="o-1", approach=approach, to=[row])
