"""Finding the published record of an address: itself, where it moved to, or a 404."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from recruiting.models import Address
from recruiting.published.models import TABLES


class Moved(Exception):
    """The record of this reference has another address now."""

    def __init__(self, ref: str) -> None:
        self.ref = ref
        super().__init__(ref)


def find(model: Any, ref: str) -> Any:
    """The published row with that reference. Raises Moved or Http404."""
    return find_with(model, ref, Q())[0]


def find_with(model: Any, ref: str, others: Q) -> tuple[Any, list[Any]]:
    """The published row with that reference, and in the same query those that meet the condition.

    A reference leads on only if it was public itself, so that no former reference of a draft tells its name.
    Raises Moved or Http404.
    """
    rows = list(model.objects.current().filter(Q(ref=ref) | others if others else Q(ref=ref)).order_by("key"))
    row = next((row for row in rows if row.ref == ref), None)
    if row is not None:
        return row, [each for each in rows if each is not row]
    former = model.objects.filter(ref=ref).order_by("-since").first()
    if former is not None and (new := _moved_to(model, former)):
        raise Moved(new)
    raise Http404(_("There is no public record “%(ref)s” here.") % {"ref": ref})


def _moved_to(model, former) -> str:
    """The reference of the row that ``former`` is called by now, or that it was merged into."""
    renamed = model.objects.current().filter(key=former.key).values_list("ref", flat=True).first()
    if renamed:
        return renamed
    merged = (
        Address.objects.filter(table=model.table(), ref=former.ref).select_related("redirects_to").first()
    )
    target = merged.redirects_to.ref if merged and merged.redirects_to else ""
    return target if target and TABLES[model.table()].objects.current().filter(ref=target).exists() else ""


View = Callable[[HttpRequest, str], HttpResponse]


def follows_moves(route: str) -> Callable[[View], View]:
    """A view of one record redirects to where its record moved; ``route`` names the view."""

    def decorate(view: View) -> View:
        @wraps(view)
        def moved_or_not(request: HttpRequest, ref: str) -> HttpResponse:
            try:
                return view(request, ref)
            except Moved as moved:
                return redirect(route, moved.ref, permanent=True)

        return moved_or_not

    return decorate
