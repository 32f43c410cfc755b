"""Published claims: each with its informant, its source, its comparison with the headline and references."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from recruiting.evidence.comparison import compare, compare_claim, compare_denied
from recruiting.evidence.corrections import corrected_keys, corrects_itself
from recruiting.evidence.origins import origins
from recruiting.evidence.relation import UNSTATED, Comparison
from recruiting.models import aspects, informants
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import CHALLENGING
from recruiting.models.keys import RowKey
from recruiting.models.offer import Offer
from recruiting.models.source import Source
from recruiting.models.tables import model_of
from recruiting.published.desk_rows import DeskRows
from recruiting.published.linked_rows import address
from recruiting.published.links import Lineage, source_links
from recruiting.published.rows import PublishedRow, VisibleRows, build_row, label
from recruiting.published.words import words_of_claims
from recruiting.values import Status
from recruiting.values.semicolons import SEPARATOR, split_items

VALUE_COLUMNS = ("value", "denied")
NO_PAGE = ("", "")
PARTIES = ("recruiter", "employer", "company", "researcher", "person")
"""The links that a denial takes over from the row that it contradicts."""


class ClaimedRows:
    """The keys of the rows that claims give as their value, by table and reference."""

    def __init__(self, desk: DeskRows, subjects: dict[int, Any], claims: Iterable[Claim]) -> None:
        self.desk = desk
        self.keys: dict[tuple[str, str], int] = {}
        wanted: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            table = aspects.related_table(subjects[claim.pk].table, claim.aspect)
            if table:
                for name in VALUE_COLUMNS:
                    wanted[table].update(split_items(getattr(claim, name)))
        for table, refs in wanted.items():
            if missing := refs - {row.ref for row in desk.rows[table].values()}:
                desk.add(table, model_of(table)._base_manager.filter(ref__in=missing))
            self.keys |= {(table, row.ref): row.pk for row in desk.rows[table].values() if row.ref in refs}
        desk.load_public_keys(
            {table: [key for (of, _ref), key in self.keys.items() if of == table] for table in wanted}
        )
        desk.load("person", (row.person_id for row in desk.rows["candidate"].values()))


def redact_headlines(row: PublishedRow, claimed: ClaimedRows, visible: VisibleRows) -> None:
    """Remove references to rows that are not public from the headlines of a row."""
    headlines = row.columns.get("headlines")
    if not headlines:
        return
    by_listed = visible.is_listed(row.table, row.record.pk)

    def public(table: str, text: str) -> str:
        keys = {ref: claimed.keys.get((table, ref)) for ref in split_items(text)}
        return SEPARATOR.join(
            ref for ref, key in keys.items() if key and visible.may_name(table, key, by_listed)
        )

    redacted = {}
    for column, described in headlines.items():
        table = aspects.related_table(row.table, column)
        redacted[column] = _redacted(described, table, public) if table else described
    row.columns["headlines"] = redacted


def _redacted(described: dict[str, Any], table: str, public: Callable[[str, str], str]) -> dict[str, Any]:
    redacted = dict(described)
    if "values" in described:
        redacted["values"] = [text for each in described["values"] if (text := public(table, each))]
    for name in ("others", "set_aside"):
        if name in described:
            others = ({**one, "value": public(table, one["value"])} for one in described[name])
            redacted[name] = [one for one in others if one["value"]]
    return redacted


def build_claims(
    claims: list[Claim],
    subject: Any,
    bundle: RowKey,
    desk: DeskRows,
    visible: VisibleRows,
    claimed: ClaimedRows,
    page: tuple[str, str] = NO_PAGE,
    story: str = "",
    published_row: PublishedRow | None = None,
) -> Iterator[PublishedRow]:
    """The rows of the published claims on one row; ``page`` is table and reference of the page that shows it.

    A denial takes over links and words of ``published_row``, the row that it contradicts.
    """
    origin, corrected = origins(claims), corrected_keys(claims)
    for claim in claims:
        if visible.is_visible("claim", claim.pk):
            row = _build_claim(claim, subject, bundle, desk, visible, claimed, origin[claim.pk])
            row.columns["supports"] &= claim.pk not in corrected
            if page != NO_PAGE:
                row.columns |= {"story": story, "page_table": page[0], "page_ref": page[1]}
                row.columns["address"] = f"{address(*page)}#{claim.ref}"
            if row.columns["contradicts"]:
                _index_denial(row, claim, desk, published_row)
            yield row


def _index_denial(row: PublishedRow, claim: Claim, desk: DeskRows, contradicted: PublishedRow | None) -> None:
    """Give a denial the links and words of its parties, of its claim and of the contradicted row."""
    deniers = {key for key in (claim.speaks_for_id, claim.informant_company_id) if key}
    row.links |= Lineage(desk, deniers).links("denier", deniers) | source_links([claim])
    row.add_words(words_of_claims(desk, [claim]))
    row.add_words(*(desk.words("company", key) for key in sorted(deniers)))
    if claim.informant_person_id:
        row.add_words(desk.words("person", claim.informant_person_id))
    if contradicted is not None:
        row.links |= {link for link in contradicted.links if link[0] in PARTIES}
        row.add_words(contradicted.words)


def _build_claim(
    claim: Claim,
    subject: Any,
    bundle: RowKey,
    desk: DeskRows,
    visible: VisibleRows,
    claimed: ClaimedRows,
    origin: Source,
) -> PublishedRow:
    row = build_row(claim, bundle, desk, visible)
    comparison_columns = _comparison_columns(claim, subject, desk)
    is_own_correction = corrects_itself(claim) and (comparison_columns["supports"] or claim.puts_right)
    row.columns |= {
        "about_table": subject.table,
        "about_ref": subject.ref,
        "is_counted": claim.counts,
        "is_satire": claim.is_satire,
        "takes_back": claim.takes_back,
        "puts_right": claim.puts_right,
        "is_recanted": claim.is_recanted,
        "corrects_itself": is_own_correction,
        "contradicts": claim.counts and claim.stance in CHALLENGING and not is_own_correction,
        "informant": informants.in_words(claim),
        "first_told_by": origin.ref,
        **_source_columns(claim.source),
        **comparison_columns,
    }
    row.names["first_told_by"] = [("source", origin.ref, str(origin))]
    _add_value_names(row, claim, subject, desk, visible, claimed)
    return row


def _source_columns(source: Any) -> dict[str, Any]:
    """The columns of a claim's row that describe its source."""
    return {
        "source_publisher": source.publisher,
        "source_title": source.title or source.description,
        "source_url": source.url,
        "source_worth": source.worth,
        "source_reading": source.reading,
        "source_based_on_how": source.based_on_how,
        "source_published_edtf": source.published_edtf,
        "source_published_earliest": source.published_earliest,
        "source_published_latest": source.published_latest,
    }


