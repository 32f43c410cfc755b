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
from recruiting.pages.public_names import Named, public_by_ref, public_names
from recruiting.published.claims import refs_in

SIZE = 50
CLAIMED = ("value", "denied")
ON_A_PAGE = 20
"""How many a record's page tells."""


@dataclass(frozen=True)
class Corrected:
    """A correction as readers see it: of what, on which page, and what changed in words."""

    correction: Correction
    label: str
    named: Named | None
    page: Named | None
    differences: list[Change]


def page(request):
    """All corrections of what is public, the newest first."""
    rows = Correction.objects.public()
    if after := _after(request.GET):
        rows = rows.filter(pk__lt=after)
    found = list(rows.order_by("-pk")[: SIZE + 1])
    context = {"told": told(found[:SIZE]), "after": found[SIZE - 1].pk if len(found) > SIZE else None}
    return render(request, "corrections/list.html", context)


def _after(query):
    for name in query:
        if name != "after":
            raise BadRequest(_("There is no parameter “%(name)s” here.") % {"name": name[:40]})
    given = query.getlist("after")
    if len(given) > 1 or not all(text.isascii() and text.isdecimal() and len(text) < 18 for text in given):
        raise BadRequest(_("The parameter “%(name)s” is no place in this list.") % {"name": "after"})
    return int(given[0]) if given else 0


def on_page_of(record) -> list[Corrected]:
    """The last corrections of a record, its parts and claims."""
    return told(Correction.objects.on_page_of(record).order_by("-pk")[:ON_A_PAGE])


def told(corrections: Iterable[Correction]) -> list[Corrected]:
    """Corrections in words. What is not public today is not named, nor a change told that only names it."""
    rows = list(corrections)
    wanted = {(row.table, row.row) for row in rows} | {(row.page_table, row.page_row) for row in rows}
    for row in rows:
        wanted |= differences.rows_named(row.table, _told_of(row))
    hidden = _hidden(rows)
    names = public_names(wanted)
    related = {key: named.name for key, named in names.items()}
    found = []
    for row in rows:
        named = names.get((row.table, row.row))
        told_of = [_without(hidden.get(row.pk), change) for change in _told_of(row)]
        words = differences.in_words(row.table, told_of, related) if named else []
        words = [change for change in words if change.old != change.new]
        if words or row.kind != CorrectionKind.CHANGED:
            label = str(differences.model_of(row.table)._meta.verbose_name)
            found.append(Corrected(row, label, named, names.get((row.page_table, row.page_row)), words))
    return found


def _hidden(rows) -> dict[int, set[str]]:
    """By correction of a claim, the references that it gave as its value and that the public does not see."""
    corrected = [row for row in rows if row.table == "claim"]
    aspect = dict(Claim.objects.filter(pk__in=[row.row for row in corrected]).values_list("pk", "aspect"))
    given = {row.pk: set(_claimed(row, aspect.get(row.row, ""))) for row in corrected}
    told = {pair for pairs in given.values() for pair in pairs}
    if not told:
        return {}
    tables, refs = zip(*told, strict=True)
    issued = Address.objects.filter(table__in=set(tables), ref__in=set(refs)).values_list("table", "ref")
    hidden = told & set(issued) - public_by_ref(told).keys()
    return {pk: {ref for _table, ref in pairs & hidden} for pk, pairs in given.items()}


def _claimed(row, aspect):
    """What the correction of a claim tells as its value, each as a reference with each table it may be of."""
    told = _told_of(row)
    named = {aspect, *(name for column, *both in told if column == "aspect" for name in both)}
    tables = {aspects.related_table(table, name) for table in SUBJECTS for name in named} - {""}
    texts = [text or "" for column, *both in told if column in CLAIMED for text in both]
    return ((table, ref) for table in tables for text in texts for ref in refs_in(text))


def _without(hidden, change):
    column, *both = change
    if column not in CLAIMED or not hidden:
        return change
    return column, *(";".join(ref for ref in refs_in(text or "") if ref not in hidden) for text in both)


def _told_of(row):
    return [change for change in row.changes if change[0] not in WITHDRAWN]
