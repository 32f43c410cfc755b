"""What sources say on a page: each statement with its outlet, its speaker and its place, worked out once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from recruiting.pages.footnotes import Footnote, Footnotes
from recruiting.sentences import claims as words
from recruiting.sentences.topics import topic

AFFIRMING = ("reports", "alleges", "confirms")
CONTRADICTING = ("limits", "disputes")
WITHOUT_WORD = ("no-comment", "no-answer", "not-verified", "silent")


@dataclass(frozen=True)
class Statement:
    """One claim as readers see it."""

    claim: Any
    footnote: Footnote | None

    @property
    def speaker(self) -> str:
        return words.speaker(self.claim)

    @property
    def says(self) -> str:
        return words.says(self.claim)

    @property
    def subject(self) -> str:
        """What of the record it speaks of; empty where that is the record as a whole."""
        return words.subject(self.claim)

    @property
    def value(self) -> str:
        if self.claim.aspect == "people" and self.claim.value.strip() == "0":
            return _("nobody")
        return words.value(self.claim)

    @property
    def denies(self) -> str:
        """The sentence of a claim that contradicts; empty for any other."""
        return words.denial(self.claim) if self.claim.stance in CONTRADICTING else ""

    @property
    def grounds(self) -> str:
        return words.grounds(self.claim)

    @property
    def note(self) -> str:
        """Why it does not count, or how it stands to the headline; empty where there is nothing to say."""
        if self.claim.set_aside:
            return str(words.SET_ASIDE[self.claim.set_aside])
        return words.standing(self.claim)

    @property
    def affirms(self) -> bool:
        return self.claim.is_counted and self.claim.stance in AFFIRMING

    @property
    def is_on_record(self) -> bool:
        """Whether a named person or a company confirms it."""
        named = self.claim.informant_person or self.claim.informant_company or self.claim.speaks_for
        return self.claim.is_counted and self.claim.stance == "confirms" and bool(named)

    @property
    def contradicts(self) -> bool:
        return self.claim.is_counted and self.claim.stance in CONTRADICTING


@dataclass(frozen=True)
class Disagreement:
    """An aspect of a row on which sources disagree, with what each says of it."""

    label: str
    statements: list[Statement]


class Statements:
    """The statements of a page, in the order in which they were published."""

    def __init__(self, claims: Iterable[Any], rows: Iterable[Any] = (), edition: int | None = None) -> None:
        claims = [claim for claim in claims if not claim.is_satire]
        self.rows = list(rows)
        self.footnotes = Footnotes(claims, edition)
        self.all = [Statement(claim, self.footnotes.of(claim)) for claim in claims]

    def __iter__(self):
        return iter(self.all)

    @property
    def names(self) -> dict[str, str]:
        """What the rows are called that claims give as their value, by reference."""
        return {each.ref: str(each) for one in self.all for each in one.claim.linked_rows("value")}

    def about(self, table: str, ref: str, *aspects: str) -> list[Statement]:
        """Those about one row; of these aspects, if any are given."""
        return [
            one
            for one in self.all
            if (one.claim.about_table, one.claim.about_ref) == (table, ref)
            and (not aspects or one.claim.aspect in aspects)
        ]

    @property
    def by_topic(self) -> list[tuple[str, list[Statement]]]:
        """The statements under what each is about, in the order of the page's rows."""
        groups: dict[str, list[Statement]] = {}
        for row in self.rows:
            if found := self.about(row.table, row.ref):
                groups.setdefault(topic(row), []).extend(found)
        known = {(row.table, row.ref) for row in self.rows}
        rest = [one for one in self.all if (one.claim.about_table, one.claim.about_ref) not in known]
        return [*groups.items(), *([("", rest)] if rest else [])]

    def reporting(self, table: str, ref: str) -> list[Footnote]:
        """The footnotes of the reports that say a row is so, the first report first."""
        found = [one.footnote for one in self.about(table, ref) if one.affirms and one.footnote]
        return list({footnote.number: footnote for footnote in found}.values())

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

    def confirming(self, table: str, ref: str) -> list[Statement]:
        """Those of an involved party that confirm a row on record, each speaker once."""
        confirming = [one for one in self.about(table, ref, "existence") if one.is_on_record]
        return list({one.speaker: one for one in confirming}.values())

    def disagreements(self, table: str, ref: str) -> list[Disagreement]:
        """The aspects of a row of which counted statements give values that rule each other out."""
        given: dict[str, list[Statement]] = {}
        for one in self.about(table, ref):
            if one.affirms and one.value:
                given.setdefault(one.claim.aspect, []).append(one)
        return [
            Disagreement(each[0].subject or each[0].claim.aspect_label, each)
            for each in given.values()
            if any(one.claim.comparison == "rival" for one in each)
        ]

    def contradicting(self, table: str, ref: str) -> list[Statement]:
        """Those that limit, dispute or deny something of a row, each speaker's words of one kind once."""
        seen: dict[str, Statement] = {}
        for one in self.about(table, ref):
            if one.contradicts:
                seen.setdefault(one.denies, one)
        return list(seen.values())


def _latest(day: Any) -> Any:
    return day.latest or day.earliest
