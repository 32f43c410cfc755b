"""The base of the lists' parameters: how they are read and filter rows; a 400 names the wrong parameter."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, TypeVar

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.lists.facets import Facet, Flags
from recruiting.lists.fields import Codes, DayFilter, Refs, WordsFilter
from recruiting.lists.links import links_to, words_containing
from recruiting.published.codes import Challenge, Reached, Support
from recruiting.published.edition_params import EDITIONS
from recruiting.security.refusals import UnknownParameter, WrongParameter
from recruiting.values import Edtf, Status
from recruiting.values.folding import Spellings

SIZES = ("20", "50", "100", "200")
PAGE_SIZE = "50"
PLACES = ("after", "before")
PAGING = ("sort", "size", *PLACES, *EDITIONS)

OUTCOMES = [(code.value, code.label) for code in Reached if code != Reached.NONE]
STANDINGS = Support.choices
CHALLENGES = Challenge.choices
MOST_VALUES = 20
"""The most values of one parameter."""

MOST_PARAMETERS = 50
"""The most parameters of an address; no form of ours sends more."""

ABSENT = [
    (Status.UNDISCLOSED.value, gettext_lazy("undisclosed")),
    (Status.UNKNOWN.value, gettext_lazy("not reported")),
    (Status.OPEN.value, gettext_lazy("open")),
    (Status.NONE.value, gettext_lazy("no money")),
]
"""The codes of offers without an amount, or without a currency."""


class Parameters(django_filters.FilterSet):
    """The parameters of a list. An unreadable or unknown value is a 400, never a wider result."""

    NOTE: ClassVar[Any] = ""
    """The note on them in the documentation of the API."""
    TABLE: ClassVar[str] = ""
    """The table whose words ``q`` searches and whose links the parameters use."""
    COLUMNS: ClassVar[Mapping[str, str]] = {"standing": "figure_support", "challenged": "figure_challenge"}
    """The columns of parameters of codes, if their names differ."""
    FACETS: ClassVar[Sequence[Facet]] = ()
    COUNTED_COLUMN: ClassVar[str] = "pk"
    """The column whose different values facets count: the rows themselves, or what they name."""
    SPAN_COLUMNS: ClassVar[tuple[str, str]] = ("earliest", "latest")
    """The columns of the span that ``from`` and ``to`` compare."""
    SORTS: ClassVar[tuple[str, ...]] = ("name",)

    RANK_COLUMN: ClassVar[str] = ""
    """The column by whose largest values the page of a company selects rows."""
    LIST_CONDITION: ClassVar[Q] = Q(is_listed=True)
    """The condition of the versions that are in the list."""

    edition: int | None = None
    """The number of the selected edition; None for the current one."""

    q = WordsFilter(label=gettext_lazy("Words"), method="by_words")

    def __init__(self, data: QueryDict, queryset: QuerySet) -> None:
        # The library copies every filter and builds a form for each request. Our filters have no state of a
        # request, so all requests share them, and only the given parameters are read.
        self.data, self.queryset, self.filters = data, queryset, self.base_filters
        self.values: dict[str, Any] = {}

    @classmethod
    def parse(cls, query: QueryDict, rows: QuerySet, edition: int | None = None) -> "Parameters":
        """The parameters of ``query``, to filter ``rows``. Raises WrongParameter."""
        if len(query) > MOST_PARAMETERS:
            raise WrongParameter(next(reversed(query)), _("There are too many parameters."))
        filterset = cls(without_repetitions(query), rows)
        filterset.edition = edition
        for name in query:
            filterset._check(name, query.getlist(name))
        for name in filterset.filters:
            if name in query:
                filterset.values[name] = filterset._read(name)
        filterset.sort = _checked_choice("sort", query.get("sort") or cls.SORTS[0], cls.SORTS)
        filterset.size = int(_checked_choice("size", query.get("size") or PAGE_SIZE, SIZES))
        return filterset

    def _check(self, name: str, values: list[str]) -> None:
        """Raise WrongParameter if it is unknown, given too often or contains a NUL character."""
        if name not in self.filters and name not in PAGING:
            raise UnknownParameter(name)
        if len(values) > 1 and not self._takes_several(name):
            raise WrongParameter(
                name, _("The parameter “%(name)s” is given more than once.") % {"name": name}
            )
        if len(self.data.getlist(name)) > MOST_VALUES:
            raise WrongParameter(
                name,
                _("The parameter “%(name)s” takes at most %(most)d values.")
                % {"name": name, "most": MOST_VALUES},
            )
        if any("\x00" in value for value in values):
            raise WrongParameter(name, _("The parameter “%(name)s” holds a NUL character.") % {"name": name})

    def _takes_several(self, name: str) -> bool:
        return name not in PAGING and isinstance(self.filters[name].field, Refs | Codes)

    def _read(self, name: str) -> Any:
        several = self._takes_several(name)
        try:
            return self.filters[name].field.clean(self.data.getlist(name) if several else self.data[name])
        except ValidationError as wrong:
            raise WrongParameter(
                name,
                _("The parameter “%(name)s” can't be read: %(why)s")
                % {"name": name, "why": wrong.messages[0]},
            ) from None

    def choices(self, name: str) -> list[tuple[str, str]]:
        """The codes of a parameter with their labels; empty for one that takes no codes."""
        return list(getattr(self.filters[name].field, "choices", ()))

    def is_given(self, name: str) -> bool:
        """Whether the address has a value of that parameter."""
        return self.values.get(name) not in (None, "", [])

    def redirected(self, query: QueryDict) -> QueryDict | None:
        """``query`` with present references in place of former ones; None if it has none of these."""
        now = query.copy()
        for name in query:
            if redirects := getattr(self.values.get(name), "redirects", None):
                now.setlist(name, list(dict.fromkeys(redirects.get(ref, ref) for ref in query.getlist(name))))
        return now if now != query else None

    @cached_property
    def qs(self) -> QuerySet:
        """The rows of the list, filtered by all given parameters."""
        return self.list_rows()

    def list_rows(self, without: Collection[str] = ()) -> QuerySet:
        """The rows of the list, filtered by all given parameters except those in ``without``."""
        return self.filtered(without)

    def count_omitted(self, names: Collection[str], missing: Q) -> int:
        """The number of rows that the parameters ``names`` omit because the condition ``missing`` is true."""
        return self.list_rows(names).filter(missing).count()

    def filtered(self, without: Collection[str] = ()) -> QuerySet:
        """The rows that facets count, filtered by all given parameters except those in ``without``."""
        return self._apply(self.queryset.all(), without)

    def _apply(self, rows: QuerySet, without: Collection[str]) -> QuerySet:
        for name in self.filters:
            if name not in without and self.is_given(name):
                rows = getattr(self, self.filters[name].method)(rows, name, self.values[name])
        return rows

    def by_words(self, rows: QuerySet, name: str, words: list[Spellings]) -> QuerySet:
        return rows.filter(pk__in=words_containing(self.TABLE, name, words).values("line"))

    def by_row(self, rows: QuerySet, name: str, keys: Collection[int]) -> QuerySet:
        return rows.filter(pk__in=links_to(self.TABLE, name, keys).values("line"))

    def by_code(self, rows: QuerySet, name: str, codes: Collection[str]) -> QuerySet:
        return rows.filter(**{f"{self.COLUMNS.get(name, name)}__in": codes})

    def by_flags(self, rows: QuerySet, name: str, codes: Collection[str]) -> QuerySet:
        """Rows that fulfil the condition of one of these codes, as the facet of that name has it."""
        facet = next(each for each in self.FACETS if isinstance(each, Flags) and each.name == name)
        return rows.filter(Q(*(facet.conditions[code] for code in codes), _connector=Q.OR))

    def since(self, rows: QuerySet, name: str, day: Edtf) -> QuerySet:
        """Rows whose span ends on that day or later; a row without any date is left out."""
        (first, last), bound = self.SPAN_COLUMNS, day.earliest or date.min
        return rows.filter(
            Q(**{f"{last}__gte": bound}) | Q(**{f"{last}__isnull": True, f"{first}__isnull": False})
        )

    def until(self, rows: QuerySet, name: str, day: Edtf) -> QuerySet:
        """Rows whose span begins on that day or earlier; a row without any date is left out."""
        (first, last), bound = self.SPAN_COLUMNS, day.latest or date.max
        return rows.filter(
            Q(**{f"{first}__lte": bound}) | Q(**{f"{first}__isnull": True, f"{last}__isnull": False})
        )


def without_repetitions(query: QueryDict) -> QueryDict:
    """``query`` with each value of each parameter once."""
    own = QueryDict(mutable=True)
    for name, values in query.lists():
        own.setlist(name, list(dict.fromkeys(values)))
    return own


def _checked_choice(name: str, value: str, choices: Collection[str]) -> str:
    if value not in choices:
        raise WrongParameter(
            name,
            _("The parameter “%(name)s” takes one of: %(known)s.")
            % {"name": name, "known": ", ".join(choices)},
        )
    return value


ParametersType = TypeVar("ParametersType", bound=Parameters)


def with_dates(parameters: type[ParametersType]) -> type[ParametersType]:
    """A class decorator that adds ``from`` and ``to``, which a record's span of days must overlap."""
    # Not as attributes of the class, because “from” is a keyword.
    parameters.base_filters["from"] = DayFilter(label=gettext_lazy("From"), method="since")
    parameters.base_filters["to"] = DayFilter(label=gettext_lazy("To"), method="until")
    return parameters
