"""The sources of a page as numbered footnotes: each report once, with the pages that carry it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from recruiting.published.models import Source
from recruiting.published.shapes import Shape, Slots

FIRST = 20
"""How many sources a page shows unfolded."""

SOURCES = Shape(lambda at: at(Source).filter(ref__in=Slots("refs")), needs="refs")


@dataclass
class Carrier:
    """A page on which the desk read a report: the report itself, or a copy of it."""

    source: Any
    is_original: bool
    places: list[str] = field(default_factory=list)


@dataclass
class Footnote:
    """One report, numbered as it first stands on the page; ``carriers`` has the original first."""

    number: int
    report: Any
    carriers: list[Carrier] = field(default_factory=list)

    @cached_property
    def outlet(self) -> str:
        """What the report is called in a line: its publisher, else its title or what is known of it."""
        return outlet_of(self.report)

    def repeated_by(self, claim: Any) -> str:
        """The outlet of the copy in which a claim stands; empty if it stands in a report of its own."""
        if claim.source == self.report.ref or self.report.reading == "through":
            return ""
        copies = [one.source for one in self.carriers if one.source.ref == claim.source]
        return outlet_of(copies[0]) if copies else ""

    @property
    def is_known_by_copies_only(self) -> bool:
        return not any(carrier.is_original for carrier in self.carriers)

    @property
    def cited_outlet(self) -> str:
        """What a citation calls the report: one that the desk read in a copy only is not cited as if read."""
        if not self.is_known_by_copies_only:
            return self.outlet
        return _("%(outlet)s (known to us only from a copy)") % {"outlet": self.outlet}


class Footnotes:
    """The footnotes of a page; a claim's is found by its report, the source that first told it."""

    def __init__(self, claims: Iterable[Any], edition: int | None = None) -> None:
        claims = list(claims)
        refs = {claim.source for claim in claims} | {claim.first_told_by for claim in claims}
        self.sources = {source.ref: source for source in SOURCES.rows(edition, refs=refs)}
        self.by_report: dict[str, Footnote] = {}
        self._carriers: dict[tuple[str, str], Carrier] = {}
        for claim in claims:
            self._add(claim)
        self._put_in_order()

    def __iter__(self) -> Iterator[Footnote]:
        return iter(self.by_report.values())

    def __len__(self) -> int:
        return len(self.by_report)

    @property
    def first(self) -> list[Footnote]:
        """Those that a page shows unfolded."""
        return list(self)[:FIRST]

    @property
    def rest(self) -> list[Footnote]:
        return list(self)[FIRST:]

    def of(self, claim: Any) -> Footnote | None:
        """The footnote of a claim; None where its source is not public in this edition."""
        return self.by_report.get(_report_of(claim))

    def earlier_versions(self, ref: str) -> list[str]:
        """The references of the reports of which that one is a new version."""
        source = self.sources.get(ref)
        if source is None or source.based_on_how != "new-version":
            return []
        return [each.ref for each in source.linked_rows("based_on")]

    def _add(self, claim: Any) -> None:
        ref = _report_of(claim)
        report, page = self.sources.get(ref), self.sources.get(claim.source)
        if report is None or page is None:
            return
        footnote = self.by_report.setdefault(ref, Footnote(len(self.by_report) + 1, report))
        carrier = self._carriers.get((ref, claim.source))
        if carrier is None:
            carrier = self._carriers[ref, claim.source] = Carrier(page, claim.source == ref)
            footnote.carriers.append(carrier)
        if claim.where:
            carrier.places.append(claim.where)

    def _put_in_order(self) -> None:
        """Once all are there: a page with a thousand copies would take long to be kept in order meanwhile."""
        for footnote in self.by_report.values():
            footnote.carriers.sort(key=lambda one: not one.is_original)
        for carrier in self._carriers.values():
            carrier.places = sorted(dict.fromkeys(carrier.places), key=_in_order)


def _in_order(place: str) -> list[tuple[bool, int, str]]:
    """A key by which ¶2 comes before ¶10."""
    parts = re.split(r"(\d+)", place)
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts if part]


def _report_of(claim: Any) -> str:
    return claim.first_told_by or claim.source


def outlet_of(source: Any) -> str:
    """The publisher of a source, else its title, else what is known of it."""
    return source.publisher or source.title or source.description or source.ref
