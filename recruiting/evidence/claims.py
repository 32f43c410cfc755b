"""The published claims on rows, with whom they come from: each source and informant loaded once."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from django.db.models import F, ForeignKey, Model, Q, QuerySet

from recruiting.evidence.corrections import mark_parts_taken_back, mark_taken_back
from recruiting.models.approach import Approach
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import Stance
from recruiting.models.company import Company
from recruiting.models.keys import KeysByTable, RowKey
from recruiting.models.mixed_query import MixedQuery
from recruiting.models.person import Person
from recruiting.models.record import Record
from recruiting.models.source import Source
from recruiting.models.sql import KeyedQuery, KeySlot

ClaimsByRow = Mapping[RowKey, list[Claim]]
"""The published claims on rows."""


def key_of(row: Record) -> RowKey:
    """The table and the key of a row."""
    return row.table, row.pk


def claims_on(rows: KeysByTable) -> dict[RowKey, list[Claim]]:
    """The published claims on each of these rows (keys by table), those set aside among them."""
    by_row: dict[RowKey, list[Claim]] = {(table, key): [] for table, keys in rows.items() for key in keys}
    tables = tuple(sorted(table for table, keys in rows.items() if keys))
    if not tables:
        return by_row
    claims = _claims_about(tables).rows(*(rows[table] for table in tables))
    attach_origins(claims)
    columns = [(table, f"about_{table}_id") for table in tables]
    for claim in claims:
        for table, column in columns:
            if key := getattr(claim, column):
                by_row[table, key].append(claim)
    for row_claims in by_row.values():
        mark_taken_back(row_claims)
    return by_row


def claims_on_subject(claim: Claim) -> list[Claim]:
    """The published claims on the subject of a claim, what is taken back of its approach marked."""
    row = claim.subject
    whole = getattr(row.holder, "approach", row.holder)
    if not isinstance(whole, Approach) or whole == row:
        return claims_on({row.table: [row.pk]})[key_of(row)]
    claims = claims_on({row.table: [row.pk], whole.table: [whole.pk]})
    mark_parts_taken_back(whole, [row], claims)
    return claims[key_of(row)]


@cache
def _claims_about(tables: tuple[str, ...]) -> KeyedQuery:
    def query(*keys: KeySlot) -> QuerySet[Claim]:
        about = Q()
        for table, row_claims in zip(tables, keys, strict=True):
            about |= Q(**{f"about_{table}__among": row_claims})
        return Claim.objects.published().filter(about).order_by("pk")

    return KeyedQuery(query)


def attach_origins(claims: Collection[Claim]) -> None:
    """Load the speakers of the claims, their sources and origins, in a constant number of queries."""
    if not claims:
        return
    source_keys = [key for claim in claims for key in (claim.source_id, claim.via_id) if key]
    speakers = [key for claim in claims for key in (claim.informant_company_id, claim.speaks_for_id) if key]
    informants = [claim.informant_person_id for claim in claims if claim.informant_person_id]
    rows = _ORIGINS.rows(source_keys, speakers, informants)
    sources, roots, companies, people = ({row.pk: row for row in row_claims} for row_claims in rows[:4])
    sources = roots | sources
    _cache_relation(sources.values(), Source._meta.get_field("root"), sources)
    _set_bases(sources, rows[4])
    _cache_relation(claims, Claim._meta.get_field("source"), sources)
    _cache_relation(claims, Claim._meta.get_field("via"), sources)
    _cache_relation(claims, Claim._meta.get_field("informant_person"), people)
    _cache_relation(claims, Claim._meta.get_field("informant_company"), companies)
    _cache_relation(claims, Claim._meta.get_field("speaks_for"), companies)


def _set_bases(sources: Mapping[int, Source], links: Iterable[Any]) -> None:
    bases: dict[int, set[tuple[int, int]]] = {key: set() for key in sources}
    for link in links:
        bases[link.from_source_id].add((link.to_source_id, link.base_root or link.to_source_id))
    for key, source in sources.items():
        source.base_roots = frozenset(root for _base, root in bases[key])
        source.base_keys = frozenset(each for pair in bases[key] for each in pair)


def _roots_of(sources: Any) -> QuerySet:
    return Source.objects.filter(pk__among=sources).values("root")


_ORIGINS = MixedQuery(
    lambda sources, companies, people: (
        Source.objects.filter(pk__among=sources),
        Source.objects.filter(pk__in=_roots_of(sources)),
        Company.objects.filter(pk__among=companies),
        Person.objects.filter(pk__among=people),
        Source.based_on.through.objects.filter(
            Q(from_source__among=sources) | Q(from_source__in=_roots_of(sources))
        ).annotate(base_root=F("to_source__root")),
    )
)


def _cache_relation(rows: Iterable[Model], relation: ForeignKey, by_key: Mapping[int, Model]) -> None:
    """Cache a foreign key of each row, so that it needs no query."""
    for row in rows:
        key = getattr(row, relation.attname)
        relation.set_cached_value(row, by_key[key] if key else None)


def counted_claims(claims: Iterable[Claim], stances: Collection[str] | None = None) -> list[Claim]:
    """Those of the claims that count, of any of these stances."""
    return [claim for claim in claims if claim.counts and (stances is None or claim.stance in stances)]


def has_affirming_claim(claims: Iterable[Claim]) -> bool:
    """Whether a claim that counts does more than dispute its row."""
    return any(claim.stance != Stance.DISPUTES for claim in counted_claims(claims))
