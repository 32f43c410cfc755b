"""What was corrected, the newest first: on a page of all, and on each record's own."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import BadRequest
from django.shortcuts import render
from django.utils.translation import gettext as _

from recruiting.history import differences
from recruiting.history.corrections import WITHDRAWN
from recruiting.history.differences import Change
from recruiting.models import Address, Claim, Correction, aspects
from recruiting.models.claim_codes import SUBJECTS
from recruiting.models.correction import CorrectionKind
from recruiting.pages.public_names import PublicRow, public_by_ref, public_names
from recruiting.published.claims import refs_in

SIZE = 50
CLAIMED = ("value", "denied")
ON_A_PAGE = 20
"""How many a record's page tells."""


@dataclass(frozen=True)
class CorrectionInWords:
    """A correction as readers see it: of what, on which page, and what changed in words."""

    correction: Correction
    label: str
    subject: PublicRow | None
    page: PublicRow | None
    differences: list[Change]


def page(request):
    """All corrections of what is public, the newest first."""
    rows = Correction.objects.public()
    if after := _after(request.GET):
        rows = rows.filter(pk__lt=after)
    batch = list(rows.order_by("-pk")[: SIZE + 1])
    context = {
        "corrections": corrections_in_words(batch[:SIZE]),
        "after": batch[SIZE - 1].pk if len(batch) > SIZE else None,
    }
    return render(request, "corrections/list.html", context)


def _after(query):
    for name in query:
        if name != "after":
            raise BadRequest(_("There is no parameter “%(name)s” here.") % {"name": name[:40]})
    values = query.getlist("after")
    if len(values) > 1 or not all(text.isascii() and text.isdecimal() and len(text) < 18 for text in values):
        raise BadRequest(_("The parameter “%(name)s” is no place in this list.") % {"name": "after"})
    return int(values[0]) if values else 0


def on_page_of(record) -> list[CorrectionInWords]:
    """The last corrections of a record, its parts and claims."""
    return corrections_in_words(Correction.objects.on_page_of(record).order_by("-pk")[:ON_A_PAGE])


def corrections_in_words(corrections: Iterable[Correction]) -> list[CorrectionInWords]:
    """Corrections in words. What is not public today is not named, nor a change told that only names it."""
    rows = list(corrections)
    wanted = {(row.table, row.row) for row in rows} | {(row.page_table, row.page_row) for row in rows}
    for row in rows:
        wanted |= differences.rows_named(row.table, _told_of(row))
    hidden = _hidden(rows)
    names = public_names(wanted)
    related = {key: subject.name for key, subject in names.items()}
    readable = []
    for row in rows:
        subject = names.get((row.table, row.row))
        told_of = [_without(hidden.get(row.pk), change) for change in _told_of(row)]
        words = differences.in_words(row.table, told_of, related) if subject else []
        words = [change for change in words if change.old != change.new]
        if words or row.kind != CorrectionKind.CHANGED:
            label = str(differences.model_of(row.table)._meta.verbose_name)
            readable.append(
                CorrectionInWords(row, label, subject, names.get((row.page_table, row.page_row)), words)
            )
    return readable


def _hidden(rows) -> dict[int, set[str]]:
    """By correction of a claim, the references that it gave as its value and that the public does not see."""
    corrected = [row for row in rows if row.table == "claim"]
    aspect = dict(Claim.objects.filter(pk__in=[row.row for row in corrected]).values_list("pk", "aspect"))
    by_correction = {row.pk: set(_claimed(row, aspect.get(row.row, ""))) for row in corrected}
    mentions = {pair for pairs in by_correction.values() for pair in pairs}
    if not mentions:
        return {}
    tables, refs = zip(*mentions, strict=True)
    issued = Address.objects.filter(table__in=set(tables), ref__in=set(refs)).values_list("table", "ref")
    hidden = mentions & set(issued) - public_by_ref(mentions).keys()
    return {pk: {ref for _table, ref in pairs & hidden} for pk, pairs in by_correction.items()}


def _claimed(row, aspect):
    """What the correction of a claim tells as its value, each as a reference with each table it may be of."""
    changes = _told_of(row)
    aspect_names = {aspect, *(name for column, *both in changes if column == "aspect" for name in both)}
    tables = {aspects.related_table(table, name) for table in SUBJECTS for name in aspect_names} - {""}
    texts = [text or "" for column, *both in changes if column in CLAIMED for text in both]
    return ((table, ref) for table in tables for text in texts for ref in refs_in(text))


def _without(hidden, change):
    column, *both = change
    if column not in CLAIMED or not hidden:
        return change
    return column, *(";".join(ref for ref in refs_in(text or "") if ref not in hidden) for text in both)


def _told_of(row):
    return [change for change in row.changes if change[0] not in WITHDRAWN]
