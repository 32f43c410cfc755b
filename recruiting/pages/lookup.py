"""Looks up the published record of an address: the record, a redirect, or a 404."""

from collections.abc import Callable, Iterable
from functools import cache, cached_property, wraps
from itertools import chain
from typing import Any

from django.db.models import Q, QuerySet, Subquery, Value
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from recruiting.published.addresses import current_refs
from recruiting.published.codes import State
from recruiting.published.edition_params import BEFORE_ALL, requested_number
from recruiting.published.models import TABLES, Edition, RowQuerySet
from recruiting.published.shapes import Shape, Slot, Slots

Page = tuple[str, str]
"""A record by its table and its reference."""

STATED = ("approach", "offer", "employment", "circumstance", "claim")
"""The tables whose rows can be retracted by themselves."""


class Moved(Exception):
    """The record has another reference now."""

    def __init__(self, ref: str) -> None:
        self.ref = ref
        super().__init__(ref)


class Gone(Http404):
    """The record is no longer public; ``last`` is the last edition that had it."""

    def __init__(self, reason: str, last: Edition) -> None:
        self.last = last
        super().__init__(reason)


def before_first_edition(edition: int) -> str:
    """That nothing is kept of a day before the first edition; empty of any other, and where there is none."""
    first = Edition.objects.order_by("number").first() if edition == BEFORE_ALL else None
    if first is None:
        return ""
    day = date_format(first.date, "j F Y")
    return _("The first edition is of %(day)s; nothing is kept of a day before it.") % {"day": day}


def no_record(ref: str, edition: int | None = None) -> str:
    """The message that there is no record with that reference, now or in a former edition."""
    if edition is None:
        return _("There is no public record “%(ref)s” here.") % {"ref": ref}
    if before := before_first_edition(edition):
        return before
    return _("There was no public record “%(ref)s” here in that edition.") % {"ref": ref}


class Tables:
    """The published tables in the edition that an address asks for; today's if it asks for none."""

    def __init__(self, request: HttpRequest) -> None:
        self.edition = requested_number(request.GET)
        self.request = request

    @cached_property
    def now(self) -> Edition:
        """The last edition."""
        read: Edition | None = getattr(self.request, "public_edition", None)
        return read or Edition.current() or Edition(number=BEFORE_ALL)

    def __call__(self, model: Any) -> RowQuerySet:
        """The rows of a table."""
        return model.objects.at(self.edition)

    def rows(self, shape: Shape, **values: Any) -> list[Any]:
        """The rows that a query finds."""
        return shape.rows(self.edition, **values)

    def find(self, model: Any, ref: str) -> Any:
        """The row with that reference. Raises Moved, Gone or another Http404."""
        return self.find_with(model, ref)[0]

    def find_with(self, model: Any, ref: str, *columns: str) -> tuple[Any, list[Any]]:
        """The row with that reference, and in the same query those that name it in one of ``columns``.

        Raises Moved, Gone or another Http404.
        """
        rows = self.rows(_with_that(model, ("ref", *columns)), ref=ref)
        row = next((row for row in rows if row.ref == ref), None)
        if row is not None:
            return row, [each for each in rows if each is not row]
        present = current_refs(model._meta.model_name, [ref]).get(ref)
        # What leads to a row that is not public is a 404: its reference may be made of its name.
        if present is not None and self(model).filter(ref=present).exists():
            raise Moved(present)
        reason = no_record(ref, self.edition)
        last = self._last_edition_with(model, ref)
        raise Gone(reason, last) if last else Http404(reason)

    def named(self, model: Any, ref: str) -> Any:
        """The row that another one names by that reference; None where it names none that is public."""
        return next(iter(self.rows(_with_that(model, ("ref",)), ref=ref)), None) if ref else None

    def _last_edition_with(self, model: Any, ref: str) -> Edition | None:
        """The last edition in which that reference was public, where the address asks for today's."""
        if self.edition is not None:
            return None
        ends = model.objects.filter(ref=ref, until__isnull=False).order_by("-until").values("until")[:1]
        return Edition.objects.filter(number__lt=Subquery(ends)).order_by("-number").first()

    def pages_of(self, claims: Iterable[Any]) -> dict[Page, tuple[str, str]]:
        """What the records on whose pages claims stand are called, and their addresses, in one query."""
        refs: dict[str, set[str]] = {}
        for claim in claims:
            refs.setdefault(claim.page_table, set()).add(claim.page_ref)
        refs = {table: some for table, some in sorted(refs.items()) if table in TABLES}
        rows = self.rows(_titles(tuple(refs), get_language()), **refs) if refs else []
        return {(table, ref): (title, address) for table, ref, title, address in rows}

    def parts_of(self, claims: Iterable[Any]) -> dict[Page, Any]:
        """The rows that claims are about which are parts of the records on whose pages they stand."""
        refs: dict[str, set[str]] = {}
        for claim in claims:
            if claim.about_table != claim.page_table:
                refs.setdefault(claim.about_table, set()).add(claim.about_ref)
        parts = (part for table, some in refs.items() for part in self.rows(_with_refs(table), refs=some))
        return {(part.table, part.ref): part for part in parts}

    def retractions(self, claims: Iterable[Any]) -> dict[str, str]:
        """Of those claims that were retracted, or are about what was: by reference why.

        What has no state of its own, such as an event, is retracted with its story.
        """
        # What is in lists stands, and so does what is said of it.
        holders_by_ref = {claim.ref: _holders(claim) for claim in claims if not claim.is_listed}
        refs: dict[str, set[str]] = {}
        for table, ref in chain.from_iterable(holders_by_ref.values()):
            if table in STATED and ref:
                refs.setdefault(table, set()).add(ref)
        reasons: dict[Page, str] = {}
        for table, some in refs.items():
            rows = self(TABLES[table]).filter(ref__in=some, state=State.RETRACTED)
            reasons |= {(table, ref): why for ref, why in rows.values_list("ref", "retraction")}
        reason_by_ref = {
            ref: next((reasons[one] for one in holders if one in reasons), "")
            for ref, holders in holders_by_ref.items()
        }
        return {ref: why for ref, why in reason_by_ref.items() if why}


