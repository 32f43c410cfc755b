"""What was corrected, the newest first: on a page of all, and on each record's own."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import BadRequest
from django.shortcuts import render
from django.utils.translation import gettext as _

from recruiting import changes
from recruiting.changes import Change
from recruiting.corrections import WITHDRAWN
from recruiting.models import Correction
from recruiting.models.correction import CorrectionKind
from recruiting.public_names import Named, public_names

SIZE = 50
ON_A_PAGE = 20
"""How many a record's page tells."""


@dataclass(frozen=True)
class Told:
    """A correction as readers see it: of what, on which page, and what changed in words."""

    correction: Correction
    label: str
    named: Named | None
    page: Named | None
    changes: list[Change]


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


def on_page_of(record) -> list[Told]:
    """The last corrections of a record, its parts and claims."""
    return told(Correction.objects.on_page_of(record).order_by("-pk")[:ON_A_PAGE])


def told(corrections: Iterable[Correction]) -> list[Told]:
    """Corrections in words. What is not public today is not named, nor a change told that only names it."""
    rows = list(corrections)
    wanted = {(row.table, row.row) for row in rows} | {(row.page_table, row.page_row) for row in rows}
    for row in rows:
        wanted |= changes.rows_named(row.table, _told_of(row))
    names = public_names(wanted)
    related = {key: named.name for key, named in names.items()}
    found = []
    for row in rows:
        named = names.get((row.table, row.row))
        words = changes.in_words(row.table, _told_of(row), related) if named else []
        words = [change for change in words if change.old != change.new]
        if words or row.kind != CorrectionKind.CHANGED:
            label = str(changes.model_of(row.table)._meta.verbose_name)
            found.append(Told(row, label, named, names.get((row.page_table, row.page_row)), words))
    return found


def _told_of(row):
    return [change for change in row.changes if change[0] not in WITHDRAWN]
