"""The reports of a page as footnotes, however many copies and places there are."""

from types import SimpleNamespace

import pytest

from recruiting.pages import footnotes
from tests.growth import growth


@pytest.fixture(autouse=True)
def _sources(monkeypatch):
    rows = SimpleNamespace(rows=lambda edition, refs: [SimpleNamespace(ref=ref) for ref in refs])
    monkeypatch.setattr(footnotes, "SOURCES", rows)


def told(source, where=""):
    return SimpleNamespace(source=source, first_told_by="origin", where=where)


def test_the_original_comes_before_its_copies_and_places_are_in_order():
    claims = [told("copy", "¶10"), told("copy", "¶2"), told("origin"), told("copy", "¶10")]
    (footnote,) = footnotes.Footnotes(claims)
    carriers = [(one.source.ref, one.is_original, one.places) for one in footnote.carriers]
    assert carriers == [("origin", True, []), ("copy", False, ["¶2", "¶10"])]


@pytest.mark.parametrize("claim", [lambda n: told(f"copy-{n}"), lambda n: told("copy", f"¶{n}")])
def test_of_many_copies_and_places_footnotes_are_made_in_time(claim):
    # A card of a thousand copies took a reader 13 s.
    assert growth(footnotes.Footnotes, *([claim(n) for n in range(most)] for most in (200, 1600))) < 24
