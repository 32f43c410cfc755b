"""What sources say on a page: each statement with its outlet, its speaker and its place, worked out once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext as _

from recruiting.evidence.challenge import denies_what_was_reported
from recruiting.pages.footnotes import Footnote, Footnotes
from recruiting.pages.lookup import Tables
from recruiting.published.codes import WHOLE
from recruiting.sentences import claims as words
from recruiting.sentences import denials
from recruiting.sentences.changes import title
from recruiting.sentences.events import capitalized
from recruiting.sentences.topics import topic

AFFIRMING = ("reports", "alleges", "confirms")
CONTRADICTING = ("limits", "disputes")
MOST = 60
"""Statements that stand on the page of a record; the record as JSON has all."""


@dataclass(frozen=True)
class Statement:
    """One claim as readers see it; ``of`` says what it is about, where no other part of the page does.

    ``corrected_to`` is what its own outlet says instead, in a new version or of its own accord.
    """

    claim: Any
    footnote: Footnote | None
    of: str = ""
    corrected_to: str = ""

    @cached_property
    def speaker(self) -> str:
        return words.speaker(self.claim)

    @cached_property
    def lead(self) -> str:
        """Who did what with what is reported; the value stands behind it. Empty of a mere conversion."""
        return "" if words.merely_converts(self.claim) else words.lead(self.claim, self.repeated_by)

    @property
    def repeated_by(self) -> str:
        """The outlet that repeats it, where the desk has read the report that told it first; else empty."""
        return self.footnote.repeated_by(self.claim) if self.footnote else ""

    @cached_property
    def subject(self) -> str:
        """What of the record it speaks of; empty where that is the record as a whole."""
        return words.subject(self.claim)

    @cached_property
    def value(self) -> str:
        return words.value(self.claim)

    @cached_property
    def denies(self) -> str:
        """The sentence of a claim that contradicts; empty for any other."""
        if self.claim.stance not in CONTRADICTING:
            return ""
        denied = capitalized(denials.denial(self.claim))
        return denials.with_what(denied, self.of) if self.of else denied

    @property
    def confirms(self) -> str:
        return words.confirmation(self.claim)

    @property
    def denies_all(self) -> str:
        return denials.of_whole(self.claim)

    @cached_property
    def grounds(self) -> str:
        return words.grounds(self.claim)

    @property
    def day(self) -> Any:
        """When it was said: on its own day, else on that of its report."""
        if self.claim.said or self.footnote is None:
            return self.claim.said
        return self.footnote.report.published

    @cached_property
    def note(self) -> str:
        """Why it does not count, or how it stands to the headline; empty where there is nothing to say."""
        if not self.claim.is_counted and not self.claim.is_satire:
            return str(words.SET_ASIDE[self.claim.set_aside or "taken-back"])
        if self.corrected_to:
            return _("corrected by this outlet since: %(value)s") % {"value": self.corrected_to}
        return words.standing(self.claim)

    @cached_property
    def affirms(self) -> bool:
        claim = self.claim
        return claim.is_counted and (claim.stance in AFFIRMING or claim.corrects_itself)

    @cached_property
    def is_on_record(self) -> bool:
        """Whether a named person or a company confirms it."""
        speaker = self.claim.informant_person or self.claim.informant_company or self.claim.speaks_for
        return self.claim.is_counted and self.claim.stance == "confirms" and bool(speaker)

    @property
    def contradicts(self) -> bool:
        return bool(self.claim.contradicts)


def with_part_labels(statements: Iterable[Statement], tables: Tables) -> list[Statement]:
    """The statements, each denial of a part of the record under which it stands with what that part is."""
    statements = list(statements)
    parts = tables.parts_of(one.claim for one in statements if one.denies)
    rows = [parts.get((one.claim.about_table, one.claim.about_ref)) for one in statements]
    return [
        replace(one, of=title(row)) if row and one.denies else one
        for one, row in zip(statements, rows, strict=True)
    ]


class Statements:
    """The statements of a page, in the order in which they were published.

    ``pages`` are the titles and addresses of the other records that some of them are about.
    """

    def __init__(
        self,
        claims: Iterable[Any],
        rows: Iterable[Any] = (),
        edition: int | None = None,
        pages: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType({}),
    ) -> None:
        claims = [claim for claim in claims if not claim.is_satire]
        self.rows = list(rows)
        self.titles = {page: title for page, (title, _address) in pages.items()}
        self.footnotes = Footnotes(claims, edition)
        self.all = self._with_corrections(Statement(claim, self.footnotes.of(claim)) for claim in claims)
        self.by_row: dict[tuple[str, str], list[Statement]] = {}
        for one in self.all:
            self.by_row.setdefault((one.claim.about_table, one.claim.about_ref), []).append(one)

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.all)

    def _with_corrections(self, statements: Iterable[Statement]) -> list[Statement]:
        """The statements, each that its own outlet corrected with what that says instead."""
        statements = list(statements)
        by_outlet: dict[tuple[str, ...], list[Statement]] = {}
        for one in statements:
            if one.affirms and one.value and (outlet := one.claim.source_publisher):
                key = one.claim.about_table, one.claim.about_ref, one.claim.aspect, outlet
                by_outlet.setdefault(key, []).append(one)
        instead: dict[int, str] = {}
        for told in by_outlet.values():
            corrected = self.corrected(told) if len(told) > 1 else ()
            if now := [one.value for one in told if one.claim.source not in corrected]:
                instead |= {
                    one.claim.pk: now[-1]
                    for one in told
                    if one.claim.source in corrected and not one.claim.supports and one.value not in now
                }
        return [replace(one, corrected_to=instead.get(one.claim.pk, "")) for one in statements]

    @cached_property
    def names(self) -> dict[str, str]:
        """What the rows are called that claims give as their value, by reference."""
        return {each.ref: str(each) for one in self.all for each in one.claim.linked_rows("value")}

    def about(self, table: str, ref: str, *aspects: str) -> list[Statement]:
        """Those about one row; of these aspects, if any are given."""
        about = self.by_row.get((table, ref), [])
        return [one for one in about if one.claim.aspect in aspects] if aspects else about

    @property
    def by_topic(self) -> list[tuple[str, list[Statement]]]:
        """The statements under what each is about, in the order of the page's rows."""
        groups: dict[str, list[Statement]] = {}
        for row in self.rows:
            if statements := self.about(row.table, row.ref):
                groups.setdefault(topic(row), []).extend(statements)
        row_keys = {(row.table, row.ref) for row in self.rows}
        rest = [one for one in self.all if (one.claim.about_table, one.claim.about_ref) not in row_keys]
        for one in rest:
            title = self.titles.get((one.claim.page_table, one.claim.page_ref), "")
            groups.setdefault(title, []).append(one)
        untitled = groups.pop("", [])
        return list(_first({**groups, "": untitled}, MOST))

    @property
    def versions(self) -> list[Any]:
        """All of which the statements are printed: the page's rows, the claims in order, their sources."""
        return [*self.rows, *(one.claim for one in self.all), *self.footnotes.sources.values()]

    @property
    def left_out(self) -> int:
        """How many statements the page leaves out."""
        return max(len(self.all) - MOST, 0)

    def reporting(self, table: str, ref: str) -> list[Footnote]:
        """The footnotes of the reports that say a row is so, the first report first."""
        footnotes = [one.footnote for one in self.about(table, ref) if one.affirms and one.footnote]
        return list({footnote.number: footnote for footnote in footnotes}.values())

    def telling(self) -> list[Footnote]:
        """The footnotes of the reports that say that anything on the page is so, the first report first."""
        return [one.footnote for one in self.all if one.affirms and one.footnote]

    def citing(self, table: str, ref: str, aspect: str) -> list[Footnote]:
        """The footnotes of the reports that bear out what is shown of an aspect, each once."""
        bearing = [one for one in self.about(table, ref, aspect) if one.affirms and one.claim.supports]
        return list({one.footnote.number: one.footnote for one in bearing if one.footnote}.values())

    def day_nobody_accepted(self, events: Iterable[Any]) -> str:
        """The printed day of the latest dated report that nobody had accepted; empty if none has a date."""
        days = [
            one.claim.said or one.footnote.report.published
            for event in events
            if event.kind == "accepted" and event.people.high == 0
            for one in self.about("event", event.ref)
            if one.affirms and one.footnote
        ]
        return str(max(days, key=_latest)) if (days := [day for day in days if _latest(day)]) else ""

    def saying_otherwise(self, table: str, ref: str, aspect: str) -> dict[int, str]:
        """What reports that bear out nothing of what is shown of an aspect say of it, by their footnotes."""
        shown = {footnote.number for footnote in self.citing(table, ref, aspect)}
        # What a report says itself goes before what a copy makes of it.
        own_last = sorted(self.about(table, ref, aspect), key=lambda one: not one.repeated_by)
        return {
            one.footnote.number: words.value_with_grounds(one.claim)
            for one in own_last
            if one.affirms and one.footnote and one.footnote.number not in shown
        }

    def confirming(self, table: str, ref: str) -> list[Statement]:
        """Those of an involved party that confirm a row on record, each speaker once."""
        confirming = [one for one in self.about(table, ref, "existence") if one.is_on_record]
        return list({one.speaker: one for one in confirming}.values())

    def corrected(self, statements: Iterable[Statement]) -> set[str]:
        """The sources of which one of these statements is told in a new version, or corrects the value."""
        statements = list(statements)
        corrected: set[str] = set()
        right = {one.claim.source_publisher: one.claim for one in statements if one.claim.corrects_itself}
        for one in statements:
            later = right.get(one.claim.source_publisher)
            is_wrong = one.value and not (one.claim.supports or one.claim.corrects_itself)
            if later and is_wrong and one.claim.aspect == later.aspect:
                corrected.add(one.claim.source)
        newer = {one.claim.source for one in statements}
        while newer:
            newer = {ref for source in newer for ref in self.footnotes.earlier_versions(source)} - corrected
            corrected |= newer
        return corrected

    def contradicting(self, table: str, ref: str) -> list[Statement]:
        """Those that limit, dispute or deny something of a row, each speaker's words of one kind once."""
        by_denial: dict[str, Statement] = {}
        for one in self.about(table, ref):
            if one.contradicts:
                by_denial.setdefault(one.denies, one)
        return list(by_denial.values())

    def against_hidden(self, table: str, ref: str) -> list[Statement]:
        """Those against a row that no page shows, with what was said of it."""
        values = (
            f"{one.subject}: {one.value}" for one in self.about(table, ref) if one.subject and one.value
        )
        what = "; ".join(dict.fromkeys(values))
        return [replace(one, of=what) for one in self.contradicting(table, ref)]

    def denying_all(self, approach: Any, offer: Any) -> list[Statement]:
        """Those against a whole approach that mean an offer of it: not a detail, nor what came out later."""
        reported = [one.report.published for one in self.reporting(offer.table, offer.ref)]
        return [
            one
            for one in self.contradicting(approach.table, approach.ref)
            if one.claim.aspect in WHOLE and denies_what_was_reported(one.day, reported)
        ]


def _first(groups: dict[str, list[Statement]], most: int) -> Iterator[tuple[str, list[Statement]]]:
    """The groups that are not empty, up to so many statements in all."""
    for name, some in groups.items():
        if some and most > 0:
            yield name, some[:most]
            most -= len(some)


def _latest(day: Any) -> Any:
    return day.latest or day.earliest
