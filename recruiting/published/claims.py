"""Published claims: each with whom it comes from, how it stands to the headline, and what it names."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from recruiting.evidence.comparison import UNSTATED, Comparison, compare, compare_claim, compare_denied
from recruiting.evidence.origins import origins
from recruiting.models import aspects, titles
from recruiting.models.claim import Claim
from recruiting.published.desk_rows import DeskRows, model_of
from recruiting.published.rows import SEPARATOR, Made, Shown, label, make

VALUES = ("value", "denied")


def refs_in(text: str) -> list[str]:
    """The references that a claim gives as its value."""
    return [ref.strip() for ref in text.split(SEPARATOR) if ref.strip()]


class ClaimedRows:
    """The rows that claims give as their value: by table and reference their keys."""

    def __init__(self, desk: DeskRows, subjects: dict[int, Any], claims: Iterable[Claim]) -> None:
        self.desk = desk
        self.keys: dict[tuple[str, str], int] = {}
        wanted: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            table = aspects.related_table(subjects[claim.pk].table, claim.aspect)
            if table:
                for name in VALUES:
                    wanted[table].update(refs_in(getattr(claim, name)))
        for table, refs in wanted.items():
            found = model_of(table)._base_manager.filter(ref__in=refs)
            desk.add(table, found)
            self.keys |= {(table, row.ref): row.pk for row in desk.rows[table].values() if row.ref in refs}
            desk.look_up_public(table, (key for (of, _ref), key in self.keys.items() if of == table))
        desk.load("person", (row.person_id for row in desk.rows["candidate"].values()))


def clean_headlines(made: Made, claimed: ClaimedRows, shown: Shown) -> None:
    """Leave rows that the public does not see out of what the headlines of a row say of its references."""
    headlines = made.columns.get("headlines")
    if not headlines:
        return
    by_listed = shown.is_listed(made.table, made.record.pk)

    def public(table: str, text: str) -> str:
        keys = {ref: claimed.keys.get((table, ref)) for ref in refs_in(text)}
        return SEPARATOR.join(
            ref for ref, key in keys.items() if key and shown.may_name(table, key, by_listed)
        )

    cleaned = {}
    for column, described in headlines.items():
        table = aspects.related_table(made.table, column)
        cleaned[column] = _cleaned(described, table, public) if table else described
    made.columns["headlines"] = cleaned


def _cleaned(described, table, public):
    cleaned = dict(described)
    if "values" in described:
        cleaned["values"] = [text for each in described["values"] if (text := public(table, each))]
    for name in ("others", "set_aside"):
        if name in described:
            others = ({**one, "value": public(table, one["value"])} for one in described[name])
            cleaned[name] = [one for one in others if one["value"]]
    return cleaned


def make_claims(
    claims: list[Claim],
    subject: Any,
    root: tuple[str, int],
    desk: DeskRows,
    shown: Shown,
    claimed: ClaimedRows,
) -> list[Made]:
    """The rows of the published claims on one row."""
    origin = origins(claims)
    return [
        _claim(claim, subject, root, desk, shown, claimed, origin[claim.pk])
        for claim in claims
        if shown.is_there("claim", claim.pk)
    ]


def _claim(claim, subject, root, desk, shown, claimed, origin):
    made = make(claim, root, desk, shown)
    source = claim.source
    made.columns |= {
        "about_table": subject.table,
        "about_ref": subject.ref,
        "is_counted": claim.counts,
        "is_satire": claim.is_satire,
        "informant": titles.informant(claim),
        "source_publisher": source.publisher,
        "source_title": source.title or source.description,
        "source_url": source.url,
        "source_worth": source.worth,
        "source_reading": source.reading,
        "source_based_on_how": source.based_on_how,
        "source_published_edtf": source.published_edtf,
        "source_published_earliest": source.published_earliest,
        "source_published_latest": source.published_latest,
        "first_told_by": origin.ref,
        **_compared(claim, subject, desk),
    }
    made.names["first_told_by"] = [("source", origin.ref, str(origin))]
    _name_values(made, claim, subject, desk, shown, claimed)
    return made


def _compared(claim, subject, desk):
    to_value = _comparison(claim, subject, desk, "value")
    to_denied = _comparison(claim, subject, desk, "denied")
    return {
        "comparison": str(to_value.relation),
        "comparison_why": str(to_value.why),
        "denied_comparison": str(to_denied.relation),
        "supports": to_value.supports,
    }


def _comparison(claim, subject, desk: DeskRows, name: str) -> Comparison:
    text = getattr(claim, name)
    table = aspects.related_table(subject.table, claim.aspect)
    if not text or not table:
        return (compare_claim if name == "value" else compare_denied)(subject, claim)
    field = subject._meta.get_field(claim.aspect)
    rows = desk.rows[table]
    line = frozenset(rows[key].ref for key in desk.leads_to(subject, field) if key in rows)
    return compare(line, frozenset(refs_in(text))) if text else UNSTATED


def _name_values(made, claim, subject, desk, shown, claimed):
    """Name what the claim gives as its value, without what the public does not see."""
    table = aspects.related_table(subject.table, claim.aspect)
    if not table:
        return
    for name in VALUES:
        text = getattr(claim, name)
        refs = refs_in(text)
        keys = {ref: claimed.keys.get((table, ref)) for ref in refs}
        made.rests_on |= {(table, key) for key in keys.values() if key}
        public = [
            ref
            for ref, key in keys.items()
            if key and shown.may_name(table, key, shown.is_listed("claim", claim.pk))
        ]
        if len(public) < len(refs):
            made.columns[name] = SEPARATOR.join(public)
        if public:
            made.names[name] = [(table, ref, label(desk, table, keys[ref])) for ref in public]
