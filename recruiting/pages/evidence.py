"""Who says so: the claims on a record and its parts, by source, each beside the desk's line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import F, Q, prefetch_related_objects
from django.utils.translation import gettext as _

from recruiting.evidence.comparison import Comparison, Relation, compare_claim
from recruiting.evidence.origins import origins
from recruiting.evidence.support import SUPPORTING
from recruiting.models import aspects
from recruiting.models.claim import Aspect, Claim
from recruiting.models.record import Record
from recruiting.models.source import Source
from recruiting.pages.public_names import Named, public_by_ref
from recruiting.pages.relations import attach


@dataclass(frozen=True)
class Said:
    """One claim as a page tells it."""

    claim: Claim
    record: object
    aspect: str
    value: str
    denied: str
    comparison: Comparison

    @property
    def is_rival(self) -> bool:
        return self.comparison.relation == Relation.RIVAL

    @property
    def shows_comparison(self) -> bool:
        return self.comparison.relation != Relation.UNSTATED

    @property
    def stands_out(self) -> bool:
        """Whether it tells more than that somebody repeats the desk's line."""
        plain = self.claim.stance in SUPPORTING and self.comparison.supports
        return bool(self.claim.set_aside or self.claim.conversion) or not plain


@dataclass(frozen=True)
class Told:
    """What one source first told, as read in one source; the claims that the desk set aside among it."""

    reporter: Source
    source: Source
    said: list[Said]

    @property
    def is_retold(self) -> bool:
        return self.reporter != self.source

    @property
    def stands_out(self) -> bool:
        """Whether a retelling tells anything else than what it retells."""
        return any(said.stands_out for said in self.said)


@dataclass(frozen=True)
class Report:
    """What one source first told: as the desk read it, and read again in those that retell it."""

    source: Source
    first: Told
    again: list[Told]


def claims_shown_on(records: Iterable) -> list[Claim]:
    """The published claims on these records, each source's together; those of a satire are not among them."""
    wanted: dict[str, list[int]] = {}
    for record in records:
        wanted.setdefault(record.table, []).append(record.pk)
    if not wanted:
        return []
    about = Q(pk__in=[])
    for table, keys in wanted.items():
        about |= Q(**{f"about_{table}__in": keys})
    return list(
        Claim.objects.published()
        .serious()
        .filter(about)
        .select_related("source__root", "via__root", "informant_person", "informant_company", "speaks_for")
        .prefetch_related("source__based_on")
        .order_by(F("source__published_earliest").asc(nulls_last=True), "source_id", "pk")
    )


def evidence(records: Iterable, claims: Iterable[Claim] | None = None) -> list[Report]:
    """What each source says of these records: by who first told it, then by where the desk read it."""
    by_key = {(record.table, record.pk): record for record in records}
    places = {key: place for place, key in enumerate(by_key)}
    told: dict[tuple[int, int], Told] = {}
    claims = claims_shown_on(by_key.values()) if claims is None else list(claims)
    names = load_claimed((claim, by_key[_subject(claim)]) for claim in claims)
    first_told_by = reporters(claims)
    for claim in claims:
        reporter = first_told_by[claim.pk]
        group = told.setdefault((reporter.pk, claim.source_id), Told(reporter, claim.source, []))
        group.said.append(said(claim, by_key[_subject(claim)], names))
    for each in told.values():
        # What the page is about first, and of it the figure, then whether it is so at all.
        each.said.sort(key=lambda one: (places[_subject(one.claim)], _FIRST.get(one.claim.aspect, 3)))
    reports: dict[int, list[Told]] = {}
    for each in told.values():
        reports.setdefault(each.reporter.pk, []).append(each)
    ordered = [sorted(readings, key=lambda each: each.is_retold) for readings in reports.values()]
    return [Report(readings[0].reporter, readings[0], readings[1:]) for readings in ordered]


def cited(claims: Iterable[Claim]) -> dict[tuple, Claim]:
    """For each row and aspect the claim to cite for it: the first that reports it and is not set aside.

    One that says where in its source comes first.
    """
    found: dict[tuple, Claim] = {}
    for claim in sorted(claims, key=lambda claim: not claim.where):
        if claim.stance in SUPPORTING and not claim.set_aside:
            found.setdefault((*_subject(claim), claim.aspect), claim)
    return found


def reporters(claims: Iterable[Claim]) -> dict[int, Source]:
    """Who first told each claim, by its key: decided among the claims on one row."""
    by_row: dict[tuple, list[Claim]] = {}
    for claim in claims:
        by_row.setdefault(_subject(claim), []).append(claim)
    return {key: source for row in by_row.values() for key, source in origins(row).items()}


_FIRST = {"amount": 0, "money": 0, "people": 0, Aspect.EXISTENCE: 1, Aspect.UNCLEAR: 2}


def _subject(claim):
    return claim.subject_table, getattr(claim, f"about_{claim.subject_table}_id")


Names = Mapping[tuple[str, str], Named]


def load_claimed(told: Iterable[tuple[Claim, Record]]) -> Names:
    """Load the relations that claims give a value of, so that setting them beside the desk's asks no more.

    The rows that they give as a value and that the public sees, by table and reference.
    """
    wanted: dict[tuple[str, str], list] = {}
    given: set[tuple[str, str]] = set()
    for claim, record in told:
        related = aspects.related_table(record.table, claim.aspect)
        if (claim.value or claim.denied) and related:
            wanted.setdefault((record.table, claim.aspect), []).append(record)
            given |= {(related, ref) for text in (claim.value, claim.denied) for ref in refs_in(text)}
    many = []
    for (_table, name), records in wanted.items():
        if not records[0]._meta.get_field(name).many_to_many:
            prefetch_related_objects(records, name)
        elif missing := [one for one in records if name not in getattr(one, "_prefetched_objects_cache", {})]:
            many.append((missing, (name,)))
    attach(*many)
    return public_by_ref(given)


def said(claim: Claim, record, names: Names) -> Said:
    """A claim beside the line of its record; ``names``: what it may name (``load_claimed``)."""
    return Said(
        claim,
        record,
        str(aspects.aspects_of(record.table).get(claim.aspect, claim.aspect)),
        _printed(record, claim.aspect, claim.value, names),
        _printed(record, claim.aspect, claim.denied, names),
        compare_claim(record, claim),
    )


def _printed(record, aspect, text, names):
    if not text:
        return ""
    related = aspects.related_table(record.table, aspect)
    if not related:
        return aspects.show(record.table, aspect, text)
    shown = [names[related, ref].name for ref in refs_in(text) if (related, ref) in names]
    return ", ".join(shown) or _("not published here")


def refs_in(text: str) -> list[str]:
    """The references that a claim gives as its value."""
    return [ref.strip() for ref in text.split(";") if ref.strip()]
