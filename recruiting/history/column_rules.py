"""Rules on names of columns: the aspects of claims, and the settled columns of rows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial, reduce
from operator import or_

from django.core.exceptions import ValidationError
from django.db.models import Case, Q, TextField, Value, When
from django.utils.translation import gettext as _

from recruiting.history.rule_scope import RulePart, Scope, Violation
from recruiting.models import aspects
from recruiting.models.bulk import chunks
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUBJECTS, Stance
from recruiting.models.standing import State
from recruiting.models.tables import all_rows
from recruiting.values.semicolons import split_items

MAX_REFERENCES = 50
"""The most references in one query."""

_References = dict[str, dict[str, list[tuple[int, str]]]]
"""By table and reference: the claims that name a row, with the column."""


def claim_columns(scope: Scope) -> Iterator[RulePart]:
    """Claims with an unknown aspect, an unreadable value, or references to missing rows."""
    if scope.includes("claim"):
        subjects = [When(**{f"about_{table}__isnull": False}, then=Value(table)) for table in SUBJECTS]
        rows = Claim.objects.filter(scope.where(claim="pk")).exclude(aspect="")
        rows = rows.annotate(of_table=Case(*subjects, default=Value(""), output_field=TextField()))
        columns = ("pk", "state", "stance", "aspect", "value", "denied", "of_table")
        yield RulePart(rows.values_list(*columns), _judge_claims)


def _judge_claims(rows: Sequence[tuple]) -> Iterator[Violation]:
    references: _References = {}
    for pk, state, stance, aspect, value, denied, table in rows:
        if aspect not in aspects.aspects_of(table):
            names = ", ".join(aspects.aspects_of(table))
            message = _("“%(aspect)s” is no aspect of it. Known: %(known)s.")
            yield Violation("claim", pk, "aspect", message % {"aspect": aspect, "known": names})
            continue
        needs_value = state == State.PUBLISHED and stance in (Stance.REPORTS, Stance.ALLEGES)
        if needs_value and not value and aspects.has_typed_value(table, aspect):
            message = _("Type the value that the source gives, e.g. “undisclosed”.")
            yield Violation("claim", pk, "value", message)
        yield from _unreadable(pk, table, aspect, {"value": value, "denied": denied}, references)
    yield from _unknown_references(references)


def _unreadable(
    pk: int, table: str, aspect: str, texts: Mapping[str, str], references: _References
) -> Iterator[Violation]:
    """Violations by unreadable values of one claim; its references are added to ``references``."""
    for column, text in texts.items():
        try:
            read = aspects.read(table, aspect, text) if text else None
        except ValidationError as unreadable:
            yield Violation("claim", pk, column, " ".join(unreadable.messages))
            continue
        for ref in read if isinstance(read, frozenset) else ():
            of_table = references.setdefault(aspects.related_table(table, aspect), {})
            of_table.setdefault(ref, []).append((pk, column))


def _unknown_references(references: _References) -> Iterator[Violation]:
    for table, claimed in references.items():
        existing = set(all_rows(table).filter(ref__in=claimed).values_list("ref", flat=True))
        for ref in claimed.keys() - existing:
            for pk, column in claimed[ref]:
                message = _("There is no %(table)s “%(ref)s”.") % {"table": table, "ref": ref}
                yield Violation("claim", pk, column, message)


def claims_naming(refs: Collection[str]) -> Iterator[int]:
    """The keys of the claims whose values contain one of these references."""
    for some in chunks(refs, MAX_REFERENCES):
        says = (Q(value__contains=ref) | Q(denied__contains=ref) for ref in some)
        rows = Claim.objects.filter(reduce(or_, says)).exclude(aspect="")
        for pk, value, denied in rows.values_list("pk", "value", "denied"):
            if not {*split_items(value), *split_items(denied)}.isdisjoint(some):
                yield pk


def settled_columns(scope: Scope) -> Iterator[RulePart]:
    """Rows with a settled column that is no headline."""
    for table in aspects.HEADLINED:
        if scope.includes(table):
            rows = all_rows(table).filter(scope.where(**{table: "pk"})).exclude(settled="")
            yield RulePart(rows.values_list("pk", "settled"), partial(_judge_settled, table))


def _judge_settled(table: str, rows: Sequence[tuple]) -> Iterator[Violation]:
    columns = aspects.headline_columns(table)
    for pk, names in rows:
        for name in sorted(set(split_items(names)) - set(columns)):
            message = _("“%(name)s” is no column that follows the claims. Known: %(known)s.")
            words = {"name": name, "known": ", ".join(columns)}
            yield Violation(table, pk, "settled", message % words)
