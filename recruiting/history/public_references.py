"""The companies, people and sources that public rows name, which makes them public too.

They are stored by the row that names them (``models.mention``), because to query all tables for each company
of a list took seconds at ten thousand offers.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from recruiting.evidence.claims import ClaimsByRow, has_affirming_claim, key_of
from recruiting.evidence.row_headlines import PUBLIC_AS_VALUES, Keys
from recruiting.models import aspects, bulk
from recruiting.models.circumstance import Circumstance
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUPPORTING
from recruiting.models.employment import Employment
from recruiting.models.event import Event
from recruiting.models.keys import KeysByTable, RowKey
from recruiting.models.mention import COMPANY_PARTIES, NAMED, NAMED_BY, NAMED_BY_TERMS, Mention
from recruiting.models.record import Record
from recruiting.models.standing import State
from recruiting.models.tables import TablesQuery
from recruiting.models.term import Term
from recruiting.models.visibility import VISIBLE
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.values.semicolons import split_items


@dataclass(frozen=True, order=True)
class PublicRef:
    """One company, person or source, by table and key."""

    table: str
    key: int
    as_party: bool = False


Mentions = frozenset[PublicRef]


def claim_references(claims: Iterable[Claim], keys: Keys = MappingProxyType({})) -> Mentions:
    """The references in published claims; ``keys`` are those of the rows that they give as their value."""
    refs: set[PublicRef] = set()
    for claim in claims:
        refs.update(_by_columns(claim))
        related = aspects.related_table(claim.subject_table, claim.aspect)
        is_shown = claim.counts or claim.is_taken_back
        if related in PUBLIC_AS_VALUES and is_shown and claim.stance in SUPPORTING:
            linked_keys = (keys.get((related, ref)) for ref in split_items(claim.value))
            refs.update(PublicRef(related, key) for key in linked_keys if key)
    return frozenset(refs)


def record_references(
    record: Employment | Circumstance,
    terms: Iterable[Term],
    is_counted: bool,
    claims: ClaimsByRow,
    keys: Keys,
    by_term: Mapping[int, Collection[PublicRef]] = MappingProxyType({}),
) -> Mentions:
    """The references of an employment or a circumstance, its ``terms`` (``by_term``) and claims on these."""
    refs: set[PublicRef] = set()
    if record.state == State.PUBLISHED and is_counted:
        refs.update(_by_columns(record))
        for term in terms:
            if has_affirming_claim(claims[key_of(term)]):
                refs.update(by_term.get(term.pk, ()))
    if record.state in VISIBLE:
        refs |= _by_claims([record, *terms], claims, keys)
    return frozenset(refs)


def graph_references(
    graph: ApproachGraph, counted_rows: Collection[RowKey], claims: ClaimsByRow, keys: Keys
) -> Mentions:
    """The references of an approach, its parts and claims; ``counted_rows`` have a counted claim."""
    approach, parts = graph.approach, [*graph.candidates, *graph.events]
    refs: set[PublicRef] = set()
    if approach.state == State.PUBLISHED and key_of(approach) in counted_rows:
        bids = [offer for offer in graph.offers if offer.state == State.PUBLISHED]
        rows = [row for row in (approach, *parts, *bids) if key_of(row) in counted_rows]
        refs.update(reference for row in rows for reference in _by_columns(row))
        refs.update(PublicRef("company", key, as_party=True) for key in graph.recruiters | graph.employers)
        refs.update(PublicRef("person", key) for key in graph.recruiting_people)
        for row in rows:
            if isinstance(row, Event):
                refs.update(PublicRef("company", key) for key in graph.companies_by_event.get(row.pk, ()))
                refs.update(PublicRef("person", key) for key in graph.people_by_event.get(row.pk, ()))
        row_keys = {key_of(row) for row in rows}
        for term in graph.terms:
            if key_of(term) in counted_rows and term.parent_key in row_keys:
                refs.update(PublicRef("company", key) for key in graph.companies_by_term.get(term.pk, ()))
                refs.update(PublicRef("person", key) for key in graph.people_by_term.get(term.pk, ()))
    if approach.state in VISIBLE:
        offers = {offer.pk: offer for offer in graph.offers if offer.state in VISIBLE}
        terms = [term for term in graph.terms if term.offer_id is None or term.offer_id in offers]
        refs |= _by_claims([approach, *parts, *offers.values(), *terms], claims, keys)
    return frozenset(refs)


def named_by_terms(terms: Collection[Term]) -> dict[int, set[PublicRef]]:
    """The references of these terms, by the term's key."""
    refs: dict[int, set[PublicRef]] = {}
    for column, table in NAMED_BY_TERMS.items() if terms else ():
        linked = getattr(Term, column).through.objects
        rows = linked.filter(term__among=[term.pk for term in terms])
        for key, related in rows.values_list("term_id", f"{table}_id"):
            refs.setdefault(key, set()).add(PublicRef(table, related))
    return refs


def _by_claims(rows: Iterable[Record], claims: ClaimsByRow, keys: Keys) -> Mentions:
    return claim_references((claim for row in rows for claim in claims[key_of(row)]), keys)


def _by_columns(row: Record) -> Iterator[PublicRef]:
    """The references in columns of a row, without many-to-many relations."""
    for column, table in NAMED_BY[row.table].items():
        if key := getattr(row, f"{column}_id", None):
            yield PublicRef(table, key, as_party=column in COMPANY_PARTIES)


def load_stored(keys: KeysByTable) -> dict[str, dict[int, Mentions]]:
    """The stored references of the rows with these keys, by table and key."""
    return {
        table: {row: frozenset(mentions) for row, mentions in by_row.items()}
        for table, by_row in _stored(keys).items()
    }


def _stored(keys: KeysByTable) -> dict[str, dict[int, dict[PublicRef, int]]]:
    """The same, each with the key of its ``Mention``."""
    mentions: dict[str, dict[int, dict[PublicRef, int]]] = {table: {} for table in keys}
    for table, pk, row, as_party, *row_keys in _STORED.tuples(keys):
        pairs = zip(NAMED, row_keys, strict=True)
        by_row = mentions[table].setdefault(row, {})
        by_row |= {PublicRef(name, key, bool(as_party)): pk for name, key in pairs if key}
    return mentions


_STORED = TablesQuery(
    lambda table, keys: (
        Mention.objects.filter(table=table, row__among=keys),
        ("pk", "row", "as_party", *(f"{name}_id" for name in NAMED)),
    )
)


def store(derived: Mapping[str, Mapping[int, Mentions]]) -> None:
    """Store the references of rows, by table and key: insert new ones and delete those that are gone."""
    existing = _stored(derived)
    nobody = {f"{name}_id": None for name in NAMED}
    stale: list[int] = []
    additions = []
    for table, by_row in derived.items():
        for row, mentions in by_row.items():
            before = existing[table].get(row, {})
            stale += [pk for mention, pk in before.items() if mention not in mentions]
            additions += [
                {"table": table, "row": row, "as_party": mention.as_party}
                | nobody
                | {f"{mention.table}_id": mention.key}
                for mention in sorted(mentions - before.keys())
            ]
    bulk.delete(Mention, stale)
    fields = [field for field in Mention._meta.concrete_fields if not field.primary_key]
    bulk.insert(Mention, fields, additions)
