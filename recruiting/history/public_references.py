"""Which companies, people and sources the public is told of, and by which row: so they are public themselves.

What is named is stored by the row that names it (``models.mention``), since asking all tables for each
company of a list took seconds at ten thousand offers.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from recruiting.evidence.claims import ClaimsByRow, is_told, key_of
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
class Named:
    """One company, person or source, by table and key."""

    table: str
    key: int
    as_party: bool = False


Mentions = frozenset[Named]


def of_claims(claims: Iterable[Claim], keys: Keys = MappingProxyType({})) -> Mentions:
    """What these published claims name; ``keys`` are those of the rows that they give as their value."""
    references: set[Named] = set()
    for claim in claims:
        references.update(_by_columns(claim))
        related = aspects.related_table(claim.subject_table, claim.aspect)
        is_shown = claim.counts or claim.is_taken_back
        if related in PUBLIC_AS_VALUES and is_shown and claim.stance in SUPPORTING:
            linked_keys = (keys.get((related, ref)) for ref in split_items(claim.value))
            references.update(Named(related, key) for key in linked_keys if key)
    return frozenset(references)


def of_record(
    record: Employment | Circumstance,
    terms: Iterable[Term],
    is_counted: bool,
    claims: ClaimsByRow,
    keys: Keys,
    by_term: Mapping[int, Collection[Named]] = MappingProxyType({}),
) -> Mentions:
    """What an employment or a circumstance names, its ``terms`` (``by_term``), and the claims on these."""
    references: set[Named] = set()
    if record.state == State.PUBLISHED and is_counted:
        references.update(_by_columns(record))
        for term in terms:
            if is_told(claims[key_of(term)]):
                references.update(by_term.get(term.pk, ()))
    if record.state in VISIBLE:
        references |= _by_claims([record, *terms], claims, keys)
    return frozenset(references)


def of_graph(
    graph: ApproachGraph, counted_rows: Collection[RowKey], claims: ClaimsByRow, keys: Keys
) -> Mentions:
    """What an approach and its parts name, with their claims; a claim that counts shows ``counted_rows``."""
    approach, parts = graph.approach, [*graph.candidates, *graph.events]
    references: set[Named] = set()
    if approach.state == State.PUBLISHED and key_of(approach) in counted_rows:
        bids = [offer for offer in graph.offers if offer.state == State.PUBLISHED]
        rows = [row for row in (approach, *parts, *bids) if key_of(row) in counted_rows]
        references.update(reference for row in rows for reference in _by_columns(row))
        references.update(Named("company", key, as_party=True) for key in graph.recruiters | graph.employers)
        references.update(Named("person", key) for key in graph.recruiting_people)
        for row in rows:
            if isinstance(row, Event):
                references.update(Named("company", key) for key in graph.companies_by_event.get(row.pk, ()))
                references.update(Named("person", key) for key in graph.people_by_event.get(row.pk, ()))
        row_keys = {key_of(row) for row in rows}
        for term in graph.terms:
            if key_of(term) in counted_rows and term.parent_key in row_keys:
                references.update(Named("company", key) for key in graph.companies_by_term.get(term.pk, ()))
                references.update(Named("person", key) for key in graph.people_by_term.get(term.pk, ()))
    if approach.state in VISIBLE:
        offers = {offer.pk: offer for offer in graph.offers if offer.state in VISIBLE}
        terms = [term for term in graph.terms if term.offer_id is None or term.offer_id in offers]
        references |= _by_claims([approach, *parts, *offers.values(), *terms], claims, keys)
    return frozenset(references)


def named_by_terms(terms: Collection[Term]) -> dict[int, set[Named]]:
    """Whom these terms name, by the term's key."""
    references: dict[int, set[Named]] = {}
    for column, table in NAMED_BY_TERMS.items() if terms else ():
        linked = getattr(Term, column).through.objects
        rows = linked.filter(term__among=[term.pk for term in terms])
        for key, related in rows.values_list("term_id", f"{table}_id"):
            references.setdefault(key, set()).add(Named(table, related))
    return references


def _by_claims(rows: Iterable[Record], claims: ClaimsByRow, keys: Keys) -> Mentions:
    return of_claims((claim for row in rows for claim in claims[key_of(row)]), keys)


def _by_columns(row: Record) -> Iterator[Named]:
    """What the columns of a row name; whom its relations name is loaded elsewhere."""
    for column, table in NAMED_BY[row.table].items():
        if key := getattr(row, f"{column}_id", None):
            yield Named(table, key, as_party=column in COMPANY_PARTIES)


def stored(keys: KeysByTable) -> dict[str, dict[int, Mentions]]:
    """What is stored of whom the rows with these keys name, by table and key."""
    return {
        table: {row: frozenset(mentions) for row, mentions in by_row.items()}
        for table, by_row in _stored(keys).items()
    }


def _stored(keys: KeysByTable) -> dict[str, dict[int, dict[Named, int]]]:
    """Whom the rows with these keys name, by table and key, each with the key of its ``Mention``."""
    mentions: dict[str, dict[int, dict[Named, int]]] = {table: {} for table in keys}
    for table, pk, row, as_party, *row_keys in _STORED.tuples(keys):
        pairs = zip(NAMED, row_keys, strict=True)
        by_row = mentions[table].setdefault(row, {})
        by_row |= {Named(name, key, bool(as_party)): pk for name, key in pairs if key}
    return mentions


_STORED = TablesQuery(
    lambda table, keys: (
        Mention.objects.filter(table=table, row__among=keys),
        ("pk", "row", "as_party", *(f"{name}_id" for name in NAMED)),
    )
)


def store(derived: Mapping[str, Mapping[int, Mentions]]) -> None:
    """Store whom rows name, by table and key: what is not named any more goes, what is new is added."""
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
