"""What the form asks while somebody types: how a name goes on, and how a value is read."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from recruiting.admin.report.completions import LISTS, completions
from recruiting.admin.report.head import ApproachPart, SourcePart
from recruiting.admin.report.parts import LONGEST, Part
from recruiting.admin.report.sections import SECTIONS
from recruiting.admin.report.views import desk_only


@desk_only
@require_GET
def names(request, name):
    """What the name that is being typed may become, for the list that its control completes from."""
    if name not in LISTS:
        raise Http404
    text = next(iter(request.GET.values()), "")[:LONGEST]
    return render(request, "admin/report/_names.html", {"completions": completions(name, text)})


@desk_only
@require_GET
def read(request, table, column):
    """How the value typed in a control is read, in words, or why it can't be."""
    part = PART_BY_TABLE.get(table)
    prefix = next((name[: -len(column) - 1] for name in request.GET if name.endswith(f"-{column}")), None)
    if part is None or prefix is None or column not in (*part.usual, *part.rare):
        raise Http404
    form = part(request.GET, prefix=prefix)
    form.is_valid()
    return render(request, "admin/report/_read.html", {"cell": next(form.cells([column]))})


PARTS: tuple[type[Part], ...] = (SourcePart, ApproachPart, *SECTIONS.values())
PART_BY_TABLE = {part.model._meta.model_name: part for part in PARTS}