def _holders(claim: Any) -> list[Page]:
    """The claim, the row that it is about, the record on whose page that stands, and its story."""
    return [
        ("claim", claim.ref),
        (claim.about_table, claim.about_ref),
        (claim.page_table, claim.page_ref),
        ("approach", claim.story),
    ]


@cache
def _with_that(model: Any, columns: tuple[str, ...]) -> Shape:
    """The rows that have the reference in any of ``columns``."""
    condition = Q(*((column, Slot("ref")) for column in columns), _connector=Q.OR)
    return Shape(lambda at: at(model).filter(condition).order_by("key"))


@cache
def _with_refs(table: str) -> Shape:
    """The rows of a table that have one of the ``refs``."""
    return Shape(lambda at: at(TABLES[table]).filter(ref__in=Slots("refs")))


@cache
def _titles(tables: tuple[str, ...], language: str) -> Shape:
    """Table, reference, title and address of rows of some tables, whose references are given by its name."""

    def build(at: Callable) -> QuerySet:
        queries = [
            at(TABLES[table])
            .filter(ref__in=Slots(table))
            .order_by()
            .values_list(Value(table), "ref", f"title_{language}", "address")
            for table in tables
        ]
        return queries[0].union(*queries[1:], all=True)

    return Shape(build)


View = Callable[[HttpRequest, str], HttpResponseBase]


def follows_moves(route: str) -> Callable[[View], View]:
    """A view of one record redirects to where its record moved; ``route`` names the view.

    Of a record that is public no more it says so, and leads to its page as it last stood.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def moved_or_not(request: HttpRequest, ref: str) -> HttpResponseBase:
            try:
                return view(request, ref)
            except Moved as moved:
                return redirect(route, moved.ref, permanent=True)
            except Gone as gone:
                return render(request, "gone.html", {"last": gone.last}, status=410)

        return moved_or_not

    return decorate
