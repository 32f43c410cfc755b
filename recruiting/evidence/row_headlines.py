"""The headlines of a row: each of its columns that claims give a value of, worked out or settled."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Field
from django.utils.translation import gettext as _

from recruiting.evidence.doubt import doubt_of_value
from recruiting.evidence.headline import (
    Headline,
    Kind,
    Statement,
    gives_value,
    settled_headline,
    with_former_reasons,
    work_out_headline,
)
from recruiting.evidence.names_of_people import WHO, has_name, loses_name, may_be_named, states_value
from recruiting.evidence.origins import origins
from recruiting.evidence.provenance import alleging_keys, provenance
from recruiting.evidence.weighing import weigh
from recruiting.models import aspects, columns
from recruiting.models.candidate import Candidate
from recruiting.models.claim import Claim
from recruiting.models.columns import Code, Value
from recruiting.models.fields import CodeField
from recruiting.models.headlines import HeadlinedRow, settled_names
from recruiting.models.offer import COMPANY_KINDS, Offer
from recruiting.values import Edtf, Interval, Status
from recruiting.values.composite import CompositeField
from recruiting.values.semicolons import split_items

JOINED = {"channels": ", ", "with_words": "; "}
"""Columns that hold a list in words: what reports add to it contradicts nothing."""

TAKEN_BACK = "taken-back"
"""Beside the codes of ``SetAside``: why a claim does not count that its own outlet takes back."""

PUBLIC_AS_VALUES = ("company", "person")
"""The tables whose rows are public once a public claim gives them as its value."""

Keys = Mapping[tuple[str, str], int]
"""The keys of rows that claims name, by table and reference."""

DerivedHeadline = tuple[Headline, list[Claim], str]
"""The headline of an aspect, the claims on it that were set aside or taken back, and its doubt."""


def apply(record: HeadlinedRow, claims: Iterable[Claim], keys: Keys) -> dict[str, Any]:
    """Put the headlines that ``claims`` come to into the columns of ``record``.

    Returns what these columns held before, by attribute. A column of which no published claim gives a value
    keeps what it holds, unless a claim gave it before.
    """
    claims = list(claims)
    derived = _derive_headlines(record, claims, keys)
    loses = loses_name(record, claims)
    columns: dict[str, Any] = {}
    described = {}
    for name, (headline, set_aside, doubt) in derived.items():
        field = aspects.column(record.table, name)
        described[name] = _headline_json(field, headline, set_aside, doubt)
        keeps_name = name == WHO and headline.kind != Kind.WORKED_OUT and not loses
        keeps = keeps_name or (name != WHO and _keeps_typed_value(record, name, headline, set_aside))
        if headline.kind != Kind.SETTLED and not keeps:
            columns |= _column_values(record.table, field, headline, keys)
    for name, former in record.headlines.items():
        was_derived = name not in derived and former["kind"] != Kind.SETTLED and (name != WHO or loses)
        if was_derived and name in aspects.headline_columns(record.table):
            field = aspects.column(record.table, name)
            columns |= _column_values(record.table, field, Headline(Kind.NOT_REPORTED), keys)
    columns["headlines"] = described
    before = {name: getattr(record, name) for name in columns}
    for name, value in columns.items():
        setattr(record, name, value)
    return before


def _keeps_typed_value(
    record: HeadlinedRow, name: str, headline: Headline, set_aside: Collection[Claim]
) -> bool:
    """Whether a column keeps what was typed: no claim gives its value, none did, and none was set aside."""
    if headline.kind != Kind.NOT_REPORTED or set_aside:
        return False
    return record.headlines.get(name, {}).get("kind", Kind.NOT_REPORTED) in (Kind.NOT_REPORTED, Kind.SETTLED)


def differing_values(record: HeadlinedRow, column: str) -> list[Value]:
    """The values of a column in which reports differ; none where one of them leads."""
    described = record.headlines.get(column, {})
    return [aspects.read(record.table, column, text) for text in described.get("values", ())]


def other_values(record: HeadlinedRow, column: str) -> list[str]:
    """What claims say of a column that is not its headline, as it is printed; not what is said no more."""
    said = [one for one in record.headlines.get(column, {}).get("others", ()) if "former" not in one]
    return [aspects.show(record.table, column, one["value"]) for one in said]


def rows_named_by(table: str, claims: Iterable[Claim]) -> set[tuple[str, str]]:
    """The table and reference of each row that these claims on rows of ``table`` give as a value.

    Without those that can neither be a headline nor are public once a claim names them: offers, candidates,
    events.
    """
    references = set()
    for claim in claims:
        related = aspects.related_table(table, claim.aspect) if claim.value else ""
        if related in PUBLIC_AS_VALUES or (related and claim.aspect in aspects.headline_columns(table)):
            references |= {(related, ref) for ref in split_items(claim.value)}
    return references


def _derive_headlines(
    record: HeadlinedRow, claims: Sequence[Claim], keys: Keys
) -> dict[str, DerivedHeadline]:
    names = aspects.headline_columns(record.table)
    stating = [claim for claim in claims if states_value(claim) and claim.aspect in names]
    if not stating and not record.settled:
        return {}
    origin, settled_by_editor = origins(claims), settled_names(record)
    alleged = alleging_keys([claim for claim in claims if claim.counts], origin)
    headlines = {}
    for name in names:
        own = [claim for claim in stating if claim.aspect == name]
        if not (own or name in settled_by_editor) or _is_forbidden(record, name, stating):
            continue
        field = aspects.column(record.table, name)
        counting = sorted((claim for claim in own if claim.counts), key=_by_day)
        values = {claim: _claimed_value(record.table, claim, keys) for claim in counting}
        weighing = weigh([claim for claim in claims if claim.aspect == name], values, origin, alleged)
        statements = [
            Statement(claim.ref, value, weighing.weights[claim.pk], provenance(claim, origin[claim.pk]))
            for claim, value in values.items()
            if value is not None
        ]
        if name in settled_by_editor:
            headline = settled_headline(_current_value(field, record, keys), statements)
        else:
            headline = (
                _prose_headline(name, statements) if _is_prose(field) else work_out_headline(statements)
            )
        headline = with_former_reasons(headline, weighing.former)
        aside = [
            claim
            for claim in own
            if claim.set_aside
            or (claim.is_taken_back and _claimed_value(record.table, claim, keys) not in headline.values)
        ]
        headlines[name] = headline, aside, doubt_of_value(counting, headline, origin, alleged)
    return headlines


def _by_day(claim: Claim) -> tuple[bool, date | None, int]:
    published = claim.source.published.earliest
    return published is None, published, claim.pk


def _is_forbidden(record: HeadlinedRow, name: str, stating: Collection[Claim]) -> bool:
    """Whether a rule of the table forbids the column: a number if they are named, a name for a group."""
    if isinstance(record, Candidate) and name in (WHO, "number"):
        return not may_be_named(record, stating) if name == WHO else has_name(record, stating)
    company_columns = ("target", "seller", "seller_words", "share")
    return isinstance(record, Offer) and name in company_columns and record.kind not in COMPANY_KINDS


def _claimed_value(table: str, claim: Claim, keys: Keys) -> Value:
    """The value that a claim gives; None if it can't be read, or names what is not there."""
    try:
        value = aspects.read(table, claim.aspect, claim.value)
    except ValidationError:
        return None
    if isinstance(value, frozenset):
        related = aspects.related_table(table, claim.aspect)
        refs = frozenset(ref for ref in value if (related, ref) in keys)
        return refs if len(refs) == 1 else None
    return value


