"""Relations of a story that published claims change: a party gets a name, an outlet corrects itself.

All other relations identify the row, and only an editor changes them.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from recruiting.evidence.claims import claims_on
from recruiting.evidence.corrections import corrected_keys, corrects_itself
from recruiting.evidence.origins import origins
from recruiting.evidence.provenance import Weight, weight
from recruiting.evidence.weighing import replaced_sources
from recruiting.models import Approach, Candidate, Claim, Company, Employment, Person, aspects, unit_of_work
from recruiting.models.approach import PARTIES
from recruiting.models.claim_codes import SUPPORTING
from recruiting.models.source import BasedOnHow, Source
from recruiting.models.standing import State
from recruiting.values.semicolons import split_items


def follow_claims(claims: Iterable[Claim]) -> None:
    """Change the relations of stories by claims that were just published."""
    claims = list(claims)
    _name_parties(claims)
    _correct_relations(claims)
    _count_in_groups(claims)
    _lead_to_jobs(claims)
    _summarise(claims)


def _count_in_groups(claims: Iterable[Claim]) -> None:
    """Make candidates part of the group that a serious report names, if they are in none yet."""
    for claim in claims:
        row = claim.about_candidate
        if row is None or claim.aspect != "part_of" or claim.stance not in SUPPORTING or row.part_of_id:
            continue
        group = Candidate.objects.filter(ref=claim.value, approach=row.approach_id, person=None).first()
        if group is None or row in _with_enclosing_groups(group) or not _is_serious(claim):
            continue
        _follow(claim, row, "part_of", group)


def _lead_to_jobs(claims: Iterable[Claim]) -> None:
    """Set the story that led to a known job, if a serious report says so and none is set yet."""
    for claim in claims:
        if claim.about_employment_id is None or claim.aspect != "through" or claim.stance not in SUPPORTING:
            continue
        job = Employment.objects.get(pk=claim.about_employment_id)
        if job.through_id:
            continue
        row = Candidate.objects.filter(ref=claim.value, person=job.person_id).first()
        if row is None or not _is_serious(claim):
            continue
        _follow(claim, job, "through", row)


def _summarise(claims: Iterable[Claim]) -> None:
    """Set the claimed summary of a known row that has none."""
    for claim in claims:
        subject = claim.about_approach or claim.about_offer
        if subject is None or claim.aspect != "summary" or claim.stance not in SUPPORTING:
            continue
        row = type(subject).objects.get(pk=subject.pk)
        if not row.summary:
            _follow(claim, row, "summary", claim.value)


def _follow(claim: Claim, row: Any, column: str, value: Any) -> None:
    """Set a column to the claimed value, with the report as the reason."""
    with unit_of_work.editing() as unit:
        unit.explain(_("“%(report)s” says so.") % {"report": claim.source}, (row.table, row.pk))
        setattr(row, column, value)
        row.save()


def _with_enclosing_groups(group: Candidate) -> Iterator[Candidate]:
    """A group and the groups that contain it."""
    visited: set[int] = set()
    row: Candidate | None = group
    while row is not None and row.pk not in visited:
        visited.add(row.pk)
        yield row
        row = row.part_of


def _is_serious(claim: Claim) -> bool:
    row = claim.subject
    origin = origins(claims_on({row.table: [row.pk]})[row.table, row.pk])
    return weight(claim, origin[claim.pk]) == Weight.SERIOUS


def _correct_relations(claims: Iterable[Claim]) -> None:
    """Put what an outlet corrects of a relation where only what it corrects said what stood there."""
    for claim in claims:
        is_new_version = claim.source.based_on_how == BasedOnHow.NEW_VERSION
        if not claim.value or not (is_new_version or corrects_itself(claim)):
            continue
        field = aspects.columns_of(claim.subject_table).get(claim.aspect)
        if field is not None and field.many_to_many:
            _correct(claim, field)


def _correct(claim: Claim, field: Any) -> None:
    row = claim.subject
    every = claims_on({row.table: [row.pk]})[row.table, row.pk]
    about = [one for one in every if one.aspect == claim.aspect and one.counts]
    giving = [one for one in about if one.value and (one.stance in SUPPORTING or corrects_itself(one))]
    replaced, corrected, origin = replaced_sources(giving), corrected_keys(about), origins(every)
    standing = [one for one in giving if one.source_id not in replaced and one.pk not in corrected]
    serious = [
        one for one in standing if corrects_itself(one) or weight(one, origin[one.pk]) == Weight.SERIOUS
    ]
    values = _of_names(field, {frozenset(split_items(one.value)) for one in serious})
    before = {one.ref for one in getattr(row, field.name).all()}
    if len(giving) == len(standing) or len(values) != 1 or before in values:
        return
    (refs,) = values
    with unit_of_work.editing() as unit:
        unit.explain(_reason(claim.source), (row.table, row.pk))
        getattr(row, field.name).set(field.related_model.objects.filter(ref__in=refs))


def _of_names(field: Any, values: set[frozenset[str]]) -> set[frozenset[str]]:
    """Of the parties that reports give, those with a name; all where none has one, or for other relations."""
    if field.name not in PARTIES:
        return values
    parties = field.related_model.objects
    return {refs for refs in values if _are_named(parties.filter(ref__in=refs))} or values


def _reason(source: Source) -> str:
    """The public reason of a changed relation."""
    if source.based_on_how == BasedOnHow.NEW_VERSION:
        return _("“%(report)s” corrects an earlier version.") % {"report": source}
    return _("“%(report)s” corrects an earlier report.") % {"report": source}


def _name_parties(claims: Iterable[Claim]) -> None:
    """Put the parties that claims published now give where none stood, or as many were only described.

    Of two that were only described one name may mean either: an editor says which.
    """
    by_approach: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.aspect in PARTIES and claim.about_approach_id:
            by_approach.setdefault(claim.about_approach_id, []).append(claim)
    for key, some in by_approach.items():
        approach = Approach.objects.get(pk=key)
        for column in PARTIES:
            _name(approach, column, {claim.pk for claim in some if claim.aspect == column})


def _name(approach: Approach, column: str, keys: set[int]) -> None:
    if not keys or _are_named(before := getattr(approach, column).all()):
        return
    every = claims_on({approach.table: [approach.pk]})[approach.table, approach.pk]
    origin = origins(every)
    serious = [one for one in every if one.pk in keys and weight(one, origin[one.pk]) == Weight.SERIOUS]
    refs = {ref for one in serious for ref in split_items(one.value)}
    reported = before.model.objects.filter(ref__in=refs)
    if not _are_named(reported) or len(before) > len(reported):
        return
    with unit_of_work.editing() as unit:
        if approach.state == State.PUBLISHED:
            # Readers saw the story without the name.
            reason = _("“%(report)s” names who was not named before.") % {"report": serious[0].source}
            unit.explain(reason, (approach.table, approach.pk))
        getattr(approach, column).set(reported)


def _are_named(parties: Iterable[Company | Person]) -> bool:
    return any(party.name for party in parties)
