"""What the lists' parameters share: an answer, or a 400 that names the parameter; and how each narrows."""

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
from recruiting.lists.links import links_to, words_with
from recruiting.published.codes import Challenge, Reached, Support
from recruiting.published.edition_params import EDITIONS
from recruiting.security.refusals import UnknownParameter, WrongParameter
from recruiting.values import Edtf, Status
from recruiting.values.folding import Spellings

SIZES = ("20", "50", "100", "200")
SIZE = "50"
PLACES = ("after", "before")
PAGING = ("sort", "size", *PLACES, *EDITIONS)

OUTCOMES = [(code.value, code.label) for code in Reached if code != Reached.NONE]
STANDINGS = Support.choices
CHALLENGES = Challenge.choices
MOST_VALUES = 20
"""Of one parameter."""

MOST_PARAMETERS = 50
"""Parameters of different names; more than that no form of ours sends."""

ABSENT = [
    (Status.UNDISCLOSED.value, gettext_lazy("undisclosed")),
    (Status.UNKNOWN.value, gettext_lazy("not reported")),
    (Status.OPEN.value, gettext_lazy("open")),
    (Status.NONE.value, gettext_lazy("no money")),
]
"""For what has no amount, or none in a currency."""


class Parameters(django_filters.FilterSet):
    """The parameters of a list. What can't be read, or isn't known here, is a 400: never a wider result."""

    NOTE: ClassVar[Any] = ""
    """What is to be said of them to who asks by them."""
    TABLE: ClassVar[str] = ""
    """The table whose words ``q`` looks in, and whose links tie rows to what a parameter asks for."""
    COLUMNS: ClassVar[Mapping[str, str]] = {"standing": "figure_support", "challenged": "figure_challenge"}
    """The columns of parameters that ask for codes, where these are called otherwise."""
    FACETS: ClassVar[Sequence[Facet]] = ()
    COUNTED: ClassVar[str] = "pk"
    """What facets count: the rows narrowed, or what they lead to."""
    DAYS: ClassVar[tuple[str, str]] = ("earliest", "latest")
    """The columns of the span that ``from`` and ``to`` are about."""
    SORTS: ClassVar[tuple[str, ...]] = ("name",)

    RANKED: ClassVar[str] = ""
    """By the largest values of which column the page of a company shows the first rows."""
    LISTED: ClassVar[Q] = Q(is_listed=True)
    """Which versions of the table's rows are counted."""

    edition: int | None = None
    """The number of the edition that is asked for; None for what is public now."""

    q = WordsFilter(label=gettext_lazy("Words"), method="by_words")

    def __init__(self, data: QueryDict, queryset: QuerySet) -> None:
        # The library copies every filter and builds a form for each request. Ours hold nothing of a
        # request, so all requests share them, and only what the address names is read.
        self.data, self.queryset, self.filters = data, queryset, self.base_filters
        self.values: dict[str, Any] = {}

    @classmethod
    def narrow(cls, query: QueryDict, rows: QuerySet, edition: int | None = None) -> "Parameters":
        """The rows that ``query`` asks for, with the parameters as they were read. Raises WrongParameter."""
        if len(query) > MOST_PARAMETERS:
            raise WrongParameter(next(reversed(query)), _("There are too many parameters."))
        filterset = cls(once(query), rows)
        filterset.edition = edition
        for name in query:
            filterset._check(name, query.getlist(name))
        for name in filterset.filters:
            if name in query:
                filterset.values[name] = filterset._read(name)
        filterset.sort = _one_of("sort", query.get("sort") or cls.SORTS[0], cls.SORTS)
        filterset.size = int(_one_of("size", query.get("size") or SIZE, SIZES))
        return filterset

    def _check(self, name: str, values: list[str]) -> None:
        """Raise WrongParameter for one that is unknown, given too often, or holds what no text has."""
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
        """The codes that a parameter takes, each with its label; of one that takes no codes none."""
        return list(getattr(self.filters[name].field, "choices", ()))

    def asks(self, name: str) -> bool:
        """Whether the address narrows by that parameter."""
        return self.values.get(name) not in (None, "", [])

    def moved(self, query: QueryDict) -> QueryDict | None:
        """What ``query`` asks for by present references; None if it does so already."""
        now = query.copy()
        for name in query:
            if leads_to := getattr(self.values.get(name), "moved", None):
                now.setlist(name, list(dict.fromkeys(leads_to.get(ref, ref) for ref in query.getlist(name))))
        return now if now != query else None

    @cached_property
    def qs(self) -> QuerySet:
        """The rows of the list, narrowed by all that is asked."""
        return self.list_rows()

    def list_rows(self, leaving: Collection[str] = ()) -> QuerySet:
        """The rows of the list, narrowed by all that is asked but by the parameters ``leaving``."""
        return self.narrowed(leaving)

    def number_left_out(self, names: Collection[str], lacking: Q) -> int:
        """How many rows the parameters ``names`` leave out because they lack what is compared."""
        return self.list_rows(names).filter(lacking).count()

    def narrowed(self, leaving: Collection[str] = ()) -> QuerySet:
        """The rows that facets count, narrowed by all that is asked but by the parameters ``leaving``."""
        return self._apply(self.queryset.all(), leaving)

    def _apply(self, rows: QuerySet, leaving: Collection[str]) -> QuerySet:
        for name in self.filters:
            if name not in leaving and self.asks(name):
                rows = getattr(self, self.filters[name].method)(rows, name, self.values[name])
        return rows

    def by_words(self, rows: QuerySet, name: str, words: list[Spellings]) -> QuerySet:
        return rows.filter(pk__in=words_with(self.TABLE, name, words).values("line"))

    def by_row(self, rows: QuerySet, name: str, keys: Collection[int]) -> QuerySet:
        return rows.filter(pk__in=links_to(self.TABLE, name, keys).values("line"))

    def by_code(self, rows: QuerySet, name: str, codes: Collection[str]) -> QuerySet:
        return rows.filter(**{f"{self.COLUMNS.get(name, name)}__in": codes})

    def by_flags(self, rows: QuerySet, name: str, codes: Collection[str]) -> QuerySet:
        """Rows of which the condition of one of these codes is true, as the facet of that name has them."""
        facet = next(each for each in self.FACETS if isinstance(each, Flags) and each.name == name)
        return rows.filter(Q(*(facet.conditions[code] for code in codes), _connector=Q.OR))

    def since(self, rows: QuerySet, name: str, day: Edtf) -> QuerySet:
        """Rows whose span reaches that day or later; a row without any date never does."""
        (first, last), bound = self.DAYS, day.earliest or date.min
        return rows.filter(
            Q(**{f"{last}__gte": bound}) | Q(**{f"{last}__isnull": True, f"{first}__isnull": False})
        )

    def until(self, rows: QuerySet, name: str, day: Edtf) -> QuerySet:
        """Rows whose span begins by that day; a row without any date never does."""
        (first, last), bound = self.DAYS, day.latest or date.max
        return rows.filter(
            Q(**{f"{first}__lte": bound}) | Q(**{f"{first}__isnull": True, f"{last}__isnull": False})
        )


def once(query: QueryDict) -> QueryDict:
    """``query`` with each value of each parameter once: what is repeated asks nothing more."""
    own = QueryDict(mutable=True)
    for name, values in query.lists():
        own.setlist(name, list(dict.fromkeys(values)))
    return own


def _one_of(name: str, value: str, choices: Collection[str]) -> str:
    if value not in choices:
        raise WrongParameter(
            name,
            _("The parameter “%(name)s” takes one of: %(known)s.")
            % {"name": name, "known": ", ".join(choices)},
        )
    return value


Narrowing = TypeVar("Narrowing", bound=Parameters)


def dated(parameters: type[Narrowing]) -> type[Narrowing]:
    """Give a list ``from`` and ``to``: the span from a record's earliest to its latest day overlaps them."""
    # As attributes they can't stand in the class: “from” is a word of Python's own.
    parameters.base_filters["from"] = DayFilter(label=gettext_lazy("From"), method="since")
    parameters.base_filters["to"] = DayFilter(label=gettext_lazy("To"), method="until")
    return parameters