def _current_value(field: Field, record: HeadlinedRow, keys: Keys) -> Value:
    """What a row holds, as ``_claimed_value`` gives a claimed value."""
    value = getattr(record, field.attname)
    if field.is_relation:
        related = aspects.related_table(record.table, field.name)
        refs = [ref for (table, ref), key in keys.items() if (table, key) == (related, value)]
        return frozenset(refs or ([f"#{value}"] if value else []))
    return Code(value) if isinstance(field, CodeField) else value


# Words that contradict nothing


def _is_prose(field: Field) -> bool:
    return isinstance(field, models.TextField) or field.name in JOINED


def _prose_headline(name: str, statements: Sequence[Statement]) -> Headline:
    """The headline of texts in our own words: the first one; lists are joined. Other words are no rivals."""
    stating = [one for one in statements if gives_value(one.value)]
    if name not in JOINED:
        return work_out_headline(stating[:1])
    parts: dict[str, str] = {}
    for part in (part.strip() for one in stating for part in str(one.value).split(JOINED[name].strip())):
        parts.setdefault(part.casefold(), part)
    joined = JOINED[name].join(parts.values())
    return work_out_headline(Statement(one.claim, joined, one.weight, one.provenance) for one in stating)


# From headlines to columns


def _column_values(table: str, field: Field, headline: Headline, keys: Keys) -> dict[str, Any]:
    """What the columns of a field hold for a headline, by attribute."""
    value = _stored_value(field, headline)
    if isinstance(value, frozenset):
        return {field.attname: keys[aspects.related_table(table, field.name), next(iter(value))]}
    if isinstance(field, CompositeField):
        return {field.columns[suffix]: part for suffix, part in field.to_columns(value).items()}
    return {field.attname: value}


