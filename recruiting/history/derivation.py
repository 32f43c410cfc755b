"""Derivation of summaries: each function yields records with their derived columns."""

from collections.abc import Callable, Collection, Iterator

from django.utils.translation import override

from recruiting.evidence import parties
from recruiting.evidence.claims import claims_on, has_affirming_claim, key_of
from recruiting.evidence.origins import roots
from recruiting.history.approach_derivation import derive_approaches
from recruiting.history.derived_rows import DerivedRecord, apply_headlines, claimed_keys
from recruiting.history.outcome_columns import describe_doubt
from recruiting.history.public_references import claim_references, named_by_terms, record_references
from recruiting.history.search_words import sort_name
from recruiting.history.standing import challenge_of_term, standing_of
from recruiting.models.source import Source
from recruiting.models.sql import KeyedQuery
from recruiting.models.tables import by_key
from recruiting.models.term import Term
from recruiting.progress.approach_graph import parents_of

Deriver = Callable[[Collection[int]], Iterator[DerivedRecord]]
"""Derives the rows of one table with these keys, and their parts."""


def _deriver(table: str) -> Deriver:
    def derive(keys: Collection[int]) -> Iterator[DerivedRecord]:
        claims = claims_on({table: keys})
        for record in by_key(table).rows(keys):
            columns = {"sort_name": sort_name(record)}
            yield DerivedRecord(record, columns, claim_references(claims[key_of(record)]))

    return derive


def _sources(keys: Collection[int]) -> Iterator[DerivedRecord]:
    based_on: dict[int, set[int]] = {}
    level = set(keys)
    while level:
        based_on |= {pk: set() for pk in level}
        for pk, base in _BASES.tuples(level):
            based_on[pk].add(base)
        level = set().union(*(based_on[pk] for pk in level)) - based_on.keys()
    roots_of = roots(based_on)
    for derived in _deriver("source")(keys):
        yield derived._replace(columns=derived.columns | {"root_id": roots_of[derived.record.pk]})


_BASES = KeyedQuery(
    lambda keys: Source.based_on.through.objects.filter(from_source__among=keys).values_list(
        "from_source", "to_source"
    )
)


def _employments(keys: Collection[int]) -> Iterator[DerivedRecord]:
    terms: dict[int, list[Term]] = {key: [] for key in keys}
    for term in _TERMS.rows(keys):
        terms[term.employment_id].append(term)
    claims = claims_on({"employment": keys, "term": [term.pk for some in terms.values() for term in some]})
    stints = by_key("employment").rows(keys)
    rows = [*stints, *(term for some in terms.values() for term in some)]
    claimed_row_keys = claimed_keys(rows, claims)
    before = apply_headlines(rows, claims, claimed_row_keys)
    parents = parents_of(stint.company_id for stint in stints)
    by_term = named_by_terms([term for some in terms.values() for term in some])
    for stint in stints:
        standing = standing_of(stint, claims[key_of(stint)], parties.of_stint(stint, parents))
        mentions = record_references(
            stint, terms[stint.pk], standing["is_counted"], claims, claimed_row_keys, by_term
        )
        yield DerivedRecord(stint, standing, mentions, before[key_of(stint)])
        for term in terms[stint.pk]:
            describe_doubt(term, "", challenge_of_term(term, claims[key_of(term)]))
            is_counted = has_affirming_claim(claims[key_of(term)])
            yield DerivedRecord(term, {"is_counted": is_counted}, before=before[key_of(term)])


_TERMS = KeyedQuery(lambda keys: Term.objects.filter(employment__among=keys).order_by("pk"))


def _circumstances(keys: Collection[int]) -> Iterator[DerivedRecord]:
    claims = claims_on({"circumstance": keys})
    facts = by_key("circumstance").rows(keys)
    claimed_row_keys = claimed_keys(facts, claims)
    before = apply_headlines(facts, claims, claimed_row_keys)
    parents = parents_of(company for fact in facts for company in (fact.company_id, fact.other_company_id))
    for fact in facts:
        standing = standing_of(fact, claims[key_of(fact)], parties.of_fact(fact, parents))
        mentions = record_references(fact, (), standing["is_counted"], claims, claimed_row_keys)
        yield DerivedRecord(fact, standing, mentions, before[key_of(fact)])


_DERIVERS: dict[str, Deriver] = {
    "company": _deriver("company"),
    "person": _deriver("person"),
    "source": _sources,
    "employment": _employments,
    "circumstance": _circumstances,
    "approach": derive_approaches,
}


def derive(table: str, keys: Collection[int]) -> list[DerivedRecord]:
    """The derived rows of ``table`` with these keys and of their parts; texts are English."""
    with override("en"):
        return list(_DERIVERS[table](keys))