def _value_label(desk: DeskRows, table: str, key: int) -> str:
    """The label of a row that a claim gives as its value: of an offer its amount, if it is given."""
    row = desk.rows[table][key]
    if isinstance(row, Offer):
        return row.amount.notation() if row.amount.status == Status.GIVEN else ""
    return label(desk, table, key)


def _comparison_columns(claim: Claim, subject: Any, desk: DeskRows) -> dict[str, Any]:
    to_value = _comparison(claim, subject, desk, "value")
    to_denied = _comparison(claim, subject, desk, "denied")
    return {
        "comparison": str(to_value.relation),
        "comparison_why": str(to_value.why),
        "denied_comparison": str(to_denied.relation),
        "supports": to_value.supports,
    }


def _comparison(claim: Claim, subject: Any, desk: DeskRows, name: str) -> Comparison:
    text = getattr(claim, name)
    table = aspects.related_table(subject.table, claim.aspect)
    if not text or not table:
        return (compare_claim if name == "value" else compare_denied)(subject, claim)
    field = subject._meta.get_field(claim.aspect)
    rows = desk.rows[table]
    line = frozenset(rows[key].ref for key in desk.related_keys(subject, field) if key in rows)
    return compare(line, frozenset(split_items(text))) if text else UNSTATED


def _add_value_names(
    row: PublishedRow,
    claim: Claim,
    subject: Any,
    desk: DeskRows,
    visible: VisibleRows,
    claimed: ClaimedRows,
) -> None:
    """Add labels for the rows that the claim gives as its value, without those that are not public."""
    table = aspects.related_table(subject.table, claim.aspect)
    if not table:
        return
    for name in VALUE_COLUMNS:
        text = getattr(claim, name)
        refs = split_items(text)
        keys = {ref: claimed.keys.get((table, ref)) for ref in refs}
        row.dependencies |= {(table, key) for key in keys.values() if key}
        public = {
            ref: key
            for ref, key in keys.items()
            if key and visible.may_name(table, key, visible.is_listed("claim", claim.pk))
        }
        if len(public) < len(refs):
            row.columns[name] = SEPARATOR.join(public)
        if public:
            row.names[name] = [(table, ref, _value_label(desk, table, key)) for ref, key in public.items()]