def _stored_value(field: Field, headline: Headline) -> Any:
    if headline.kind == Kind.WORKED_OUT:
        (value,) = headline.values
        return str(value) if isinstance(value, Code) else value
    if headline.kind == Kind.NOT_REPORTED:
        return columns.empty(field)
    if isinstance(field, CompositeField):
        return type(columns.empty(field))(words=join_alternatives(headline.values)[:500], status=Status.OPEN)
    if isinstance(field, models.CharField) and not isinstance(field, CodeField):
        text = join_alternatives(headline.values)
        return text if field.max_length is None or len(text) <= field.max_length else headline.values[0]
    return columns.empty(field)


def join_alternatives(values: Collection[Value]) -> str:
    """“US$100m or US$250m”; dates in their order."""
    dated = [(value.earliest, value) for value in values if isinstance(value, Edtf) and value.earliest]
    if len(dated) == len(values):
        values = [value for _day, value in sorted(dated, key=itemgetter(0))]
    return _(" or ").join(map(str, values))


# From headlines to what is stored of them


def _headline_json(
    field: Field, headline: Headline, set_aside: Collection[Claim], doubt: str
) -> dict[str, Any]:
    """A headline in JSON: values in the notation of their column, claims and related rows by reference."""
    entry: dict[str, Any] = {
        "kind": str(headline.kind),
        "reports": headline.reports,
        "claims": list(headline.claims),
    }
    if doubt:
        entry["doubt"] = doubt
    if headline.kind == Kind.DIFFER:
        entry["values"] = [_notation(value) for value in headline.values]
    if headline.others and not _is_prose(field):
        entry["others"] = [
            {"value": _notation(other.value), "reports": other.reports, "claims": list(other.claims)}
            | ({"former": other.former} if other.former else {})
            for other in headline.others
        ]
    if set_aside:
        entry["set_aside"] = [
            {"value": claim.value, "why": claim.set_aside or TAKEN_BACK, "claim": claim.ref}
            for claim in set_aside
        ]
    return entry


def _notation(value: Value) -> str | bool | None:
    if isinstance(value, Interval | Edtf):
        return value.notation()
    if isinstance(value, frozenset):
        return next(iter(value), None)
    return value if isinstance(value, bool) else str(value)
