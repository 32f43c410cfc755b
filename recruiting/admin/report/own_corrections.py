"""Asks whether an outlet that gives another figure, date or relation than before corrects itself."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import reduce
from itertools import chain
from operator import or_
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from recruiting.evidence.comparison import bears_out, is_narrower
from recruiting.evidence.provenance import NOT_FIRST_HAND
from recruiting.models import Claim, Source, aspects
from recruiting.models.claim_codes import SUPPORTING, Stance
from recruiting.models.keys import RowKey
from recruiting.models.source import BasedOnHow
from recruiting.values.folding import folded_words
from recruiting.values.semicolons import split_items
from recruiting.values.word_lists import word_list

CORRECTS, BOTH = "corrects", "both"
"""The answers: the earlier value was wrong, or the outlet means both."""


def ask_about_corrections(recorder) -> None:
    """Ask of each value that differs from an earlier one of the same outlet whether that one was wrong."""
    new_claims = [
        claim for claim in recorder.claims if _is_own_statement(claim, recorder.resolver.new_records)
    ]
    if not new_claims or recorder.source.based_on_how == BasedOnHow.NEW_VERSION:
        return
    earlier = _claims_of_outlet(recorder.source, new_claims)
    swaps = _Swaps(new_claims, chain.from_iterable(earlier.values()))
    for claim in new_claims:
        for other in earlier.get((claim.subject_key, claim.aspect), ()):
            is_other = _differs(claim, other) or swaps.has(claim, other)
            if is_other and _is_correction(recorder, claim, other):
                claim.stance = Stance.DISPUTES


def _is_own_statement(claim: Claim, new_records) -> bool:
    is_guess = claim.how_known in NOT_FIRST_HAND  # Who reckons anew takes back nothing.
    in_others_name = is_guess or claim.has_informant or claim.speaks_for_id or claim.via_id
    is_figure = aspects.has_typed_value(claim.subject_table, claim.aspect) or bool(_related(claim))
    is_of_known_row = is_figure and bool(claim.value) and claim.subject not in new_records
    return claim.stance == Stance.REPORTS and is_of_known_row and not in_others_name


def _related(claim: Claim) -> Any:
    """The related model of a claim on a many-to-many column; None for any other column."""
    field = aspects.columns_of(claim.subject_table).get(claim.aspect)
    return field.related_model if field is not None and field.many_to_many else None


def _claims_of_outlet(source: Source, claims: Collection[Claim]) -> dict[tuple, list[Claim]]:
    """The claims of the outlet's other reports, no later ones, on the same rows: by row and aspect."""
    about = [Q(**{f"about_{table}": key}) for table, key in {claim.subject_key for claim in claims}]
    publisher = folded_words(source.publisher)
    by_aspect: dict[tuple, list[Claim]] = {}
    for claim in Claim.objects.standing().filter(reduce(or_, about), via=None).select_related("source"):
        is_outlets = publisher and folded_words(claim.source.publisher) == publisher
        if is_outlets and claim.stance in SUPPORTING and not _is_later(claim.source, source):
            by_aspect.setdefault((claim.subject_key, claim.aspect), []).append(claim)
    return by_aspect


def _is_later(other: Source, source: Source) -> bool:
    days = other.published.earliest, source.published.earliest
    return other.pk == source.pk or (all(days) and days[0] > days[1])


def _differs(claim: Claim, other: Claim) -> bool:
    """Whether neither value says the other or is within it; of names, whether an earlier one is missing."""
    if model := _related(claim):
        return _omits_names(claim, other, model)
    try:
        new, old = (aspects.read(claim.subject_table, claim.aspect, each.value) for each in (claim, other))
    except ValidationError:
        return False
    pairs = ((new, old), (old, new))
    return not any(bears_out(*pair) or is_narrower(*pair) for pair in pairs)


class _Swaps:
    """The values that a report swaps between two rows: each gets what its outlet gave the other before."""

    def __init__(self, now: Iterable[Claim], before: Iterable[Claim]) -> None:
        self.now, self.before = _rows_by_value(now), _rows_by_value(before)

    def has(self, claim: Claim, other: Claim) -> bool:
        """Whether the value that ``claim`` gives a row belonged to a second row, now with ``other``'s."""
        column = claim.subject_table, claim.aspect
        rows = self.now[*column, other.value] & self.before[*column, claim.value]
        return claim.value != other.value and bool(rows - {claim.subject_key})


def _rows_by_value(claims: Iterable[Claim]) -> dict[tuple[str, str, str], set[RowKey]]:
    """The rows of which each value is said, by table, column and value."""
    rows: dict[tuple[str, str, str], set[RowKey]] = defaultdict(set)
    for claim in claims:
        rows[claim.subject_table, claim.aspect, claim.value].add(claim.subject_key)
    return rows


def _omits_names(claim: Claim, other: Claim, model: Any) -> bool:
    """Whether a claim leaves out a name that the other gives.

    A report on a whole story names only the people it is about: there all earlier names must be missing, and
    one of them must be a real name.
    """
    new, old = ({*split_items(each.value)} for each in (claim, other))
    if claim.about_approach_id:
        return new.isdisjoint(old) and model.objects.filter(ref__in=old).exclude(name="").exists()
    return bool(old - new)


def _is_correction(recorder, claim: Claim, other: Claim) -> bool:
    """Whether the editor says that the earlier value was wrong; asks if nobody has said."""
    new, old = (_value_text(recorder, each) for each in (claim, other))
    text = _("%(row)s: %(publisher)s gave %(old)s before. Does %(new)s correct it?") % {
        "row": _label(recorder, claim),
        "publisher": other.source.publisher,
        "old": old,
        "new": new,
    }
    options = [
        (CORRECTS, _("Yes: it takes back %(old)s") % {"old": old}),
        (BOTH, _("No: it stands beside %(old)s") % {"old": old}),
    ]
    name = f"is-correction-{claim.subject_table}-{claim.subject.pk}-{claim.aspect}-{other.pk}"
    return recorder.page.ask(name, text, options) == CORRECTS


def _value_text(recorder, claim: Claim) -> str:
    """The value of a claim as an editor reads it; rows that it names may be new and not yet written."""
    if model := _related(claim):
        refs = split_items(claim.value)
        new_records = {
            row for row in recorder.resolver.new_records if isinstance(row, model) and row.ref in refs
        }
        return word_list(sorted(map(str, {*model.objects.filter(ref__in=refs), *new_records})), _("and"))
    return aspects.show(claim.subject_table, claim.aspect, claim.value)


def _label(recorder, claim: Claim) -> str:
    if claim.about_approach_id:
        return _("The story")
    labels = (
        label for label, record in recorder.resolver.records_by_label.items() if record == claim.subject
    )
    return next(labels, str(claim.subject))
