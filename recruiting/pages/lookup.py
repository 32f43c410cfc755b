"""Finding the record of an address: itself, where it moved to, or a 404."""

from functools import wraps

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from recruiting.models import Edition
from recruiting.models.address import present_refs


class Moved(Exception):
    """The record of this reference has another address now."""

    def __init__(self, ref: str):
        self.ref = ref
        super().__init__(ref)


def find(rows, ref: str):
    """The row with that reference, and beside it the date of the data. Raises Moved or Http404.

    What leads to a row that is not among ``rows`` is a 404: its present reference may be made of its name.
    """
    record = rows.filter(ref=ref).annotate(data_as_of=Edition.date_beside()).first()
    if record is not None:
        return record
    table = rows.model._meta.concrete_model._meta.model_name
    present = present_refs(table, [ref]).get(ref)
    if present is not None and rows.filter(ref=present).exists():
        raise Moved(present)
    raise Http404(_("There is no public record “%(ref)s” here.") % {"ref": ref})


def follows_moves(route: str):
    """A view of one record redirects to where its record moved; ``route`` names the view."""

    def decorate(view):
        @wraps(view)
        def moved_or_not(request, ref):
            try:
                return view(request, ref)
            except Moved as moved:
                return redirect(route, moved.ref, permanent=True)

        return moved_or_not

    return decorate
